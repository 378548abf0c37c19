import Glibc

/// Waiting in the kernel for a lock, with a time limit. The kernel queues us fairly only if we really wait in it, and
/// that wait has no limit of its own; so a second thread keeps the time and interrupts the first with a signal.
///
/// The waiting thread goes on with the lock the moment it has it: a helper that took the lock for it would have to wake
/// it first, with everyone else behind them in the queue.
final class Ventesal: @unchecked Sendable {
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

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let beskjed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let venter = pthread_self()
  private var ferdig = false
  private var tidenErUte = false

  private init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(beskjed, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(beskjed)
    mutex.deallocate()
    beskjed.deallocate()
  }

  /// Calls `prov` until it answers anything but EINTR (0 = locked); nil when the time went by first.
  static func vent(millisekunder: Int, _ prov: () -> Int32) -> Int32? {
    let sal = Ventesal()
    // The threads of a pool have nearly every signal blocked, and would wait for ever.
    var (vaart, foer) = (sigset_t(), sigset_t())
    sigemptyset(&vaart)
    sigaddset(&vaart, signal)
    pthread_sigmask(SIG_UNBLOCK, &vaart, &foer)
    defer { pthread_sigmask(SIG_SETMASK, &foer, nil) }
    guard harBehandler, sal.startKlokke(millisekunder) else { return EAGAIN }
    while true {
      let svar = prov()
      let tidenErUte = sal.under { sal.tidenErUte }
      guard svar != EINTR || tidenErUte else { continue }
      sal.under {
        sal.ferdig = true
        pthread_cond_signal(sal.beskjed)
      }
      return svar == EINTR ? nil : svar
    }
  }

  private func under<T>(_ arbeid: () -> T) -> T {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return arbeid()
  }

  private func startKlokke(_ millisekunder: Int) -> Bool {
    var frist = timespec()
    clock_gettime(CLOCK_REALTIME, &frist)
    frist.leggTil(millisekunder: millisekunder)
    let klokke = Unmanaged.passRetained(Klokke(sal: self, frist: frist))
    var traad = pthread_t()
    let utfall = pthread_create(
      &traad, nil,
      { peker in
        let klokke = Unmanaged<Klokke>.fromOpaque(peker!).takeRetainedValue()
        klokke.sal.passTiden(til: klokke.frist)
        return nil
      }, klokke.toOpaque())
    guard utfall == 0 else {
      klokke.release()
      return false
    }
    pthread_detach(traad)
    return true
  }

  private final class Klokke {
    let sal: Ventesal
    let frist: timespec
    init(sal: Ventesal, frist: timespec) {
      self.sal = sal
      self.frist = frist
    }
  }

  private func passTiden(til forste: timespec) {
    under {
      var frist = forste
      while !ferdig {
        guard pthread_cond_timedwait(beskjed, mutex, &frist) == ETIMEDOUT, !ferdig else { continue }
        tidenErUte = true
        pthread_kill(venter, Ventesal.signal)
        frist.leggTil(millisekunder: Ventesal.gjentaMs)
      }
    }
  }
}

extension timespec {
  fileprivate mutating func leggTil(millisekunder: Int) {
    let nanosekunder = tv_nsec + millisekunder % 1_000 * 1_000_000
    tv_sec += millisekunder / 1_000 + nanosekunder / 1_000_000_000
    tv_nsec = nanosekunder % 1_000_000_000
  }
}
