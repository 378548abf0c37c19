import Fagmodell
import Saksgang

/// Reads the lines of a sak by their places and folds them. Every line is verified again on the way.
final class Linjeleser {
  private let journal: Journal
  private let helSegment: Bool
  private var segment: (nummer: Int32, bytes: [UInt8])?

  /// - Parameter helSegment: many saker will be read; keep one whole segment in memory at a time.
  init(journal: Journal, helSegment: Bool = false) {
    self.journal = journal
    self.helSegment = helSegment
  }

  /// Nil for an erased sak; `.skadet` when a line is not what the register says.
  ///
  /// - Parameter eldre: an earlier picture of the sak; only the lines after it are read.
  func bilde(_ oppforing: Saksregister.Oppforing, fra eldre: Saksbilde? = nil) throws(Lagerfeil) -> Saksbilde? {
    if oppforing.slettet { return nil }
    var folding = Saksfolding(sak: oppforing.sak)
    var linjer = oppforing.linjer[...]
    if let eldre, !oppforing.hull, oppforing.linjer.count == oppforing.revisjon, eldre.revisjon <= linjer.count {
      folding = Saksfolding(fra: eldre)
      linjer = linjer[eldre.revisjon...]
    }
    for plass in linjer {
      guard let lest = try endring(oppforing.sak, plass) else { continue }
      folding.legg(lest.element, revisjon: lest.revisjon, tid: lest.tid, av: lest.av)
    }
    guard let bilde = folding.bilde else {
      throw .skadet(fil: journal.navn, linje: 0, aarsak: "UKJENT_SAKART")
    }
    return bilde
  }

  struct Lest {
    let element: Elementkoding.Element
    let sekvens: Int
    let nokkel: Ulid
    let revisjon: Int
    let tid: Tidspunkt
    let av: String
    let revisjoner: [SakId: Int]
  }

  /// One sak's part of one line; nil when it has been erased.
  func endring(_ sak: SakId, _ plass: Linjeplass) throws(Lagerfeil) -> Lest? {
    guard let (bytes, hode) = try linje(plass),
      let nr = hode.berorte.firstIndex(where: { $0.sak == sak }), let json = try? JsonParser.parse(bytes),
      let tid = json["t"]?.tekst.flatMap({ Tidspunkt(iso: $0) }), let elementer = json["o"]?.liste,
      nr < elementer.count
    else { throw skadet(plass) }
    if elementer[nr]["erased"] != nil { return nil }
    guard let element = Elementkoding.les(Oppkast.loft(elementer[nr], versjon: hode.versjon)) else {
      throw skadet(plass)
    }
    var revisjoner: [SakId: Int] = [:]
    for berort in hode.berorte { revisjoner[berort.sak] = berort.revisjon }
    return Lest(
      element: element, sekvens: hode.sekvens, nokkel: hode.nokkel, revisjon: hode.berorte[nr].revisjon, tid: tid,
      av: json["by"]?["av"]?.tekst ?? "", revisjoner: revisjoner)
  }

  private func linje(_ plass: Linjeplass) throws(Lagerfeil) -> (bytes: [UInt8], hode: Linjehode)? {
    guard helSegment else { return try journal.linje(plass) }
    if segment?.nummer != plass.segment {
      segment = (plass.segment, try journal.innhold(Int(plass.segment)))
    }
    guard let bytes = segment?.bytes, Int(plass.byte) + Int(plass.lengde) <= bytes.count else { return nil }
    let linje = Array(bytes[Int(plass.byte)..<Int(plass.byte) + Int(plass.lengde)])
    guard Linje.erHel(linje, 0..<linje.count), let hode = Hodeleser.les(linje, 0..<linje.count) else { return nil }
    return (linje, hode)
  }

  private func skadet(_ plass: Linjeplass) -> Lagerfeil {
    .skadet(fil: journal.sti(Int(plass.segment)), linje: 0, aarsak: "LINJE_FLYTTET")
  }
}
