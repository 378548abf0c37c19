import Saksgang

/// The index of one user: read when the store is opened, written when enough has happened since.
struct Indeks {
  /// Lines read after the index before it is worth writing again.
  private static let grense = 256

  private let fil: any FileSystem
  private let mappe: Filtak
  private let radversjon: Int
  /// Of a sealed store: the index says who people are.
  private let ring: Nokkelring?

  init?(sti: String, lager: String, radversjon: Int, ring: Nokkelring?, _ fil: any FileSystem) {
    guard let mappe = try? Mapper.aapneEgen(sti, lager: lager, fil) else { return nil }
    self.fil = fil
    self.mappe = mappe
    self.radversjon = radversjon
    self.ring = ring
  }

  func lukk() { try? fil.lukk(mappe) }

  /// Starts `tilstand` from the file when there is one to believe.
  func les(_ tilstand: Lagertilstand) {
    guard let tak = try? fil.aapne(Indeksfil.filnavn, i: mappe, .les) else { return }
    defer { try? fil.lukk(tak) }
    guard let storrelse = try? fil.egenskaper(tak).storrelse, storrelse < 1 << 30,
      let lest = try? fil.les(tak, fra: 0, antall: storrelse),
      let bytes = try? Nokkelring.aapnet(lest, ring, gjelder: "indeks"),
      let innhold = Indeksfil.les(bytes),
      innhold.hode.radversjon == radversjon
    else { return }
    _ = tilstand.ta(innhold)
  }

  /// True when a start without writing the index again would be slow.
  func boerSkrives(_ tilstand: Lagertilstand, sekvens: Int) -> Bool {
    guard tilstand.aapneSkader.isEmpty, !tilstand.register.harHull else { return false }
    return tilstand.slettetSidenIndeks || sekvens - (tilstand.indeksSekvens ?? -Indeks.grense) >= Indeks.grense
  }

  /// Whole or not at all; never synced, because a torn one is not believed.
  func skriv(_ tilstand: Lagertilstand) throws(Lagerfeil) {
    guard var bytes = try tilstand.indeksbytes(radversjon: radversjon) else { return }
    bytes = try Nokkelring.lukket(bytes, ring, gjelder: "indeks")
    let midlertidig = Segmentnavn.midlertidig(0)
    let tak = try fil.opprett(midlertidig, i: mappe, modus: 0o600)
    do throws(Lagerfeil) {
      try fil.bruk(tak) { (tak) throws(Lagerfeil) in
        guard try fil.skriv(tak, bytes) == bytes.count else { throw .fullDisk }
      }
      try fil.omdop(midlertidig, til: Indeksfil.filnavn, i: mappe)
    } catch {
      try? fil.fjern(midlertidig, i: mappe)
      throw error
    }
    tilstand.indeksErSkrevet()
  }
}
