import Glibc

/// Child processes for the tests, by posix_spawn.
final class Prosess {
  private(set) var pid: pid_t = 0
  private let ut: Int32

  /// Starts it with its standard output on a pipe.
  init(_ sti: String, _ argumenter: [String]) {
    var ror: [Int32] = [0, 0]
    precondition(pipe(&ror) == 0)
    _ = fcntl(ror[0], F_SETFD, FD_CLOEXEC)
    var handlinger = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&handlinger)
    posix_spawn_file_actions_adddup2(&handlinger, ror[1], 1)
    posix_spawn_file_actions_addclose(&handlinger, ror[1])
    defer { posix_spawn_file_actions_destroy(&handlinger) }
    var arg: [UnsafeMutablePointer<CChar>?] = ([sti] + argumenter).map { strdup($0) } + [nil]
    var miljo: [UnsafeMutablePointer<CChar>?] =
      [strdup("SWIFT_BACKTRACE=enable=no"), strdup("PATH=/usr/bin:/bin"), nil]
    precondition(posix_spawn(&pid, sti, &handlinger, nil, &arg, &miljo) == 0, "cannot start \(sti)")
    for peker in arg + miljo { free(peker) }
    close(ror[1])
    ut = ror[0]
  }

  func drep() { kill(pid, SIGKILL) }

  /// All it prints from now on until it ends, and its exit status (negative: killed by that signal).
  func vent() -> (utskrift: String, status: Int32) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let n = read(ut, &buffer, buffer.count)
      if n > 0 { bytes += buffer[..<n] } else if n == 0 || errno != EINTR { break }
    }
    close(ut)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    return (String(decoding: bytes, as: UTF8.self), status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F))
  }

  @discardableResult
  static func kjor(_ sti: String, _ argumenter: [String]) -> (utskrift: String, status: Int32) {
    Prosess(sti, argumenter).vent()
  }

  /// An executable of this package, beside the test bundle.
  static func bygd(_ navn: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let n = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let eget = String(decoding: buffer[..<max(0, n)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let argument = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? eget
    for kandidat in [argument, eget] {
      let mappe = kandidat.split(separator: "/").dropLast().joined(separator: "/")
      let sti = "/" + mappe + "/" + navn
      if access(sti, X_OK) == 0 { return sti }
    }
    return navn
  }
}
