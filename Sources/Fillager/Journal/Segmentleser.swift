import Fagmodell
import Saksgang

/// Reads the lines of one segment's bytes, in order, and decides what each of them is worth.
///
/// A good line continues the sequence and the chain. A bad one is remembered until a good line follows (then it is
/// damage) or the bytes end (then it is the tail of a write that never finished).
struct Segmentleser {
  private(set) var posisjon: Posisjon
  private(set) var skader: [Skade] = []
  /// Same line twice, as a careless copy leaves it: harmless.
  private(set) var dubletter = 0
  /// The newest line version met.
  private(set) var versjon = 0

  private let bytes: [UInt8]
  private let nummer: Int
  /// Where `bytes` starts in the segment.
  private let start: Int
  private var daarlige: [(linje: Int, omraade: Range<Int>)] = []
  private var linje: Int

  init(bytes: [UInt8], fra posisjon: Posisjon) {
    self.bytes = bytes
    self.posisjon = posisjon
    nummer = posisjon.segment
    start = posisjon.byte
    linje = posisjon.linje
  }

  /// - Parameter lukket: the segment is closed and all of `bytes` once was good, so a bad end is damage too.
  mutating func les(lukket: Bool, _ ved: (Journallinje) throws(Lagerfeil) -> Void) throws(Lagerfeil) {
    var fra = 0
    while let lf = Bytesok.linjeskift(bytes, fra: fra) {
      linje += 1
      try vurder(fra..<lf, ved)
      fra = lf + 1
    }
    guard lukket else { return }
    if fra < bytes.count { daarlige.append((linje + 1, fra..<bytes.count)) }
    if let forste = daarlige.first {
      let antall = daarlige.count
      meld(.linje, forste.linje, forste.omraade, posisjon.sekvens + 1..<posisjon.sekvens + 1 + antall, nil)
    }
  }

  private mutating func vurder(
    _ omraade: Range<Int>, _ ved: (Journallinje) throws(Lagerfeil) -> Void
  ) throws(Lagerfeil) {
    guard let hode = Hodeleser.les(bytes, omraade), let lenke = Linje.lenke(bytes, omraade, hode: hode.lengde) else {
      daarlige.append((linje, omraade))
      return
    }
    guard hode.sekvens > posisjon.sekvens else {
      meldGjentatt(hode, lenke, omraade)
      return
    }
    if hode.sekvens == posisjon.sekvens + 1, daarlige.isEmpty {
      if hode.forrige != posisjon.lenke { meld(.kjede, linje, omraade, 0..<0, nil) }
    } else {
      meldTapt(foer: hode, omraade)
    }
    versjon = max(versjon, hode.versjon)
    posisjon = Posisjon(
      segment: nummer, byte: start + omraade.upperBound + 1, linje: linje, sekvens: hode.sekvens, lenke: lenke)
    let plass = Linjeplass(
      segment: Int32(nummer), byte: Int32(start + omraade.lowerBound), lengde: Int32(omraade.count))
    try ved(Journallinje(hode: hode, plass: plass, nummer: linje, bytes: bytes, omraade: omraade))
  }

  /// A whole line with a number we already have.
  private mutating func meldGjentatt(_ hode: Linjehode, _ lenke: Sjekksum, _ omraade: Range<Int>) {
    if lenke == posisjon.lenke {
      dubletter += 1
      posisjon.byte = start + omraade.upperBound + 1
      posisjon.linje = linje
    } else {
      meld(.forgrening, linje, omraade, 0..<0, nil)
    }
  }

  /// Between the last good line and this one something is missing.
  private mutating func meldTapt(foer hode: Linjehode, _ omraade: Range<Int>) {
    let tapt = posisjon.sekvens + 1..<hode.sekvens
    guard let forste = daarlige.first else {
      meld(.hull, linje, omraade, tapt, nil)
      return
    }
    var saker: [SakId]?
    if daarlige.count == 1, tapt.count == 1, let tolket = Hodeleser.les(bytes, forste.omraade),
      tolket.forrige == posisjon.lenke,
      Sjekksum.av(bytes, forste.omraade.lowerBound..<forste.omraade.lowerBound + tolket.lengde) == hode.forrige
    {
      // The chain vouches for the damaged line's head, so we know exactly whose payload is lost.
      saker = tolket.berorte.map(\.sak)
    }
    meld(.linje, forste.linje, forste.omraade, tapt, saker)
    daarlige = []
  }

  private mutating func meld(
    _ slag: Skade.Slag, _ linje: Int, _ omraade: Range<Int>, _ sekvenser: Range<Int>, _ saker: [SakId]?
  ) {
    skader.append(
      Skade(
        slag: slag, segment: nummer, linje: linje, byte: start + omraade.lowerBound, sekvenser: sekvenser,
        saker: saker))
  }
}
