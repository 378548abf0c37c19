/// The second reader's part in a draft. An approval keeps the exact content it was given for: any later edit makes it
/// void by itself, because the two no longer are equal.
public enum Beslutterprosess: Hashable, Codable, Sendable {
  case ikkeStartet
  /// Waits for a second reader; `beslutter` is nil until someone has taken it.
  case hosBeslutter(beslutter: String?)
  case returnert(beslutter: String, kommentar: String)
  case godkjent(beslutter: String, dato: Dato, innhold: Vedtaksinnhold)

  public var beslutter: String? {
    switch self {
    case .ikkeStartet: nil
    case .hosBeslutter(let beslutter): beslutter
    case .returnert(let beslutter, _), .godkjent(let beslutter, _, _): beslutter
    }
  }

  /// Whether `innhold` is what the second reader approved.
  public func erGodkjent(for innhold: Vedtaksinnhold) -> Bool {
    if case .godkjent(_, _, let godkjent) = self { godkjent == innhold } else { false }
  }
}
