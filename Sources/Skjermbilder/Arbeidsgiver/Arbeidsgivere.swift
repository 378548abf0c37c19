import Fagmodell
import Saksgang

/// The office's employers as last read: light rows of all, whole cases of those that are open or have vacancies.
public struct Arbeidsgivere: Sendable {
  public var rader: [Arbeidsgiverrad] = []
  public var saker: [SakId: AapenArbeidsgiversak] = [:]

  public init() {}

  /// One vacancy someone can be referred to.
  struct Ledig {
    let sak: SakId
    let arbeidsgiver: Arbeidsgiver
    let stilling: Stilling
  }

  /// The vacancies that are open on `dato`, by employer.
  func ledige(paa dato: Dato) -> [Ledig] {
    rader.compactMap { saker[$0.sak]?.sak }.flatMap { sak in
      sak.stillinger.filter { $0.erLedig(paa: dato) }.map {
        Ledig(sak: sak.id, arbeidsgiver: sak.arbeidsgiver, stilling: $0)
      }
    }
  }
}
