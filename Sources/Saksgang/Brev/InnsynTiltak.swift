import Fagmodell

/// Measures, referrals, moves between offices, the end of the follow-up, and what has been corrected.
extension Innsynsutskrift.Utskrift {
  func tiltakOgLivslop(_ b: inout Dokumentbygger) {
    liste("innsyn.del.tiltak", sak.tiltak, &b) { (ramme.tiltaksnavn($0.kode), tiltak($0)) }
    liste("innsyn.del.tilvisninger", sak.tilvisninger, &b) { tilvisning in
      (
        "\(Fritekst.linje(tilvisning.visning)), \(datoer.lang(tilvisning.dato))",
        [
          ("innsyn.felt.av", ramme.navn(tilvisning.av)),
          ("innsyn.felt.resultat", tilvisning.utfall.map { dag($0.dato, tekst.kode($0.resultat)) }),
          ("innsyn.felt.kommentar", tilvisning.utfall?.kommentar),
        ]
      )
    }
    liste("innsyn.del.avtaler", sak.avtaler, &b) {
      ("\(Fritekst.linje($0.innhold.arbeidsgiver)), \(datoer.lang($0.laget))", avtale($0))
    }
    liste("innsyn.del.overforinger", sak.overforinger, &b) { (datoer.full($0.sendt), overforing($0)) }
    liste("innsyn.del.slutter", sak.slutter, &b) { (datoer.full($0.dato), slutt($0)) }
    liste("innsyn.del.rettinger", sak.rettinger, &b) { (datoer.full($0.dato), retting($0)) }
  }

  private func tiltak(_ tiltak: Tiltakssak) -> Rader {
    [
      ("innsyn.felt.sokt", dag(tiltak.sokt, ramme.navn(tiltak.av))), ("innsyn.felt.arrangor", tiltak.arrangor),
      ("innsyn.felt.eier", tekst.kode(tiltak.eier)), ("innsyn.felt.hvorfor", tiltak.hvorfor),
    ] + avslag(tiltak.tilstand) + (tiltak.vedtak.map(innvilgelse) ?? []) + gang(tiltak.tilstand)
  }

  private func avslag(_ tilstand: Tiltakssak.Tilstand) -> Rader {
    guard case .avslaatt(let dato, let av, let begrunnelse) = tilstand else { return [] }
    return [("innsyn.felt.avslag", dag(dato, ramme.navn(av))), ("innsyn.felt.begrunnelse", begrunnelse)]
  }

  private func innvilgelse(_ vedtak: Tiltaksvedtak) -> Rader {
    [
      ("innsyn.felt.innvilget", dag(vedtak.dato, ramme.navn(vedtak.av))),
      ("innsyn.felt.periode", datoer.periode(vedtak.fra, vedtak.til)),
      ("innsyn.felt.begrunnelse", vedtak.begrunnelse), ("innsyn.felt.hjemmel", vedtak.hjemmel),
      ("innsyn.felt.merknader", vedtak.merknader.joined(separator: "\n")),
    ]
  }

  private func gang(_ tilstand: Tiltakssak.Tilstand) -> Rader {
    switch tilstand {
    case .sokt, .avslaatt, .innvilget: []
    case .startet(_, let fra): [("innsyn.felt.startet", datoer.lang(fra))]
    case .avsluttet(_, let fra, let slutt):
      [
        ("innsyn.felt.startet", fra.map(datoer.lang)),
        ("innsyn.felt.resultat", dag(slutt.dato, "\(tekst.kode(slutt.utfall)) (\(ramme.navn(slutt.av)))")),
        ("innsyn.felt.kommentar", slutt.kommentar),
      ]
    }
  }

  private func avtale(_ avtale: Oppfolgingsavtale) -> Rader {
    let i = avtale.innhold
    let hos = [i.kontakt.navn, i.kontakt.rolle, i.kontakt.telefon].filter { !$0.isEmpty }
    let stand: Rader =
      switch avtale.tilstand {
      case .utkast: []
      case .inngaatt(let dato, let av): [("innsyn.felt.inngaatt", dag(dato, ramme.navn(av)))]
      case .avsluttet(let dato, let av, let grunn):
        [("innsyn.felt.resultat", dag(dato, ramme.navn(av))), ("innsyn.felt.begrunnelse", grunn)]
      }
    return [
      ("plan.avtale.kontakt", hos.joined(separator: ", ")),
      ("plan.avtale.nav", "\(ramme.navn(i.veileder)), \(i.veiledertelefon)"),
      ("innsyn.felt.periode", datoer.periode(i.fra, i.til)), ("plan.avtale.maal", i.maal),
      ("plan.avtale.brukerGjor", i.brukerGjor), ("plan.avtale.arbeidsgiverGjor", i.arbeidsgiverGjor),
      ("plan.avtale.navGjor", i.navGjor),
      ("innsyn.felt.steg", i.aktivitet.flatMap { id in sak.aktiviteter.first { $0.id == id }?.tittel }),
      ("innsyn.felt.folgesOpp", avtale.erAvsluttet ? nil : datoer.lang(avtale.folgesOpp)),
      (
        "innsyn.felt.fulgtOpp",
        (avtale.oppfolginger ?? []).map { dag($0.dato, "\($0.notat) (\(ramme.navn($0.av)))") }.joined(separator: "\n")
      ), ("innsyn.felt.av", ramme.navn(avtale.av)),
    ] + stand
  }

  private func overforing(_ o: Overforing) -> Rader {
    var rader: Rader = [
      ("innsyn.felt.enhet", o.tilEnhet), ("innsyn.person.kommune", o.kommune),
      ("innsyn.felt.overlevering", o.overlevering), ("innsyn.felt.av", ramme.navn(o.av)),
    ]
    switch o.tilstand {
    case .venter: break
    case .mottatt(let dato, let av): rader.append(("innsyn.felt.mottatt", dag(dato, ramme.navn(av))))
    case .avvist(let dato, let grunn): rader.append(("innsyn.felt.avvist", dag(dato, grunn)))
    }
    return rader
  }

  private func slutt(_ slutt: Oppfolgingsslutt) -> Rader {
    let aapne = sak.aktiviteter.filter { slutt.aapneSteg.contains($0.id) }.map(\.tittel)
    return [
      ("innsyn.felt.aarsak", tekst.kode(slutt.aarsak)), ("innsyn.felt.begrunnelse", slutt.begrunnelse),
      ("innsyn.felt.aapneSteg", aapne.joined(separator: "\n")), ("innsyn.felt.av", ramme.navn(slutt.av)),
      (
        "innsyn.felt.gjenopptatt",
        slutt.gjenapning.map { dag($0.dato, "\($0.begrunnelse) (\(ramme.navn($0.av)))") }
      ),
    ]
  }

  private func retting(_ retting: Retting) -> Rader {
    let hva: Rader =
      switch retting.art {
      case .verdi(let felt, _, let gammel, let ny):
        [("innsyn.felt.hvaRettet", tekst.kode(felt)), ("innsyn.felt.gammel", gammel), ("innsyn.felt.ny", ny)]
      case .feilPerson(let del, _):
        [("innsyn.felt.feilPerson", Saksdel.Art(rawValue: del).map { tekst.kode($0) } ?? del)]
      }
    return hva + [("innsyn.felt.begrunnelse", retting.begrunnelse), ("innsyn.felt.av", ramme.navn(retting.av))]
  }
}
