import Fagmodell
import Saksgang
import Testhjelp

/// One process' door to a store that others write to as well: it knows what it has seen, as the file store does.
final class Dorlager: Lager, @unchecked Sendable {
  let felles: Minnelager
  private var sett: Int
  /// What the next commit fails with, once.
  var nesteFeil: Lagerfeil?
  /// When true, the log of looks takes nothing.
  var loggenFeiler = false

  init(_ felles: Minnelager) {
    self.felles = felles
    sett = felles.transaksjoner.count
  }

  var type: Lagertype { felles.type }
  var id: Ulid { felles.id }
  func hent(_ sak: SakId) throws(Lagerfeil) -> Saksbilde? { try felles.hent(sak) }

  func utfor(_ transaksjon: Transaksjon) throws(Lagerfeil) -> Kvittering {
    if let feil = nesteFeil {
      nesteFeil = nil
      throw feil
    }
    defer { sett = felles.transaksjoner.count }
    return try felles.utfor(transaksjon)
  }

  func rader(_ art: Sakart) throws(Lagerfeil) -> [Indeksrad] { try felles.rader(art) }

  func oppdater() throws(Lagerfeil) -> Bool {
    defer { sett = felles.transaksjoner.count }
    return felles.transaksjoner.count > sett
  }

  func loggfor(_ innsyn: Innsyn) throws(Lagerfeil) {
    if loggenFeiler { throw .fullDisk }
    try felles.loggfor(innsyn)
  }
  func innsynslogg(sak: SakId?, antall: Int?) throws(Lagerfeil) -> [Innsyn] {
    try felles.innsynslogg(sak: sak, antall: antall)
  }
}
