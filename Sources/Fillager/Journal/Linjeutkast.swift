import Fagmodell
import Saksgang

/// Bygg: what can be made of a line before the lock is taken. Only the number, the link and the revisions are missing.
struct Linjeutkast {
  let transaksjon: Transaksjon
  private let elementer: [[UInt8]]
  private let digester: [Sjekksum]

  /// Refuses what could not be read back exactly, so that nothing unreadable is ever written.
  init(_ transaksjon: Transaksjon) throws(Lagerfeil) {
    self.transaksjon = transaksjon
    let saker = Set(transaksjon.endringer.map(\.sak))
    guard !transaksjon.endringer.isEmpty, saker.count == transaksjon.endringer.count,
      transaksjon.endringer.allSatisfy({ $0.forventetRevisjon >= 0 })
    else { throw Linjeutkast.ugyldig }
    let poster = transaksjon.endringer.reduce(0) { $0 + $1.poster.count }
    guard poster <= Grenser.poster else { throw .forStor(byte: poster) }
    var elementer: [[UInt8]] = []
    for endring in transaksjon.endringer { elementer.append(try Linjeutkast.element(endring)) }
    self.elementer = elementer
    digester = elementer.map { Sjekksum.av($0) }
    guard antattStorrelse <= Grenser.linje else { throw .forStor(byte: antattStorrelse) }
  }

  private static let ugyldig = Lagerfeil.skadet(fil: "transaksjon", linje: 0, aarsak: "UGYLDIG_INNHOLD")
  /// The line around an element nests two levels deep.
  private static let dybde = 2

  private static func element(_ endring: Sakendring) throws(Lagerfeil) -> [UInt8] {
    let bytes = Elementkoding.skriv(endring, salt: Tilfeldig.tekst(byte: 16))
    // Read inside the two levels that the line puts around it, so that the depth limit is the real one.
    let innpakket = Array("[[".utf8) + bytes + Array("]]".utf8)
    guard let lest = try? JsonParser.parse(innpakket), let json = lest.liste?.first?.liste?.first,
      let element = Elementkoding.les(json), element.art == endring.art, element.hendelser == endring.hendelser,
      element.poster == endring.poster
    else { throw ugyldig }
    return bytes
  }

  /// Never less than the finished line takes.
  var antattStorrelse: Int {
    1_024 + transaksjon.av.utf8.count * 6 + elementer.reduce(0) { $0 + $1.count + 128 }
  }

  /// - Parameter revisjoner: the new one of each sak, in the transaction's order.
  func linje(
    sekvens: Int, forrige: Sjekksum, revisjoner: [Int], av: Linje.Avsender
  ) -> (bytes: [UInt8], lenke: Sjekksum, berorte: [Linjehode.Berort]) {
    let berorte = transaksjon.endringer.indices.map {
      Linjehode.Berort(sak: transaksjon.endringer[$0].sak, revisjon: revisjoner[$0], digest: digester[$0])
    }
    let (bytes, lenke) = Linje.bygg(
      sekvens: sekvens, tid: transaksjon.tid, nokkel: transaksjon.nokkel, art: .endring, av: av, forrige: forrige,
      berorte: berorte, elementer: elementer)
    return (bytes, lenke, berorte)
  }
}
