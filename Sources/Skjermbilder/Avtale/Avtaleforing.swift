import Fagmodell
import Saksgang
import TerminalKit

/// Writes the page the three sign. What the case and the employers' register know is filled in.
struct Avtaleforing: Saksforing {
  let navn = Skjermnavn.avtale
  let id: SakId
  /// The one that is changed; nil for a new one.
  var avtale: Oppfolgingsavtale?

  var gjelder: String? { avtale?.id.description }
  let styrende: Set<String> = ["bedrift"]

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let kort = Skjemafelt.Art.langtekst(rader: 2, grense: Feltgrense.avtale)
    let bedrifter = o.arbeidsgivere.rader.map { Choice(id: $0.sak.description, title: $0.navn, definition: $0.bransje) }
    let steg = (saken(o)?.aktiviteter ?? []).filter { !$0.status.erEndelig }.map {
      Choice(id: $0.id.description, title: $0.tittel)
    }
    let iRegisteret = svar?.valg("bedrift").isEmpty == false
    return (bedrifter.isEmpty ? [] : [Skjemafelt("bedrift", .valg([.utenfor(o)] + bedrifter))])
      + (iRegisteret ? [] : [Skjemafelt("arbeidsgiver", .tekst, paakrevd: true)]) + [
        Skjemafelt("kontakt", .tekst, paakrevd: true), Skjemafelt("rolle", .tekst),
        Skjemafelt("telefon", .tekst, paakrevd: true),
        Skjemafelt("maal", kort, paakrevd: true), Skjemafelt("brukerGjor", kort, paakrevd: true),
        Skjemafelt("arbeidsgiverGjor", kort, paakrevd: true), Skjemafelt("navGjor", kort, paakrevd: true),
        Skjemafelt("fra", .dato, paakrevd: true), Skjemafelt("til", .dato),
        Skjemafelt("folgesOpp", .dato, paakrevd: true),
        Skjemafelt("veileder", .valg(Choice.ansatte(o)), paakrevd: true),
        Skjemafelt("veiledertelefon", .tekst, paakrevd: true),
      ] + (steg.isEmpty ? [] : [Skjemafelt("aktivitet", .valg([.ingen(o)] + steg))])
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { avtale == nil ? nye(o) : lagrede(o) }

  func lagrede(_ o: Omgivelser) -> [String: [String]] {
    guard let naa = saken(o)?.avtaler.first(where: { $0.id == avtale?.id }) else { return [:] }
    let i = naa.innhold
    return [
      "bedrift": [i.arbeidsgiversak?.description ?? ""], "arbeidsgiver": [i.arbeidsgiver], "kontakt": [i.kontakt.navn],
      "rolle": [i.kontakt.rolle], "telefon": [i.kontakt.telefon], "maal": [i.maal], "brukerGjor": [i.brukerGjor],
      "arbeidsgiverGjor": [i.arbeidsgiverGjor], "navGjor": [i.navGjor], "fra": [o.datoer.tall(i.fra)],
      "til": [i.til.map { o.datoer.tall($0) } ?? ""], "folgesOpp": [o.datoer.tall(naa.folgesOpp)],
      "veileder": [i.veileder], "veiledertelefon": [i.veiledertelefon],
      "aktivitet": [i.aktivitet?.description ?? ""],
    ]
  }

  /// The employer the person was referred to last or works for, and the step in the plan that is theirs.
  private func nye(_ o: Omgivelser) -> [String: [String]] {
    guard let sak = saken(o) else { return [:] }
    let bedrift = sak.aapneTilvisninger.last.flatMap { o.arbeidsgivere.saker[$0.motpart]?.sak }
    let kontakt = bedrift?.arbeidsgiver.kontakter.first
    let steg = sak.aktiviteter.last { !$0.status.erEndelig && $0.ansvarlig == .arbeidsgiver }
    return [
      "bedrift": [bedrift?.id.description ?? ""], "arbeidsgiver": [sak.bruker.arbeidsgiver ?? ""],
      "kontakt": [kontakt?.navn ?? ""], "rolle": [kontakt?.rolle ?? ""], "telefon": [kontakt?.telefon ?? ""],
      "maal": [sak.plan?.maal.first?.tekst ?? ""], "fra": [o.datoer.tall(o.idag)],
      "folgesOpp": [o.datoer.tall(o.idag.pluss(maaneder: 3))], "veileder": [sak.bruker.veileder ?? o.ansatt.ident],
      "aktivitet": [steg?.id.description ?? ""],
    ]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let fra = svar.dato("fra", o), let folgesOpp = svar.dato("folgesOpp", o) else { return [] }
    let bedrift = o.arbeidsgivere.rader.first { $0.sak.description == svar.valg("bedrift") }
    let steg = saken(o)?.aktiviteter.first { $0.id.description == svar.valg("aktivitet") }
    let innhold = Avtaleinnhold(
      arbeidsgiver: bedrift?.navn ?? svar.tekst("arbeidsgiver"), arbeidsgiversak: bedrift?.sak,
      kontakt: Bedriftskontakt(
        navn: svar.tekst("kontakt"), rolle: svar.tekst("rolle"), telefon: svar.tekst("telefon")),
      veileder: svar.valg("veileder"), veiledertelefon: svar.tekst("veiledertelefon"), maal: svar.tekst("maal"),
      brukerGjor: svar.tekst("brukerGjor"), arbeidsgiverGjor: svar.tekst("arbeidsgiverGjor"),
      navGjor: svar.tekst("navGjor"), aktivitet: steg?.id, fra: fra, til: svar.dato("til", o))
    return [.lagre([LagreAvtale(avtale: avtale?.id, innhold: innhold, folgesOpp: folgesOpp)], paa: id)]
  }
}

extension Choice {
  /// The employer is not among those we know.
  fileprivate static func utenfor(_ o: Omgivelser) -> Choice { Choice(id: "", title: o.tekst("skjerm.avtale.utenfor")) }
}

/// What was said when the three looked at the agreement, and when they do it again.
struct Avtaleoppfolgingsforing: Saksforing {
  let navn = Skjermnavn.avtaleoppfolging
  let id: SakId
  let avtale: Oppfolgingsavtale

  var gjelder: String? { avtale.id.description }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("hva", .merknad(Fritekst.linje(avtale.innhold.arbeidsgiver))),
      .felles("notat", .langtekst(rader: 4, grense: Feltgrense.beskrivelse), paakrevd: true),
      Skjemafelt("neste", .dato, paakrevd: true),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { ["neste": [o.datoer.tall(o.idag.pluss(maaneder: 3))]] }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let neste = svar.dato("neste", o) else { return [] }
    return [.lagre([FolgOppAvtale(avtale: avtale.id, notat: svar.tekst("notat"), neste: neste)], paa: id)]
  }
}

/// Why the agreement is over.
struct Avtaleslutt: Saksforing {
  let navn = Skjermnavn.avtaleslutt
  let id: SakId
  let avtale: Oppfolgingsavtale

  var gjelder: String? { avtale.id.description }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [Skjemafelt("hva", .merknad(Fritekst.linje(avtale.innhold.arbeidsgiver))), .grunn("grunn")]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    [.lagre([AvsluttAvtale(avtale: avtale.id, grunn: svar.tekst("grunn"))], paa: id)]
  }
}
