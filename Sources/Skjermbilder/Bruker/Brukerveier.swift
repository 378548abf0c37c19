import Fagmodell
import Saksgang

/// Where the actions of the person's page lead.
enum Brukerveier {
  private static let skjermer: [String: Skjermnavn] = [
    "registrering": .registrering, "samtale": .samtale, "henvendelse": .henvendelse,
    "nyBehovsvurdering": .behovsvurdering, "nyArbeidsevnevurdering": .arbeidsevne, "nyttVedtak": .vedtak,
    "visPlanen": .plan, "aapneTimer": .timer, "aapneBeskjeder": .beskjeder, "aapneTiltak": .tiltak,
    "aapneTilvisninger": .tilvisninger, "aapneMeldekort": .meldekort, "aapneBrudd": .bruddliste,
    "aapneSykefravaer": .sykefravaer, "aapneKvp": .kvp, "avsluttMote": .moteslutt, "snuPersonen": .personvisning,
    "bestillTime": .time, "ankomst": .ankomst, "aapneAvtaler": .avtaler, "sjekkliste": .sjekkliste,
    "huskelapp": .huskelapp, "rettOpplysning": .retting,
    "flereOpplysninger": .tillegg, "reellArbeidssoker": .reell,
  ]
  private static let foringer: [String: Livslopsforing.Art] = [
    "nyYtelse": .ytelse, "tildelVeileder": .tildeling, "flyttPersonen": .flytting, "avsluttOppfolging": .avslutning,
    "adressevern": .adressevern, "registrerKlage": .klage, "gjenapne": .gjenapning,
  ]

  static func vei(_ handling: String, _ id: SakId, _ o: Omgivelser) -> Fanelenke? {
    if let navn = skjermer[handling] { return .skjerm(navn) }
    return foringer[handling].map { .foring(Livslopsforing($0, id)) }
  }
}
