import Fagmodell

extension Innsynsutskrift.Utskrift {
  func behovsvurderinger(_ b: inout Dokumentbygger) {
    del("innsyn.del.behov", erTom: sak.behovsvurderinger.isEmpty, &b)
    for vurdering in sak.behovsvurderinger {
      b.overskrift(tekst: tekst("innsyn.startet", ["dato": datoer.lang(vurdering.startet)]), nivaa: 3)
      b.tabell([("innsyn.felt.av", ramme.navn(vurdering.av))])
      profil(vurdering.temaer, &b)
      b.tabell([("innsyn.arbeidsmarked", vurdering.arbeidsmarked)])
      b.sitat("innsyn.brukersSyn", vurdering.brukersSyn)
      konklusjon(vurdering.konklusjon, &b)
    }
  }

  private func konklusjon(_ k: Behovsvurdering.Konklusjon?, _ b: inout Dokumentbygger) {
    guard let k else { return b.avsnitt("innsyn.ikkeFerdig") }
    b.overskrift(tekst: tekst("innsyn.sluttet", ["dato": datoer.lang(k.dato)]), nivaa: 3)
    b.tabell([
      ("innsyn.felt.konklusjon", tekst.kode(k.utfall)), ("innsyn.felt.begrunnelse", k.begrunnelse),
      ("innsyn.felt.neste", "\(Fritekst.linje(k.nesteSteg)), \(datoer.lang(k.nesteDato))"),
      ("innsyn.felt.av", ramme.navn(k.av)),
    ])
  }

  private func profil(_ profil: Ressursprofil, _ b: inout Dokumentbygger) {
    b.tabell(
      opplysninger: profil.utfylte.flatMap { tema in
        let svar = profil[tema]
        let sider = [("ressurs", svar.ressurs), ("barriere", svar.barriere), ("sitat", svar.sitat)]
        return sider.filter { !$0.1.isEmpty }.map {
          Dokument.Opplysning(tekst("innsyn.tema.\($0.0)", ["tema": tekst.kode(tema)]), $0.1)
        }
      })
  }

  func arbeidsevnevurderinger(_ b: inout Dokumentbygger) {
    del("innsyn.del.aev", erTom: sak.arbeidsevnevurderinger.isEmpty, &b)
    for vurdering in sak.arbeidsevnevurderinger {
      b.overskrift(tekst: tekst("innsyn.startet", ["dato": datoer.lang(vurdering.startet)]), nivaa: 3)
      let formaal = Aevformaal.allCases.filter(vurdering.formaal.contains).map { tekst.kode($0) }
      b.tabell([
        ("innsyn.felt.formaal", formaal.joined(separator: ", ")), ("innsyn.felt.av", ramme.navn(vurdering.av)),
      ])
      egenvurdering(vurdering.egenvurdering, &b)
      profil(vurdering.profil, &b)
      for krav in vurdering.yrkeskrav { yrke(krav, &b) }
      konklusjon(vurdering.konklusjon, &b)
    }
  }

  private func egenvurdering(_ egen: Egenvurdering?, _ b: inout Dokumentbygger) {
    switch egen {
    case nil: break
    case .gitt(let svar, let dato, _):
      b.overskrift(tekst: tekst("innsyn.egenvurdering", ["dato": datoer.lang(dato)]), nivaa: 3)
      for ett in Egenvurderingsark.besvart(svar) {
        b.overskrift(tekst: Egenvurderingsark.sporsmaal(ett.kode, tekst), nivaa: 3)
        b.legg(.sitat(ett.svar))
      }
    case .ikkeGitt(let grunn, let dato):
      b.overskrift(tekst: tekst("innsyn.egenvurdering", ["dato": datoer.lang(dato)]), nivaa: 3)
      b.avsnitt("egenvurdering.ikkeGitt", ["grunn": Fritekst.linje(grunn)])
    }
  }

  private func yrke(_ krav: Yrkeskrav, _ b: inout Dokumentbygger) {
    let styrk = krav.styrk.isEmpty ? "" : " (STYRK \(krav.styrk))"
    b.overskrift(tekst: krav.yrke + styrk, nivaa: 3)
    b.tabell([("innsyn.felt.krav", krav.krav), ("innsyn.felt.vurdering", krav.vurdering)])
  }

  private func konklusjon(_ k: Arbeidsevnevurdering.Konklusjon?, _ b: inout Dokumentbygger) {
    guard let k else { return b.avsnitt("innsyn.ikkeFerdig") }
    b.overskrift(tekst: tekst("innsyn.sluttet", ["dato": datoer.lang(k.dato)]), nivaa: 3)
    b.tabell([
      ("innsyn.felt.konklusjon", tekst.kode(k.arbeidsevne)), ("innsyn.felt.begrunnelse", k.begrunnelse),
      ("innsyn.felt.av", ramme.navn(k.av)),
    ])
    b.sitat("innsyn.kommentar", k.brukersKommentar)
    b.sitat("innsyn.uenighet", k.uenighet ?? "")
  }
}
