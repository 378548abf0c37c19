import Glibc

extension Innstillinger.Identitet {
  /// The real user of the process and the machine's name.
  public static var fraSystemet: Self {
    let uid = getuid()
    var bruker = "uid\(uid)"
    if let post = getpwuid(uid), let navn = post.pointee.pw_name { bruker = String(cString: navn) }
    return Self(uid: uid, bruker: bruker, maskin: maskinnavn, grupper: grupper)
  }

  /// The effective group and the supplementary ones; root's other groups are root's affair.
  private static var grupper: Set<UInt32> {
    let antall = max(0, getgroups(0, nil))
    var liste = [gid_t](repeating: 0, count: Int(antall))
    let funnet = getgroups(antall, &liste)
    return Set(liste.prefix(Int(max(0, funnet)))).union([getegid()])
  }

  private static var maskinnavn: String {
    var navn = [CChar](repeating: 0, count: 256)
    guard gethostname(&navn, navn.count - 1) == 0 else { return "?" }
    return navn.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }
}
