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
    kontor, henvendelse, registrering, behovsvurdering, arbeidsevnevurdering, vedtak, plan, moter, plikter,
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
  static let henvendelse = [
    Kommando(RegistrerHenvendelse.self), Kommando(RegistrerSamtale.self), Kommando(RegistrerAnkomst.self),
    Kommando(KallInn.self), Kommando(RegistrerBorte.self),
  ]
  static let registrering = [
    Kommando(RegistrerBruker.self), Kommando(OppdaterBruker.self), Kommando(SettAdressebeskyttelse.self),
    Kommando(RegistrerYtelse.self), Kommando(AvsluttYtelse.self), Kommando(TildelVeileder.self),
    Kommando(VurderReellArbeidssoker.self), Kommando(HoppOverPunkt.self),
  ]
  static let behovsvurdering = [
    Kommando(StartBehovsvurdering.self), Kommando(SvarBehovsvurdering.self), Kommando(FullforBehovsvurdering.self),
  ]
  static let arbeidsevnevurdering = [
    Kommando(StartArbeidsevnevurdering.self), Kommando(LagreEgenvurdering.self), Kommando(LagreRessursprofil.self),
    Kommando(LeggTilYrkeskrav.self), Kommando(AndrelesArbeidsevne.self), Kommando(KonkluderArbeidsevne.self),
  ]
  static let vedtak = [
    Kommando(OpprettVedtaksutkast.self), Kommando(OppdaterVedtaksutkast.self), Kommando(SendTilBeslutter.self),
    Kommando(BliBeslutter.self), Kommando(ReturnerVedtak.self), Kommando(GodkjennVedtak.self),
    Kommando(FattVedtak.self), Kommando(SlettVedtaksutkast.self), Kommando(RegistrerKlage.self),
    Kommando(RegistrerKlageutfall.self),
  ]
  static let plan = [
    Kommando(OpprettPlan.self), Kommando(SettMaal.self), Kommando(LeggTilAktivitet.self),
    Kommando(EndreAktivitet.self), Kommando(FlyttAktivitet.self), Kommando(AvtalAktivitet.self),
    Kommando(DelReferat.self), Kommando(RegistrerBelegg.self), Kommando(RegistrerJobbsok.self),
    Kommando(RegistrerJobbsoksvar.self), Kommando(GodkjennPlan.self),
  ]
}
