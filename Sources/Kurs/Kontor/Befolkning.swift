import Fagmodell
import Saksgang

/// Makes the people of an office, one after another, each with the transactions of their story.
struct Befolkning {
  private let innhold: Kursinnhold
  private let verden: Demoverden
  private let lagertype: Lagertype
  private let fro: UInt64
  private let veiledere: [Ansatt]
  private var smed: Personsmed

  init(_ innhold: Kursinnhold, _ verden: Demoverden, lagertype: Lagertype, fro: UInt64) {
    self.innhold = innhold
    self.verden = verden
    self.lagertype = lagertype
    self.fro = fro
    veiledere = verden.ansatte.filter { $0.aktiv && $0.roller.contains(.veileder) }
    smed = Personsmed(innhold)
  }

  // MARK: Hand-written

  mutating func figur(_ figur: Figur, nr: Int) throws(Kursfeil) -> [Transaksjon] {
    var smed = Sakssmed(
      verden, lagertype: lagertype, ider: Froider(fro: fro, nr: -1 - nr), start: Befolkning.start(verden.idag))
    try fortell(figur, nr: nr, &smed)
    return smed.transaksjoner
  }

  /// The hand-written stories begin at most so long ago.
  private static func start(_ idag: Dato) -> Dato { idag.pluss(aar: -2) }

  /// Tells a figure's story wherever it is to happen.
  mutating func fortell(_ figur: Figur, nr: Int, _ utforer: inout some Saksutforer) throws(Kursfeil) {
    var t = Tilfeldighet(fro: fro, nr: -1 - nr)
    let navn = Navn(
      fornavn: figur.opplysninger["fornavn"]?.tekst ?? "", etternavn: figur.opplysninger["etternavn"]?.tekst ?? "")
    guard let fodt = figur.fodt.dato({ _ in verden.idag }) else { throw Kursfeil(.ugyldigDato, fil: figur.fil) }
    let person = try smed.lag(navn, figur.kjonn, fodt: fodt, idag: verden.idag, &t)
    let historie = Historie(
      fil: figur.fil, steg: figur.steg, tema: figur.tema, opplysninger: Mal(figur.opplysninger),
      brevspraak: figur.opplysninger["brevspraak"]?.tekst.flatMap(Spraak.init),
      yrke: innhold.yrker.first { $0.id == figur.yrke }, start: Befolkning.start(verden.idag),
      veileder: figur.veileder ?? innhold.oppsett.veileder, paaHverdager: false)
    try lev(historie, person, &utforer, &t)
  }

  // MARK: Generated

  /// Who someone is and what kind of story they live, before it is told.
  struct Trekning {
    let livslop: Livslop
    let stopp: Trinn
    let person: Oppdiktet
    fileprivate var t: Tilfeldighet
  }

  /// - Parameter trinn: where the story must stop; nil leaves it to the dice.
  mutating func trekk(nr: Int, trinn: Trinn?) throws(Kursfeil) -> Trekning {
    var t = Tilfeldighet(fro: fro, nr: nr)
    let mulige = innhold.livslop.filter { l in trinn.map { l.stopp.contains($0) } ?? true }
    guard let livslop = t.velg(mulige, vekt: { $0.vekt }) else {
      throw Kursfeil(.feilInnhold, fil: "kurs/kontor.json", sted: "livslop", detalj: trinn?.rawValue ?? "")
    }
    let vekter = innhold.oppsett.trinn.filter { livslop.stopp.contains($0.trinn) }
    guard let stopp = trinn ?? t.velg(vekter, vekt: { $0.vekt })?.trinn else {
      throw Kursfeil(.feilInnhold, fil: livslop.fil, sted: "stopp")
    }
    let person = try smed.lag(livslop.krav, idag: verden.idag, &t)
    return Trekning(livslop: livslop, stopp: stopp, person: person, t: t)
  }

  mutating func generert(nr: Int, trinn: Trinn?) throws(Kursfeil) -> [Transaksjon] {
    let trekning = try trekk(nr: nr, trinn: trinn)
    var t = trekning.t
    let (livslop, stopp) = (trekning.livslop, trekning.stopp)
    let steg = Array(livslop.steg(til: stopp))
    let historie = Historie(
      fil: livslop.fil, steg: steg, tema: livslop.tema, opplysninger: livslop.opplysninger, brevspraak: nil,
      yrke: yrke(livslop, trekning.person, &t), start: start(steg, stopp, &t), veileder: veileder(&t),
      paaHverdager: true)
    var smed = Sakssmed(verden, lagertype: lagertype, ider: Froider(fro: fro, nr: nr), start: historie.start)
    try lev(historie, trekning.person, &smed, &t)
    return smed.transaksjoner
  }

  private func yrke(_ livslop: Livslop, _ person: Oppdiktet, _ t: inout Tilfeldighet) -> Yrke? {
    let alle = innhold.yrker.filter { livslop.yrker?.contains($0.id) ?? true }
    let passer = alle.filter { $0.utdanning.contains(person.utdanning.nivaa) }
    return t.velg(passer.isEmpty ? alle : passer)
  }

  /// In a small office the one at the desk has close to half of the people.
  private func veileder(_ t: inout Tilfeldighet) -> String {
    if veiledere.count < 10, t.sjanse(prosent: 40) { return innhold.oppsett.veileder }
    return t.velg(veiledere)?.ident ?? innhold.oppsett.veileder
  }

  /// The first day, such that the last step fell as many days ago as people wait at that stage.
  private func start(_ steg: [Forlopssteg], _ stopp: Trinn, _ t: inout Tilfeldighet) -> Dato {
    let vent = innhold.oppsett.trinn.first { $0.trinn == stopp }?.vent ?? [0, 0]
    let siste = verden.idag - t.tall(vent[0]...max(vent[0], vent[vent.count - 1]))
    let etter = steg.map { ett in if case .etter(let dager) = ett.naar { dager } else { 0 } }
    var start = Forteller.hverdag(siste - etter.reduce(0, +), framover: false)
    while sisteDag(etter, fra: start) > verden.idag { start = Forteller.hverdag(start - 1, framover: false) }
    return start
  }

  private func sisteDag(_ etter: [Int], fra start: Dato) -> Dato {
    etter.reduce(start) { Forteller.hverdag($0 + $1, framover: $1 > 0) }
  }

  // MARK: Living

  private struct Historie {
    let fil: String
    let steg: [Forlopssteg]
    let tema: [String: String]
    let opplysninger: Mal
    let brevspraak: Spraak?
    let yrke: Yrke?
    let start: Dato
    let veileder: String
    let paaHverdager: Bool
  }

  private func lev(
    _ h: Historie, _ person: Oppdiktet, _ utforer: inout some Saksutforer, _ t: inout Tilfeldighet
  ) throws(Kursfeil) {
    var faste = h.yrke?.ord ?? [:]
    faste["fornavn"] = person.navn.fornavn
    let spraak = h.brevspraak ?? person.spraak.brev
    var ordbok = Ordbok(
      innhold.tekster, spraak: spraak, tema: h.tema, faste: faste, Tilfeldighet(fro: t.next()))
    let forteller = Forteller(
      fil: h.fil, verden: verden, veileder: h.veileder, start: h.start, fodt: person.fodselsdato,
      verdier: try verdier(h, person, &ordbok), paaHverdager: h.paaHverdager)
    try forteller.fortell(h.steg, &utforer, &ordbok, &t)
  }

  /// The values a story's steps may name: `$nummer`, and the registration in two parts, `$start` and `$resten`.
  private func verdier(
    _ h: Historie, _ person: Oppdiktet, _ ordbok: inout Ordbok
  ) throws(Kursfeil) -> [String: Json] {
    let egne: Json
    do {
      egne = try h.opplysninger.fylt(
        dato: { $0 == .fodt ? person.fodselsdato : verden.idag }, verdier: [:], &ordbok)
    } catch {
      throw Kursfeil(error.aarsak, fil: h.fil, sted: "opplysninger", detalj: error.ord)
    }
    var start: [String: Json] = [:]
    var resten: [String: Json] = [:]
    do {
      start = try JsonEncoder.encode(person.start).objekt ?? [:]
      resten = try JsonEncoder.encode(person.resten).objekt ?? [:]
    } catch { throw Kursfeil(.feilInnhold, fil: h.fil, detalj: String(describing: error)) }
    for (navn, verdi) in egne.objekt ?? [:] {
      if start[navn] != nil { start[navn] = verdi } else { resten[navn] = verdi }
    }
    return ["nummer": .tekst(person.nummer.sifre), "start": .objekt(start), "resten": .objekt(resten)]
  }
}
