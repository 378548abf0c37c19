/// A course exercise: one invented person, what they say when asked, what the trainee is to do, and what the debrief
/// looks at. Law is right or wrong; discretion is laid beside what an experienced veileder would weigh, never scored.
public struct Kursoppgave: Hashable, Sendable {
  /// The file's name, as `ung-dag-25`.
  public let id: String
  public let tittel: String
  /// The figure it is about.
  public let figur: String
  /// Who the trainee is at the desk.
  public let rolle: Kursrolle
  public let temaer: [String]
  /// How long it takes.
  public let minutter: Int
  /// What the trainee reads first.
  public let oppgave: String
  public let sporsmaal: [Kurssporsmaal]
  public let dokumenter: [Kursdokument]
  /// Given one at a time, on request.
  public let hint: [String]
  public let krav: [Kurskrav]
  public let feller: [Kursfelle]
  public let skjonn: [Skjonnsporsmaal]
}

/// Something the person tells only when asked.
public struct Kurssporsmaal: Hashable, Sendable {
  public let id: String
  /// The question as the trainee may choose it from a list.
  public let tekst: String
  /// Words that ask the same when the trainee types freely; lower case.
  public let stikkord: [String]
  public let svar: String
  /// Questions that must be asked before: nobody tells of the debt before they are asked how they live.
  public let etter: [String]
}

/// A paper the trainee may look at.
public struct Kursdokument: Hashable, Sendable {
  public let id: String
  public let tittel: String
  public let tekst: String
}

/// One line of the rubric: what the law or the standard asks for.
public struct Kurskrav: Hashable, Sendable {
  public let id: String
  public let tekst: String
  public let sjekk: Kurssjekk
  public let grunnlag: Grunnlag
  /// What the debrief says when it is met and when it is not.
  public let ja: String
  public let nei: String

  /// What a line rests on. Only law is right or wrong; good practice is what colleagues have come to.
  public enum Grunnlag: Hashable, Sendable {
    case lov(String)
    case praksis(String)

    public var erLov: Bool { if case .lov = self { true } else { false } }
    public var tekst: String {
      switch self {
      case .lov(let tekst), .praksis(let tekst): tekst
      }
    }
  }
}

/// A mistake the case invites to. Seen when its check holds.
public struct Kursfelle: Hashable, Sendable {
  public let id: String
  public let sjekk: Kurssjekk
  public let tekst: String
}

/// A matter of judgement: the trainee's own reasons beside an experienced colleague's.
public struct Skjonnsporsmaal: Hashable, Sendable {
  public let id: String
  public let tekst: String
  /// Where in the case the trainee's reasons stand.
  public let felt: Skjonnsfelt
  public let erfaren: String
}
