import Fagmodell
import Saksgang
import TerminalKit

/// Employers: read when somebody asks for them, stored through their own use cases.
extension Konsoll {
  mutating func aapneArbeidsgivere() {
    guard hentArbeidsgivere() else { return }
    utfor([.aapne(Listeskjerm(Arbeidsgiverliste(), omgivelser))])
  }

  mutating func aapneOversikt() {
    do {
      let svar = try oppsett.saksbehandling.register().tilbakemeldinger.map(\.telling)
      utfor([.aapne(Listeskjerm(Kontoroversikt(omgivelser, tilbakemeldinger: svar), omgivelser))])
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
  }

  mutating func aapneArbeidsgiver(_ id: SakId) {
    do {
      omgivelser.arbeidsgivere.saker[id] = try oppsett.saksbehandling.aapneArbeidsgiver(id)
      utfor([.aapne(Listeskjerm(Arbeidsgiverside(id), omgivelser))])
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
  }

  /// Reads the rows, and the cases of those with vacancies, so that a person can be referred to one.
  @discardableResult
  mutating func hentArbeidsgivere() -> Bool {
    do {
      var nye = Arbeidsgivere()
      nye.rader = try oppsett.saksbehandling.arbeidsgiverrader()
      let aapne = Set(omgivelser.arbeidsgivere.saker.keys)
      for rad in nye.rader where rad.aapneStillinger > 0 || aapne.contains(rad.sak) {
        nye.saker[rad.sak] = try oppsett.saksbehandling.aapneArbeidsgiver(rad.sak)
      }
      omgivelser.arbeidsgivere = nye
      return true
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
      return false
    }
  }

  mutating func opprettArbeidsgiver(_ tilfelle: RegistrerArbeidsgiver) {
    svarArbeidsgiver { saker throws(Utforfeil) in try saker.opprett(tilfelle) }
  }

  mutating func lagreHos(_ tilfeller: [any Arbeidsgivertilfelle], _ id: SakId) {
    for tilfelle in tilfeller {
      svarArbeidsgiver { saker throws(Utforfeil) in try saker.utfor(tilfelle, paa: id) }
    }
  }

  /// A person and an employer at once.
  mutating func koble(_ tilfelle: any Koblingstilfelle, paa id: SakId) {
    let forventet = omgivelser.saker[id]?.revisjon
    svarArbeidsgiver { saker throws(Utforfeil) in try saker.utfor(tilfelle, paa: id, forventet: forventet) }
  }

  private mutating func svarArbeidsgiver(_ gjor: (Saksbehandling) throws(Utforfeil) -> Utfall) {
    do throws(Utforfeil) {
      let utfall = try gjor(oppsett.saksbehandling)
      hentArbeidsgivere()
      oppfrisk()
      gi(.lagret(utfall))
    } catch {
      gi(.feilet(error))
    }
  }
}
