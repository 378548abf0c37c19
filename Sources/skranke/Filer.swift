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

  /// Makes a folder and those above it that are missing. Each gets the permissions of the folder it stands in, so that
  /// what is made in a shared folder is shared and what is made in a private one is private.
  static func lagMappe(_ sti: String) throws(Programfeil) {
    if access(sti, F_OK) == 0 { return }
    let over = overmappe(sti)
    if over != sti { try lagMappe(over) }
    guard mkdir(sti, 0o700) == 0 || errno == EEXIST else { throw kanIkkeLage(sti, "mkdir") }
    chmod(sti, modus(over) & 0o7775)
  }

  /// Puts a whole file in place of what was there, with the permissions of its folder; nobody ever reads half of it.
  static func skriv(_ bytes: [UInt8], til sti: String) throws(Programfeil) {
    let ny = try skrivVedSiden(av: sti, bytes)
    guard rename(ny, sti) == 0 else {
      unlink(ny)
      throw kanIkkeLage(sti, "rename")
    }
  }

  /// Puts a whole file where there is none; false when somebody was there first, and theirs stands.
  static func skrivNy(_ bytes: [UInt8], til sti: String) throws(Programfeil) -> Bool {
    let ny = try skrivVedSiden(av: sti, bytes)
    defer { unlink(ny) }
    if link(ny, sti) == 0 { return true }
    if errno == EEXIST { return false }
    throw kanIkkeLage(sti, "link")
  }

  /// The bytes on the disk under a name of this process's own, beside `sti`; returns that name.
  private static func skrivVedSiden(av sti: String, _ bytes: [UInt8]) throws(Programfeil) -> String {
    try lagMappe(overmappe(sti))
    let ny = "\(sti).\(getpid()).tmp"
    let tak = open(ny, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard tak >= 0 else { throw kanIkkeLage(ny, "open") }
    defer { close(tak) }
    var skrevet = 0
    while skrevet < bytes.count {
      let antall = bytes[skrevet...].withUnsafeBytes { write(tak, $0.baseAddress, $0.count) }
      if antall < 0, errno == EINTR { continue }
      guard antall > 0 else {
        unlink(ny)
        throw kanIkkeLage(ny, "write")
      }
      skrevet += antall
    }
    fchmod(tak, modus(overmappe(sti)) & 0o664)
    guard fsync(tak) == 0 else {
      unlink(ny)
      throw kanIkkeLage(sti, "fsync")
    }
    return ny
  }

  /// The names in a folder, sorted; empty when there is none.
  static func navn(i mappe: String) -> [String] {
    guard let tak = opendir(mappe) else { return [] }
    defer { closedir(tak) }
    var ut: [String] = []
    while let post = readdir(tak) {
      let navn = withUnsafePointer(to: &post.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if navn != ".", navn != ".." { ut.append(navn) }
    }
    return ut.sorted()
  }

  /// Removes a folder we made ourselves and everything in it; links are removed, not followed.
  static func slett(_ sti: String) {
    var egenskaper = stat()
    guard lstat(sti, &egenskaper) == 0 else { return }
    guard egenskaper.st_mode & S_IFMT == S_IFDIR else {
      unlink(sti)
      return
    }
    for navn in navn(i: sti) { slett("\(sti)/\(navn)") }
    rmdir(sti)
  }

  private static func overmappe(_ sti: String) -> String {
    let deler = sti.split(separator: "/").dropLast()
    return (sti.hasPrefix("/") ? "/" : "") + (deler.isEmpty && !sti.hasPrefix("/") ? "." : deler.joined(separator: "/"))
  }

  private static func modus(_ sti: String) -> mode_t {
    var egenskaper = stat()
    return stat(sti, &egenskaper) == 0 ? egenskaper.st_mode : 0o700
  }

  static func kanIkkeLage(_ sti: String, _ kall: String) -> Programfeil {
    Programfeil("kjoring.kanIkkeOpprette", .kanIkkeOpprette, ["sti": sti, "kall": kall, "errno": String(errno)])
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
