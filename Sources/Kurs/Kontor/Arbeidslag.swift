/// Does many pieces of work that know nothing of each other, on as many threads as it likes, and hands the answers back
/// in the order they were asked for.
public protocol Arbeidslag: Sendable {
  func alle<T: Sendable>(_ antall: Int, _ arbeid: @escaping @Sendable (Int) -> T) -> [T]
}

/// One piece after another, on the thread that asks.
public struct EnOmGangen: Arbeidslag {
  public init() {}

  public func alle<T: Sendable>(_ antall: Int, _ arbeid: @escaping @Sendable (Int) -> T) -> [T] {
    (0..<antall).map(arbeid)
  }
}
