import Fagmodell
import Saksgang

/// Ids from a seed. Used by one thread at a time: a builder owns it and hands it to nobody else.
public final class Froider: Idkilde, @unchecked Sendable {
  private var t: Tilfeldighet

  public init(fro: UInt64) { t = Tilfeldighet(fro: fro) }
  init(fro: UInt64, nr: Int) { t = Tilfeldighet(fro: fro, nr: nr) }

  public func ny(_ tid: Tidspunkt) -> Ulid { Ulid(tid: tid, hoy: t.next(), lav: t.next()) }
}
