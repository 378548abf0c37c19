import Fagmodell

/// Duties, exemptions and sick leave.
extension Innsynsutskrift.Utskrift {
  func plikter(_ b: inout Dokumentbygger) {
    liste("innsyn.del.brudd", sak.brudd, &b) { brudd in
      (
        "\(tekst.kode(brudd.ytelse)), \(datoer.full(brudd.dato))",
        hendelse(brudd) + (brudd.avgjorelse.map(avgjorelse) ?? [])
          + [("innsyn.felt.gjenopptatt", gjenopptak(brudd.tilstand))]
      )
    }
    liste("innsyn.del.unntak", sak.unntak, &b) { unntak in
      (
        "\(tekst.kode(unntak.ytelse)), \(datoer.periode(unntak.fra, unntak.til))",
        [
          ("innsyn.felt.plikt", tekst.kode(unntak.plikt)), ("innsyn.felt.aarsak", tekst.kode(unntak.grunn)),
          ("innsyn.felt.begrunnelse", unntak.begrunnelse), ("innsyn.felt.av", dag(unntak.gitt, ramme.navn(unntak.av))),
        ]
      )
    }
    liste("innsyn.del.sykefravaer", sak.sykefravaer, &b) { (datoer.periode($0.fra, $0.slutt?.til), fravaer($0)) }
    liste("innsyn.del.dialogmoter", sak.dialogmoter, &b) {
      (tekst("innsyn.dialogmote", ["nummer": String($0.nummer), "dato": datoer.full($0.dato)]), dialogmote($0))
    }
  }

  private func hendelse(_ brudd: Brudd) -> Rader {
    [
      ("innsyn.felt.hendelse", tekst.kode(brudd.type)), ("innsyn.felt.notat", brudd.beskrivelse),
      ("innsyn.felt.av", dag(brudd.registrert, ramme.navn(brudd.av))),
      ("innsyn.felt.forsok", brudd.kontaktforsok.map(forsok).joined(separator: "\n")),
      ("innsyn.felt.varsel", brudd.varsel.map { dag($0.dato, "\($0.tekst) (\(ramme.navn($0.av)))") }),
      ("innsyn.felt.frist", brudd.varsel.map { datoer.lang($0.svarfrist) }),
      ("innsyn.felt.uttalelse", brudd.uttalelser.map { dag($0.dato, $0.tekst) }.joined(separator: "\n")),
    ]
  }

  private func forsok(_ forsok: Kontaktforsok) -> String {
    let deler = [
      tekst.kode(forsok.kanal), tekst(forsok.svar ? "innsyn.forsok.ja" : "innsyn.forsok.nei"), forsok.notat,
      ramme.navn(forsok.av),
    ]
    return dag(forsok.dato, deler.filter { !$0.isEmpty }.joined(separator: ", "))
  }

  private func avgjorelse(_ avgjort: Bruddavgjorelse) -> Rader {
    let vurdering = avgjort.vurdering
    let program = vurdering.program.map {
      [$0.tidIProgrammet, $0.nytte, $0.framgang, $0.motivasjon, $0.hyppighet, $0.aarsaker].filter { !$0.isEmpty }
    }
    return [
      ("innsyn.felt.reaksjon", utfall(avgjort)), ("innsyn.felt.begrunnelse", avgjort.begrunnelse),
      ("innsyn.felt.arbeidsmarked", vurdering.arbeidsmarked), ("innsyn.felt.helse", vurdering.helse),
      ("innsyn.felt.funksjonsevne", vurdering.funksjonsevne),
      ("innsyn.felt.program", program?.joined(separator: "\n")), ("innsyn.felt.hjemmel", avgjort.hjemmel),
      ("innsyn.felt.av", dag(avgjort.dato, ramme.navn(avgjort.av))),
    ]
  }

  private func utfall(_ avgjort: Bruddavgjorelse) -> String {
    let ord =
      switch avgjort.utfall {
      case .rimeligGrunn: tekst("innsyn.bestemt.rimeligGrunn")
      case .ingenReaksjon: tekst("innsyn.bestemt.ingenReaksjon")
      case .reaksjon(let reaksjon, let fra, let til):
        tekst(
          "innsyn.bestemt.reaksjon", ["reaksjon": tekst.kode(reaksjon), "periode": datoer.periode(fra, til)])
      }
    return avgjort.erInnstilling ? "\(ord)\n\(tekst("innsyn.bestemt.innstilling"))" : ord
  }

  private func gjenopptak(_ tilstand: Brudd.Tilstand) -> String? {
    if case .gjenopptatt(_, let igjen) = tilstand {
      dag(igjen.dato, "\(igjen.begrunnelse) (\(ramme.navn(igjen.av)))")
    } else {
      nil
    }
  }

  private func fravaer(_ f: Sykefravaer) -> Rader {
    [
      ("innsyn.felt.grad", f.grader.map { dag($0.fra, "\($0.prosent) %") }.joined(separator: "\n")),
      ("innsyn.felt.harArbeidsgiver", f.harArbeidsgiver.map(jaNei)),
      ("innsyn.felt.iAktivitet", f.iAktivitet.map(jaNei)),
      ("innsyn.felt.oppfolgingsplan", f.oppfolgingsplanMottatt.map(datoer.lang)),
      ("innsyn.felt.legeerklaering", f.legeerklaeringMottatt.map(datoer.lang)),
      ("innsyn.felt.tilbake", f.tilbakeTilArbeidsgiver.map { tekst.kode($0) }),
      ("innsyn.felt.utfall", f.slutt.map { tekst.kode($0.utfall) }),
      ("innsyn.felt.av", f.slutt.map { ramme.navn($0.av) }),
    ]
  }

  private func dialogmote(_ mote: Dialogmote) -> Rader {
    let deltakere = Motepart.allCases.filter(mote.deltakere.contains).map { tekst.kode($0) }
    var rader: Rader = [
      ("innsyn.felt.initiativ", tekst.kode(mote.initiativ)),
      ("innsyn.felt.deltakere", deltakere.joined(separator: ", ")),
    ]
    switch mote.tilstand {
    case .innkalt: break
    case .avholdt(let tilbake, let notat):
      rader += [("innsyn.felt.tilbake", tilbake.map { tekst.kode($0) }), ("innsyn.felt.notat", notat)]
    case .avlyst(let grunn): rader.append(("innsyn.felt.avlyst", grunn))
    }
    return rader
  }
}
