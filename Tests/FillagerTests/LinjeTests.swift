import Fagmodell
import Saksgang
import Testing

@testable import Fillager

/// Lines are put together by hand: here they are held against the JSON they must be.
@Suite struct LinjeTests {
  private static let tekster = ["", "Ås", "\"sitat\" \\ \n", "\u{202E}snudd\u{9B}31m", "ørliten 🙂"]

  /// The same value written by the one that writes any value: no spaces, the fields in the alphabet's order.
  private func likJson(_ bytes: [UInt8]) throws -> Bool {
    try Terminalvern.vern(JsonWriter.bytes(JsonParser.parse(bytes))) == bytes
  }

  @Test func `a sak's part of a line is written as any JSON, whatever fields and texts there are`() throws {
    for tekst in Self.tekster {
      for gjelder in [nil, Ulid.nr(7)] {
        for annen in [nil, tekst] {
          let hendelse = Hendelse(type: "T" + tekst, gjelder: gjelder, begrunnelse: annen, av: annen)
          let poster = [
            Post(type: "person", id: .nr(1), innhold: ["navn": .tekst(tekst), "a": [.null, true, 40, .desimal(1.5)]]),
            Post(type: "plan" + tekst, id: .nr(2), innhold: nil),
          ]
          for (hendelser, poster) in [([], []), ([hendelse], [poster[1]]), ([hendelse, hendelse], poster)] {
            let endring = Sakendring(
              sak: .nr(1), art: .bruker, forventetRevisjon: 0, hendelser: hendelser, poster: poster)
            let bytes = Elementkoding.skriv(endring, salt: "c2FsdA")
            #expect(try likJson(bytes), "\(String(decoding: bytes, as: UTF8.self))")
            let lest = try #require(Elementkoding.les(try JsonParser.parse(bytes)))
            #expect(lest.hendelser == hendelser && lest.poster == poster && lest.art == Sakart.bruker)
          }
        }
      }
    }
  }

  @Test func `a line is written as the format says, to the letter`() throws {
    let element = Array("{\"a\":\"BRUKER\",\"h\":[],\"n\":\"x\",\"r\":[]}".utf8)
    let digest = Sjekksum.av(element)
    let (bytes, lenke) = Linje.bygg(
      sekvens: 7, tid: .prove, nokkel: .nr(5), art: .endring,
      av: .init(ident: "Z9\"", bruker: "kari", uid: 12, maskin: "m", program: "skranke/1"), forrige: Sjekksum.av([]),
      berorte: [.init(sak: .nr(1), revisjon: 3, digest: digest), .init(sak: .nr(2), revisjon: 1, digest: digest)],
      segment: .init(nummer: 2, forrige: 1, gyldigeByte: 99, aarsak: "size"), ekstra: [("ny", ["b": 1, "a": 2])],
      elementer: [element, element])
    let hode = """
      {"v":1,"s":7,"t":"\(Tidspunkt.prove)","x":"\(Ulid.nr(5))","k":"\(Linjeart.endring.kode)",\
      "by":{"a":"skranke/1","av":"Z9\\"","h":"m","u":"kari","uid":12},\
      "p":"\(Sjekksum.av([]).tekst)",\
      "q":[["\(SakId.nr(1))",3,"\(digest.tekst)"],["\(SakId.nr(2))",1,"\(digest.tekst)"]],\
      "seg":{"nr":2,"prev":1,"validBytes":99,"reason":"size"},"ny":{"a":2,"b":1}
      """
    let skrevet = String(decoding: element, as: UTF8.self)
    let kropp = hode + ",\"o\":[\(skrevet),\(skrevet)]"
    let sum = Sjekksum.av(Array(kropp.utf8)).tekst
    #expect(String(decoding: bytes, as: UTF8.self) == kropp + ",\"c\":\"\(sum)\"}\n")
    #expect(lenke == Sjekksum.av(Array(hode.utf8)))
    #expect(Linje.avslutt(Array(kropp.utf8)) == bytes)
    #expect(Linje.erHel(bytes, 0..<bytes.count - 1))
    _ = try JsonParser.parse(bytes)
  }
}
