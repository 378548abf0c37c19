import Fagmodell
import Regelverk

/// What we promise a young person, in the letter and on the plan: one paragraph for each scheme that applies by the
/// rules, with its deadline. A scheme that is only proposed, or a trial at some offices, promises nobody anything.
struct Ungdomsavsnitt {
  private let resultater: [(resultat: Ungdomsresultat, under: Int)]
  private let ramme: Brevramme

  /// - Parameters:
  ///   - dato: the day it is said; what was found out later is not part of it.
  ///   - arbeidsevne: what was known of it that day.
  init(_ sak: Brukersak, paa dato: Dato, arbeidsevne: Arbeidsevne, _ ramme: Brevramme) {
    self.ramme = ramme
    var fakta = Fakta(sak, paa: dato)
    let konkludert = sak.behovsvurderinger.compactMap(\.konklusjon?.dato).last { $0 <= dato }
    fakta.behovKonkludert = konkludert.map { .kjent($0) } ?? .ingen
    fakta.arbeidsevne = arbeidsevne
    let aldre = Dictionary(
      ramme.pakke.regler(.ungdom).compactMap(\.ungdom).map { ($0.ordning, $0.alderUnder) }, uniquingKeysWith: min)
    resultater =
      ramme.pakke.status == .forslag
      ? []
      : Ungdomsordninger.vurder(fakta, dato: dato, pakke: ramme.pakke).compactMap { resultat in
        guard resultat.gjelder == true, resultat.ordning != .ungdomsprogram2025, let under = aldre[resultat.ordning]
        else { return nil }
        return (resultat, under)
      }
  }

  func skriv(_ b: inout Dokumentbygger) {
    if resultater.isEmpty { return }
    b.overskrift("brev.ungdom.overskrift")
    for (resultat, under) in resultater {
      let frist = resultat.frist.map { ramme.datoer.lang($0) } ?? ""
      b.avsnitt("brev.ungdom.\(resultat.ordning.rawValue)", ["frist": frist, "alder": String(under)])
      if resultat.ordning == .garanti20til24, resultat.brutt == true { b.avsnitt("brev.ungdom.forSent") }
    }
    b.avsnitt(
      "brev.ungdom.hjemmel", ["hjemmel": resultater.map(\.resultat.hjemmel).hverForSeg.joined(separator: "; ")])
  }
}

extension [String] {
  /// Each once, in the order they came.
  fileprivate var hverForSeg: [String] {
    var sett: Set<String> = []
    return filter { sett.insert($0).inserted }
  }
}
