import Fagmodell

/// What is decided in one case and can be stored as it is.
protocol Lagringsklar {
  static var art: Sakart { get }
  var hendelser: [Hendelse] { get }
  func poster() throws -> [Post]
}

/// What a use case decided: the new values of entities and what happened, not yet stored.
public struct Beslutning: Sendable, Lagringsklar {
  static let art = Sakart.bruker
  public var hendelser: [Hendelse]
  public var deler: [Saksdel]
  public var fjernet: [(art: Saksdel.Art, id: Ulid)]
  /// The entity the caller will want to refer to; nil means the case itself.
  public var gjelder: Ulid?

  public init(
    _ hendelse: Hendelsestype, _ deler: [Saksdel], gjelder: Ulid? = nil, begrunnelse: String? = nil,
    fjernet: [(art: Saksdel.Art, id: Ulid)] = []
  ) {
    hendelser = [
      Hendelse(
        type: hendelse.rawValue, gjelder: gjelder ?? deler.first?.id ?? fjernet.first?.id, begrunnelse: begrunnelse)
    ]
    self.deler = deler
    self.fjernet = fjernet
    self.gjelder = gjelder ?? deler.first?.id
  }

  func poster() throws -> [Post] {
    try deler.map { Post(type: $0.art.rawValue, id: $0.id, innhold: try $0.innhold()) }
      + fjernet.map { Post(type: $0.art.rawValue, id: $0.id, innhold: nil) }
  }
}

/// What can happen to a case. Frozen codes: the history is read from them for ever.
public enum Hendelsestype: String, CaseIterable, Sendable {
  case brukerRegistrert = "BRUKER_REGISTRERT"
  case brukerOppdatert = "BRUKER_OPPDATERT"
  case registreringFullfort = "REGISTRERING_FULLFORT"
  case adressebeskyttelseSatt = "ADRESSEBESKYTTELSE_SATT"
  case ytelseRegistrert = "YTELSE_REGISTRERT"
  case ytelseAvsluttet = "YTELSE_AVSLUTTET"
  case reellArbeidssokerVurdert = "REELL_ARBEIDSSOKER_VURDERT"
  case veilederTildelt = "VEILEDER_TILDELT"
  case henvendelseRegistrert = "HENVENDELSE_REGISTRERT"
  case samtaleRegistrert = "SAMTALE_REGISTRERT"
  case behovsvurderingStartet = "BEHOVSVURDERING_STARTET"
  case behovsvurderingBesvart = "BEHOVSVURDERING_BESVART"
  case behovsvurderingFullfort = "BEHOVSVURDERING_FULLFORT"
  case arbeidsevnevurderingStartet = "ARBEIDSEVNEVURDERING_STARTET"
  case egenvurderingLagret = "EGENVURDERING_LAGRET"
  case ressursprofilLagret = "RESSURSPROFIL_LAGRET"
  case yrkeskravLagtTil = "YRKESKRAV_LAGT_TIL"
  case arbeidsevneAndrelest = "ARBEIDSEVNE_ANDRELEST"
  case arbeidsevneKonkludert = "ARBEIDSEVNE_KONKLUDERT"
  case vedtaksutkastOpprettet = "VEDTAKSUTKAST_OPPRETTET"
  case vedtaksutkastOppdatert = "VEDTAKSUTKAST_OPPDATERT"
  case vedtaksutkastSlettet = "VEDTAKSUTKAST_SLETTET"
  case sendtTilBeslutter = "SENDT_TIL_BESLUTTER"
  case blittBeslutter = "BLITT_BESLUTTER"
  case vedtakReturnert = "VEDTAK_RETURNERT"
  case vedtakGodkjent = "VEDTAK_GODKJENT"
  case vedtakFattet = "VEDTAK_FATTET"
  case klageAvgjort = "KLAGE_AVGJORT"
  case klageRegistrert = "KLAGE_REGISTRERT"
  case planOpprettet = "PLAN_OPPRETTET"
  case planmaalSatt = "PLANMAAL_SATT"
  case aktivitetLagtTil = "AKTIVITET_LAGT_TIL"
  case aktivitetEndret = "AKTIVITET_ENDRET"
  case aktivitetFlyttet = "AKTIVITET_FLYTTET"
  case aktivitetAvtalt = "AKTIVITET_AVTALT"
  case referatDelt = "REFERAT_DELT"
  case beleggRegistrert = "BELEGG_REGISTRERT"
  case jobbsokRegistrert = "JOBBSOK_REGISTRERT"
  case jobbsokBesvart = "JOBBSOK_BESVART"
  case planGodkjent = "PLAN_GODKJENT"
  case kontorOpprettet = "KONTOR_OPPRETTET"
  case kontorEndret = "KONTOR_ENDRET"
  case ansattRegistrert = "ANSATT_REGISTRERT"
  case ansattEndret = "ANSATT_ENDRET"
  case ankomstRegistrert = "ANKOMST_REGISTRERT"
  case kaltInn = "KALT_INN"
  case borteFraSkranken = "BORTE_FRA_SKRANKEN"
  case punktHoppetOver = "PUNKT_HOPPET_OVER"
  case punktTattInn = "PUNKT_TATT_INN"
  case avtaleLagret = "AVTALE_LAGRET"
  case avtaleInngaatt = "AVTALE_INNGAATT"
  case avtaleFulgtOpp = "AVTALE_FULGT_OPP"
  case avtaleAvsluttet = "AVTALE_AVSLUTTET"
  case timeBestilt = "TIME_BESTILT"
  case oppmoteRegistrert = "OPPMOTE_REGISTRERT"
  case beskjedSendt = "BESKJED_SENDT"
  case beskjedBesvart = "BESKJED_BESVART"
  case huskelappSatt = "HUSKELAPP_SATT"
  case huskelappFerdig = "HUSKELAPP_FERDIG"
  case tilbakemeldingRegistrert = "TILBAKEMELDING_REGISTRERT"
  case meldekortRegistrert = "MELDEKORT_REGISTRERT"
  case kvpOppmoteRegistrert = "KVP_OPPMOTE_REGISTRERT"
  case bruddRegistrert = "BRUDD_REGISTRERT"
  case kontaktforsokRegistrert = "KONTAKTFORSOK_REGISTRERT"
  case forhaandsvarselSendt = "FORHAANDSVARSEL_SENDT"
  case uttalelseRegistrert = "UTTALELSE_REGISTRERT"
  case bruddAvgjort = "BRUDD_AVGJORT"
  case ytelseGjenopptatt = "YTELSE_GJENOPPTATT"
  case unntakGitt = "UNNTAK_GITT"
  case sykefravaerRegistrert = "SYKEFRAVAER_REGISTRERT"
  case sykefravaerAvsluttet = "SYKEFRAVAER_AVSLUTTET"
  case dialogmoteRegistrert = "DIALOGMOTE_REGISTRERT"
  case tiltakSokt = "TILTAK_SOKT"
  case tiltakInnvilget = "TILTAK_INNVILGET"
  case tiltakAvslaatt = "TILTAK_AVSLAATT"
  case tiltakStartet = "TILTAK_STARTET"
  case tiltakAvsluttet = "TILTAK_AVSLUTTET"
  case arbeidsgiverRegistrert = "ARBEIDSGIVER_REGISTRERT"
  case arbeidsgiverKontaktet = "ARBEIDSGIVER_KONTAKTET"
  case stillingRegistrert = "STILLING_REGISTRERT"
  case tilvist = "TILVIST"
  case tilvisningUtfall = "TILVISNING_UTFALL"
  case flyttingSendt = "FLYTTING_SENDT"
  case flyttingMottatt = "FLYTTING_MOTTATT"
  case flyttingAvvist = "FLYTTING_AVVIST"
  case oppfolgingAvsluttet = "OPPFOLGING_AVSLUTTET"
  case oppfolgingGjenapnet = "OPPFOLGING_GJENAPNET"
  case opplysningRettet = "OPPLYSNING_RETTET"
  case feilPersonRettet = "FEIL_PERSON_RETTET"
  case utkastOvertatt = "UTKAST_OVERTATT"
  /// In training only; see `Kursangring`.
  case angretIOvelse = "ANGRET_I_OVELSE"
}
