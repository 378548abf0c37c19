import Glibc

/// A child process with its standard input and output on pipes.
final class Underprosess {
  private var pid: pid_t = 0
  private let inn: Int32
  private let ut: UnsafeMutablePointer<FILE>

  init(_ sti: String, _ argumenter: [String]) {
    var til: [Int32] = [0, 0]
    var fra: [Int32] = [0, 0]
    precondition(pipe(&til) == 0 && pipe(&fra) == 0)
    for fd in [til[1], fra[0]] { _ = fcntl(fd, F_SETFD, FD_CLOEXEC) }
    var handlinger = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&handlinger)
    defer { posix_spawn_file_actions_destroy(&handlinger) }
    posix_spawn_file_actions_adddup2(&handlinger, til[0], 0)
    posix_spawn_file_actions_adddup2(&handlinger, fra[1], 1)
    var arg: [UnsafeMutablePointer<CChar>?] = ([sti] + argumenter).map { strdup($0) } + [nil]
    var miljo: [UnsafeMutablePointer<CChar>?] = [strdup("PATH=/usr/bin:/bin"), nil]
    let faktisk = sti == "/proc/self/exe" ? Underprosess.egenSti : sti
    precondition(posix_spawn(&pid, faktisk, &handlinger, nil, &arg, &miljo) == 0, "cannot start \(sti)")
    for peker in arg + miljo { free(peker) }
    close(til[0])
    close(fra[1])
    inn = til[1]
    ut = fdopen(fra[0], "r")!
  }

  func skriv(_ tekst: String) { _ = Array(tekst.utf8).withUnsafeBytes { write(inn, $0.baseAddress, $0.count) } }

  /// One line without its line feed; nil at the end.
  func linje() -> String? {
    var buffer: UnsafeMutablePointer<CChar>?
    var plass = 0
    defer { free(buffer) }
    let n = getline(&buffer, &plass, ut)
    guard n > 0, let buffer else { return nil }
    return String(cString: buffer).split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init)
  }

  /// Everything it prints until it ends.
  func vent() -> String {
    close(inn)
    var tekst = ""
    while let ett = linje() { tekst += ett + "\n" }
    fclose(ut)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    return tekst
  }

  static func kjor(_ sti: String, _ argumenter: [String]) -> String { Underprosess(sti, argumenter).vent() }

  static func les(_ sti: String) -> String { kjor("/bin/cat", [sti.replacingSelf]) }

  private static var egenSti: String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let n = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    return String(decoding: buffer[..<max(0, n)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension String {
  /// `/proc/self` of the child would be the child.
  fileprivate var replacingSelf: String {
    hasPrefix("/proc/self/") ? "/proc/\(getpid())/" + dropFirst("/proc/self/".count) : self
  }
}
