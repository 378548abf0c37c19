import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

@Suite struct IndeksTests {
  private func fylt(_ mappe: Provemappe, _ innstillinger: Innstillinger) throws {
    _ = try mappe.opprett()
    let lager = try mappe.aapne(innstillinger)
    var transaksjoner: [Transaksjon] = []
    for sak in 0..<300 {
      let navn = ["Åse\tØdegård", "Æ\\n\nČ", "Kåre", ""][sak % 4]
      transaksjoner.append(.prove(sak, sak: sak, fra: 0, navn: navn, art: Sakart.allCases[sak % 3]))
    }
    _ = try lager.utforMange(transaksjoner)
  }

  private func rader(_ lager: Fillager) throws -> Set<Indeksrad> {
    Set(try Sakart.allCases.flatMap { try lager.rader($0) })
  }

  @Test func `a store opened from its index is the store read from its first line`() throws {
    let mappe = Provemappe()
    let med = Innstillinger.prove(buffer: mappe.sti + "/buffer/dyp", tilstand: mappe.sti + "/tilstand")
    try fylt(mappe, med)
    let fil = mappe.sti + "/buffer/dyp/\(Ulid.nr(1))/indeks"
    let bytes = try #require(Filer.les(fil))
    #expect(Indeksfil.les(bytes)?.register.antall == 300)
    let uten = try mappe.aapne()
    _ = try uten.utfor(.prove(1_000, sak: 1, fra: 1, post: 2, navn: "Etter indeksen"))
    let lager = try mappe.aapne(med)
    #expect(try rader(lager) == rader(uten))
    #expect(try rader(lager).count == 300)
    for sak in 0..<300 { #expect(try lager.hent(.nr(sak)) == uten.hent(.nr(sak))) }
  }

  @Test func `an index that is cut, flipped, or about another time is not believed`() throws {
    let mappe = Provemappe()
    let med = Innstillinger.prove(buffer: mappe.sti + "/buffer")
    try fylt(mappe, med)
    let sti = mappe.sti + "/buffer/\(Ulid.nr(1))/indeks"
    let bytes = try #require(Filer.les(sti))
    let fasit = try rader(mappe.aapne())
    var trodd = 0
    var tall = Prove.Tall(fro: 1)
    for _ in 0..<(Prove.full ? 20_000 : 500) {
      var skadet = bytes
      if tall.neste(under: 2) == 0 {
        skadet.removeLast(1 + tall.neste(under: bytes.count))
      } else {
        skadet[tall.neste(under: bytes.count)] ^= 1 << UInt8(tall.neste(under: 8))
      }
      if Indeksfil.les(skadet) != nil { trodd += 1 }
    }
    #expect(trodd == 0)
    Filer.skriv(sti, Array(bytes.dropLast(100)))
    #expect(try rader(mappe.aapne(med)) == fasit)
    var annen = med
    annen.radversjon = 2
    annen.radbygger = { _ in ["ny"] }
    #expect(try mappe.aapne(annen).rader(.bruker).allSatisfy { $0.felt == ["ny"] })
  }

  @Test func `a store put back to an older copy is noticed by whoever saw the newer one`() throws {
    let mappe = Provemappe()
    let med = Innstillinger.prove(tilstand: mappe.sti + "/tilstand")
    _ = try mappe.opprett()
    _ = try mappe.aapne(med).utfor(.prove(1, sak: 1, fra: 0))
    Prosess.kjor("/bin/cp", ["-a", mappe.lager, mappe.sti + "/gammel"])
    _ = try mappe.aapne(med).utfor(.prove(2, sak: 1, fra: 1))
    Prosess.kjor("/bin/rm", ["-rf", mappe.lager])
    Prosess.kjor("/bin/cp", ["-a", mappe.sti + "/gammel", mappe.lager])
    let igjen = try mappe.aapne(med)
    let rapport = try Kontroll.sjekk(mappe: mappe.lager, dyp: false, tilstandsMappe: mappe.sti + "/tilstand")
    #expect(rapport.funn.map(\.kode) == [.tilbakerullet] && rapport.verst == .skade)
    #expect(throws: Lagerfeil.skrivebeskyttet(aarsak: "TILBAKERULLET")) { try igjen.utfor(.prove(3, sak: 1, fra: 1)) }
    #expect(try igjen.hent(.nr(1))?.revisjon == 1)
    // Someone who never saw it writes on the old copy: the history has now forked.
    _ = try mappe.aapne().utfor(.prove(4, sak: 1, fra: 1))
    let grenet = try mappe.aapne(med)
    #expect(throws: Lagerfeil.skrivebeskyttet(aarsak: "FORGRENET")) { try grenet.utfor(.prove(5, sak: 1, fra: 2)) }
  }
}
