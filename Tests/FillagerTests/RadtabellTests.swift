import Fagmodell
import Saksgang
import Testing

@testable import Fillager

@Suite struct RadtabellTests {
  /// Rows come, change, change kind and go, in the order `fro` draws, with a look at the list now and then.
  @Test(arguments: UInt64(0)..<40)
  func `a list that is kept up to date is the list made anew`(fro: UInt64) {
    var tall = Prove.Tall(fro: fro)
    var register = Saksregister()
    var tabell = Radtabell()
    for runde in 0..<300 {
      let plass = Linjeplass(segment: 1, byte: Int32(runde), lengde: 1)
      let nummer = register.legg(.nr(tall.neste(under: fro % 2 == 0 ? 30 : 200)), revisjon: runde, plass: plass)
      switch tall.neste(under: 8) {
      case 0: tabell.fjern(nummer)
      case 1: tabell.sett([.init(nummer: nummer, art: .arbeidsgiver, start: 0)], Self.bytes(["felles \(runde)"]))
      default: tabell.sett(nummer, tall.neste(under: 6) == 0 ? .arbeidsgiver : .bruker, ["felt \(runde)"])
      }
      // Without a look for long, so many others have changed that the list is made anew.
      guard tall.neste(under: fro % 2 == 0 ? 3 : 100) == 0 else { continue }
      for art in [Sakart.bruker, .arbeidsgiver] {
        #expect(tabell.rader(art, register) == Self.paaNytt(tabell, register, art), "\(art) after \(runde)")
      }
    }
  }

  /// The same table, read from what it would be on disk: nothing of its lists goes with it.
  private static func paaNytt(_ tabell: Radtabell, _ register: Saksregister, _ art: Sakart) -> [Indeksrad] {
    var bytes: [UInt8] = []
    tabell.skriv(antall: register.antall, til: &bytes)
    var leser = Kolonneleser(bytes, fra: 0, til: bytes.count)
    var ny = Radtabell(&leser, antall: register.antall)
    return ny?.rader(art, register) ?? []
  }

  private static func bytes(_ felt: [String]) -> [UInt8] {
    var ut: [UInt8] = []
    Radfelt.skriv(felt, til: &ut)
    return ut
  }
}
