import Glibc

/// What a command wrote and how it ended.
public struct Utfall: Sendable {
  public let stdoutBytes: [UInt8]
  public let stderrBytes: [UInt8]
  public let status: ExitStatus

  public var stdout: String { String(decoding: stdoutBytes, as: UTF8.self) }
  public var stderr: String { String(decoding: stderrBytes, as: UTF8.self) }
  /// The exit code, or 128 + the signal's number as a shell shows it.
  public var code: Int32 {
    switch status {
    case .code(let code): code
    case .signal(let signal): 128 + signal
    }
  }
}

/// A command did not end in time; it has been killed.
public struct CommandTimeout: Error, CustomStringConvertible {
  public let command: String
  public let stdout: String
  public let stderr: String
  public var description: String {
    "`\(command)` did not end in time\n--- stdout\n\(stdout)\n--- stderr\n\(stderr)"
  }
}

/// Runs a program without a terminal: input in, output and exit code out.
public enum Kommando {
  /// Runs the built console with `arguments`.
  ///
  /// - Parameters:
  ///   - stdin: given whole, then closed.
  ///   - environment: added to a clean environment; an empty value is passed on as empty.
  ///   - home: HOME; a folder that is removed afterwards when nil.
  public static func kjor(
    _ arguments: [String], stdin: String = "", environment: [String: String] = [:], home: Midlertidig? = nil,
    within: Duration = .seconds(60)
  ) throws -> Utfall {
    try kjor(
      program: try Program.skranke(), arguments, stdin: Array(stdin.utf8), environment: environment, home: home,
      within: within)
  }

  /// Runs any program, given by its path.
  public static func kjor(
    program: String, _ arguments: [String], stdin: [UInt8] = [], environment: [String: String] = [:],
    home: Midlertidig? = nil, folder: String? = nil, within: Duration = .seconds(60)
  ) throws -> Utfall {
    let home = try home ?? Midlertidig()
    let pipes = try (Pipe(), Pipe(), Pipe())
    let child = try ChildProcess(
      program, arguments, environment: TestEnvironment.standard(home: home.path).merging(environment) { $1 },
      streams: [.descriptor(pipes.0.reader), .descriptor(pipes.1.writer), .descriptor(pipes.2.writer)],
      inNewSession: true, folder: folder)
    pipes.0.closeReader()
    pipes.1.closeWriter()
    pipes.2.closeWriter()
    let deadline = Deadline(in: within)
    let (out, err) = exchange(stdin, pipes.0, pipes.1, pipes.2, until: deadline)
    while child.poll() == nil, !deadline.hasPassed { Glibc.poll(nil, 0, 2) }
    guard let status = child.status else {
      child.kill()
      let command = ([program] + arguments).joined(separator: " ")
      throw CommandTimeout(
        command: command, stdout: String(decoding: out, as: UTF8.self), stderr: String(decoding: err, as: UTF8.self))
    }
    return Utfall(stdoutBytes: out, stderrBytes: err, status: status)
  }

  /// Writes all of `input` and reads both outputs to their ends, none of them waiting for the others.
  private static func exchange(
    _ input: [UInt8], _ inPipe: Pipe, _ outPipe: Pipe, _ errPipe: Pipe, until deadline: Deadline
  ) -> ([UInt8], [UInt8]) {
    var written = 0
    var outputs: [[UInt8]] = [[], []]
    var areOpen = [true, true]
    let readers = [outPipe.reader, errPipe.reader]
    if input.isEmpty { inPipe.closeWriter() }
    while areOpen.contains(true), !deadline.hasPassed {
      var polls = [
        pollfd(fd: inPipe.writer, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: areOpen[0] ? readers[0] : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: areOpen[1] ? readers[1] : -1, events: Int16(POLLIN), revents: 0),
      ]
      Glibc.poll(&polls, 3, deadline.milliseconds)
      if polls[0].revents != 0, inPipe.writer >= 0 {
        let count = input[written...].withUnsafeBytes { send(inPipe.writer, $0) }
        written += max(0, count)
        if count < 0 || written == input.count { inPipe.closeWriter() }
      }
      for i in 0...1 where polls[i + 1].revents != 0 {
        guard let bytes = readAvailable(readers[i]) else {
          areOpen[i] = false
          continue
        }
        outputs[i] += bytes
      }
    }
    return (outputs[0], outputs[1])
  }

  /// Writes at most what a pipe is sure to take; -1 when the reader has gone.
  private static func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, min(bytes.count, 4_096))
  }
}

/// What one `read` gives; nil at the end.
func readAvailable(_ descriptor: Int32) -> [UInt8]? {
  var failed = false
  let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
    let result = read(descriptor, buffer.baseAddress, buffer.count)
    failed = result == 0 || (result < 0 && errno != EINTR && errno != EAGAIN)
    count = max(0, result)
  }
  return failed ? nil : bytes
}

/// Both ends of a pipe, closed when nobody holds it any more.
private final class Pipe {
  private(set) var reader: Int32
  private(set) var writer: Int32

  init() throws {
    // A program that ends before it has read its input must not take the test runner with it.
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SpawnFailure(program: "pipe", errno: errno) }
    (reader, writer) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func closeReader() {
    if reader >= 0 { close(reader) }
    reader = -1
  }

  func closeWriter() {
    if writer >= 0 { close(writer) }
    writer = -1
  }

  deinit {
    closeReader()
    closeWriter()
  }
}
