import Fagmodell
import Saksgang

/// The `FORMAT` file: what the folder is. Written once, never rewritten; its digest starts every chain of the store,
/// so a changed FORMAT shows as a broken chain.
struct Lagerformat: Equatable, Sendable {
  /// Who may use the store's files.
  enum Tilgang: String, CaseIterable, Sendable {
    /// One person's desk: folders 0700, files 0600.
    case eier = "EIER"
    /// Everyone in the folder's group: folders 3770, files 0660.
    case gruppe = "GRUPPE"

    var mappemodus: UInt32 { self == .eier ? 0o700 : 0o3770 }
    var filmodus: UInt32 { self == .eier ? 0o600 : 0o660 }
    var lukketModus: UInt32 { self == .eier ? 0o400 : 0o440 }
  }

  /// Plain text, or sealed by keys.
  enum Modus: String, CaseIterable, Sendable {
    case aapen = "AAPEN"
    case forseglet = "FORSEGLET"
  }

  static let filnavn = "FORMAT"
  static let versjon = 1

  let versjon: Int
  let id: Ulid
  let type: Lagertype
  let modus: Modus
  let tilgang: Tilgang
  let opprettet: Tidspunkt

  var bytes: [UInt8] {
    Array(
      """
      skranke-lager \(versjon)
      id \(id)
      type \(type.rawValue)
      modus \(modus.rawValue)
      tilgang \(tilgang.rawValue)
      laas ofd
      opprettet \(opprettet)

      """.utf8)
  }

  /// What the chain of the journal in `mappe` starts from.
  func rot(mappe: String) -> Sjekksum { Sjekksum.av(bytes + Array(mappe.utf8)) }

  init(id: Ulid, type: Lagertype, modus: Modus, tilgang: Tilgang, opprettet: Tidspunkt) {
    versjon = Lagerformat.versjon
    self.id = id
    self.type = type
    self.modus = modus
    self.tilgang = tilgang
    self.opprettet = opprettet
  }

  /// Exactly our own text, or a failure: `NYERE_FORMAT` for a version we do not know, `FORMAT` for anything else.
  init(lest bytes: [UInt8]) throws(Lagerfeil) {
    let linjer = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    func verdi(_ nr: Int, _ navn: String) throws(Lagerfeil) -> String {
      guard nr < linjer.count, linjer[nr].hasPrefix(navn + " ") else {
        throw .skadet(fil: Lagerformat.filnavn, linje: nr + 1, aarsak: "FORMAT")
      }
      return String(linjer[nr].dropFirst(navn.count + 1))
    }
    guard let versjon = Int(try verdi(0, "skranke-lager")), versjon >= 1 else {
      throw .skadet(fil: Lagerformat.filnavn, linje: 1, aarsak: "FORMAT")
    }
    guard versjon <= Lagerformat.versjon else { throw .skrivebeskyttet(aarsak: "NYERE_FORMAT") }
    guard let id = Ulid(try verdi(1, "id")), let type = Lagertype(rawValue: try verdi(2, "type")),
      let modus = Modus(rawValue: try verdi(3, "modus")), let tilgang = Tilgang(rawValue: try verdi(4, "tilgang")),
      try verdi(5, "laas") == "ofd", let opprettet = Tidspunkt(iso: try verdi(6, "opprettet"))
    else { throw .skadet(fil: Lagerformat.filnavn, linje: 1, aarsak: "FORMAT") }
    self.init(id: id, type: type, modus: modus, tilgang: tilgang, opprettet: opprettet)
    guard self.bytes == bytes else { throw .skadet(fil: Lagerformat.filnavn, linje: 1, aarsak: "FORMAT") }
  }
}
