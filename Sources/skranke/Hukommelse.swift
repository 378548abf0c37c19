import Glibc

/// Remembers what a slow function has answered. May be asked by several threads; the function may ask itself.
final class Hukommelse<Nokkel: Hashable & Sendable, Verdi: Sendable>: @unchecked Sendable {
  private let finn: @Sendable (Nokkel) -> Verdi?
  private var svar: [Nokkel: Verdi?]
  private let vakt = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  /// - Parameter kjent: answers that are known already.
  init(kjent: [Nokkel: Verdi] = [:], _ finn: @escaping @Sendable (Nokkel) -> Verdi?) {
    self.finn = finn
    svar = kjent.mapValues { $0 }
    pthread_mutex_init(vakt, nil)
  }

  deinit {
    pthread_mutex_destroy(vakt)
    vakt.deallocate()
  }

  subscript(nokkel: Nokkel) -> Verdi? {
    if let kjent = laast({ svar[nokkel] }) { return kjent }
    let funnet = finn(nokkel)
    laast { svar[nokkel] = .some(funnet) }
    return funnet
  }

  private func laast<T>(_ arbeid: () -> T) -> T {
    pthread_mutex_lock(vakt)
    defer { pthread_mutex_unlock(vakt) }
    return arbeid()
  }
}
