import Fagmodell

extension Kommando {
  public init<B: Arbeidsgivertilfelle>(_ type: B.Type) {
    self.init(B.navn, gjelder: .sak, inn: type) { felter, hos, maal throws(Utforfeil) in
      guard let maal else { throw .fag(Kommandofeil.manglerId) }
      return try hos.utfor(try Kommando.les(type, felter), paa: maal.sak, forventet: maal.forventet)
    }
  }

  public init<O: Arbeidsgiveropprettelse>(_ type: O.Type) {
    self.init(O.navn, gjelder: .nySak, inn: type) { felter, hos, _ throws(Utforfeil) in
      try hos.opprett(try Kommando.les(type, felter))
    }
  }

  public init<B: Koblingstilfelle>(_ type: B.Type) {
    self.init(B.navn, gjelder: .sak, inn: type) { felter, hos, maal throws(Utforfeil) in
      guard let maal else { throw .fag(Kommandofeil.manglerId) }
      return try hos.utfor(try Kommando.les(type, felter), paa: maal.sak, forventet: maal.forventet)
    }
  }
}

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
    Kommando(Tilvis.self), Kommando(RegistrerUtfall.self),
  ]
  static let livslop = [
    Kommando(FlyttBruker.self), Kommando(SvarFlytting.self), Kommando(AvsluttOppfolging.self),
    Kommando(GjenapneOppfolging.self), Kommando(RettOpplysning.self), Kommando(TaOverUtkast.self),
  ]
}
