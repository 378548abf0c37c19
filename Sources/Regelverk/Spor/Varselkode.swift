/// Warnings to the veileder. Codes are retired, never reused; the texts live beside the packs.
public enum Varselkode: String, CaseIterable, Codable, Sendable {
  case fodselsdatoUkjent = "FODSELSDATO_UKJENT"
  case fodselsdatoFramITid = "FODSELSDATO_FRAM_I_TID"
  case ytelserUkjent = "YTELSER_UKJENT"
  case aevPaakrevdMangler = "AEV_PAAKREVD_MANGLER"
  case fristIkkeOppgitt = "FRIST_IKKE_OPPGITT"
  case fristIkkeFastsatt = "FRIST_IKKE_FASTSATT"
  case garantiGjelderKontoret = "GARANTI_GJELDER_KONTORET"
  case pliktIkkeKildebelagt = "PLIKT_IKKE_KILDEBELAGT"
  case sykefravaerStartUkjent = "SYKEFRAVAER_START_UKJENT"
  case barnFodtUkjent = "BARN_FODT_UKJENT"
  case meldekortUkjent = "MELDEKORT_UKJENT"
  case bruddVarighetIkkeOppgitt = "BRUDD_VARIGHET_IKKE_OPPGITT"
  case tiltakGirIkkeRett = "TILTAK_GIR_IKKE_RETT"
  case utenforPakkensTid = "UTENFOR_PAKKENS_TID"
  case forslagIkkeGjeldende = "FORSLAG_IKKE_GJELDENDE"
}
