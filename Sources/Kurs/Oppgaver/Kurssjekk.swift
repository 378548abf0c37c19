/// A check by name, with the word it is about: `innsatsgruppe SITUASJONSBESTEMT_INNSATS`. What each name does is Swift,
/// in `Kurssjekk+Regler`; which ones an exercise uses is data.
public struct Kurssjekk: Hashable, Sendable {
  public enum Navn: String, CaseIterable, Sendable {
    case registrert, behovFullfort, behovsutfall, brukersSyn, ressurserForBarrierer, aevKonkludert, egenvurderingGitt
    case yrkeskrav, innsatsgruppe, hovedmaal, vedtakFattet, venterPaaBeslutter, planGodkjent, planInnen, aktivitet
    case arbeidsrettet, ansvarlig, revurderesInnen, time, samtale, henvendelse, spurte, bruddAvgjort, kontaktforsok
    case dialogmote, ytelse, tolk, uenighet, beskyttet
  }
  public let navn: Navn
  /// Empty for checks that need none.
  public let ord: String
  /// True turns the answer round: `!bruddAvgjort`.
  public let ikke: Bool

  /// Nil when no check has the name.
  public init?(_ tekst: some StringProtocol) {
    ikke = tekst.first == "!"
    let deler = tekst.drop { $0 == "!" }.split(separator: " ", maxSplits: 1)
    guard let forste = deler.first, let navn = Navn(rawValue: String(forste)) else { return nil }
    self.navn = navn
    ord = deler.count > 1 ? String(deler[1]) : ""
  }
}

/// Where the trainee's own reasons are found.
public enum Skjonnsfelt: String, CaseIterable, Sendable {
  case behov, arbeidsevne, vedtak, plan, samtale
}
