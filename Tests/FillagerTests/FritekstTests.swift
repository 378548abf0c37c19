import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// Phrases anywhere in the texts of the saker.
@Suite struct FritekstTests {
  /// Five lines of a hundred persons with long texts, each in its segment: more than is read at a time, and enough for
  /// threads.
  private func fylt(_ mappe: Provemappe, _ innstillinger: Innstillinger) throws -> Fillager {
    var smaa = innstillinger
    smaa.segmentgrense = 60_000
    try Lagerdrift.opprett(
      mappe: mappe.lager, type: .demo, id: .nr(1), tid: .prove, forsegling: innstillinger.forsegling, smaa)
    let lager = try mappe.aapne(smaa)
    for linje in 0..<5 {
      let saker = linje * 100..<linje * 100 + 100
      _ = try lager.utfor(
        Transaksjon(
          nokkel: .nr(linje), tid: .prove, av: "Z990001",
          endringer: saker.map { .prove(sak: $0, fra: 0, navn: Self.tekst($0)) }))
    }
    return lager
  }

  private static func tekst(_ nr: Int) -> String {
    "Søker «arbeid \(nr)» \u{202E}som \"maler\"\ti \\Bodø\\. " + String(repeating: "x\(nr)y", count: 200) + "."
  }

  @Test(arguments: [false, true])
  func `a phrase is found with whoever has it and nobody else, wherever it lies in the files`(forseglet: Bool) throws {
    let mappe = Provemappe()
    let innstillinger = forseglet ? Innstillinger.prove().forseglet : .prove()
    let lager = try fylt(mappe, innstillinger)
    let numre = try lager.tilstand.journal.segmentnumre()
    #expect(numre.count == 5)
    for nr in try stride(from: 0, to: 500, by: 167) + (forseglet ? [] : numre.map { try midt($0, mappe) }) {
      #expect(try lager.sokTekst(Self.tekst(nr)) == [.nr(nr)], "\(nr)")
    }
    let alle = (0..<500).map { SakId.nr($0) }
    for frase in ["«arbeid ", "\"maler\"\ti \\Bodø\\", "\u{202E}som", "Ã", "a"] {
      #expect(try lager.sokTekst(frase) == (frase == "Ã" ? [] : alle), "\(frase)")
    }
    // Only as itself: not as the escapes it is written with, in heads, in names of fields, or in events.
    for frase in ["u202e", "\\\"maler", "Z990001", "navn", "PROVE", "BRUKER", "prove/1"] {
      #expect(try lager.sokTekst(frase).isEmpty, "\(frase)")
    }
  }

  /// Whoever has a text that is cut in two where one reading ends and the next begins.
  private func midt(_ segment: Int, _ mappe: Provemappe) throws -> Int {
    let bytes = Filer.les(mappe.lager + "/journal/" + Segmentnavn.navn(segment))!
    let starter = (0..<500).compactMap { nr in
      Bytesok.finn(Array("«arbeid \(nr)»".utf8), i: bytes, 0..<bytes.count).map { (her: $0, nr: nr) }
    }
    let siste = try #require(starter.filter { $0.her < Fritekst.lest }.max { $0.her < $1.her })
    #expect(siste.her + Self.tekst(siste.nr).utf8.count > Fritekst.lest)
    return siste.nr
  }

  @Test func `what is unfinished, erased or unreadable is not found, and hides nobody`() throws {
    let mappe = Provemappe()
    let lager = try fylt(mappe, .prove())
    try lager.slett(sak: .nr(7), grunn: "LOV", nokkel: .nr(70), tid: .prove, av: "Z1")
    let ventet = (0..<500).filter { $0 != 7 }.map { SakId.nr($0) }
    #expect(try lager.sokTekst("«arbeid ") == ventet)
    let sist = mappe.lager + "/journal/" + Segmentnavn.navn(try #require(lager.tilstand.journal.segmentnumre().last))
    Filer.skriv(sist, Filer.les(sist)! + Array("{\"v\":1,\"s\":9999,\"t\":\"«arbeid «arbeid ".utf8))
    let annen = try mappe.aapne()
    // This process has read the line that is damaged now; what it says is not shown.
    let forste = mappe.lager + "/journal/" + Segmentnavn.navn(1)
    var bytes = Filer.les(forste)!
    let her = try #require(Bytesok.finn(Array("arbeid 12»".utf8), i: bytes, 0..<bytes.count))
    bytes[her] ^= 1
    chmod(forste, 0o600)
    Filer.skriv(forste, bytes)
    #expect(try lager.sokTekst("«arbeid ") == ventet.filter { $0 >= .nr(100) })
    #expect(try annen.rader(.bruker).map(\.sak) == ventet.filter { $0 >= .nr(100) })
    #expect(try lager.hent(.nr(12)) == nil && lager.hent(.nr(160)) != nil)
  }
}
