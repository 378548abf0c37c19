import Saksgang

/// Why an invented office was not built.
public enum Demofeil: Error, Sendable {
  case innhold(Kursfeil)
  case utforing(Utforfeil)
  /// Invented people never go into a real store.
  case ekteLager
}
