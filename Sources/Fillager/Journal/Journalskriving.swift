import Fagmodell
import Saksgang

/// Who writes and why, for the head lines of new segments.
struct Skrivegrunn {
  let nokkel: Ulid
  let tid: Tidspunkt
  let av: Linje.Avsender
}

/// Writing. The caller holds the lock and has just read the tail.
extension Journal {
  /// Makes the last segment fit to take `byte` more bytes.
  func klargjor(_ grunn: Skrivegrunn, plassTil byte: Int) throws(Lagerfeil) {
    if uviss { throw .skrivebeskyttet(aarsak: "UVISS_LAGRING") }
    if rest > 0 {
      try roter(.hale, grunn)
    } else if posisjon.byte + byte > Grenser.segment, posisjon.linje > 1 {
      try roter(.full, grunn)
    } else if posisjon.segment > synketSegment {
      // Whoever made this segment may have died before its name was safe on disk.
      try fil.synkAlt(mappe)
      synketSegment = posisjon.segment
    }
  }

  /// Skriv, synk: ONE write of whole lines, then fdatasync. When it returns, the lines are safe.
  ///
  /// - Parameter slutt: the position after the lines.
  func skriv(_ bytes: [UInt8], slutt: Posisjon, _ grunn: Skrivegrunn) throws(Lagerfeil) {
    let segment = try aapneForSkriving()
    do throws(Lagerfeil) {
      let skrevet = try fil.skriv(segment, bytes)
      guard skrevet == bytes.count else { throw .fullDisk }
    } catch {
      try angre(segment, hvisMinst: bytes.count, error, grunn)
    }
    do throws(Lagerfeil) {
      try fil.synkData(segment)
      try fil.lukk(segment)
    } catch {
      // Never a second sync: the kernel has dropped the pages and would say that all is well.
      try? fil.lukk(segment)
      try annuller(error, grunn)
    }
    posisjon = slutt
  }

  /// After a failed write. Fewer bytes than a whole line are harmless: readers pass them by and the next writer
  /// starts a new segment. A whole line must be annulled, because readers would believe it.
  private func angre(
    _ segment: Filtak, hvisMinst antall: Int, _ feil: Lagerfeil, _ grunn: Skrivegrunn
  ) throws(Lagerfeil) -> Never {
    let storrelse = try? fil.egenskaper(segment).storrelse
    try? fil.lukk(segment)
    guard let storrelse, storrelse < posisjon.byte + antall else { try annuller(feil, grunn) }
    throw feil
  }

  /// Starts a new segment that says that our line never happened.
  private func annuller(_ feil: Lagerfeil, _ grunn: Skrivegrunn) throws(Lagerfeil) -> Never {
    do throws(Lagerfeil) {
      try roter(.feil, grunn)
    } catch {
      uviss = true
      throw .skrivebeskyttet(aarsak: "UVISS_LAGRING")
    }
    throw feil
  }

  /// Opens the last segment for appending, and refuses one that someone has put a link to.
  private func aapneForSkriving() throws(Lagerfeil) -> Filtak {
    let segment = try fil.aapne(Segmentnavn.navn(posisjon.segment), i: mappe, .leggTil)
    do throws(Lagerfeil) {
      var egenskaper = try fil.egenskaper(segment)
      if egenskaper.lenker > 1 {
        // Left by a writer killed between link and unlink.
        try ryddMidlertidige()
        egenskaper = try fil.egenskaper(segment)
      }
      guard egenskaper.slag == .fil else { throw .usikker(sti: sti(posisjon.segment), aarsak: "IKKE_FIL") }
      guard egenskaper.lenker == 1 else { throw .usikker(sti: sti(posisjon.segment), aarsak: "HARDLENKE") }
      guard egenskaper.storrelse == posisjon.byte else {
        // Someone has written without the lock since the tail was read.
        throw .usikker(sti: sti(posisjon.segment), aarsak: "SKREVET_UTEN_LAAS")
      }
      return segment
    } catch {
      try? fil.lukk(segment)
      throw error
    }
  }

  /// Why a segment was closed. Frozen codes.
  enum Rotasjonsgrunn: String {
    case start
    case full = "size"
    case hale = "torn"
    case feil = "io"
    case sletting = "erase"
  }

  /// Starts the next segment. What stands in the old one after `posisjon` stays there and never counts.
  func roter(_ aarsak: Rotasjonsgrunn, _ grunn: Skrivegrunn) throws(Lagerfeil) {
    if posisjon.segment > 0, aarsak != .feil { try synkForrige() }
    let nummer = posisjon.segment + 1
    let linje = Linje.bygg(
      sekvens: posisjon.sekvens + 1, tid: grunn.tid, nokkel: grunn.nokkel, art: .segment, av: grunn.av,
      forrige: posisjon.lenke, berorte: [],
      segment: .init(
        nummer: nummer, forrige: posisjon.segment, gyldigeByte: posisjon.byte, aarsak: aarsak.rawValue),
      elementer: [])
    try publiser(linje.bytes, som: nummer)
    if posisjon.segment > 0 { lukkForrige() }
    posisjon = Posisjon(
      segment: nummer, byte: linje.bytes.count, linje: 1, sekvens: posisjon.sekvens + 1, lenke: linje.lenke)
    rest = 0
    synketSegment = nummer
  }

  /// The new head vouches for bytes that a dead writer may not have synced.
  private func synkForrige() throws(Lagerfeil) {
    let forrige = try fil.aapne(Segmentnavn.navn(posisjon.segment), i: mappe, .les)
    defer { try? fil.lukk(forrige) }
    try fil.synkData(forrige)
  }

  /// A segment appears whole or not at all: temporary name, fsync, link, fsync of the folder.
  private func publiser(_ bytes: [UInt8], som nummer: Int) throws(Lagerfeil) {
    try ryddMidlertidige()
    let midlertidig = Segmentnavn.midlertidig(nummer)
    let segment = try fil.opprett(midlertidig, i: mappe, modus: format.tilgang.filmodus)
    do throws(Lagerfeil) {
      guard try fil.skriv(segment, bytes) == bytes.count else { throw .fullDisk }
      try fil.synkAlt(segment)
      try fil.lukk(segment)
    } catch {
      try? fil.lukk(segment)
      try? fil.fjern(midlertidig, i: mappe)
      throw error
    }
    try Publisering.gi(navn: Segmentnavn.navn(nummer), til: midlertidig, i: mappe, fil)
    try Publisering.synk(mappe, fil)
  }

  /// Under the lock every temporary file in the folder is an orphan.
  func ryddMidlertidige() throws(Lagerfeil) {
    for navn in try fil.navn(i: mappe) where Segmentnavn.erMidlertidig(navn) { try fil.fjern(navn, i: mappe) }
  }

  /// Best effort: only the owner of the file may do it, and nothing depends on it.
  private func lukkForrige() {
    guard let forrige = try? fil.aapne(Segmentnavn.navn(posisjon.segment), i: mappe, .les) else { return }
    try? fil.settModus(forrige, format.tilgang.lukketModus)
    try? fil.lukk(forrige)
  }
}
