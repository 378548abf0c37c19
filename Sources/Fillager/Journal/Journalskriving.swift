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
    } else if posisjon.byte + byte > segmentgrense, posisjon.linje > 1 {
      try roter(.full, grunn)
    } else if posisjon.segment > synketSegment {
      // Whoever made this segment may have died before its name was safe on disk.
      try fil.synkAlt(mappe)
      synketSegment = posisjon.segment
    }
  }

  /// Skriv, synk: ONE write of one whole line, then fdatasync. When it returns, the line is safe.
  ///
  /// - Parameter slutt: the position after the line.
  func skriv(_ bytes: [UInt8], slutt: Posisjon, _ grunn: Skrivegrunn) throws(Lagerfeil) {
    let segment = try aapneForSkriving(bytes.count)
    var skrevet = false
    do throws(Lagerfeil) {
      try fil.bruk(segment) { (segment) throws(Lagerfeil) in
        do throws(Lagerfeil) {
          guard try fil.skriv(segment, bytes) == bytes.count else { throw .fullDisk }
        } catch {
          skrevet = kanVaereHel(segment, bytes.count)
          throw error
        }
        skrevet = true
        // Never a second sync after a failed one: the kernel has dropped the pages and would say that all is well.
        try fil.synkData(segment)
      }
    } catch {
      if skrevet { try annuller(grunn) }
      throw error
    }
    posisjon = slutt
  }

  /// After a failed write. Fewer bytes than a whole line are harmless: readers pass them by and the next writer
  /// starts a new segment. A whole line must be annulled, because readers would believe it.
  private func kanVaereHel(_ segment: Filtak, _ antall: Int) -> Bool {
    guard let storrelse = try? fil.egenskaper(segment).storrelse else { return true }
    return storrelse >= posisjon.byte + antall
  }

  /// Starts a new segment that says that our line never happened.
  private func annuller(_ grunn: Skrivegrunn) throws(Lagerfeil) {
    do throws(Lagerfeil) {
      try roter(.feil, grunn)
    } catch {
      uviss = true
      throw .skrivebeskyttet(aarsak: "UVISS_LAGRING")
    }
  }

  /// Room set aside at a time in the last segment: a line that finds its blocks in place is on disk sooner.
  private static let forhaand = 1 << 20

  /// Opens the last segment for appending `byte` bytes, and refuses one that someone has put a link to.
  private func aapneForSkriving(_ byte: Int) throws(Lagerfeil) -> Filtak {
    let segment = try aapneForTillegg()
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
      if egenskaper.tildelt < egenskaper.storrelse + byte {
        fil.settAv(segment, fra: egenskaper.storrelse, antall: Journal.forhaand)
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
    case samling = "batch"
  }

  /// Starts the next segment. What stands in the old one after `posisjon` stays there and never counts.
  func roter(_ aarsak: Rotasjonsgrunn, _ grunn: Skrivegrunn) throws(Lagerfeil) {
    if posisjon.segment > 0, aarsak != .feil { try synkForrige() }
    let (bytes, slutt) = segmenthode(aarsak, grunn)
    try publiser(bytes, som: slutt.segment)
    try Publisering.synk(mappe, fil)
    taNytt(slutt)
  }

  /// The first line of the next segment, and the position after it.
  func segmenthode(_ aarsak: Rotasjonsgrunn, _ grunn: Skrivegrunn) -> (bytes: [UInt8], slutt: Posisjon) {
    let nummer = posisjon.segment + 1
    let linje = Linje.bygg(
      sekvens: posisjon.sekvens + 1, tid: grunn.tid, nokkel: grunn.nokkel, art: .segment, av: grunn.av,
      forrige: posisjon.lenke, berorte: [],
      segment: .init(
        nummer: nummer, forrige: posisjon.segment, gyldigeByte: posisjon.byte, aarsak: aarsak.rawValue),
      elementer: [])
    let slutt = Posisjon(
      segment: nummer, byte: linje.bytes.count, linje: 1, sekvens: posisjon.sekvens + 1, lenke: linje.lenke)
    return (linje.bytes, slutt)
  }

  /// Many lines as one new segment that appears whole or not at all: a torn write in the middle of many lines could
  /// not be told from damage.
  ///
  /// - Parameters:
  ///   - hode: the position after the segment's first line, from `segmenthode`.
  ///   - bytes: that line and all the others.
  func skrivSegment(
    _ bytes: [UInt8], hode: Posisjon, slutt: Posisjon, _ grunn: Skrivegrunn
  ) throws(Lagerfeil) {
    if uviss { throw .skrivebeskyttet(aarsak: "UVISS_LAGRING") }
    try synkForrige()
    try publiser(bytes, som: hode.segment)
    do throws(Lagerfeil) {
      try Publisering.synk(mappe, fil)
    } catch {
      taNytt(hode)
      try annuller(grunn)
      throw error
    }
    taNytt(slutt)
  }

  private func taNytt(_ slutt: Posisjon) {
    if posisjon.segment > 0 { lukkForrige() }
    posisjon = slutt
    rest = 0
    synketSegment = slutt.segment
  }

  /// The new head vouches for bytes that a dead writer may not have synced.
  private func synkForrige() throws(Lagerfeil) {
    let forrige = try fil.aapne(Segmentnavn.navn(posisjon.segment), i: mappe, .les)
    try fil.bruk(forrige) { (forrige) throws(Lagerfeil) in try fil.synkData(forrige) }
  }

  /// A segment appears whole or not at all: temporary name, fsync, link. The folder is for the caller to sync.
  private func publiser(_ bytes: [UInt8], som nummer: Int) throws(Lagerfeil) {
    try ryddMidlertidige()
    let midlertidig = Segmentnavn.midlertidig(nummer)
    try fil.skrivNy(midlertidig, i: mappe, bytes, modus: format.tilgang.filmodus)
    try Publisering.gi(navn: Segmentnavn.navn(nummer), til: midlertidig, i: mappe, fil)
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
