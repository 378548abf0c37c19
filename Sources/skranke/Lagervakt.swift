import Fillager
import Glibc

/// Tells when somebody else has stored something, so that an idle console can sleep.
struct Lagervakt {
  /// To be polled; readable when something has happened.
  let tak: Int32

  /// Nil where the machine cannot tell: on a network disk the others' changes come from elsewhere.
  init?(_ lager: Fillager) {
    guard !Lagervakt.erNettverk(lager.mappe) else { return nil }
    let tak = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard tak >= 0 else { return nil }
    let hendelser = UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
    guard inotify_add_watch(tak, lager.journalmappe, hendelser) >= 0 else {
      close(tak)
      return nil
    }
    self.tak = tak
  }

  /// File systems whose changes may be made on another machine.
  private static let nettverk = ["nfs", "cifs", "smb", "9p", "afs", "ceph", "fuse", "glusterfs", "lustre", "ocfs2"]

  /// Looked up by device among what is mounted; a device that is not there may be anything.
  private static func erNettverk(_ sti: String) -> Bool {
    var egenskaper = stat()
    guard stat(sti, &egenskaper) == 0, let bytes = try? Filer.les("/proc/self/mountinfo") else { return true }
    // The C macros that split a device number in two do not come into Swift.
    let tall = UInt64(egenskaper.st_dev)
    let enhet = "\((tall >> 8) & 0xFFF | (tall >> 32) & ~0xFFF):\(tall & 0xFF | (tall >> 12) & ~0xFF)"
    for linje in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let felt = linje.split(separator: " ")
      guard felt.count > 2, felt[2] == enhet, let skille = felt.firstIndex(of: "-"), skille + 1 < felt.count else {
        continue
      }
      return nettverk.contains { felt[skille + 1].hasPrefix($0) }
    }
    return true
  }
}
