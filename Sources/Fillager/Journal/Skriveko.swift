import Fagmodell
import Saksgang

/// Finished lines on their way to the disk: one for a commit, many for an import.
struct Skriveko {
  /// Bytes collected before they are written.
  private static let grense = Grenser.segment

  struct Ventende {
    let linje: Journallinje
    let utkast: Linjeutkast
    let revisjoner: [Int]
  }

  private(set) var bytes: [UInt8] = []
  private(set) var linjer: [Ventende] = []
  /// Of the saker in the queue: the revision they will have.
  private(set) var revisjoner: [SakId: Int] = [:]
  private var posisjon: Posisjon?
  private var forste: Posisjon?

  /// The position before the first line in the queue.
  var start: Posisjon { forste! }
  /// The position after the last line in the queue.
  var slutt: Posisjon { posisjon! }
  var erTom: Bool { linjer.isEmpty }

  func full(for utkast: Linjeutkast) -> Bool { !erTom && bytes.count + utkast.antattStorrelse > Skriveko.grense }

  /// - Parameter hode: the first line of the new segment that the queue will be; empty when it goes into the last one.
  mutating func begynn(paa posisjon: Posisjon, hode: [UInt8]) {
    self.posisjon = posisjon
    forste = posisjon
    bytes = hode
  }

  mutating func legg(
    _ utkast: Linjeutkast, _ nye: [Int], av: Linje.Avsender
  ) throws(Lagerfeil) -> Kvittering {
    let transaksjon = utkast.transaksjon
    var etter = slutt
    let (linje, lenke, berorte) = try utkast.linje(
      sekvens: etter.sekvens + 1, forrige: etter.lenke, revisjoner: nye, av: av)
    guard linje.count <= Grenser.linje else { throw .forStor(byte: linje.count) }
    let plass = Linjeplass(segment: Int32(etter.segment), byte: Int32(etter.byte), lengde: Int32(linje.count - 1))
    let hode = Linjehode(
      versjon: Grenser.versjon, sekvens: etter.sekvens + 1, nokkel: transaksjon.nokkel, art: .endring,
      forrige: etter.lenke, berorte: berorte, segment: nil, lengde: 0)
    etter.byte += linje.count
    etter.linje += 1
    etter.sekvens += 1
    etter.lenke = lenke
    posisjon = etter
    if bytes.isEmpty { bytes = linje } else { bytes += linje }
    linjer.append(
      Ventende(
        linje: Journallinje(hode: hode, plass: plass, nummer: etter.linje, bytes: [], omraade: 0..<0),
        utkast: utkast, revisjoner: nye))
    var svar: [SakId: Int] = [:]
    for berort in berorte {
      revisjoner[berort.sak] = berort.revisjon
      svar[berort.sak] = berort.revisjon
    }
    return Kvittering(sekvens: etter.sekvens, revisjoner: svar)
  }
}
