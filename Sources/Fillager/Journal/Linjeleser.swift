import Fagmodell
import Saksgang

/// Reads the lines of a sak by their places and folds them. Every line is verified again on the way.
final class Linjeleser {
  /// Segments kept open at a time.
  private static let maksAapne = 64

  private let journal: Journal
  private let mange: Bool
  private var aapne: [Int32: Filtak] = [:]

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
    let revisjoner: [SakId: Int]
  }

  /// One sak's part of one line; nil when it has been erased. Nothing else of the line is decoded.
  func endring(_ sak: SakId, _ plass: Linjeplass) throws(Lagerfeil) -> Lest? {
    guard let (bytes, hode) = try linje(plass), let nr = hode.berorte.firstIndex(where: { $0.sak == sak }),
      let tid = Tidspunkt(iso: String(decoding: bytes[hode.tid], as: UTF8.self)),
      let avsender = try? JsonParser.parse(Array(bytes[hode.av])),
      let funnet = Linjeleser.element(nr, bytes, hode)
    else { throw skadet(plass) }
    if funnet["erased"] != nil { return nil }
    guard let json = try aapnet(funnet, hode, hode.berorte[nr]) else {
      throw .skadet(fil: journal.sti(Int(plass.segment)), linje: 0, aarsak: "FORSEGLING")
    }
    guard let element = Elementkoding.les(Oppkast.loft(json, versjon: hode.versjon, steg: journal.oppkast)) else {
      throw skadet(plass)
    }
    var revisjoner: [SakId: Int] = [:]
    for berort in hode.berorte { revisjoner[berort.sak] = berort.revisjon }
    return Lest(
      element: element, sekvens: hode.sekvens, nokkel: hode.nokkel, revisjon: hode.berorte[nr].revisjon, tid: tid,
      av: avsender["av"]?.tekst ?? "", revisjoner: revisjoner)
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

  private static func element(_ nr: Int, _ bytes: [UInt8], _ hode: Linjehode) -> Json? {
    guard let elementer = elementer(bytes, hode), nr < elementer.count else { return nil }
    return try? JsonParser.parse(Array(bytes[elementer[nr]]))
  }

  private func linje(_ plass: Linjeplass) throws(Lagerfeil) -> (bytes: [UInt8], hode: Linjehode)? {
    guard mange else { return try journal.linje(plass) }
    if let segment = aapne[plass.segment] { return try journal.linje(plass, i: segment) }
    if aapne.count >= Linjeleser.maksAapne { lukkAlle() }
    let segment = try journal.aapneForLesing(plass.segment)
    aapne[plass.segment] = segment
    return try journal.linje(plass, i: segment)
  }

  private func skadet(_ plass: Linjeplass) -> Lagerfeil {
    .skadet(fil: journal.sti(Int(plass.segment)), linje: 0, aarsak: "LINJE_FLYTTET")
  }
}
