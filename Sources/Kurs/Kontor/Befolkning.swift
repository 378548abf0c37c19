import Fagmodell
import Saksgang

/// Makes the people of an office, one after another. Who someone is, is drawn in order, since no two may share a
/// number; their stories know nothing of each other and may be told in any order.
struct Befolkning {
  let livsforteller: Livsforteller
  private var innhold: Kursinnhold { livsforteller.innhold }
  private var verden: Demoverden { livsforteller.verden }
  private var smed: Personsmed

  init(_ innhold: Kursinnhold, _ verden: Demoverden, lagertype: Lagertype, fro: UInt64) {
    livsforteller = Livsforteller(innhold, verden, lagertype: lagertype, fro: fro)
    smed = Personsmed(innhold)
  }

  // MARK: Hand-written

  mutating func figur(_ figur: Figur, nr: Int) throws(Kursfeil) -> [Transaksjon] {
    var smed = livsforteller.smed(nr: -1 - nr, start: livsforteller.figurstart)
    try fortell(figur, nr: nr, &smed)
    return smed.transaksjoner
  }

  /// Tells a figure's story wherever it is to happen.
  mutating func fortell(_ figur: Figur, nr: Int, _ utforer: inout some Saksutforer) throws(Kursfeil) {
    var t = Tilfeldighet(fro: livsforteller.fro, nr: -1 - nr)
    let navn = Navn(
      fornavn: figur.opplysninger["fornavn"]?.tekst ?? "", etternavn: figur.opplysninger["etternavn"]?.tekst ?? "")
    guard let fodt = figur.fodt.dato({ _ in verden.idag }) else { throw Kursfeil(.ugyldigDato, fil: figur.fil) }
    let person = try smed.lag(navn, figur.kjonn, fodt: fodt, idag: verden.idag, &t)
    try livsforteller.fortell(figur, person, &utforer, &t)
  }

  // MARK: Generated

  /// Who someone is and what kind of story they live, before it is told.
  struct Trekning: Sendable {
    let nr: Int
    let livslop: Livslop
    let stopp: Trinn
    let person: Oppdiktet
    let t: Tilfeldighet
  }

  /// - Parameter trinn: where the story must stop; nil leaves it to the dice.
  mutating func trekk(nr: Int, trinn: Trinn?) throws(Kursfeil) -> Trekning {
    var t = Tilfeldighet(fro: livsforteller.fro, nr: nr)
    let mulige = innhold.livslop.filter { l in trinn.map { l.stopp.contains($0) } ?? true }
    guard let livslop = t.velg(mulige, vekt: { $0.vekt }) else {
      throw Kursfeil(.feilInnhold, fil: "kurs/kontor.json", sted: "livslop", detalj: trinn?.rawValue ?? "")
    }
    let vekter = innhold.oppsett.trinn.filter { livslop.stopp.contains($0.trinn) }
    guard let stopp = trinn ?? t.velg(vekter, vekt: { $0.vekt })?.trinn else {
      throw Kursfeil(.feilInnhold, fil: livslop.fil, sted: "stopp")
    }
    let person = try smed.lag(livslop.krav, idag: verden.idag, &t)
    return Trekning(nr: nr, livslop: livslop, stopp: stopp, person: person, t: t)
  }
}
