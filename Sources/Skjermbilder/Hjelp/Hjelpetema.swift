/// What the user guide is about. The raw value is the topic's name on the command line, the name of its file and the
/// second part of its text keys.
public enum Hjelpetema: String, CaseIterable, Sendable {
  case start, skranken, registrering, behovsvurdering, arbeidsevne, vedtak, plan, oppfolging
  case skjema, kladder, sammen, personvern, kommandolinje, demo

  /// The topic that is about a screen.
  init(om skjerm: Skjermnavn) {
    switch skjerm {
    case .skranke, .henvendelse, .dagen, .oversikt, .ko, .ankomst: self = .skranken
    case .registrering, .tillegg, .reell, .sjekkliste, .hopp, .part: self = .registrering
    case .behovsvurdering: self = .behovsvurdering
    case .arbeidsevne, .snudd: self = .arbeidsevne
    case .vedtak, .beslutter, .retur, .dokument: self = .vedtak
    case .plan, .planmaal, .aktivitet, .plangodkjenning, .maler, .referat, .belegg, .jobblogg, .jobbsok,
      .jobbsoksvar:
      self = .plan
    case .bruker, .samtale, .hvorfor, .personvisning: self = .oppfolging
    case .timer, .time, .avbud, .beskjeder, .beskjed, .beskjedsvar, .huskelapp, .moteslutt, .tilbakemelding:
      self = .oppfolging
    case .meldekort, .meldekortforing, .kvp, .kvpuke, .bruddliste, .bruddny, .kontaktforsok, .varsel, .uttalelse,
      .bruddavgjorelse, .gjenopptak, .unntak:
      self = .oppfolging
    case .sykefravaer, .sykmelding, .sykefravaerslutt, .dialogmote, .moteholdt, .moteavlyst, .tiltak, .tiltakssoknad,
      .tiltaksinnvilgelse, .tiltaksavslag, .tiltaksstart, .tiltaksslutt:
      self = .oppfolging
    case .arbeidsgivere, .arbeidsgiver, .arbeidsgiverny, .bedriftskontakt, .stilling, .tilvisninger, .tilvis,
      .tilvisningsutfall, .avtaler, .avtale, .avtaleoppfolging, .avtaleslutt:
      self = .oppfolging
    case .tildeling, .flytting, .flyttesvar, .avslutning, .gjenapning, .adressevern, .ytelse, .ytelseslutt, .retting:
      self = .oppfolging
    case .klage, .klageutfall: self = .vedtak
    case .konflikt: self = .sammen
    case .kladder: self = .kladder
    case .veiledning: self = .start
    case .sitat: self = .skjema
    }
  }

  /// The topics before and after in the guide's order; nil at its ends.
  var forrige: Hjelpetema? { nabo(-1) }
  var neste: Hjelpetema? { nabo(1) }

  private func nabo(_ steg: Int) -> Hjelpetema? {
    let alle = Hjelpetema.allCases
    guard let plass = alle.firstIndex(of: self), alle.indices.contains(plass + steg) else { return nil }
    return alle[plass + steg]
  }
}
