import Fagmodell
import Saksgang

/// What to do when the sak has moved on since the change was made from it.
enum Ombasering {
  enum Utfall {
    /// This very attempt is stored already: the answer was lost, not the change.
    case lagretFoer(Kvittering)
    /// What others changed meanwhile touches none of our entities: our change may go on top.
    case kanOmbaseres
  }

  private struct Enhet: Hashable {
    let type: String
    let id: Ulid
  }

  /// Reads the lines others have committed since, under the lock. Throws `.konflikt` when they touch what we touch.
  ///
  /// A stored transaction carries its key in the lines of each of its saker, so a retry is recognised for ever without
  /// any table of keys.
  static func vurder(
    _ endring: Sakendring, _ nokkel: Ulid, _ oppforing: Saksregister.Oppforing?, _ journal: Journal
  ) throws(Lagerfeil) -> Utfall {
    let funnet = oppforing?.revisjon ?? 0
    let konflikt = Lagerfeil.konflikt(sak: endring.sak, forventet: endring.forventetRevisjon, funnet: funnet)
    guard let oppforing, endring.forventetRevisjon < funnet else { throw konflikt }
    let vaare = Set(endring.poster.map { Enhet(type: $0.type, id: $0.id) })
    let leser = Linjeleser(journal: journal)
    var delte = false
    for plass in oppforing.linjer.reversed() {
      guard let lest = try leser.endring(endring.sak, plass), lest.revisjon > endring.forventetRevisjon else { break }
      if lest.nokkel == nokkel {
        return .lagretFoer(Kvittering(sekvens: lest.sekvens, revisjoner: lest.revisjoner))
      }
      if lest.element.poster.contains(where: { vaare.contains(Enhet(type: $0.type, id: $0.id)) }) { delte = true }
    }
    // A new sak that exists already is never a coincidence.
    guard !delte, endring.forventetRevisjon > 0 else { throw konflikt }
    return .kanOmbaseres
  }
}
