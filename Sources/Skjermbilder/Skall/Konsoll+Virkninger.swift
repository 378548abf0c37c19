import Fagmodell
import Saksgang
import TerminalKit

/// Doing what screens ask for.
extension Konsoll {
  mutating func utfor(_ virkninger: [Virkning]) {
    for virkning in virkninger { utfor(virkning) }
  }

  private mutating func utfor(_ virkning: Virkning) {
    switch virkning {
    case .aapne(let skjerm): aapne(skjerm)
    case .erstatt(let skjerm):
      lagreKladd()
      skjermer.removeLast()
      aapne(skjerm)
    case .lukk: lukk()
    case .aapneSak(let id): aapneSak(id)
    case .opprett(let tilfelle, let resten): opprett(tilfelle, resten)
    case .lagre(let tilfeller, let id): lagre(tilfeller, paa: id)
    case .sporr(let id, let modal): lag = .sporsmaal(id: id, modal)
    case .melding(let tekst, let stil): melding = Toast(tekst, stil)
    case .kladdFerdig: slettKladd()
    case .skrivFil(let navn, let innhold): skrivFil(navn, innhold)
    case .visFulltNummer(let id): visFulltNummer(id)
    case .visPlan(let id): if topp.navn != .plan { aapne(Planskjerm(id)) }
    case .pip: break
    case .avslutt:
      lagreKladd()
      skalAvslutte = true
    }
  }

  private mutating func aapne(_ skjerm: any Skjerm) {
    lagreKladd()
    var ny = skjerm
    if let kladd = omgivelser.kladder.first(where: { $0.skjerm == ny.navn.rawValue && $0.sak == ny.sak }) {
      ny.gjenopprett(kladd.felter, omgivelser)
      melding = Toast(omgivelser.tekst("skall.kladdHentet"))
    }
    skjermer.append(ny)
  }

  private mutating func lukk() {
    lagreKladd()
    guard skjermer.count > 1 else { return }
    skjermer.removeLast()
    oppfrisk()
  }

  private mutating func aapneSak(_ id: SakId) {
    do {
      omgivelser.saker[id] = try oppsett.saksbehandling.aapne(id)
      skjermer.append(Brukerskjerm(id))
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
  }

  private mutating func opprett(_ tilfelle: RegistrerBruker, _ resten: [any Brukstilfelle]) {
    do {
      let utfall = try oppsett.saksbehandling.opprett(tilfelle)
      omgivelser.saker[utfall.sak] = try oppsett.saksbehandling.aapne(utfall.sak)
      kjor(resten, paa: utfall.sak, sist: utfall)
    } catch {
      gi(.feilet(error))
    }
  }

  private mutating func lagre(_ tilfeller: [any Brukstilfelle], paa id: SakId) { kjor(tilfeller, paa: id, sist: nil) }

  private mutating func kjor(_ tilfeller: [any Brukstilfelle], paa id: SakId, sist: Utfall?) {
    var utfall = sist
    var feil: Utforfeil?
    do {
      for tilfelle in tilfeller {
        let forventet = utfall?.revisjon ?? omgivelser.saker[id]?.revisjon
        utfall = try oppsett.saksbehandling.utfor(tilfelle, paa: id, forventet: forventet)
      }
    } catch { feil = error }
    oppfrisk()
    if let feil { gi(.feilet(feil)) } else if let utfall { gi(.lagret(utfall)) }
  }

  /// Reads lists and open cases again. What cannot be read stays as it was, with a message.
  mutating func oppfrisk() {
    do {
      omgivelser.personer = try Konsoll.personer(oppsett.saksbehandling)
      for id in omgivelser.saker.keys { omgivelser.saker[id] = try oppsett.saksbehandling.oppfrisk(id) }
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
    for plass in skjermer.indices {
      if let id = skjermer[plass].sak { _ = skjermer[plass].motta(.sak(id), omgivelser) }
    }
  }

  private mutating func skrivFil(_ navn: String, _ innhold: String) {
    if let sted = oppsett.skrivFil(navn, innhold) {
      melding = Toast(omgivelser.tekst("skall.filSkrevet", ["sted": sted]))
    } else {
      melding = Toast(omgivelser.tekst("skall.filFeilet"), .danger)
    }
  }

  private mutating func visFulltNummer(_ id: SakId) {
    do {
      try oppsett.saksbehandling.loggInnsyn(.fulltNummer, id)
      omgivelser.visFulltNummer.insert(id)
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
  }
}
