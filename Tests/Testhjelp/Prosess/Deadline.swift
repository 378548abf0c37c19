import Glibc

/// A moment on the monotonic clock after which a wait gives up. Tests wait for something that happens, never for time
/// to pass; the deadline only decides when a hanging test is a failed one.
public struct Deadline: Sendable {
  private let nanoseconds: UInt64

  public init(in duration: Duration) {
    let (seconds, attoseconds) = duration.components
    nanoseconds = Deadline.now &+ UInt64(max(0, seconds)) * 1_000_000_000 &+ UInt64(max(0, attoseconds / 1_000_000_000))
  }

  public var hasPassed: Bool { Deadline.now >= nanoseconds }

  /// What is left in whole milliseconds, rounded up, for `poll`.
  public var milliseconds: Int32 {
    let now = Deadline.now
    return now >= nanoseconds ? 0 : Int32(clamping: (nanoseconds - now + 999_999) / 1_000_000)
  }

  /// Monotonic time in nanoseconds.
  public static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
