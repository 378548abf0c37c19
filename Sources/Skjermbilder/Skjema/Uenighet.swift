/// A field that two people have changed in different ways.
public struct Uenighet: Hashable, Sendable {
  public let id: String
  /// What the field is called on the screen.
  public let etikett: String
  let mitt: [String]
  let deres: [String]
  /// The two sides as people read them.
  let mittLest: String
  let deresLest: String
  /// Texts can be put after each other; codes and dates cannot.
  let kanSlaasSammen: Bool
}
