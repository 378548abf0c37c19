import Fagmodell

/// A check by name, with the word it is about: `innsatsgruppe SITUASJONSBESTEMT_INNSATS`. What each name does is Swift,
/// in `Kurssjekk+Regler`; which ones an exercise uses is data.
public struct Kurssjekk: Hashable, Sendable {
  public enum Navn: String, CaseIterable, Sendable {
    case registrert, behovFullfort, behovsutfall, brukersSyn, ressurserForBarrierer, aevKonkludert, egenvurderingGitt
    case yrkeskrav, innsatsgruppe, hovedmaal, vedtakFattet, venterPaaBeslutter, planGodkjent, planInnen, aktivitet
    case arbeidsrettet, ansvarlig, revurderesInnen, time, samtale, henvendelse, spurte, bruddAvgjort, kontaktforsok
    case dialogmote, ytelse, tolk, uenighet, beskyttet, begrunner
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

extension Kurssjekk {
  /// What kind of word a check takes.
  enum Ordslag: Hashable {
    case ingen
    case fritt
    /// Days or a number.
    case tall
    /// The name of a question in the same exercise.
    case sporsmaal
    /// One of the codes of `utfor`.
    case kode(Set<String>)
    indirect case valgfritt(Ordslag)

    func godtar(_ ord: String) -> Bool {
      switch self {
      case .ingen: ord.isEmpty
      case .fritt, .sporsmaal: !ord.isEmpty
      case .tall: Int(ord).map { $0 > 0 } ?? false
      case .kode(let koder): koder.contains(ord)
      case .valgfritt(let slag): ord.isEmpty || slag.godtar(ord)
      }
    }

    static func kode<K: CaseIterable & RawRepresentable>(_ type: K.Type) -> Ordslag where K.RawValue == String {
      .kode(Set(K.allCases.map(\.rawValue)))
    }
  }
}

extension Kurssjekk.Navn {
  var slag: Kurssjekk.Ordslag {
    switch self {
    case .registrert, .behovFullfort, .brukersSyn, .ressurserForBarrierer, .egenvurderingGitt, .yrkeskrav,
      .vedtakFattet, .venterPaaBeslutter, .planGodkjent, .arbeidsrettet, .time, .bruddAvgjort, .kontaktforsok, .tolk,
      .uenighet, .beskyttet:
      .ingen
    case .behovsutfall: .kode(Behovsutfall.self)
    case .aevKonkludert: .valgfritt(.kode(Arbeidsevne.self))
    case .innsatsgruppe: .kode(Innsatsgruppe.self)
    case .hovedmaal: .kode(Hovedmaal.self)
    case .aktivitet: .kode(Aktivitetstype.self)
    case .ansvarlig: .kode(Ansvarlig.self)
    case .ytelse: .kode(Ytelse.self)
    case .henvendelse: .valgfritt(.kode(Henvendelsesutfall.self))
    case .planInnen, .revurderesInnen: .tall
    case .dialogmote: .valgfritt(.tall)
    case .samtale: .valgfritt(.fritt)
    case .begrunner: .fritt
    case .spurte: .sporsmaal
    }
  }
}

/// Where the trainee's own reasons are found.
public enum Skjonnsfelt: String, CaseIterable, Sendable {
  case behov, arbeidsevne, vedtak, plan, samtale
}
