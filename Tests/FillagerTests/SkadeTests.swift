import Fagmodell
import Saksgang
import Testing

@testable import Fillager

/// T5: bytes that are cut, flipped, moved and doubled. Always noticed or harmless, never a crash, and everyone whose
/// lines are whole is still shown.
@Suite struct SkadeTests {
  private struct Fasit {
    let disk: Minnedisk.Tilstand
    let bilder: [SakId: Saksbilde]
    /// The inode of the journal's segment.
    let ino: Int
    let bytes: [UInt8]
  }

  private static let innstillinger = Innstillinger.prove()

  private func fasit(_ antall: Int) throws -> Fasit {
    let disk = Minnedisk()
    try Lagerdrift.opprett(mappe: "/lager", type: .demo, id: .nr(1), tid: .prove, Self.innstillinger, fil: disk)
    let lager = try Fillager(mappe: "/lager", Self.innstillinger, fil: disk)
    for nr in 0..<antall {
      _ = try lager.utfor(.prove(nr, sak: nr % 7, fra: nr / 7, post: nr, navn: "Åse nummer \(nr)"))
    }
    var bilder: [SakId: Saksbilde] = [:]
    for sak in 0..<7 { bilder[.nr(sak)] = try lager.hent(.nr(sak)) }
    let mappe = disk.tilstand.filer[1]!.navn["lager"]!
    let journal = disk.tilstand.filer[mappe]!.navn["journal"]!
    let ino = disk.tilstand.filer[journal]!.navn[Segmentnavn.navn(1)]!
    return Fasit(disk: disk.tilstand, bilder: bilder, ino: ino, bytes: disk.tilstand.filer[ino]!.bytes)
  }

  /// Nil when the damage was noticed or did no harm.
  private func vurder(_ f: Fasit, _ bytes: [UInt8]) throws -> String? {
    var tilstand = f.disk
    tilstand.filer[f.ino]!.bytes = bytes
    let disk = Minnedisk(tilstand)
    let lager = try Fillager(mappe: "/lager", Self.innstillinger, fil: disk)
    var likt = true
    for (sak, fasit) in f.bilder {
      guard let bilde = try? lager.hent(sak) else {
        likt = false
        continue
      }
      if bilde == fasit { continue }
      likt = false
      // What is shown is what was written: every entity and event as it was, some of the last or lost ones missing.
      if bilde.poster.contains(where: { !fasit.poster.contains($0) }) { return "shows what was never written" }
      if bilde.historikk.contains(where: { !fasit.historikk.contains($0) }) { return "tells what never happened" }
    }
    let funn = try Kontroll.sjekk(mappe: "/lager", dyp: true, fil: disk).funn
    return likt || !funn.isEmpty || bytes.last == 0x0A && f.bytes.starts(with: bytes)
      ? nil : "changed, and the check says nothing"
  }

  @Test func `T5 cut, flipped and moved bytes are noticed or harmless`() throws {
    let f = try fasit(Prove.full ? 110 : 14)
    var (kutt, vendt, flyttet) = (0, 0, 0)
    var tall = Prove.Tall(fro: 5)
    let skritt = Prove.full ? 1 : f.bytes.count / 60
    for lengde in stride(from: 0, to: f.bytes.count, by: skritt) {
      kutt += 1
      if let feil = try vurder(f, Array(f.bytes[..<lengde])) { Issue.record("cut at \(lengde): \(feil)") }
    }
    for nr in 0..<(Prove.full ? f.bytes.count * 8 : 150) {
      let bit = Prove.full ? nr : tall.neste(under: f.bytes.count * 8)
      var bytes = f.bytes
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      vendt += 1
      if let feil = try vurder(f, bytes) { Issue.record("flip of bit \(bit): \(feil)") }
    }
    for _ in 0..<(Prove.full ? 10_000 : 100) {
      var bytes = f.bytes
      let (fra, lengde) = (tall.neste(under: bytes.count - 600), 1 + tall.neste(under: 512))
      let til = tall.neste(under: bytes.count - 600)
      if tall.neste(under: 2) == 0 {
        bytes.replaceSubrange(til..<til + lengde, with: f.bytes[fra..<fra + lengde])
      } else {
        bytes.insert(contentsOf: f.bytes[fra..<fra + lengde], at: til)
      }
      flyttet += 1
      if let feil = try vurder(f, bytes) { Issue.record("block \(fra)+\(lengde) to \(til): \(feil)") }
    }
    print(
      "T5: \(f.bytes.count) bytes, \(kutt) cuts, \(vendt) flips, \(flyttet) blocks moved or doubled: all noticed or harmless"
    )
  }

  @Test func `damage names its sak, locks it alone, and can be accepted`() throws {
    let f = try fasit(21)
    var tilstand = f.disk
    // One letter of one payload: the head is whole and the chain vouches for it.
    let linjer = f.bytes.split(separator: 0x0A)
    let sted = linjer[9].startIndex + linjer[9].count - 80
    tilstand.filer[f.ino]!.bytes[sted] ^= 1
    let disk = Minnedisk(tilstand)
    let rammet = SakId.nr(8 % 7)
    let funn = try Kontroll.sjekk(mappe: "/lager", dyp: false, fil: disk).funn
    let skade = try #require(funn.first { $0.kode == .skadetLinje })
    #expect(skade.linje == 10 && skade.sak == rammet && skade.fil == "journal/0000000001.jsonl")
    #expect(skade.byte == linjer[9].startIndex)
    let lager = try Fillager(mappe: "/lager", Self.innstillinger, fil: disk)
    #expect(try lager.hent(.nr(3)) == f.bilder[.nr(3)])
    #expect(try lager.hent(rammet)?.poster.count == 2)
    _ = try lager.utfor(.prove(100, sak: 3, fra: 3, post: 50))
    #expect(throws: Lagerfeil.skrivebeskyttet(aarsak: "SKADET_SAK")) {
      try lager.utfor(.prove(101, sak: 1, fra: 3, post: 51))
    }
    #expect(try lager.godtaTap(nokkel: .nr(5), tid: .prove, av: "Z1") == 1)
    _ = try lager.utfor(.prove(102, sak: 1, fra: 3, post: 52))
    let igjen = try Fillager(mappe: "/lager", Self.innstillinger, fil: disk)
    #expect(try igjen.hent(rammet)?.revisjon == 4)
    _ = try igjen.utfor(.prove(103, sak: 1, fra: 4, post: 53))
    let etter = try Kontroll.sjekk(mappe: "/lager", dyp: true, fil: disk).funn
    #expect(etter.first { $0.kode == .skadetLinje }?.alvor == .opplysning)
  }

  @Test func `a sak of a kind we do not know hides nobody else`() throws {
    let f = try fasit(7)
    var tilstand = f.disk
    let disk = Minnedisk(tilstand)
    let lager = try Fillager(mappe: "/lager", Self.innstillinger, fil: disk)
    let posisjon = lager.tilstand.journal.posisjon
    let element = Array("{\"a\":\"FRAMTID\",\"h\":[],\"n\":\"x\",\"r\":[]}".utf8)
    let (linje, _) = Linje.bygg(
      sekvens: posisjon.sekvens + 1, tid: .prove, nokkel: .nr(5), art: .endring,
      av: .init(ident: "Z", bruker: "k", uid: 1, maskin: "m", program: "skranke/9"), forrige: posisjon.lenke,
      berorte: [.init(sak: .nr(77), revisjon: 1, digest: Sjekksum.av(element))], elementer: [element])
    tilstand.filer[f.ino]!.bytes += linje
    let etter = try Fillager(mappe: "/lager", Self.innstillinger, fil: Minnedisk(tilstand))
    #expect(try etter.rader(.bruker).count == 7)
    #expect(throws: Lagerfeil.self) { try etter.hent(.nr(77)) }
    _ = try etter.utfor(.prove(100, sak: 3, fra: 1, post: 50))
    #expect(try etter.skrivOyeblikksbilde().sekvens > 0)
  }

  @Test func `a missing segment and a store with two lives stop all writing`() throws {
    var innstillinger = Self.innstillinger
    innstillinger.segmentgrense = 2_000
    let disk = Minnedisk()
    try Lagerdrift.opprett(mappe: "/lager", type: .demo, id: .nr(1), tid: .prove, innstillinger, fil: disk)
    let lager = try Fillager(mappe: "/lager", innstillinger, fil: disk)
    for nr in 0..<12 { _ = try lager.utfor(.prove(nr, sak: nr, fra: 0)) }
    let mappe = disk.tilstand.filer[disk.tilstand.filer[1]!.navn["lager"]!]!.navn["journal"]!
    var uten = disk.tilstand
    uten.filer[mappe]!.navn[Segmentnavn.navn(2)] = nil
    let funn = try Kontroll.sjekk(mappe: "/lager", dyp: false, fil: Minnedisk(uten)).funn
    #expect(funn.contains { $0.kode == .manglendeSegment && $0.fil == "journal/0000000002.jsonl" })
    let halv = try Fillager(mappe: "/lager", innstillinger, fil: Minnedisk(uten))
    #expect(throws: Lagerfeil.self) { try halv.utfor(.prove(100, sak: 50, fra: 0)) }
    #expect(try halv.hent(.nr(11)) != nil)
  }
}
