extension Kommandotabell {
  static let moter = [
    Kommando(BookTime.self), Kommando(RegistrerOppmote.self), Kommando(SendBeskjed.self), Kommando(SvarBeskjed.self),
    Kommando(SettHuskelapp.self), Kommando(RegistrerTilbakemelding.self),
  ]
  static let plikter = [
    Kommando(RegistrerMeldekort.self), Kommando(RegistrerKvpOppmote.self), Kommando(RegistrerBrudd.self),
    Kommando(RegistrerKontaktforsok.self), Kommando(SendForhaandsvarsel.self), Kommando(RegistrerUttalelse.self),
    Kommando(AvgjorBrudd.self), Kommando(GjenopptaYtelse.self), Kommando(GiUnntak.self),
  ]
  static let sykefravaer = [
    Kommando(RegistrerSykefravaer.self), Kommando(AvsluttSykefravaer.self), Kommando(RegistrerDialogmote.self),
  ]
  static let tiltak = [
    Kommando(SokTiltak.self), Kommando(InnvilgTiltak.self), Kommando(AvslaaTiltak.self), Kommando(StartTiltak.self),
    Kommando(AvsluttTiltak.self),
  ]
  static let arbeidsgiver = [
    Kommando(RegistrerArbeidsgiver.self), Kommando(RegistrerBedriftskontakt.self), Kommando(RegistrerStilling.self),
    Kommando(Tilvis.self), Kommando(RegistrerUtfall.self), Kommando(LagreAvtale.self), Kommando(InngaaAvtale.self),
    Kommando(FolgOppAvtale.self), Kommando(AvsluttAvtale.self),
  ]
  static let livslop = [
    Kommando(FlyttBruker.self), Kommando(SvarFlytting.self), Kommando(AvsluttOppfolging.self),
    Kommando(GjenapneOppfolging.self), Kommando(RettOpplysning.self), Kommando(TaOverUtkast.self),
  ]
}
