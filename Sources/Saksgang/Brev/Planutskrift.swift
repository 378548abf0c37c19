import Fagmodell

/// The activity plan on paper, the same for the person and for us: wish, goals, steps in order of time, duties,
/// approval and the day both look at it again.
public enum Planutskrift {
  /// - Parameter plikter: from the rules, as values; none prints no section.
  public static func lag(
    sak: Brukersak, plan: Aktivitetsplan, plikter: [Pliktlinje] = [], ramme: Brevramme
  ) -> Dokument {
    let utskrift = Utskrift(sak: sak, plan: plan, plikter: plikter, ramme: ramme)
    return ramme.dokument(
      tittel: ramme.tekst("plan.tittel"), hode: ramme.hode(sak, referanse: plan.id.description), merke: utskrift.merke
    ) { b in
      b.avsnitt("plan.inn")
      utskrift.onskeOgMaal(&b)
      utskrift.steg(&b)
      Jobbloggtekst(sak, plan, ramme).skriv(&b, nivaa: 2)
      utskrift.krav(&b)
      Ungdomsavsnitt(sak, paa: ramme.idag, arbeidsevne: sak.arbeidsevne, ramme).skriv(&b)
      b.avsnitt("plan.ingenRett")
      utskrift.godkjenning(&b)
      b.legg(.underskrift([ramme.tekst("plan.underskrift.deg"), ramme.tekst("plan.underskrift.oss")]))
    }
  }

  /// Steps as people read them: by start, then by end (open end last), then as they were made.
  public static func iRekkefolge(_ aktiviteter: [Aktivitet]) -> [Aktivitet] {
    aktiviteter.sorted {
      ($0.fra, $0.til?.dagnummer ?? .max, $0.id) < ($1.fra, $1.til?.dagnummer ?? .max, $1.id)
    }
  }

  private struct Utskrift {
    let sak: Brukersak
    let plan: Aktivitetsplan
    let plikter: [Pliktlinje]
    let ramme: Brevramme

    var merke: String? {
      switch plan.tilstand {
      case .utkast: ramme.tekst("plan.utkast")
      case .avsluttet(let dato): ramme.tekst("plan.avsluttet", ["dato": ramme.datoer.lang(dato)])
      case .godkjent: nil
      }
    }

    func onskeOgMaal(_ b: inout Dokumentbygger) {
      b.sitat("plan.onske", plan.onske, nivaa: 2)
      if !plan.maal.isEmpty {
        b.overskrift(tekst: ramme.tekst("plan.maal", ["antall": String(plan.maal.count)]))
        b.liste(
          plan.maal.map { $0.art == .jobb ? $0.tekst : ramme.tekst("plan.maalAnnet", ["tekst": $0.tekst]) })
      }
      b.del("plan.samarbeid", plan.samarbeid, nivaa: 2)
      if let avslag = plan.onskeavslag {
        b.sitat("plan.avslaattOnske", avslag.onske, nivaa: 2)
        b.del("plan.avslagsgrunn", avslag.grunn)
      }
    }

    func steg(_ b: inout Dokumentbygger) {
      let alle = Planutskrift.iRekkefolge(sak.aktiviteter(i: plan))
      b.overskrift("plan.steg")
      if alle.isEmpty { b.avsnitt("plan.ingenSteg") }
      for aktivitet in alle where !aktivitet.status.erEndelig { self.aktivitet(aktivitet, &b) }
      let ferdige = alle.filter(\.status.erEndelig)
      if !ferdige.isEmpty { b.overskrift("plan.ferdigeSteg") }
      for aktivitet in ferdige { self.aktivitet(aktivitet, &b) }
    }

    private func aktivitet(_ a: Aktivitet, _ b: inout Dokumentbygger) {
      b.overskrift(tekst: a.tittel, nivaa: 3)
      b.tabell(Aktivitetstekst(a, ramme.tekst).rader)
    }

    func krav(_ b: inout Dokumentbygger) {
      if plikter.isEmpty { return }
      b.overskrift("plan.plikter")
      b.avsnitt("plan.plikterInn")
      for plikt in plikter {
        b.overskrift(tekst: plikt.tekst, nivaa: 3)
        b.tabell([
          ("plan.plikt.frist", plikt.frist.map(ramme.datoer.full)), ("plan.plikt.reaksjon", plikt.reaksjon),
          ("plan.plikt.hjemmel", plikt.hjemmel),
        ])
      }
      b.avsnitt("plan.plikt.kontakt")
    }

    func godkjenning(_ b: inout Dokumentbygger) {
      if let godkjent = plan.godkjenning {
        b.overskrift("plan.godkjenning")
        b.avsnitt(
          "plan.godkjentAv", ["navn": ramme.navn(godkjent.av), "dato": ramme.datoer.lang(godkjent.dato)])
        b.avsnitt(godkjent.brukerEnig ? "plan.enig" : "plan.uenig")
        b.sitat("plan.brukersSyn", godkjent.brukersSyn)
      }
      if let dato = plan.revurderes { b.avsnitt("plan.revurderes", ["dato": ramme.datoer.full(dato)]) }
    }
  }
}
