import Fagmodell
import Saksgang

/// Tells the stories of an office's people. Holds nothing that changes, so that many may be told at once.
struct Livsforteller: Sendable {
  let innhold: Kursinnhold
  let verden: Demoverden
  let fro: UInt64
  private let lagertype: Lagertype
  private let veiledere: [Ansatt]

  init(_ innhold: Kursinnhold, _ verden: Demoverden, lagertype: Lagertype, fro: UInt64) {
    self.innhold = innhold
    self.verden = verden
    self.lagertype = lagertype
    self.fro = fro
    veiledere = verden.veiledere
  }

  /// Where story number `nr` is put together.
  func smed(nr: Int, start: Dato) -> Sakssmed {
    Sakssmed(verden, lagertype: lagertype, ider: Froider(fro: fro, nr: nr), start: start)
  }

  // MARK: Hand-written

  /// The hand-written stories begin at most so long ago.
  var figurstart: Dato { verden.idag.pluss(aar: -2) }

  func fortell(
    _ figur: Figur, _ person: Oppdiktet, _ utforer: inout some Saksutforer, _ t: inout Tilfeldighet
  ) throws(Kursfeil) {
    let historie = Historie(
      fil: figur.fil, steg: figur.steg, tema: figur.tema, opplysninger: Mal(figur.opplysninger),
      brevspraak: figur.opplysninger["brevspraak"]?.tekst.flatMap(Spraak.init),
      yrke: innhold.yrker.first { $0.id == figur.yrke }, start: figurstart, veileder: veileder(for: figur),
      paaHverdager: false)
    try lev(historie, person, &utforer, &t)
  }

  /// The one the file names; in an office without them someone who may see as much.
  private func veileder(for figur: Figur) -> String {
    let oppsett = innhold.oppsett
    guard let oppgitt = figur.veileder else { return oppsett.veileder }
    if verden.ansatt(oppgitt) != nil { return oppgitt }
    let tilganger = oppsett.ansatte.first { $0.ident == oppgitt }?.saertilganger ?? []
    return veiledere.first { $0.saertilganger.isSuperset(of: tilganger) }?.ident ?? oppsett.veileder
  }

  // MARK: Generated

  func fortell(_ trekning: Befolkning.Trekning) throws(Kursfeil) -> [Transaksjon] {
    var t = trekning.t
    let (livslop, stopp) = (trekning.livslop, trekning.stopp)
    let steg = Array(livslop.steg(til: stopp))
    let historie = Historie(
      fil: livslop.fil, steg: steg, tema: livslop.tema, opplysninger: livslop.opplysninger, brevspraak: nil,
      yrke: yrke(livslop, trekning.person, &t), start: start(steg, stopp, &t), veileder: veileder(&t),
      paaHverdager: true)
    var smed = smed(nr: trekning.nr, start: historie.start)
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
