import Glibc

/// How a process ended.
public enum ExitStatus: Hashable, Sendable, CustomStringConvertible {
  case code(Int32)
  case signal(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .code((waitStatus >> 8) & 0xFF) : .signal(signal)
  }

  public var description: String {
    switch self {
    case .code(let code): "exit code \(code)"
    case .signal(let number): "killed by signal \(number)"
    }
  }
}

/// A process could not be started.
public struct SpawnFailure: Error, CustomStringConvertible {
  public let program: String
  public let errno: Int32
  public var description: String { "cannot start \(program): \(String(cString: strerror(errno)))" }
}

/// A started process. Whoever owns it must see that it ends: `wait` or `kill`.
final class ChildProcess {
  let pid: pid_t
  private(set) var status: ExitStatus?

  /// What each of the descriptors 0, 1 and 2 becomes in the child.
  enum Stream {
    case descriptor(Int32)
    case file(String, flags: Int32)
  }

  /// - Parameters:
  ///   - inNewSession: the child leads a session of its own, so that the first terminal it opens becomes its
  ///     controlling terminal.
  ///   - folder: the working folder; the test's own when nil.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], streams: [Stream], inNewSession: Bool,
    folder: String? = nil
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let folder { _ = SpawnExtensions.addChangeFolder(&actions, folder) }
    for (number, stream) in streams.enumerated() {
      switch stream {
      case .descriptor(let from): posix_spawn_file_actions_adddup2(&actions, from, Int32(number))
      case .file(let path, let flags): posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o600)
      }
    }
    _ = SpawnExtensions.addCloseFrom(&actions, Int32(streams.count))

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    ChildProcess.reset(&attributes, inNewSession: inNewSession)

    let argv = CStrings([program] + arguments)
    let envp = CStrings(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    var started: pid_t = 0
    let result = posix_spawn(&started, program, &actions, &attributes, argv.pointers, envp.pointers)
    guard result == 0 else { throw SpawnFailure(program: program, errno: result) }
    pid = started
  }

  /// The child starts with no signal blocked or ignored, whatever the test runner has done.
  private static func reset(_ attributes: inout posix_spawnattr_t, inNewSession: Bool) {
    let setSigDefault: Int16 = 0x04
    let setSigMask: Int16 = 0x08
    let setSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, setSigDefault | setSigMask | (inNewSession ? setSession : 0))
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
  }

  /// The status if the process has ended by now.
  @discardableResult
  func poll() -> ExitStatus? {
    if status == nil { take(WNOHANG) }
    return status
  }

  /// SIGKILL, and the body is taken away.
  func kill() {
    guard poll() == nil else { return }
    Glibc.kill(pid, SIGKILL)
    take(0)
  }

  private func take(_ options: Int32) {
    var raw: Int32 = 0
    while true {
      let result = waitpid(pid, &raw, options)
      if result == pid { status = ExitStatus(waitStatus: raw) }
      if result != -1 || errno != EINTR { return }
    }
  }

  deinit { kill() }
}

/// Two calls that glibc has and its Swift module does not show.
private enum SpawnExtensions {
  typealias ChangeFolder =
    @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, UnsafePointer<CChar>) -> Int32
  typealias CloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32

  static let addChangeFolder = unsafeBitCast(
    dlsym(nil, "posix_spawn_file_actions_addchdir_np"), to: ChangeFolder.self)
  /// Without it a child would inherit the other tests' terminals, and none of them could be hung up.
  static let addCloseFrom = unsafeBitCast(dlsym(nil, "posix_spawn_file_actions_addclosefrom_np"), to: CloseFrom.self)
}

/// A null-terminated array of C strings that lives as long as this object.
private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ texts: [String]) {
    count = texts.count
    pointers = .allocate(capacity: count + 1)
    for (i, text) in texts.enumerated() { (pointers + i).initialize(to: strdup(text)) }
    (pointers + count).initialize(to: nil)
  }

  deinit {
    for i in 0..<count { free(pointers[i]) }
    pointers.deallocate()
  }
}
