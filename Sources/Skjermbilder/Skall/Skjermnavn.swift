/// Screens a person can be in; the raw value is the first part of the screen's text keys and the name of its draft.
public enum Skjermnavn: String, CaseIterable, Sendable {
  case skranke, henvendelse, registrering, bruker, behovsvurdering, arbeidsevne, vedtak, beslutter, retur
  case plan, planmaal, aktivitet, plangodkjenning, dokument, samtale, snudd, konflikt, hvorfor, kladder
  case tillegg, reell, oversikt, ko, ankomst, sjekkliste, hopp, part
  case belegg, jobblogg, jobbsok, jobbsoksvar
  case maler, referat, dagen, veiledning, sitat
  // Meetings and messages.
  case timer, time, avbud, beskjeder, beskjed, beskjedsvar, huskelapp, moteslutt, tilbakemelding, personvisning
  // Duties.
  case meldekort, meldekortforing, kvp, kvpuke, bruddliste, bruddny, kontaktforsok, varsel, uttalelse
  case bruddavgjorelse, gjenopptak, unntak
  // Sick leave and measures.
  case sykefravaer, sykmelding, sykefravaerslutt, dialogmote, moteholdt, moteavlyst
  case tiltak, tiltakssoknad, tiltaksinnvilgelse, tiltaksavslag, tiltaksstart, tiltaksslutt
  // Employers.
  case arbeidsgivere, arbeidsgiver, arbeidsgiverny, bedriftskontakt, stilling, tilvisninger, tilvis, tilvisningsutfall
  case avtaler, avtale, avtaleoppfolging, avtaleslutt
  // The case's own life.
  case tildeling, flytting, flyttesvar, avslutning, gjenapning, adressevern, ytelse, ytelseslutt, klage, klageutfall
  case retting
}
