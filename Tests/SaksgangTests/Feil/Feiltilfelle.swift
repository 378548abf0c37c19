import Fagmodell
import Innhold
import Saksgang
import Testhjelp
import Testing

/// One way a use case says no: from which state, which input, and what it answers.
struct Feiltilfelle: CustomTestStringConvertible, Sendable {
  typealias Steg = @Sendable (Kontoret, SakId) throws -> Void

  let kode: String
  let felt: String?
  let stadium: Stadium
  let forst: Steg
  let saa: Steg
  var testDescription: String { "\(kode) \(felt ?? "") from \(stadium)" }

  init(
    _ kode: String, _ felt: String? = nil, _ stadium: Stadium, forst: @escaping Steg = { _, _ in },
    saa: @escaping Steg
  ) {
    self.kode = kode
    self.felt = felt
    self.stadium = stadium
    self.forst = forst
    self.saa = saa
  }

  /// One use case by Kari.
  init(_ kode: String, _ felt: String? = nil, _ stadium: Stadium, _ tilfelle: any Brukstilfelle) {
    self.init(kode, felt, stadium) { kontor, sak in _ = try kontor.kari.utfor(tilfelle, paa: sak) }
  }

  /// Expects the error, an untouched store, and a whole sentence in every language.
  func prov() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(stadium)
    try forst(kontor, sak)
    let lagret = kontor.lager.transaksjoner.count
    do {
      try saa(kontor, sak)
      Issue.record("nothing stopped it")
    } catch let feil as Utforfeil {
      #expect(feil.kode == kode)
      #expect(feil.felt == felt)
      #expect(kontor.lager.transaksjoner.count == lagret)
      for tekst in try Feiltilfelle.kataloger() {
        let melding = feil.melding(tekst)
        #expect(!melding.contains("⟦") && !melding.contains("{"), "\(tekst.spraak): \(melding)")
      }
    }
  }

  static func kataloger() throws -> [Tekstkatalog] { try lest.get() }
  private static let lest = Result {
    let innhold = Innhold(mappe: pakkerot + "/Resources")
    return try Spraak.allCases.map { spraak in
      let mappe = "tekster/\(spraak.rawValue)"
      let deler = innhold.filer(i: mappe, endelse: "json").map { fil in
        (navn: String(fil.dropLast(5)), bytes: innhold.les("\(mappe)/\(fil)") ?? [])
      }
      return try Tekstkatalog.les(deler, spraak: spraak)
    }
  }
}
