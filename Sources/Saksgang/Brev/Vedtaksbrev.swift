import Fagmodell
import Regelverk

/// The letter that tells a person what we decided under Nav-loven § 14 a: the category in plain words, the five points
/// the law asks for, grounds, sources, what happens next, and how to complain and to see the papers.
public enum Vedtaksbrev {
  /// Pure: the same case gives the same letter. A decision not yet made gets the draft mark.
  public static func lag(sak: Brukersak, vedtak: Vedtak, ramme: Brevramme) -> Dokument {
    let brev = Brev(sak: sak, vedtak: vedtak, ramme: ramme)
    let hode = ramme.hode(
      sak, dato: vedtak.fatting?.dato, referanse: "\(vedtak.id) / \(vedtak.versjon)")
    return ramme.dokument(
      tittel: ramme.tekst("brev.vedtak.tittel"), hode: hode,
      merke: vedtak.erUtkast ? ramme.tekst("brev.utkast") : nil
    ) { b in
      brev.innledning(&b)
      brev.punktene(&b)
      brev.grunner(&b)
      brev.kilder(&b)
      brev.videre(&b)
      brev.ungdom(&b)
      brev.rettigheter(&b)
      b.legg(.underskrift(ramme.underskrift(vedtak.fatting?.av ?? vedtak.ansvarlig, beslutter: brev.beslutter)))
    }
  }

  private struct Brev {
    let sak: Brukersak
    let vedtak: Vedtak
    let ramme: Brevramme
    var innhold: Vedtaksinnhold { vedtak.innhold }

    /// As it stood when the decision was made.
    var arbeidsevne: Arbeidsevne { vedtak.fatting?.arbeidsevne ?? sak.arbeidsevne }
    var dato: Dato { vedtak.fatting?.dato ?? ramme.idag }

    var beslutter: String? {
      if let fatting = vedtak.fatting { return fatting.beslutter }
      if case .godkjent(let beslutter, _, _) = vedtak.beslutterprosess,
        vedtak.beslutterprosess?.erGodkjent(for: innhold) == true
      {
        return beslutter
      }
      return nil
    }

    func innledning(_ b: inout Dokumentbygger) {
      if ramme.tekst.spraak == .engelsk { b.avsnitt("brev.oversettelse") }
      b.overskrift("brev.vedtak.bestemt")
      guard let gruppe = innhold.innsatsgruppe else {
        b.avsnitt("brev.vedtak.ikkeValgt")
        return
      }
      b.avsnitt("brev.vedtak.gruppe", ["gruppe": ramme.tekst.kode(gruppe)])
      b.avsnitt("brev.gruppe.\(gruppe.rawValue)")
      if let hovedmaal = innhold.hovedmaal { b.avsnitt("brev.hovedmaal.\(hovedmaal.rawValue)") }
      b.avsnitt("brev.vedtak.hjemmel")
    }

    /// The five points, a to e, in the law's order.
    func punktene(_ b: inout Dokumentbygger) {
      b.overskrift("brev.vedtak.punkter")
      b.del("brev.vedtak.muligheter", innhold.muligheter)
      b.del("brev.vedtak.maal", innhold.maal)
      b.del("brev.vedtak.behov", innhold.behov)
      b.del("brev.vedtak.arbeidsevne", ramme.tekst("brev.arbeidsevne.\(arbeidsevne.rawValue)"))
      b.del("brev.vedtak.bistand", innhold.bistand)
    }

    func grunner(_ b: inout Dokumentbygger) {
      b.del("brev.vedtak.begrunnelse", innhold.begrunnelse, nivaa: 2)
      b.del("brev.vedtak.ikkeOrdinaert", innhold.hvorforIkkeOrdinaert)
      if let avslag = innhold.onskeavslag {
        b.sitat("brev.vedtak.avslaattOnske", avslag.onske)
        b.del("brev.vedtak.avslagsgrunn", avslag.grunn)
      }
    }

    func kilder(_ b: inout Dokumentbygger) {
      if innhold.kilder.isEmpty { return }
      b.overskrift("brev.vedtak.kilder")
      b.avsnitt("brev.vedtak.kilderInn")
      b.liste(
        innhold.kilder.map { kilde in
          let egen = Fritekst.linje(kilde.tekst)
          if kilde.art == .annet { return egen }
          let navn = ramme.tekst("brev.kilde.\(kilde.art.rawValue)")
          return egen.isEmpty ? navn : "\(navn): \(egen)"
        })
    }

    func videre(_ b: inout Dokumentbygger) {
      b.overskrift("brev.vedtak.videre")
      b.avsnitt("brev.videre.\(innhold.innsatsgruppe?.rawValue ?? "ingen")")
      b.avsnitt("brev.videre.tiltak")
      b.avsnitt("brev.videre.endring")
    }

    func ungdom(_ b: inout Dokumentbygger) {
      Ungdomsavsnitt(sak, paa: dato, arbeidsevne: arbeidsevne, ramme).skriv(&b)
    }

    /// How long, to whom and by which rule one may complain stand in the rule pack; without a rule nothing is promised.
    func rettigheter(_ b: inout Dokumentbygger) {
      let svar = Klagefrist.vurder(
        .oppfolgingsvedtak, fattet: dato, mottatt: dato, dato: dato, pakke: ramme.pakke, spraak: ramme.tekst.spraak)
      b.overskrift("brev.klage.overskrift")
      if let svar { b.avsnitt("brev.klage.frist", ["antall": String((svar.frist - dato) / 7)]) }
      b.avsnitt("brev.klage.hvordan", ["kontor": Fritekst.linje(ramme.kontor.navn)])
      b.liste((1...4).map { ramme.tekst("brev.klage.innhold.\($0)") })
      if let svar {
        b.avsnitt("brev.klage.hvem", ["instans": svar.instans])
        b.avsnitt("brev.klage.regel", ["hjemmel": svar.hjemmel])
      }
      b.avsnitt("brev.klage.utsatt")
      b.avsnitt("brev.klage.hjelp")
      b.overskrift("brev.innsyn.overskrift")
      b.avsnitt("brev.innsyn.tekst")
      b.overskrift("brev.kontakt.overskrift")
      b.avsnitt("brev.kontakt.tekst", ["kontor": Fritekst.linje(ramme.kontor.navn)])
    }
  }
}
