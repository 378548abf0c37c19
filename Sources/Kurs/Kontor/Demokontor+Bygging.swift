import Fagmodell
import Saksgang

extension Demokontor {
  /// People are made and stored in batches, each in the order things happened.
  private static let bunke = 1_000

  /// The office and its staff, long before the first story.
  func settOpp(_ lager: any Lager) throws(Demofeil) -> Demoverden {
    let klokke = Oppsettsklokke(idag: Forteller.hverdag(idag.pluss(aar: -3)))
    let oppsett = innhold.oppsett
    let ansatte = oppsett.ansatte + ekstra(oppsett)
    do throws(Utforfeil) {
      let leder = Saksbehandling(
        lager: lager, klokke: klokke, ider: Froider(fro: fro, nr: 0), pakker: pakker, ident: oppsett.leder)
      _ = try leder.utfor(OpprettKontor(kontor: oppsett.kontor))
      for ansatt in ansatte.sorted(by: { a, _ in a.ident == oppsett.leder }) {
        _ = try leder.utfor(RegistrerAnsatt(ansatt: ansatt))
      }
      let k = try leder.kontekst()
      return Demoverden(kontor: k.kontor, ansatte: ansatte, pakke: k.pakke, idag: idag)
    } catch { throw .utforing(error) }
  }

  /// Large offices have a veileder for each `brukerePerVeileder` people.
  private func ekstra(_ oppsett: Kontoroppsett) -> [Ansatt] {
    let mangler = antall / max(1, oppsett.brukerePerVeileder) - oppsett.ansatte.count
    guard mangler > 0 else { return [] }
    var t = Tilfeldighet(fro: fro, nr: 0)
    return (0..<mangler).map { i in
      let gruppe = t.velg(innhold.navn.grupper) { $0.vekt }
      let fornavn = t.velg(gruppe?.fornavn(t.sjanse(prosent: 50) ? .kvinne : .mann) ?? []) ?? ""
      return Ansatt(
        ident: "Z99\(1_000 + i)", navn: "\(fornavn) \(t.velg(gruppe?.etternavn ?? []) ?? "")",
        arbeidsgiver: t.sjanse(prosent: 20) ? .kommune : .stat,
        roller: i % 10 == 9 ? [.veileder, .beslutter] : [.veileder])
    }
  }

  func fyll(_ lager: any Lager, _ befolkning: inout Befolkning) throws(Kursfeil) -> Result<Resultat, Lagerfeil> {
    var saker: [String: SakId] = [:]
    var ventende: [Transaksjon] = []
    var (personer, lagret) = (0, 0)
    let tvungne = innhold.oppsett.trinn.map(\.trinn)
    while personer < antall {
      let nr = personer - figurer.count
      if nr < 0 {
        let (plass, figur) = figurer[personer]
        let nye = try befolkning.figur(figur, nr: plass)
        saker[figur.id] = nye.first?.endringer.first?.sak
        ventende += nye
      } else {
        ventende += try befolkning.generert(nr: nr + 1, trinn: nr < tvungne.count ? tvungne[nr] : nil)
      }
      personer += 1
      guard personer % Demokontor.bunke == 0 || personer == antall else { continue }
      do { try lager.motta(Demokontor.iRekkefolge(ventende)) } catch { return .failure(error) }
      lagret += ventende.count
      ventende.removeAll(keepingCapacity: true)
    }
    return .success(
      Resultat(veileder: innhold.oppsett.veileder, figurer: saker, antall: personer, transaksjoner: lagret))
  }

  /// By time; what happened in the same millisecond keeps its order.
  private static func iRekkefolge(_ transaksjoner: [Transaksjon]) -> [Transaksjon] {
    transaksjoner.enumerated().sorted { a, b in
      (a.element.tid, a.offset) < (b.element.tid, b.offset)
    }.map(\.element)
  }
}
