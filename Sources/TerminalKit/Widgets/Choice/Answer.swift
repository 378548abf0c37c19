/// The answer to a question that may be left open, or answered with not knowing.
public enum Answer: String, Hashable, Sendable, CaseIterable {
  case yes, no, unknown
}
