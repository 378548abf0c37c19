import Fagmodell
import Regelverk

extension Profileringsfakta {
  /// What a case tells the hint. What nobody has told is unknown, never guessed.
  public init(_ sak: Brukersak, paa dato: Dato) {
    let sosialt = sak.behovsvurderinger.last?.temaer[.sosialt]
    let spraak = sak.bruker.spraak.norsknivaa == .lite || sak.bruker.spraak.tolk != .ingen
    self.init(
      alder: sak.bruker.fodselsdato.fylteAar(paa: dato),
      maanederIArbeidSisteAar: sak.bruker.maanederIArbeid?.gjelder(paa: dato),
      harFullfortUtdanning: sak.bruker.utdanning?.erFullfort,
      andreForhold: spraak ? true : sosialt.map { !$0.barriere.isEmpty })
  }
}

extension Utdanning {
  /// Upper secondary with a certificate, or more; begun and left is not finished.
  fileprivate var erFullfort: Bool {
    switch nivaa {
    case .ingen, .grunnskole, .videregaaendeGrunnutdanning: false
    case .fagbrev, .hoyere1Til4, .hoyere5EllerMer: true
    }
  }
}
