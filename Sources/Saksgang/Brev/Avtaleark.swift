import Fagmodell

/// The agreement between the person, the employer and us on one page: the aim, who does what, whom to call, and three
/// names under it (U26). It goes to a workplace, so it has no number, no address and nothing of health or benefits.
public enum Avtaleark {
  public static func lag(sak: Brukersak, avtale: Oppfolgingsavtale, ramme: Brevramme) -> Dokument {
    let ark = Ark(navn: Fritekst.linje(sak.bruker.navn.fullt), avtale: avtale, ramme: ramme)
    return ramme.dokument(tittel: ramme.tekst("plan.avtale.tittel"), hode: ark.hode, merke: ark.merke) { b in
      b.avsnitt("plan.avtale.inn")
      ark.innhold(&b)
      for navn in ark.navnetrekk { b.legg(.underskrift([navn])) }
    }
  }

  private struct Ark {
    let navn: String
    let avtale: Oppfolgingsavtale
    let ramme: Brevramme
    var i: Avtaleinnhold { avtale.innhold }

    var merke: String? {
      switch avtale.tilstand {
      case .utkast: ramme.tekst("plan.avtale.utkast")
      case .avsluttet(let dato, _, _): ramme.tekst("plan.avtale.avsluttet", ["dato": ramme.datoer.lang(dato)])
      case .inngaatt: nil
      }
    }

    /// The three, and one to call on either side.
    var hode: [Dokument.Opplysning] {
      let hos = [i.kontakt.navn, i.kontakt.rolle, i.kontakt.telefon].map(Fritekst.linje).filter { !$0.isEmpty }
      let oss = [ramme.navn(i.veileder), Fritekst.linje(ramme.kontor.navn), Fritekst.linje(i.veiledertelefon)]
      return [
        ("plan.avtale.deg", navn), ("plan.avtale.arbeidsgiver", Fritekst.linje(i.arbeidsgiver)),
        ("plan.avtale.kontakt", hos.joined(separator: ", ")), ("plan.avtale.nav", oss.joined(separator: ", ")),
        ("plan.avtale.periode", ramme.datoer.periode(i.fra, i.til)),
      ].map { Dokument.Opplysning(ramme.tekst($0.0), $0.1) }
    }

    func innhold(_ b: inout Dokumentbygger) {
      b.del("plan.avtale.maal", i.maal)
      b.del("plan.avtale.brukerGjor", i.brukerGjor)
      b.del("plan.avtale.arbeidsgiverGjor", i.arbeidsgiverGjor)
      b.del("plan.avtale.navGjor", i.navGjor)
      b.avsnitt("plan.avtale.folgesOpp", ["dato": ramme.datoer.full(avtale.folgesOpp)])
    }

    var navnetrekk: [String] {
      ["deg", "arbeidsgiver", "nav"].map { ramme.tekst("plan.avtale.underskrift.\($0)") }
    }
  }
}
