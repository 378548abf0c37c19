/// A course file as it was found: the shipped one, or one an office has put in its place.
public struct Kursfil: Sendable {
  public let bytes: [UInt8]
  /// Where it lies, for messages.
  public let sti: String
  /// It is the office's own.
  public let erEgen: Bool

  public init(bytes: [UInt8], sti: String, erEgen: Bool) {
    self.bytes = bytes
    self.sti = sti
    self.erEgen = erEgen
  }
}
