import Fagmodell

/// Every command there is, by name. `standard` is what the program offers; each part of the domain has its own list
/// beside its use cases, and a new part adds its list here.
public struct Kommandotabell: Sendable {
  public let alle: [Kommando]
  private let etterNavn: [String: Kommando]

  public init(_ deler: [[Kommando]]) {
    alle = deler.flatMap { $0 }
    etterNavn = Dictionary(alle.map { ($0.navn, $0) }, uniquingKeysWith: { forste, _ in forste })
  }

  public static let standard = Kommandotabell([
    kontor, henvendelse, registrering, behovsvurdering, arbeidsevnevurdering, vedtak, plan, oppfolging, ytelsesplikt,
    sykefravaer, tiltak, arbeidsgiver, livslop,
  ])

  public subscript(navn: String) -> Kommando? { etterNavn[navn] }

  /// One JSON Schema document: a line of `utfor` is one of the commands in `$defs`.
  public var skjema: Json {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "skranke utfor",
      "oneOf": .liste(alle.map { ["$ref": .tekst("#/$defs/\($0.navn)")] }),
      "$defs": .objekt(Dictionary(uniqueKeysWithValues: alle.map { ($0.navn, $0.skjema.json) })),
    ]
  }
}

extension Kommandotabell {
  static let kontor = [
    Kommando(OpprettKontor.self), Kommando(EndreKontor.self), Kommando(RegistrerAnsatt.self),
    Kommando(EndreAnsatt.self),
  ]
  static let henvendelse = [Kommando(RegistrerHenvendelse.self), Kommando(RegistrerSamtale.self)]
  static let registrering = [
    Kommando(RegistrerBruker.self), Kommando(OppdaterBruker.self), Kommando(SettAdressebeskyttelse.self),
    Kommando(RegistrerYtelse.self), Kommando(AvsluttYtelse.self), Kommando(TildelVeileder.self),
  ]
  static let behovsvurdering = [
    Kommando(StartBehovsvurdering.self), Kommando(SvarBehovsvurdering.self), Kommando(FullforBehovsvurdering.self),
  ]
  static let arbeidsevnevurdering = [
    Kommando(StartArbeidsevnevurdering.self), Kommando(LagreEgenvurdering.self), Kommando(LagreRessursprofil.self),
    Kommando(LeggTilYrkeskrav.self), Kommando(KonkluderArbeidsevne.self),
  ]
  static let vedtak = [
    Kommando(OpprettVedtaksutkast.self), Kommando(OppdaterVedtaksutkast.self), Kommando(SendTilBeslutter.self),
    Kommando(BliBeslutter.self), Kommando(ReturnerVedtak.self), Kommando(GodkjennVedtak.self),
    Kommando(FattVedtak.self), Kommando(SlettVedtaksutkast.self), Kommando(RegistrerKlage.self),
  ]
  static let plan = [
    Kommando(OpprettPlan.self), Kommando(SettMaal.self), Kommando(LeggTilAktivitet.self),
    Kommando(EndreAktivitet.self), Kommando(FlyttAktivitet.self), Kommando(AvtalAktivitet.self),
    Kommando(DelReferat.self), Kommando(GodkjennPlan.self),
  ]
  static let oppfolging = [
    Kommando(BookTime.self), Kommando(RegistrerOppmote.self), Kommando(SendBeskjed.self), Kommando(SvarBeskjed.self),
    Kommando(SettHuskelapp.self), Kommando(RegistrerTilbakemelding.self),
  ]
  static let ytelsesplikt = [
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
    Kommando(AvsluttOppfolging.self), Kommando(GjenapneOppfolging.self), Kommando(RettOpplysning.self),
    Kommando(TaOverUtkast.self), Kommando(FlyttBruker.self), Kommando(SvarFlytting.self),
  ]
}
