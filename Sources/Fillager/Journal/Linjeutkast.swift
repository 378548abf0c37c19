import Fagmodell
import Saksgang

/// Bygg: what can be made of a line before the lock is taken. Only the number, the link and the revisions are missing.
struct Linjeutkast {
  let transaksjon: Transaksjon
  private let elementer: [[UInt8]]
  private let ring: Nokkelring?

  /// Refuses what could not be read back exactly, so that nothing unreadable is ever written.
  ///
  /// - Parameter ring: the keys of a sealed store.
  init(_ transaksjon: Transaksjon, _ ring: Nokkelring?) throws(Lagerfeil) {
    self.transaksjon = transaksjon
    self.ring = ring
    let saker = Set(transaksjon.endringer.map(\.sak))
    guard !transaksjon.endringer.isEmpty, saker.count == transaksjon.endringer.count,
      transaksjon.endringer.allSatisfy({ $0.forventetRevisjon >= 0 })
    else { throw Linjeutkast.ugyldig }
    let poster = transaksjon.endringer.reduce(0) { $0 + $1.poster.count }
    guard poster <= Grenser.poster else { throw .forStor(byte: poster) }
    var elementer: [[UInt8]] = []
    for endring in transaksjon.endringer { elementer.append(try Linjeutkast.element(endring)) }
    self.elementer = elementer
    guard antattStorrelse <= Grenser.linje else { throw .forStor(byte: antattStorrelse) }
  }

  private static let ugyldig = Lagerfeil.skadet(fil: "transaksjon", linje: 0, aarsak: "UGYLDIG_INNHOLD")
  /// Levels of nesting around the value of one entity: line, `o`, element, `r`, entity.
  private static let dybde = 5

  private static func element(_ endring: Sakendring) throws(Lagerfeil) -> [UInt8] {
    for post in endring.poster {
      if let innhold = post.innhold, !kanLeses(innhold, dybde: dybde) { throw ugyldig }
    }
    return Elementkoding.skriv(endring, salt: Tilfeldig.tekst(byte: 16))
  }

  /// What the reader would refuse or read as something else: too deep, or a number that JSON does not have.
  private static func kanLeses(_ json: Json, dybde: Int) -> Bool {
    guard dybde < JsonParser.maksDybde else { return false }
    return switch json {
    case .desimal(let tall): tall.isFinite
    case .liste(let verdier): verdier.allSatisfy { kanLeses($0, dybde: dybde + 1) }
    case .objekt(let felter): felter.values.allSatisfy { kanLeses($0, dybde: dybde + 1) }
    case .null, .bool, .heltall, .tekst: true
    }
  }

  /// Never less than the finished line takes.
  var antattStorrelse: Int {
    1_024 + transaksjon.av.utf8.count * 6
      + elementer.reduce(0) { $0 + (ring == nil ? $1.count : Forseglet.lengde($1.count)) + 128 }
  }

  /// - Parameter revisjoner: the new one of each sak, in the transaction's order.
  func linje(
    sekvens: Int, forrige: Sjekksum, revisjoner: [Int], av: Linje.Avsender
  ) throws(Lagerfeil) -> (bytes: [UInt8], lenke: Sjekksum, berorte: [Linjehode.Berort]) {
    var elementer = elementer
    if let ring {
      for (nr, endring) in transaksjon.endringer.enumerated() {
        elementer[nr] = try Forseglet.skriv(
          elementer[nr], ring, sak: endring.sak, sekvens: sekvens, revisjon: revisjoner[nr])
      }
    }
    let berorte = transaksjon.endringer.indices.map {
      Linjehode.Berort(
        sak: transaksjon.endringer[$0].sak, revisjon: revisjoner[$0], digest: Sjekksum.av(elementer[$0]))
    }
    let (bytes, lenke) = Linje.bygg(
      sekvens: sekvens, tid: transaksjon.tid, nokkel: transaksjon.nokkel, art: .endring, av: av, forrige: forrige,
      berorte: berorte, elementer: elementer)
    return (bytes, lenke, berorte)
  }
}
