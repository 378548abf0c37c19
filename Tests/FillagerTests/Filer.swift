import Glibc

/// Whole files, for setting up and looking behind the store's back.
enum Filer {
  static func les(_ sti: String) -> [UInt8]? {
    let fd = open(sti, O_RDONLY | O_CLOEXEC)
    guard fd >= 0 else { return nil }
    defer { close(fd) }
    var ut: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let n = read(fd, &buffer, buffer.count)
      guard n > 0 else { return n == 0 ? ut : nil }
      ut += buffer[..<n]
    }
  }

  static func skriv(_ sti: String, _ bytes: [UInt8]) {
    let fd = open(sti, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(fd >= 0 && bytes.withUnsafeBytes { write(fd, $0.baseAddress, $0.count) } == bytes.count, sti)
    close(fd)
  }

  static func modus(_ sti: String) -> UInt32 {
    var svar = stat()
    precondition(fstatat(AT_FDCWD, sti, &svar, AT_SYMLINK_NOFOLLOW) == 0, sti)
    return UInt32(svar.st_mode) & 0o7777
  }
}
