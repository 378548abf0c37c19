/// A wish we cannot follow, and why (B18): said in words of its own, so that the person need not guess.
public struct Onskeavslag: Hashable, Codable, Sendable {
  public var onske: String
  public var grunn: String

  public init(onske: String, grunn: String) {
    self.onske = onske
    self.grunn = grunn
  }
}
