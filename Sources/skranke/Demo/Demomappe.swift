import Glibc

/// A folder of a demonstration's own. It is removed when the demonstration ends; one that was killed leaves its folder
/// behind without the lock it held, and the next demonstration removes it.
final class Demomappe {
  let sti: String
  private let laas: Int32

  private static let navn = "skranke-demo-"
  /// In the folder, held by the living.
  private static let laasfil = "lever"
  /// Seconds in which a folder may lack its lock: the moment between the two.
  private static let nyligLaget = 3_600

  init(under mappe: String) throws(Programfeil) {
    Demomappe.rydd(under: mappe)
    var mal = Array("\(mappe)/\(Demomappe.navn)XXXXXX".utf8CString)
    guard mkdtemp(&mal) != nil else { throw Filer.kanIkkeLage(mappe, "mkdtemp") }
    sti = String(decoding: mal.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    laas = open("\(sti)/\(Demomappe.laasfil)", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard laas >= 0, flock(laas, LOCK_EX | LOCK_NB) == 0 else {
      let feil = Filer.kanIkkeLage(sti, "flock")
      Filer.slett(sti)
      throw feil
    }
  }

  func slett() {
    Filer.slett(sti)
    close(laas)
  }

  // MARK: What others left

  /// Removes folders of our own user whose demonstration is dead.
  static func rydd(under mappe: String) {
    for navn in Filer.navn(i: mappe) where navn.hasPrefix(Demomappe.navn) && erForlatt("\(mappe)/\(navn)") {
      Filer.slett("\(mappe)/\(navn)")
    }
  }

  private static func erForlatt(_ sti: String) -> Bool {
    var egenskaper = stat()
    guard lstat(sti, &egenskaper) == 0, egenskaper.st_mode & S_IFMT == S_IFDIR, egenskaper.st_uid == getuid() else {
      return false
    }
    let tak = open("\(sti)/\(laasfil)", O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard tak >= 0 else { return errno == ENOENT && time(nil) - egenskaper.st_mtim.tv_sec > nyligLaget }
    defer { close(tak) }
    return flock(tak, LOCK_EX | LOCK_NB) == 0
  }
}
