import Fagmodell

extension Innsynsutskrift.Utskrift {
  func vedtak(_ b: inout Dokumentbygger) {
    del("innsyn.del.vedtak", erTom: sak.vedtak.isEmpty, &b)
    for vedtak in sak.vedtak {
      let versjon = String(vedtak.versjon)
      if let fatting = vedtak.fatting {
        b.overskrift(
          tekst: tekst("innsyn.vedtak.fattet", ["versjon": versjon, "dato": datoer.lang(fatting.dato)]), nivaa: 3)
        b.tabell(innhold(vedtak.innhold) + avgjorelse(vedtak, fatting))
        klage(fatting.klage, &b)
      } else {
        b.overskrift(tekst: tekst("innsyn.vedtak.utkast", ["versjon": versjon]), nivaa: 3)
        b.avsnitt("innsyn.vedtak.utkastTekst")
        b.tabell([("innsyn.felt.ansvarlig", ramme.navn(vedtak.ansvarlig))])
      }
    }
  }

  private typealias Rad = (nokkel: String, verdi: String?)

  private func innhold(_ innhold: Vedtaksinnhold) -> [Rad] {
    let kilder = innhold.kilder.map { kilde in
      kilde.tekst.isEmpty ? tekst.kode(kilde.art) : "\(tekst.kode(kilde.art)): \(Fritekst.linje(kilde.tekst))"
    }
    return [
      ("innsyn.felt.konklusjon", innhold.innsatsgruppe.map { tekst.kode($0) }),
      ("innsyn.felt.hovedmaal", innhold.hovedmaal.map { tekst.kode($0) }),
      ("brev.vedtak.muligheter", innhold.muligheter),
      ("brev.vedtak.maal", innhold.maal), ("brev.vedtak.behov", innhold.behov),
      ("brev.vedtak.bistand", innhold.bistand), ("innsyn.felt.begrunnelse", innhold.begrunnelse),
      ("brev.vedtak.ikkeOrdinaert", innhold.hvorforIkkeOrdinaert),
      ("brev.vedtak.avslaattOnske", innhold.onskeavslag?.onske),
      ("brev.vedtak.avslagsgrunn", innhold.onskeavslag?.grunn),
      ("brev.vedtak.kilder", kilder.joined(separator: "\n")),
    ]
  }

  private func avgjorelse(_ vedtak: Vedtak, _ fatting: Fatting) -> [Rad] {
    [
      ("brev.vedtak.arbeidsevne", tekst.kode(fatting.arbeidsevne)),
      ("innsyn.felt.forslag", vedtak.forslag.map { tekst.kode($0) }), ("innsyn.felt.avvik", vedtak.innhold.avvik),
      ("innsyn.felt.av", ramme.navn(fatting.av)), ("innsyn.felt.beslutter", fatting.beslutter.map(ramme.navn)),
    ]
  }

  private func klage(_ klage: Klage?, _ b: inout Dokumentbygger) {
    guard let klage else { return }
    b.overskrift("innsyn.felt.klage", nivaa: 3)
    b.tabell([
      ("innsyn.felt.dag", datoer.lang(klage.mottatt)), ("innsyn.vedtak.klageITide", jaNei(klage.iTide)),
    ])
    b.legg(.sitat(klage.tekst))
    guard let utfall = klage.utfall else { return }
    b.tabell([
      ("innsyn.klage.utfall", dag(utfall.dato, tekst.kode(utfall.resultat))),
      ("innsyn.klage.instans", tekst.kode(utfall.instans)), ("innsyn.felt.begrunnelse", utfall.begrunnelse),
      ("innsyn.felt.av", ramme.navn(utfall.av)),
    ])
  }

  func planer(_ b: inout Dokumentbygger) {
    del("innsyn.del.planer", erTom: sak.planer.isEmpty, &b)
    for plan in sak.planer {
      b.overskrift(tekst: tekst("innsyn.plan.fra", ["dato": datoer.lang(plan.opprettet)]), nivaa: 3)
      tilstand(plan, &b)
      b.sitat("plan.onske", plan.onske)
      b.liste(plan.maal.map { $0.art == .jobb ? $0.tekst : tekst("plan.maalAnnet", ["tekst": $0.tekst]) })
      b.del("plan.samarbeid", plan.samarbeid)
      if let avslag = plan.onskeavslag {
        b.sitat("plan.avslaattOnske", avslag.onske)
        b.del("plan.avslagsgrunn", avslag.grunn)
      }
      for aktivitet in Planutskrift.iRekkefolge(sak.aktiviteter(i: plan)) { steg(aktivitet, &b) }
      Jobbloggtekst(sak, plan, ramme).skriv(&b, nivaa: 3)
    }
  }

  private func tilstand(_ plan: Aktivitetsplan, _ b: inout Dokumentbygger) {
    switch plan.tilstand {
    case .utkast: b.avsnitt("innsyn.plan.utkast")
    case .avsluttet(let dato): b.avsnitt("innsyn.plan.avsluttet", ["dato": datoer.lang(dato)])
    case .godkjent(let g):
      b.avsnitt("plan.godkjentAv", ["navn": ramme.navn(g.av), "dato": datoer.lang(g.dato)])
      b.avsnitt(g.brukerEnig ? "plan.enig" : "plan.uenig")
      b.sitat("plan.brukersSyn", g.brukersSyn)
    }
    if let dato = plan.revurderes { b.avsnitt("plan.revurderes", ["dato": datoer.lang(dato)]) }
  }

  private func steg(_ aktivitet: Aktivitet, _ b: inout Dokumentbygger) {
    b.overskrift(tekst: aktivitet.tittel, nivaa: 3)
    b.tabell(Aktivitetstekst(aktivitet, tekst).rader)
    if let referat = aktivitet.detaljer.referat, referat.delt == nil { b.avsnitt("innsyn.plan.ikkeDelt") }
  }
}
