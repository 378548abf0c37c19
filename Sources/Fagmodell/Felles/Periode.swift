/// Days from and including `fra` to and including `til`; open-ended when `til` is nil.
public struct Periode: Hashable, Codable, Sendable {
  public let fra: Dato
  public let til: Dato?

  /// Nil when the end is before the start.
  public init?(fra: Dato, til: Dato?) {
    if let til, til < fra { return nil }
    self.fra = fra
    self.til = til
  }

  public func inneholder(_ dato: Dato) -> Bool { dato >= fra && (til.map { dato <= $0 } ?? true) }

  public func overlapper(_ annen: Periode) -> Bool {
    (annen.til.map { fra <= $0 } ?? true) && (til.map { annen.fra <= $0 } ?? true)
  }
}
