import Glibc
import Kurs

/// Work on all the machine's processors: the pieces are handed out one by one to as many threads.
struct Traader: Arbeidslag {
  /// As many as there are processors to use.
  private let antall = max(1, min(16, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  func alle<T: Sendable>(_ stykker: Int, _ arbeid: @escaping @Sendable (Int) -> T) -> [T] {
    let bord = Arbeidsbord(stykker, arbeid)
    let traader = (1..<antall).compactMap { _ in start(bord) }
    bord.arbeid()
    for traad in traader { pthread_join(traad, nil) }
    return bord.svar
  }

  /// Nil when the machine will not give us a thread: the others do its share.
  private func start(_ bord: Arbeidsbordet) -> pthread_t? {
    var traad = pthread_t()
    let mitt = Unmanaged.passRetained(bord)
    let utfall = pthread_create(
      &traad, nil,
      { peker in
        Unmanaged<Arbeidsbordet>.fromOpaque(peker!).takeRetainedValue().arbeid()
        return nil
      }, mitt.toOpaque())
    if utfall == 0 { return traad }
    mitt.release()
    return nil
  }
}

/// What a thread of any kind of work can be handed.
private class Arbeidsbordet: @unchecked Sendable {
  func arbeid() {}
}

/// The pieces, who takes the next, and the answers, each in its place.
private final class Arbeidsbord<T: Sendable>: Arbeidsbordet, @unchecked Sendable {
  private let stykke: @Sendable (Int) -> T
  private let svarene: UnsafeMutableBufferPointer<T?>
  private let vakt = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var neste = 0

  init(_ antall: Int, _ stykke: @escaping @Sendable (Int) -> T) {
    self.stykke = stykke
    svarene = .allocate(capacity: antall)
    svarene.initialize(repeating: nil)
    pthread_mutex_init(vakt, nil)
  }

  deinit {
    svarene.deinitialize()
    svarene.deallocate()
    pthread_mutex_destroy(vakt)
    vakt.deallocate()
  }

  override func arbeid() {
    while let nr = ta() { svarene[nr] = stykke(nr) }
  }

  private func ta() -> Int? {
    pthread_mutex_lock(vakt)
    defer { pthread_mutex_unlock(vakt) }
    guard neste < svarene.count else { return nil }
    defer { neste += 1 }
    return neste
  }

  /// Read when every thread is done.
  var svar: [T] { svarene.compactMap { $0 } }
}
