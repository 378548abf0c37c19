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

  /// What the threads came to, each in its own place.
  private final class Svar<T, Feil: Error>: @unchecked Sendable {
    private let vakt = Traadvakt()
    private var deler: [Int: Result<T, Feil>] = [:]

    func sett(_ nummer: Int, _ del: Result<T, Feil>) { vakt.med { deler[nummer] = del } }

    func alle() throws(Feil) -> [T] {
      var ut: [T] = []
      for nummer in 0..<deler.count { ut.append(try deler[nummer]!.get()) }
      return ut
    }
  }

  /// Shares `numre` out in as many stretches as there are processors, or fewer so that each has `minst`; what each
  /// stretch came to, in order.
  static func del<T, Feil: Error>(
    _ numre: [Int], minst: Int, _ gjor: @escaping @Sendable (ArraySlice<Int>) throws(Feil) -> T
  ) throws(Feil) -> [T] {
    let deler = max(1, min(antall, numre.count / minst))
    let svar = Svar<T, Feil>()
    kjor(deler) { nr in
      let del = numre[numre.count * nr / deler..<numre.count * (nr + 1) / deler]
      svar.sett(nr, Result { () throws(Feil) in try gjor(del) })
    }
    return try svar.alle()
  }

  /// Does the pieces `0..<antall`, the first on the calling thread, and returns when all are done. A piece that cannot
  /// have a thread of its own is done by the caller.
  private static func kjor(_ antall: Int, _ gjor: @escaping @Sendable (Int) -> Void) {
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
