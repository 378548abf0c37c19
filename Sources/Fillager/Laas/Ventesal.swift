import Glibc

/// One thread waiting in the kernel for a lock, and one waiting for that thread with a time limit.
///
/// When the limit passes first, the helper goes on waiting; the lock it then gets belongs to an open file that the
/// caller has closed, so closing the helper's duplicate gives it straight back.
final class Ventesal: @unchecked Sendable {
  private let deskriptor: Int32
  private var mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var signal = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var svar: Int32?

  init(deskriptor: Int32) {
    self.deskriptor = deskriptor
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(signal, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(signal)
    mutex.deallocate()
    signal.deallocate()
  }

  func start() -> Bool {
    var traad = pthread_t()
    let meg = Unmanaged.passRetained(self)
    let utfall = pthread_create(
      &traad, nil,
      { peker in
        Unmanaged<Ventesal>.fromOpaque(peker!).takeRetainedValue().hjelper()
        return nil
      }, meg.toOpaque())
    guard utfall == 0 else {
      meg.release()
      return false
    }
    pthread_detach(traad)
    return true
  }

  private func hjelper() {
    let utfall = OfdLaas.ventIKjernen(deskriptor)
    pthread_mutex_lock(mutex)
    svar = utfall
    pthread_cond_signal(signal)
    pthread_mutex_unlock(mutex)
    close(deskriptor)
  }

  /// The helper's errno (0 = locked), or nil when the time went by.
  func vent(millisekunder: Int) -> Int32? {
    var slutt = timespec()
    clock_gettime(CLOCK_REALTIME, &slutt)
    slutt.tv_sec += millisekunder / 1_000
    slutt.tv_nsec += millisekunder % 1_000 * 1_000_000
    if slutt.tv_nsec >= 1_000_000_000 {
      slutt.tv_sec += 1
      slutt.tv_nsec -= 1_000_000_000
    }
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while svar == nil {
      if pthread_cond_timedwait(signal, mutex, &slutt) == ETIMEDOUT { break }
    }
    return svar
  }
}
