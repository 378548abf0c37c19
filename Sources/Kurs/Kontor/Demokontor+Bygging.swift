import Fagmodell
import Saksgang

extension Demokontor {
  /// People are made and stored in batches, each in the order things happened.
  private static let bunke = 1_000

  /// The office and its staff, long before the first story.
  func settOpp(_ lager: any Lager) throws(Demofeil) -> Demoverden {
    let klokke = Oppsettsklokke(idag: Forteller.hverdag(idag.pluss(aar: -3)))
    let oppsett = innhold.oppsett
    let ansatte = ansatte(oppsett)
    do throws(Utforfeil) {
      let leder = Saksbehandling(
        lager: lager, klokke: klokke, ider: Froider(fro: fro, nr: 0), pakker: pakker, ident: oppsett.leder)
      _ = try leder.utfor(OpprettKontor(kontor: oppsett.kontor))
      for ansatt in ansatte.sorted(by: { a, _ in a.ident == oppsett.leder }) + ogsaa {
        _ = try leder.utfor(RegistrerAnsatt(ansatt: ansatt))
      }
      let k = try leder.kontekst()
      return Demoverden(kontor: k.kontor, ansatte: ansatte, pakke: k.pakke, idag: idag)
    } catch { throw .utforing(error) }
  }

  /// The named staff, fewer with more hats in the smallest offices, and as many more as it takes.
  private func ansatte(_ oppsett: Kontoroppsett) -> [Ansatt] {
    let trengs = bemanning ?? max(oppsett.ansatte.count, antall / max(1, oppsett.brukerePerVeileder))
    let faste = trengs < oppsett.ansatte.count ? oppsett.faaAnsatte : oppsett.ansatte
    var t = Tilfeldighet(fro: fro, nr: 0)
    return faste + (0..<max(0, trengs - faste.count)).map { ekstra($0, &t) }
  }

  private func ekstra(_ i: Int, _ t: inout Tilfeldighet) -> Ansatt {
    let rolle: Rolle? = i % 10 == 9 ? .beslutter : i % 25 == 12 ? .fagansvarlig : nil
    return Ansatt(
      ident: "Z99\(1_000 + i)", navn: innhold.navn.trekk(&t),
      arbeidsgiver: t.sjanse(prosent: 15) ? .kommune : .stat, roller: Set([.veileder, rolle].compactMap { $0 }))
  }

  func fyll(_ lager: any Lager, _ befolkning: inout Befolkning) throws(Kursfeil) -> Result<Resultat, Lagerfeil> {
    var saker: [String: SakId] = [:]
    var smed = Bedriftssmed(befolkning.livsforteller, lagertype: lager.type)
    let bedrifter = try smed.bygg(antall: antallArbeidsgivere)
    var ventende = bedrifter.transaksjoner
    for (plass, figur) in figurer.prefix(antall) {
      let nye = try befolkning.figur(figur, nr: plass)
      saker[figur.id] = nye.first?.endringer.first?.sak
      ventende += nye
    }
    var (neste, lagret) = (1, 0)
    var ferdige: [Transaksjon] = []
    repeat {
      let slutt = max(neste, min(antall - figurer.count, neste + Demokontor.bunke - 1) + 1)
      let trukket = try trekk(neste..<slutt, &befolkning)
      neste = slutt
      // One batch is stored while the next is told.
      let (fortalt, feil) = fortell(trukket, befolkning.livsforteller, og: ferdige, i: lager)
      if let feil { return .failure(feil) }
      lagret += ferdige.count
      ferdige = ventende + (try fortalt.get())
      ventende = []
    } while !ferdige.isEmpty
    return .success(
      Resultat(
        veileder: innhold.oppsett.veileder, figurer: saker, antall: antall, arbeidsgivere: bedrifter.antall,
        transaksjoner: lagret))
  }

  /// An exercise has only its figures.
  private var antallArbeidsgivere: Int {
    figurer.count < innhold.figurer.count ? 0 : min(antall / 3, max(innhold.yrker.count, antall / 60))
  }

  /// The people with these numbers. The first ones stand one at each stage.
  private func trekk(
    _ numre: Range<Int>, _ befolkning: inout Befolkning
  ) throws(Kursfeil) -> [Befolkning.Trekning] {
    let tvungne = innhold.oppsett.trinn.map(\.trinn)
    var trukket: [Befolkning.Trekning] = []
    for nr in numre {
      trukket.append(try befolkning.trekk(nr: nr, trinn: nr <= tvungne.count ? tvungne[nr - 1] : nil))
    }
    return trukket
  }

  /// What a thread has done.
  private enum Stykke: Sendable {
    case lagret(Lagerfeil?)
    case fortalt(Result<[Transaksjon], Kursfeil>)
  }

  /// Tells these people's stories while `ferdige` are stored.
  private func fortell(
    _ trukket: [Befolkning.Trekning], _ forteller: Livsforteller, og ferdige: [Transaksjon], i lager: any Lager
  ) -> (fortalt: Result<[Transaksjon], Kursfeil>, feil: Lagerfeil?) {
    let stykker = arbeidslag.alle(trukket.count + 1) { nr -> Stykke in
      guard nr > 0 else {
        do throws(Lagerfeil) { try lager.motta(Demokontor.iRekkefolge(ferdige)) } catch { return .lagret(error) }
        return .lagret(nil)
      }
      do throws(Kursfeil) { return .fortalt(.success(try forteller.fortell(trukket[nr - 1]))) } catch {
        return .fortalt(.failure(error))
      }
    }
    var historier: [Transaksjon] = []
    var feil: Lagerfeil?
    for stykke in stykker {
      switch stykke {
      case .lagret(let utfall): feil = utfall
      case .fortalt(.success(let historie)): historier += historie
      case .fortalt(.failure(let utfall)): return (.failure(utfall), feil)
      }
    }
    return (.success(historier), feil)
  }

  /// By time; what happened in the same millisecond keeps its order.
  private static func iRekkefolge(_ transaksjoner: [Transaksjon]) -> [Transaksjon] {
    transaksjoner.enumerated().sorted { a, b in
      (a.element.tid, a.offset) < (b.element.tid, b.offset)
    }.map(\.element)
  }
}
