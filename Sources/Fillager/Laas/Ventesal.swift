import CSodium
import Glibc

/// Waiting in the kernel for a lock, with a time limit. The kernel queues us fairly only if we really wait in it, and
/// that wait has no limit of its own; so a timer interrupts it with a signal to the thread that waits, and to no other.
enum Ventesal {
  /// Ignored by default and used by nothing else here.
  private static let signal = SIGURG
  private static let harBehandler: Bool = {
    var behandling = sigaction()
    behandling.__sigaction_handler.sa_handler = { _ in }
    // No SA_RESTART: the point is that the wait ends.
    return sigaction(signal, &behandling, nil) == 0
  }()
  /// A signal that comes just before the thread is in the kernel is lost: it is sent again until it is heard.
  private static let gjentaMs = 20

  /// Calls `prov` until it answers anything but EINTR (0 = locked, else an errno); nil when the time went by first.
  static func vent(millisekunder: Int, _ prov: () -> Int32) -> Int32? {
    guard harBehandler else { return EAGAIN }
    // The threads of a pool have nearly every signal blocked, and would wait for ever.
    var (vaart, foer) = (sigset_t(), sigset_t())
    sigemptyset(&vaart)
    sigaddset(&vaart, signal)
    pthread_sigmask(SIG_UNBLOCK, &vaart, &foer)
    defer { pthread_sigmask(SIG_SETMASK, &foer, nil) }
    // Counted from before the timer starts, so that its first signal never comes too early to be believed.
    let frist = nanosekunder + Int64(millisekunder) * 1_000_000
    var vekker: timer_t?
    let feilnummer = csodium_start_vekker(signal, millisekunder, gjentaMs, &vekker)
    guard feilnummer == 0 else { return feilnummer }
    defer { timer_delete(vekker) }
    while true {
      let svar = prov()
      if svar != EINTR { return svar }
      if nanosekunder >= frist { return nil }
    }
  }

  /// Of a clock that nobody sets.
  private static var nanosekunder: Int64 {
    var tid = timespec()
    clock_gettime(CLOCK_MONOTONIC, &tid)
    return Int64(tid.tv_sec) * 1_000_000_000 + Int64(tid.tv_nsec)
  }
}
