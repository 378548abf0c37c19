import Fagmodell
import Saksgang

/// Reads the lines of a sak by their places and folds them. Every line is verified again on the way.
final class Linjeleser {
  /// Segments kept open at a time.
  private static let maksAapne = 64

  private let journal: Journal
  private let mange: Bool
  private var aapne: [Int32: Filtak] = [:]
  /// The writer of the line read last.
  private var skriver: (bytes: [UInt8], av: String)?
  /// The line read last: saker that were stored together are read after each other.
  private var siste: Lestlinje?

  /// - Parameter mange: many saker will be read; segments stay open between them.
  init(journal: Journal, mange: Bool = false) {
    self.journal = journal
    self.mange = mange
  }

  deinit { lukkAlle() }

  private func lukkAlle() {
    for tak in aapne.values { try? journal.fil.lukk(tak) }
    aapne = [:]
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

  /// As `bilde`, but nil for a sak that cannot be read.
  func lesbart(_ oppforing: Saksregister.Oppforing, fra eldre: Saksbilde? = nil) throws(Lagerfeil) -> Saksbilde? {
    if let eldre, eldre.revisjon == oppforing.revisjon { return eldre }
    do throws(Lagerfeil) {
      return try bilde(oppforing, fra: eldre)
    } catch .skadet {
      return nil
    } catch {
      throw error
    }
  }

  struct Lest {
    let element: Elementkoding.Element
    let sekvens: Int
    let nokkel: Ulid
    let revisjon: Int
    let tid: Tidspunkt
    let av: String
    fileprivate let berorte: [Linjehode.Berort]

    /// Of every sak in the line.
    var revisjoner: [SakId: Int] {
      Dictionary(berorte.map { ($0.sak, $0.revisjon) }, uniquingKeysWith: { _, siste in siste })
    }
  }

  /// One sak's part of one line; nil when it has been erased. Nothing else of the line is decoded.
  func endring(_ sak: SakId, _ plass: Linjeplass) throws(Lagerfeil) -> Lest? {
    guard let linje = try linje(plass), let nr = linje.hode.berorte.firstIndex(where: { $0.sak == sak }),
      let tid = Tidspunkt(iso: String(decoding: linje.bytes[linje.hode.tid], as: UTF8.self)),
      let av = avsender(linje.bytes[linje.hode.av]), let funnet = linje.element(nr)
    else { throw skadet(plass) }
    let hode = linje.hode
    if funnet["erased"] != nil { return nil }
    guard let json = try aapnet(funnet, hode, hode.berorte[nr]) else {
      throw .skadet(fil: journal.sti(Int(plass.segment)), linje: 0, aarsak: "FORSEGLING")
    }
    guard let element = Elementkoding.les(Oppkast.loft(json, versjon: hode.versjon, steg: journal.oppkast)) else {
      throw skadet(plass)
    }
    return Lest(
      element: element, sekvens: hode.sekvens, nokkel: hode.nokkel, revisjon: hode.berorte[nr].revisjon, tid: tid,
      av: av, berorte: hode.berorte)
  }

  /// Who wrote a line; nil when that cannot be read. Nearly always whoever wrote the line before.
  private func avsender(_ bytes: ArraySlice<UInt8>) -> String? {
    if let skriver, skriver.bytes.elementsEqual(bytes) { return skriver.av }
    guard let json = try? JsonParser.parse(Array(bytes)) else { return nil }
    let av = json["av"]?.tekst ?? ""
    skriver = (Array(bytes), av)
    return av
  }

  /// The element itself, of an open or a sealed store; nil when it is sealed and stays so.
  private func aapnet(_ json: Json, _ hode: Linjehode, _ berort: Linjehode.Berort) throws(Lagerfeil) -> Json? {
    guard journal.format.modus == .forseglet else { return json }
    guard let ring = journal.ring else { return nil }
    return try Forseglet.aapne(json, ring, sak: berort.sak, sekvens: hode.sekvens, revisjon: berort.revisjon)
  }

  /// Where the elements of a line's payload are; nil when it is no list of them.
  static func elementer(_ bytes: [UInt8], _ hode: Linjehode) -> [Range<Int>]? {
    Jsonhopp.elementer(bytes, fra: hode.lengde + 5, til: bytes.count - Linje.halelengde)
  }

  /// A line as it was read and found whole.
  private struct Lestlinje {
    let plass: Linjeplass
    let bytes: [UInt8]
    let hode: Linjehode
    /// Where the elements are, when there are several.
    private let elementer: [Range<Int>]?

    init(_ plass: Linjeplass, _ bytes: [UInt8], _ hode: Linjehode) {
      (self.plass, self.bytes, self.hode) = (plass, bytes, hode)
      elementer = hode.berorte.count > 1 ? Linjeleser.elementer(bytes, hode) : nil
    }

    func element(_ nr: Int) -> Json? {
      let (start, slutt) = (hode.lengde + 6, bytes.count - Linje.halelengde - 1)
      // Nearly every line has one element, which is all that stands between the brackets.
      if hode.berorte.count == 1, start < slutt, bytes[start - 1] == 0x5B, bytes[slutt] == 0x5D,
        let json = try? JsonParser.parse(Array(bytes[start..<slutt]))
      {
        return json
      }
      guard let elementer = elementer ?? Linjeleser.elementer(bytes, hode), nr < elementer.count else { return nil }
      return try? JsonParser.parse(Array(bytes[elementer[nr]]))
    }
  }

  private func linje(_ plass: Linjeplass) throws(Lagerfeil) -> Lestlinje? {
    if let siste, siste.plass == plass { return siste }
    guard let (bytes, hode) = try mange ? journal.linje(plass, i: segment(plass.segment)) : journal.linje(plass) else {
      return nil
    }
    let linje = Lestlinje(plass, bytes, hode)
    siste = linje
    return linje
  }

  /// Open for reading, and left open.
  private func segment(_ nummer: Int32) throws(Lagerfeil) -> Filtak {
    if let segment = aapne[nummer] { return segment }
    if aapne.count >= Linjeleser.maksAapne { lukkAlle() }
    let segment = try journal.aapneForLesing(nummer)
    aapne[nummer] = segment
    return segment
  }

  private func skadet(_ plass: Linjeplass) -> Lagerfeil {
    .skadet(fil: journal.sti(Int(plass.segment)), linje: 0, aarsak: "LINJE_FLYTTET")
  }
}
