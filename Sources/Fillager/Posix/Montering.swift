/// The mount a file lies on, as the kernel lists it: what kind of disk and how it was asked for.
public struct Montering: Hashable, Sendable {
  /// As `ext4` or `nfs4`.
  public let type: String
  public let valg: Set<String>

  public init(type: String, valg: Set<String>) {
    self.type = type
    self.valg = valg
  }

  /// Locks that other machines never hear of: two offices would write at the same time.
  var laaserBareLokalt: Bool {
    switch type {
    case "nfs", "nfs4":
      valg.contains("nolock") || valg.contains { $0.hasPrefix("local_lock=") && $0 != "local_lock=none" }
    case "cifs", "smb3": valg.contains("nobrl")
    default: false
    }
  }

  /// Where a lock can be lost behind our back: the server gives it away when the line has been down for a while. Writes
  /// through a file that holds a lock of its own then fail instead of landing in the middle of someone else's.
  var trengerGjerde: Bool { type == "nfs" || type == "nfs4" }

  /// - Parameters:
  ///   - mountinfo: the text of `/proc/self/mountinfo`.
  ///   - enhet: the file's device number.
  init?(mountinfo: String, enhet: UInt64) {
    let stor = enhet >> 8 & 0xFFF | enhet >> 32 & ~0xFFF
    let liten = enhet & 0xFF | enhet >> 12 & 0xFFFF_FF00
    for linje in mountinfo.split(separator: "\n") {
      let ord = linje.split(separator: " ")
      guard ord.count > 6, ord[2] == "\(stor):\(liten)", let skille = ord.firstIndex(of: "-"), skille + 3 < ord.count
      else { continue }
      self.init(type: String(ord[skille + 1]), valg: Set(ord[skille + 3].split(separator: ",").map(String.init)))
      return
    }
    return nil
  }
}
