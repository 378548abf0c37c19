import Fagmodell

/// The note of a meeting, written by what was done in it: nobody types it once more.
public enum Motenotat {
  /// - Parameters:
  ///   - historikk: the whole history of the case; what is outside the period is passed over.
  ///   - fra: the moment the meeting began.
  ///   - til: the moment it ended; both are part of it.
  public static func lag(
    sak: Brukersak, historikk: [Historikkpost], fra: Tidspunkt, til: Tidspunkt, ramme: Brevramme
  ) -> Dokument {
    let notat = Notat(
      sak: sak, poster: historikk.filter { $0.tid >= fra && $0.tid <= til }, dag: Norsktid(fra).dato, ramme: ramme)
    var dokument = ramme.dokument(
      tittel: ramme.tekst("historikk.notat.tittel"), hode: ramme.hode(sak, dato: notat.dag)
    ) { b in
      notat.gjort(&b)
      notat.vedtak(&b)
      notat.avtalt(&b)
      notat.neste(&b)
    }
    dokument.fot = ramme.tekst("historikk.notat.fot")
    return dokument
  }

  private struct Notat {
    let sak: Brukersak
    let poster: [Historikkpost]
    let dag: Dato
    let ramme: Brevramme
    var tekst: Tekstkatalog { ramme.tekst }

    func gjort(_ b: inout Dokumentbygger) {
      if poster.isEmpty { return b.avsnitt("historikk.notat.ingenting") }
      b.overskrift("historikk.notat.gjort")
      b.liste(Historikk.setninger(poster, sak: sak, ansatte: ramme.ansatte, tekst: tekst).map(\.tekst))
    }

    func vedtak(_ b: inout Dokumentbygger) {
      let ider = Set(poster.filter { $0.hendelse.type == Hendelsestype.vedtakFattet.rawValue }.map(\.hendelse.gjelder))
      for vedtak in sak.vedtak where ider.contains(vedtak.id.ulid) {
        guard let gruppe = vedtak.innhold.innsatsgruppe else { continue }
        b.overskrift("historikk.notat.vedtak")
        b.avsnitt(tekst: tekst.kode(gruppe))
      }
    }

    /// The steps that were added or agreed in the meeting and still stand open.
    func avtalt(_ b: inout Dokumentbygger) {
      let typer: Set = [Hendelsestype.aktivitetLagtTil.rawValue, Hendelsestype.aktivitetAvtalt.rawValue]
      let ider = Set(poster.filter { typer.contains($0.hendelse.type) }.compactMap(\.hendelse.gjelder))
      let steg = Planutskrift.iRekkefolge(sak.aktiviteter.filter { ider.contains($0.id.ulid) && !$0.status.erEndelig })
      if !steg.isEmpty { b.overskrift("historikk.notat.avtalt") }
      b.liste(
        steg.map {
          tekst(
            "historikk.notat.steg",
            [
              "tittel": Fritekst.linje($0.tittel), "hvem": tekst.kode($0.ansvarlig),
              "naar": Aktivitetstekst($0, tekst).naar,
            ])
        })
      b.sitat("historikk.notat.brukersSyn", godkjentSyn, nivaa: 2)
    }

    /// What the person said when the plan was approved in this meeting.
    private var godkjentSyn: String {
      let erGodkjent = poster.contains { $0.hendelse.type == Hendelsestype.planGodkjent.rawValue }
      return erGodkjent ? sak.plan?.godkjenning?.brukersSyn ?? "" : ""
    }

    /// The first thing with a day after the meeting: a step's start or end, the needs assessment's next step, or the
    /// plan's review.
    func neste(_ b: inout Dokumentbygger) {
      guard let neste = kommende.min(by: { ($0.dato, $0.tittel) < ($1.dato, $1.tittel) }) else { return }
      b.overskrift("historikk.notat.neste")
      b.avsnitt(
        "historikk.notat.nesteSteg", ["tittel": Fritekst.linje(neste.tittel), "dato": ramme.datoer.full(neste.dato)])
    }

    private var kommende: [(dato: Dato, tittel: String)] {
      var alle: [(dato: Dato, tittel: String)] = []
      if let plan = sak.plan {
        for steg in sak.aktiviteter(i: plan) where !steg.status.erEndelig {
          for dato in [steg.fra, steg.til].compactMap({ $0 }) { alle.append((dato, steg.tittel)) }
        }
        if let dato = plan.revurderes { alle.append((dato, tekst("plan.kalender.revurdering"))) }
      } else if let behov = sak.sisteBehovskonklusjon {
        alle.append((behov.nesteDato, behov.nesteSteg))
      }
      return alle.filter { $0.dato > dag }
    }
  }
}
