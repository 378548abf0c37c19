import Fagmodell
import Saksgang
import Testhjelp
import Testing

@testable import Fillager

@Suite struct FillagerTests {
  @Test func `what is committed is there after the store is opened again`() throws {
    let mappe = Provemappe()
    var lager: Fillager? = try mappe.opprett()
    #expect(lager?.type == .demo)
    let kvittering = try lager!.utfor(.prove(1, sak: 1, fra: 0))
    #expect(kvittering.revisjoner == [.nr(1): 1])
    _ = try lager!.utfor(.prove(2, sak: 1, fra: 1, post: 2, navn: "Ánne Č. \u{202E}x\u{9B}31m"))
    _ = try lager!.utfor(.prove(3, sak: 1, fra: 2, post: 1, navn: nil))
    let foer = try lager!.hent(.nr(1))
    lager = nil
    let igjen = try mappe.aapne()
    #expect(try igjen.hent(.nr(1)) == foer)
    #expect(foer?.poster.map(\.navn) == ["Ánne Č. \u{202E}x\u{9B}31m"])
    #expect(foer?.historikk.map(\.revisjon) == [1, 2, 3])
    #expect(try igjen.hent(.nr(2)) == nil)
    #expect(try igjen.rader(.bruker).map(\.revisjon) == [3])
    #expect(try igjen.rader(.kontor).isEmpty)
  }

  @Test func `two people who change the same thing meet a conflict, different things do not`() throws {
    let mappe = Provemappe()
    let kari = try mappe.opprett()
    let ola = try mappe.aapne()
    _ = try kari.utfor(.prove(1, sak: 1, fra: 0))
    _ = try ola.utfor(.prove(2, sak: 1, fra: 1, post: 1, navn: "Ola"))
    #expect(throws: Lagerfeil.konflikt(sak: .nr(1), forventet: 1, funnet: 2)) {
      try kari.utfor(.prove(3, sak: 1, fra: 1, post: 1, navn: "Kari"))
    }
    #expect(try kari.utfor(.prove(4, sak: 1, fra: 1, post: 2, navn: "Plan")).revisjoner == [.nr(1): 3])
    #expect(try ola.oppdater())
    #expect(try !ola.oppdater())
    #expect(try ola.hent(.nr(1))?.poster.map(\.navn) == ["Ola", "Plan"])
    #expect(throws: Lagerfeil.konflikt(sak: .nr(1), forventet: 0, funnet: 3)) {
      try ola.utfor(.prove(5, sak: 1, fra: 0, post: 9))
    }
    #expect(throws: Lagerfeil.konflikt(sak: .nr(1), forventet: 7, funnet: 3)) {
      try ola.utfor(.prove(6, sak: 1, fra: 7, post: 9))
    }
  }

  @Test func `a retry with the same key is stored once, also by another process and after a restart`() throws {
    let mappe = Provemappe()
    let forste = try mappe.opprett()
    let en = try forste.utfor(.prove(1, sak: 1, fra: 0))
    #expect(try forste.utfor(.prove(1, sak: 1, fra: 0)) == en)
    let to = try forste.utfor(.prove(2, sak: 1, fra: 1, post: 2))
    _ = try forste.utfor(.prove(3, sak: 1, fra: 2, post: 2))
    let annen = try mappe.aapne()
    #expect(try annen.utfor(.prove(1, sak: 1, fra: 0)) == en)
    #expect(try annen.utfor(.prove(2, sak: 1, fra: 1, post: 2)) == to)
    #expect(try annen.hent(.nr(1))?.revisjon == 3)
  }

  @Test func `a transaction over several saker is one line`() throws {
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    let flere = Transaksjon(
      nokkel: .nr(5), tid: .prove, av: "Z1",
      endringer: [
        .prove(sak: 1, fra: 0), .prove(sak: 2, fra: 0, art: .kontor), .prove(sak: 3, fra: 0, art: .arbeidsgiver),
      ])
    let kvittering = try lager.utfor(flere)
    #expect(kvittering.revisjoner == [.nr(1): 1, .nr(2): 1, .nr(3): 1])
    #expect(try lager.utfor(flere) == kvittering)
    let igjen = try mappe.aapne()
    for art in Sakart.allCases { #expect(try igjen.rader(art).count == 1) }
    let blandet = Transaksjon(
      nokkel: .nr(6), tid: .prove, av: "Z1", endringer: [.prove(sak: 4, fra: 0), .prove(sak: 1, fra: 0)])
    #expect(throws: Lagerfeil.konflikt(sak: .nr(1), forventet: 0, funnet: 1)) { try igjen.utfor(blandet) }
    #expect(try igjen.hent(.nr(4)) == nil)
  }

  @Test func `an import of many lines is read back, and running it again stores nothing twice`() throws {
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    var transaksjoner: [Transaksjon] = []
    for sak in 0..<500 {
      transaksjoner.append(.prove(sak * 2, sak: sak, fra: 0))
      transaksjoner.append(.prove(sak * 2 + 1, sak: sak, fra: 1, post: 2))
    }
    let kvitteringer = try lager.utforMange(transaksjoner)
    #expect(kvitteringer.map(\.sekvens) == Array(3..<1_003))
    #expect(try lager.utforMange(transaksjoner) == kvitteringer)
    #expect(try mappe.aapne().rader(.bruker).map(\.revisjon) == Array(repeating: 2, count: 500))
  }

  @Test func `changes that are too many for one line go into several, and one sak too large stores nothing`() throws {
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    func samlet(_ saker: Range<Int>, _ lengde: Int) throws -> Samlelager {
      let ut = Samlelager(foran: lager) { _ in [] }
      for sak in saker {
        _ = try ut.utfor(.prove(sak, sak: sak, fra: 0, navn: String(repeating: "å\(sak % 10)", count: lengde / 3)))
      }
      return ut
    }
    func lagre(_ samlet: Samlelager) throws {
      var nr = 0
      try samlet.fullforDelt(tid: .prove, av: "Z990001") {
        nr += 1
        return .nr(nr)
      }
    }
    try lagre(samlet(0..<12, 100_000))
    let linjer = Set((0..<12).compactMap { lager.tilstand.register.oppforing(.nr($0))?.linjer.first })
    #expect(try linjer.count == 2 && mappe.aapne().rader(.bruker).count == 12)
    // A segment appears whole or not at all, so all of it was stored in one step.
    #expect(try lager.tilstand.journal.segmentnumre() == [1, 2])
    let forStor = try samlet(30..<32, 1_100_000)
    #expect(throws: Lagerfeil.self) { try lagre(forStor) }
    #expect(try !forStor.erDelvisLagret && lager.rader(.bruker).count == 12)
    #expect(try samlet(40..<42, 10).erTomt == false && lager.hent(.nr(40)) == nil)
  }

  /// A store whose disk is full after the first of many transactions.
  private final class Fullt: Massemottak, @unchecked Sendable {
    let bak: Fillager
    init(_ bak: Fillager) { self.bak = bak }

    func utforMange(_ transaksjoner: [Transaksjon]) throws(Lagerfeil) -> [Kvittering] {
      _ = try bak.utforMange(Array(transaksjoner.prefix(1)))
      throw .fullDisk
    }

    var type: Lagertype { bak.type }
    var id: Ulid { bak.id }
    func hent(_ sak: SakId) throws(Lagerfeil) -> Saksbilde? { try bak.hent(sak) }
    func utfor(_ transaksjon: Transaksjon) throws(Lagerfeil) -> Kvittering { throw .fullDisk }
    func rader(_ art: Sakart) throws(Lagerfeil) -> [Indeksrad] { try bak.rader(art) }
    func oppdater() throws(Lagerfeil) -> Bool { try bak.oppdater() }
    func loggfor(_ innsyn: Innsyn) throws(Lagerfeil) { try bak.loggfor(innsyn) }
    func innsynslogg(sak: SakId?, antall: Int?) throws(Lagerfeil) -> [Innsyn] { [] }
  }

  @Test func `a store that stops in the middle of many transactions says that some are stored`() throws {
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    let samlet = Samlelager(foran: Fullt(lager)) { _ in [] }
    for sak in 0..<2 { _ = try samlet.utfor(.prove(sak, sak: sak, fra: 0)) }
    #expect(throws: Lagerfeil.fullDisk) { try samlet.fullfor(nokkel: .nr(5), tid: .prove, av: "Z990001") }
    #expect(!samlet.erDelvisLagret)
    #expect(throws: Lagerfeil.fullDisk) { try samlet.fullforDelt(tid: .prove, av: "Z990001") { .nr(6) } }
    #expect(try samlet.erDelvisLagret && lager.rader(.bruker).count == 2)
  }

  @Test func `looks are logged in order, for one sak or all`() throws {
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    var ventet: [Innsyn] = []
    for nr in 0..<20 {
      let innsyn = Innsyn(
        tid: .prove, av: "Z\(nr)", art: Innsyn.Art.allCases[nr % 7], sak: nr % 3 == 0 ? nil : .nr(nr % 3),
        grunn: nr % 2 == 0 ? "spørsmål \(nr)" : nil)
      try lager.loggfor(innsyn)
      ventet.append(innsyn)
    }
    let annen = try mappe.aapne()
    #expect(try annen.innsynslogg(sak: nil, antall: nil) == ventet)
    #expect(try annen.innsynslogg(sak: .nr(1), antall: nil) == ventet.filter { $0.sak == .nr(1) })
    #expect(try annen.innsynslogg(sak: nil, antall: 3) == ventet.suffix(3))
  }
}
