import Fagmodell
import Saksgang

/// A clock that stands still until a test moves it.
public final class Stillklokke: Klokke, @unchecked Sendable {
  public var idag: Dato
  public init(_ idag: Dato) { self.idag = idag }
  /// How long it is since nine o'clock.
  public var sekunder = 0
  public var naa: Tidspunkt {
    Tidspunkt(millisekunder: Tidspunkt(idag, time: 9).millisekunder + Int64(sekunder) * 1_000)
  }
}

/// Ids in order, the same in every run.
public final class Telleverk: Idkilde, @unchecked Sendable {
  private var neste: UInt64 = 0
  public init() {}
  public func ny(_ tid: Tidspunkt) -> Ulid {
    neste += 1
    return Ulid(tid: tid, hoy: 0, lav: neste)
  }
}
