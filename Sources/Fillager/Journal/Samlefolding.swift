import Fagmodell
import Saksgang

/// The new saker of a batch, each folded through all its lines, so that its row is made once and not at every line.
/// A sak that was there before the batch is read again when somebody asks for its row.
struct Samlefolding {
  private var foldinger: [SakId: Saksfolding] = [:]
  private var rekkefolge: [SakId] = []

  mutating func legg(_ endring: Sakendring, revisjon: Int, _ transaksjon: Transaksjon) {
    if revisjon == 1 {
      foldinger[endring.sak] = Saksfolding(sak: endring.sak)
      rekkefolge.append(endring.sak)
    }
    foldinger[endring.sak]?.legg(
      .init(art: endring.art, hendelser: endring.hendelser, poster: endring.poster), revisjon: revisjon,
      tid: transaksjon.tid, av: transaksjon.av)
  }

  /// In the order the saker came.
  var bilder: [Saksbilde] { rekkefolge.compactMap { foldinger[$0]?.bilde } }
}
