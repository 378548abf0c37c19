import Glibc

/// Standard error while the screen is up: whatever is written there would land in the middle of it and be lost, so it
/// goes to a nameless file and is shown when the screen is gone.
struct ErrorLog {
  private(set) var file: Int32 = -1
  private(set) var saved: Int32 = -1

  /// Redirects standard error; does nothing when no file can be made.
  init() {
    var path = Array((Environment["TMPDIR"] ?? "/tmp").utf8CString.dropLast()) + Array("/console.XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return }
    unlink(path)
    let saved = dup(2)
    for descriptor in [file, saved] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    // Appending, so that the child and the parent never write over each other's lines.
    _ = fcntl(file, F_SETFL, O_APPEND)
    dup2(file, 2)
    (self.file, self.saved) = (file, saved)
  }

  /// Gives standard error back and shows on it what was caught.
  mutating func close() {
    guard file >= 0 else { return }
    dup2(saved, 2)
    Rescue.replayLog(from: file, to: 2)
    Glibc.close(file)
    Glibc.close(saved)
    (file, saved) = (-1, -1)
  }
}
