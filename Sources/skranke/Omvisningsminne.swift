import Glibc

/// Whether this user has seen the tour: an empty file in their own state folder.
struct Omvisningsminne {
  private let mappe: String
  private var fil: String { mappe + "/omvisning" }

  init(_ miljo: Miljo) { mappe = miljo.tilstand }

  /// What is to be done when the tour has been seen; nil when it was seen before.
  var husk: (() -> Void)? {
    if access(fil, F_OK) == 0 { return nil }
    return { skriv() }
  }

  /// Best effort: where it cannot be remembered, the tour is shown once more.
  private func skriv() {
    for plass in mappe.indices.dropFirst() where mappe[plass] == "/" { mkdir(String(mappe[..<plass]), 0o700) }
    mkdir(mappe, 0o700)
    let tak = open(fil, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if tak >= 0 { close(tak) }
  }
}
