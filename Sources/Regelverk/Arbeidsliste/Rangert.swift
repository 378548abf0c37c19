/// One place on the list.
public struct Rangert: Hashable, Sendable {
  /// Position in the input.
  public let indeks: Int
  public let grunn: Rangeringsgrunn
  /// Days until the deadline (negative when passed), or days without contact or activity; nil when not known.
  public let dager: Int?
}
