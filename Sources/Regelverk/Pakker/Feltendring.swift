/// One value that differs; nil on the side that does not have it.
public struct Feltendring: Hashable, Codable, Sendable {
  public let felt: String
  public let fra: String?
  public let til: String?

  public init(felt: String, fra: String?, til: String?) {
    self.felt = felt
    self.fra = fra
    self.til = til
  }
}
