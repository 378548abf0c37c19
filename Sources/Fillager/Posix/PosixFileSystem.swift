import CSodium
import Glibc
import Saksgang

/// The machine's own files, through Glibc: nothing between the store and the system call.
public struct PosixFileSystem: FileSystem {
  public init() {}

  public func aapneMappe(_ sti: String) throws(Lagerfeil) -> Filtak {
    try tak(open(sti, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), "open", sti)
  }

  public func aapneMappe(_ navn: String, i mappe: Filtak) throws(Lagerfeil) -> Filtak {
    let flagg = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return try tak(openat(mappe.nummer, navn, flagg), "open", navn)
  }

  public func lagMappe(_ navn: String, i mappe: Filtak, modus: UInt32) throws(Lagerfeil) {
    try sjekk(mkdirat(mappe.nummer, navn, 0o700), "mkdir", navn)
    try sjekk(fchmodat(mappe.nummer, navn, mode_t(modus), 0), "chmod", navn)
  }

  public func aapne(_ navn: String, i mappe: Filtak, _ bruk: Filbruk) throws(Lagerfeil) -> Filtak {
    let maate =
      switch bruk {
      case .les: O_RDONLY | O_NONBLOCK
      case .leggTil: O_RDWR | O_APPEND | O_NONBLOCK
      case .laas: O_RDWR | O_NONBLOCK
      }
    return try tak(openat(mappe.nummer, navn, maate | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY), "open", navn)
  }

  public func opprett(_ navn: String, i mappe: Filtak, modus: UInt32) throws(Lagerfeil) -> Filtak {
    let flagg = O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let fil = try tak(openat(mappe.nummer, navn, flagg, mode_t(0o600)), "open", navn)
    if modus != 0o600 { try settModus(fil, modus) }
    return fil
  }

  public func egenskaper(_ fil: Filtak) throws(Lagerfeil) -> Filegenskaper {
    var svar = Glibc.stat()
    try sjekk(fstat(fil.nummer, &svar), "fstat", fil.sti)
    return Filegenskaper(svar)
  }

  public func egenskaper(_ navn: String, i mappe: Filtak) throws(Lagerfeil) -> Filegenskaper? {
    var svar = Glibc.stat()
    if fstatat(mappe.nummer, navn, &svar, AT_SYMLINK_NOFOLLOW) == 0 { return Filegenskaper(svar) }
    if errno == ENOENT { return nil }
    throw Lagerfeil.system("stat", errno, navn)
  }

  public func egenskaper(sti: String) throws(Lagerfeil) -> Filegenskaper? {
    var svar = Glibc.stat()
    if fstatat(AT_FDCWD, sti, &svar, 0) == 0 { return Filegenskaper(svar) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw Lagerfeil.system("stat", errno, sti)
  }

  public func ekteSti(_ sti: String) throws(Lagerfeil) -> String {
    guard let svar = realpath(sti, nil) else {
      if errno == ENOENT || errno == ENOTDIR { throw .ikkeLager(sti: sti) }
      throw Lagerfeil.system("realpath", errno, sti)
    }
    defer { free(svar) }
    return String(cString: svar)
  }

  public func les(_ fil: Filtak, fra: Int, antall: Int) throws(Lagerfeil) -> [UInt8] {
    var feilnummer: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, antall)) { buffer, lest in
      lest = 0
      while lest < antall {
        let n = pread(fil.nummer, buffer.baseAddress! + lest, antall - lest, off_t(fra + lest))
        if n > 0 {
          lest += n
        } else if n == 0 {
          break
        } else if errno != EINTR {
          feilnummer = errno
          break
        }
      }
    }
    if feilnummer != 0 { throw Lagerfeil.system("pread", feilnummer, fil.sti) }
    return bytes
  }

  public func skriv(_ fil: Filtak, _ bytes: [UInt8]) throws(Lagerfeil) -> Int {
    while true {
      let n = bytes.withUnsafeBytes { write(fil.nummer, $0.baseAddress, $0.count) }
      if n >= 0 { return n }
      // An interrupted write that returned -1 has written nothing; a short one comes back as a count.
      guard errno == EINTR else { throw Lagerfeil.system("write", errno, fil.sti) }
    }
  }

  public func synkData(_ fil: Filtak) throws(Lagerfeil) { try sjekk(fdatasync(fil.nummer), "fdatasync", fil.sti) }
  public func synkAlt(_ fil: Filtak) throws(Lagerfeil) { try sjekk(fsync(fil.nummer), "fsync", fil.sti) }

  public func lenk(_ fra: String, til: String, i mappe: Filtak) throws(Lagerfeil) {
    try sjekk(linkat(mappe.nummer, fra, mappe.nummer, til, 0), "link", til)
  }

  public func omdop(_ fra: String, til: String, i mappe: Filtak) throws(Lagerfeil) {
    try sjekk(renameat(mappe.nummer, fra, mappe.nummer, til), "rename", til)
  }

  public func fjern(_ navn: String, i mappe: Filtak) throws(Lagerfeil) {
    try sjekk(unlinkat(mappe.nummer, navn, 0), "unlink", navn)
  }

  public func navn(i mappe: Filtak) throws(Lagerfeil) -> [String] {
    // Its own descriptor: fdopendir takes over the one it is given, and the position of a shared one moves.
    let fd = openat(mappe.nummer, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard fd >= 0, let strom = fdopendir(fd) else { throw Lagerfeil.system("opendir", errno, mappe.sti) }
    defer { closedir(strom) }
    var ut: [String] = []
    errno = 0
    while let post = readdir(strom) {
      let navn = withUnsafePointer(to: &post.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if navn != "." && navn != ".." { ut.append(navn) }
      errno = 0
    }
    if errno != 0 { throw Lagerfeil.system("readdir", errno, mappe.sti) }
    return ut
  }

  public func settModus(_ fil: Filtak, _ modus: UInt32) throws(Lagerfeil) {
    try sjekk(fchmod(fil.nummer, mode_t(modus)), "chmod", fil.sti)
  }

  public func settAv(_ fil: Filtak, fra: Int, antall: Int) {
    _ = fallocate(fil.nummer, CSODIUM_BEHOLD_STORRELSE, off_t(fra), off_t(antall))
  }

  public func laas(_ fil: Filtak, frist: Int) throws(Lagerfeil) -> Bool { try OfdLaas.ta(fil, frist: frist) }

  public func gjerd(_ fil: Filtak) throws(Lagerfeil) { try OfdLaas.gjerd(fil) }

  public func montering(_ fil: Filtak) throws(Lagerfeil) -> Montering? {
    let enhet = try egenskaper(fil).enhet
    guard let liste = try? tak(open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC), "open", "mountinfo") else {
      return nil
    }
    defer { close(liste.nummer) }
    var tekst: [UInt8] = []
    var del = [UInt8](repeating: 0, count: 16_384)
    while true {
      let n = read(liste.nummer, &del, del.count)
      guard n > 0 else { break }
      tekst += del[..<n]
    }
    return Montering(mountinfo: String(decoding: tekst, as: UTF8.self), enhet: enhet)
  }

  public func lukk(_ fil: Filtak) throws(Lagerfeil) { try sjekk(close(fil.nummer), "close", fil.sti) }

  public func ledigPlass(_ fil: Filtak) throws(Lagerfeil) -> Int {
    var svar = statvfs()
    try sjekk(fstatvfs(fil.nummer, &svar), "statvfs", fil.sti)
    return Int(clamping: UInt64(svar.f_bavail).multipliedReportingOverflow(by: UInt64(svar.f_frsize)).partialValue)
  }

  private func sjekk(_ svar: Int32, _ kall: String, _ sti: String) throws(Lagerfeil) {
    if svar != 0 { throw Lagerfeil.system(kall, errno, sti) }
  }

  /// Never hands out descriptors 0–2: a stray print to a closed stdout would land in the journal.
  private func tak(_ fd: Int32, _ kall: String, _ sti: String) throws(Lagerfeil) -> Filtak {
    guard fd >= 0 else { throw Lagerfeil.system(kall, errno, sti) }
    guard fd < 3 else { return Filtak(nummer: fd, sti: sti) }
    let hoy = fcntl(fd, F_DUPFD_CLOEXEC, 3)
    let feilnummer = errno
    close(fd)
    guard hoy >= 0 else { throw Lagerfeil.system("fcntl", feilnummer, sti) }
    return Filtak(nummer: hoy, sti: sti)
  }
}

extension Filegenskaper {
  init(_ svar: Glibc.stat) {
    let slag: Slag =
      switch svar.st_mode & S_IFMT {
      case S_IFREG: .fil
      case S_IFDIR: .mappe
      case S_IFLNK: .lenke
      default: .annet
      }
    self.init(
      slag: slag, storrelse: Int(svar.st_size), tildelt: Int(svar.st_blocks) * 512,
      modus: UInt32(svar.st_mode) & 0o7777, eier: svar.st_uid, gruppe: svar.st_gid, lenker: Int(svar.st_nlink),
      inode: UInt64(svar.st_ino), enhet: UInt64(svar.st_dev),
      endret: Int64(svar.st_mtim.tv_sec) * 1_000_000_000 + Int64(svar.st_mtim.tv_nsec))
  }
}
