import Glibc

/// A mutex for the threads of this process.
final class Traadvakt: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() { pthread_mutex_init(mutex, nil) }
  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func med<T, Feil: Error>(_ arbeid: () throws(Feil) -> T) throws(Feil) -> T {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try arbeid()
  }
}
