/// The hard limits of the format. Anything outside is damage, never a crash.
enum Grenser {
  /// Bytes of one line with its line feed.
  static let linje = 1 << 20
  /// Entities in one transaction.
  static let poster = 4_096
  /// A segment is closed when it has grown to this.
  static let segment = 8 << 20
  /// A commit is refused when the disk has less than this left: room to rotate and to write notes must remain.
  static let ledigPlass = 16 << 20
  /// Milliseconds to wait for the lock before the caller is told who had it last.
  static let laasefrist = 5_000
  /// The newest line version this program understands.
  static let versjon = 1
}
