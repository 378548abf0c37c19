import Saksgang

extension FileSystem {
  /// Closes `tak` exactly once, whatever happens: a second close could hit a descriptor that another thread has just
  /// been given. A failed close counts as a failure of the work, because network disks report lost writes there.
  func bruk<T>(_ tak: Filtak, _ arbeid: (Filtak) throws(Lagerfeil) -> T) throws(Lagerfeil) -> T {
    let svar: T
    do throws(Lagerfeil) {
      svar = try arbeid(tak)
    } catch {
      try? lukk(tak)
      throw error
    }
    try lukk(tak)
    return svar
  }

  /// A whole new file: made, written in one go, synced with its mode, closed. Removed again when any of it fails.
  func skrivNy(
    _ navn: String, i mappe: Filtak, _ bytes: [UInt8], modus: UInt32, endeligModus: UInt32? = nil
  ) throws(Lagerfeil) {
    let tak = try opprett(navn, i: mappe, modus: modus)
    do throws(Lagerfeil) {
      try bruk(tak) { (tak) throws(Lagerfeil) in
        guard try skriv(tak, bytes) == bytes.count else { throw .fullDisk }
        if let endeligModus { try settModus(tak, endeligModus) }
        try synkAlt(tak)
      }
    } catch {
      try? fjern(navn, i: mappe)
      throw error
    }
  }

  /// A whole new file in the old one's place, or the old one; on disk when it returns.
  ///
  /// - Parameter midlertidig: what it is called until it is whole.
  func erstatt(
    _ navn: String, i mappe: Filtak, _ bytes: [UInt8], modus: UInt32, endeligModus: UInt32? = nil,
    gjennom midlertidig: String = Segmentnavn.midlertidig(0)
  ) throws(Lagerfeil) {
    try skrivNy(midlertidig, i: mappe, bytes, modus: modus, endeligModus: endeligModus)
    do throws(Lagerfeil) { try omdop(midlertidig, til: navn, i: mappe) } catch {
      try? fjern(midlertidig, i: mappe)
      throw error
    }
    try Publisering.synk(mappe, self)
  }
}
