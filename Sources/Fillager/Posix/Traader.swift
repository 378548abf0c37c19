import Glibc

/// Pieces of work on as many threads as the machine has processors for.
enum Traader {
  /// Processors worth using at once.
  static let antall = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  private final class Arbeid: Sendable {
    let nummer: Int
    let gjor: @Sendable (Int) -> Void
    init(_ nummer: Int, _ gjor: @escaping @Sendable (Int) -> Void) {
      self.nummer = nummer
      self.gjor = gjor
    }
  }

  /// Does the pieces `0..<antall`, the first on the calling thread, and returns when all are done. A piece that cannot
  /// have a thread of its own is done by the caller.
  static func kjor(_ antall: Int, _ gjor: @escaping @Sendable (Int) -> Void) {
    var traader: [pthread_t] = []
    var egne = [0]
    for nummer in 1..<max(1, antall) {
      var traad = pthread_t()
      let arbeid = Unmanaged.passRetained(Arbeid(nummer, gjor))
      let utfall = pthread_create(
        &traad, nil,
        { peker in
          let arbeid = Unmanaged<Arbeid>.fromOpaque(peker!).takeRetainedValue()
          arbeid.gjor(arbeid.nummer)
          return nil
        }, arbeid.toOpaque())
      if utfall == 0 {
        traader.append(traad)
      } else {
        arbeid.release()
        egne.append(nummer)
      }
    }
    for nummer in egne { gjor(nummer) }
    for traad in traader { pthread_join(traad, nil) }
  }
}
