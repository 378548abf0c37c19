import Fagmodell
import Glibc
import Saksgang

/// `roles.json`: who may do what with the store, by the machine's users and groups. Written by whoever owns the store,
/// by hand after the first time:
///
/// `{"roller":[{"roller":["LEDER","VEILEDER"],"uid":1004},{"gid":100,"roller":["LESER"]}],"versjon":1}`
struct Rollefil: Equatable, Sendable {
  enum Hvem: Hashable, Sendable {
    case uid(UInt32)
    case gid(UInt32)
  }

  struct Oppforing: Equatable, Sendable {
    let hvem: Hvem
    let roller: Set<Lagerrolle>
  }

  static let filnavn = Lageroppsett.roller
  static let versjon = 1
  private static let maksByte = 64 << 10

  let oppforinger: [Oppforing]

  /// The union of what the user and each of the user's groups may.
  func retter(_ identitet: Innstillinger.Identitet) -> Set<Lagerrett> {
    let mine = oppforinger.filter {
      switch $0.hvem {
      case .uid(let uid): uid == identitet.uid
      case .gid(let gid): identitet.grupper.contains(gid)
      }
    }
    return Set(mine.flatMap(\.roller).flatMap(\.retter))
  }

  // MARK: Form

  var bytes: [UInt8] {
    let liste: [Json] = oppforinger.map { oppforing in
      var felter: [String: Json] = ["roller": .liste(oppforing.roller.map(\.rawValue).sorted().map(Json.tekst))]
      switch oppforing.hvem {
      case .uid(let uid): felter["uid"] = .heltall(Int64(uid))
      case .gid(let gid): felter["gid"] = .heltall(Int64(gid))
      }
      return .objekt(felter)
    }
    return JsonWriter.bytes(["versjon": .heltall(Int64(Rollefil.versjon)), "roller": .liste(liste)]) + [0x0A]
  }

  init(_ oppforinger: [Oppforing]) { self.oppforinger = oppforinger }

  /// Strict: a word that is not understood must not pass for fewer rights or more.
  init(lest bytes: [UInt8]) throws(Lagerfeil) {
    let feil = Lagerfeil.skadet(fil: Rollefil.filnavn, linje: 1, aarsak: "ROLLER")
    guard bytes.count <= Rollefil.maksByte, let felter = (try? JsonParser.parse(bytes))?.objekt,
      Set(felter.keys) == ["versjon", "roller"], felter["versjon"]?.heltall == Rollefil.versjon,
      let liste = felter["roller"]?.liste
    else { throw feil }
    var oppforinger: [Oppforing] = []
    for json in liste {
      guard let oppforing = Oppforing(json) else { throw feil }
      oppforinger.append(oppforing)
    }
    self.oppforinger = oppforinger
  }

  /// A new file; its owner alone may write it.
  static func skriv(_ bytes: [UInt8], i rot: Filtak, _ format: Lagerformat, _ fil: any FileSystem) throws(Lagerfeil) {
    try fil.skrivNy(filnavn, i: rot, bytes, modus: format.tilgang == .eier ? 0o600 : 0o640)
  }

  /// The file's bytes; nil when the store has none. Throws `.usikker` for one that others could have planted or can
  /// change.
  static func les(_ rot: Filtak, eier: UInt32, _ format: Lagerformat, _ fil: any FileSystem) throws(Lagerfeil)
    -> [UInt8]?
  {
    let tak: Filtak
    do throws(Lagerfeil) { tak = try fil.aapne(filnavn, i: rot, .les) } catch  where error.er(ENOENT) {
      return nil
    } catch  where error.er(ELOOP) {
      throw .usikker(sti: filnavn, aarsak: "LENKE")
    } catch {
      throw error
    }
    return try fil.bruk(tak) { (tak) throws(Lagerfeil) in
      let e = try fil.egenskaper(tak)
      guard e.slag == .fil else { throw .usikker(sti: filnavn, aarsak: "IKKE_FIL") }
      guard e.lenker == 1 else { throw .usikker(sti: filnavn, aarsak: "HARDLENKE") }
      guard e.eier == eier || e.eier == 0 else { throw .usikker(sti: filnavn, aarsak: "FREMMED_EIER") }
      let uvedkommende: UInt32 = format.tilgang == .eier ? 0o077 : 0o027
      guard e.modus & uvedkommende == 0 else {
        throw .usikker(sti: filnavn, aarsak: e.modus & 0o022 == 0 ? "AAPEN_FOR_ALLE" : "SKRIVBAR_FOR_ANDRE")
      }
      return try fil.les(tak, fra: 0, antall: min(e.storrelse, maksByte + 1))
    }
  }
}

extension Rollefil.Oppforing {
  fileprivate init?(_ json: Json) {
    guard let felter = json.objekt, felter.count == 2, let navn = felter["roller"]?.liste else { return nil }
    if let uid = felter["uid"]?.heltall.flatMap({ UInt32(exactly: $0) }) {
      hvem = .uid(uid)
    } else if let gid = felter["gid"]?.heltall.flatMap({ UInt32(exactly: $0) }) {
      hvem = .gid(gid)
    } else {
      return nil
    }
    let kjente = navn.compactMap { $0.tekst.flatMap { Lagerrolle(rawValue: $0) } }
    guard kjente.count == navn.count else { return nil }
    roller = Set(kjente)
  }
}
