import Glibc

/// Whole files in and out, for what a person names on the command line.
enum Filer {
  /// - Parameter sti: `-` is standard input.
  static func les(_ sti: String) throws(Programfeil) -> [UInt8] {
    let tak = sti == "-" ? 0 : open(sti, O_RDONLY | O_CLOEXEC)
    guard tak >= 0 else { throw manglende(sti) }
    defer { if tak != 0 { close(tak) } }
    var ut: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let antall = read(tak, &buffer, buffer.count)
      if antall < 0, errno == EINTR { continue }
      guard antall >= 0 else { throw manglende(sti) }
      if antall == 0 { return ut }
      ut.append(contentsOf: buffer[..<antall])
    }
  }

  /// Whether something has this name; what cannot be looked at is there, so that the reading says why.
  static func finnes(_ sti: String) -> Bool {
    var egenskaper = stat()
    return stat(sti, &egenskaper) == 0 || (errno != ENOENT && errno != ENOTDIR)
  }

  private static func manglende(_ sti: String) -> Programfeil {
    Programfeil("kjoring.kanIkkeLese", .manglerInndata, ["fil": sti, "aarsak": String(cString: strerror(errno))])
  }
}

/// Reads lines as they come, so that a long or slow file is answered line by line.
struct Linjeleser {
  private let tak: Int32
  private let sti: String
  private var rest: [UInt8] = []
  private var start = 0
  private var erSlutt = false

  /// - Parameter sti: `-` is standard input.
  init(_ sti: String) throws(Programfeil) {
    self.sti = sti
    tak = sti == "-" ? 0 : open(sti, O_RDONLY | O_CLOEXEC)
    guard tak >= 0 else {
      throw Programfeil(
        "kjoring.kanIkkeLese", .manglerInndata, ["fil": sti, "aarsak": String(cString: strerror(errno))])
    }
  }

  /// The next line without its newline; nil at the end.
  mutating func neste() throws(Programfeil) -> [UInt8]? {
    var sokFra = start
    while true {
      if let slutt = rest[sokFra...].firstIndex(of: 0x0A) {
        defer { start = slutt + 1 }
        return Array(rest[start..<slutt])
      }
      sokFra = rest.count - start
      rest.removeFirst(start)
      start = 0
      if erSlutt {
        defer { rest = [] }
        return rest.isEmpty ? nil : rest
      }
      try fyll()
    }
  }

  private mutating func fyll() throws(Programfeil) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var antall = read(tak, &buffer, buffer.count)
    while antall < 0, errno == EINTR { antall = read(tak, &buffer, buffer.count) }
    guard antall >= 0 else {
      throw Programfeil(
        "kjoring.kanIkkeLese", .manglerInndata, ["fil": sti, "aarsak": String(cString: strerror(errno))])
    }
    if antall == 0 { erSlutt = true }
    rest.append(contentsOf: buffer[..<antall])
  }
}
