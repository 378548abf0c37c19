import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// What a user keeps outside the store: drafts and the box of answers.
@Suite struct KladdTests {
  private func lager(_ disk: Minnedisk, forseglet: Bool = false) throws -> Fillager {
    let innstillinger = forseglet ? Innstillinger.prove().forseglet : .prove()
    try Feilscenario.opprett(disk, innstillinger)
    return try Fillager(mappe: Feilscenario.sti, innstillinger, fil: disk)
  }

  private func kladd(_ tekst: String) -> Kladd {
    Kladd(skjerm: "samtale", sak: .nr(1), revisjon: 1, tid: .prove, felter: ["notat": [tekst]])
  }

  /// The bytes of every file that has a name, to look for words that must not lie there.
  private func innhold(_ disk: Minnedisk) -> String {
    let navngitte = Set(disk.tilstand.filer.values.flatMap(\.navn.values))
    return navngitte.map { String(decoding: disk.tilstand.filer[$0]!.bytes, as: UTF8.self) }.joined()
  }

  @Test func `a draft is the old one or the new one whatever fails, and nothing of it lies about`() throws {
    let disk = Minnedisk()
    let lager = try lager(disk)
    let feildisk = Feildisk(disk)
    let kladder = try Filkladder(tilstandsMappe: "/tilstand", lager: lager, fil: feildisk)
    try kladder.lagre(kladd("første"))
    for (kall, feil) in [
      ("opprett", EACCES), ("skriv", ENOSPC), ("synkAlt", EIO), ("lukk", EIO), ("omdop", EIO),
    ] {
      feildisk.ved = { $0 == kall ? feil : nil }
      #expect(throws: Lagerfeil.self, "\(kall)") { try kladder.lagre(kladd("andre")) }
      feildisk.ved = nil
      #expect(kladder.alle() == [kladd("første")], "\(kall)")
      #expect(!innhold(disk).contains("andre"), "\(kall)")
    }
    try kladder.lagre(kladd("tredje"))
    #expect(kladder.alle() == [kladd("tredje")])
    #expect(throws: Lagerfeil.self) { try kladder.lagre(kladd(String(repeating: "x", count: 5 << 20))) }
    feildisk.ved = { $0 == "fjern" ? EIO : nil }
    #expect(throws: Lagerfeil.self) { try kladder.slett(kladd("").nokkel) }
    feildisk.ved = nil
    for _ in 0..<2 { try kladder.slett(kladd("").nokkel) }
    #expect(kladder.alle().isEmpty)
  }

  @Test func `what a killed console left half written is swept, what another is writing is not`() throws {
    let disk = Minnedisk()
    let lager = try lager(disk)
    let mappe = try Mapper.aapneEgen("/tilstand/kladder", lager: lager.id.tekst, disk)
    // No process has the largest number there is.
    for navn in [".\(Int32.max).1.tmp", ".\(getpid()).1.tmp", ".x.tmp"] {
      try disk.lukk(try disk.opprett(navn, i: mappe, modus: 0o600))
    }
    _ = try Filkladder(tilstandsMappe: "/tilstand", lager: lager, fil: disk)
    #expect(try Set(disk.navn(i: mappe)) == [".\(getpid()).1.tmp", ".x.tmp"])
    try disk.lukk(mappe)
  }

  @Test(arguments: [false, true])
  func `the box of answers comes back as it was, for one console at a time, or says that it is damaged`(
    forseglet: Bool
  ) throws {
    let disk = Minnedisk()
    let lager = try lager(disk, forseglet: forseglet)
    let feildisk = Feildisk(disk)
    let kasse = try Filsvarlager(tilstandsMappe: "/tilstand", lager: lager, fil: feildisk)
    #expect(try kasse.les() == Svarbeholdning())
    let svar = try JsonDecoder.decode(Svarbeholdning.self, fra: ["svar": [[:], [:]]])
    let annen = try Filsvarlager(tilstandsMappe: "/tilstand", lager: lager, fil: disk)
    try kasse.alene { () throws(Utforfeil) in
      #expect(throws: Utforfeil.self) { try annen.alene { Issue.record("two at once") } }
      do throws(Lagerfeil) { try kasse.lagre(svar) } catch { throw .lager(error) }
    }
    var kjort = false
    try annen.alene { kjort = true }
    #expect(try kjort && annen.les() == svar && svar.antall == 2)
    feildisk.ved = { $0 == "aapne" ? EACCES : nil }
    #expect(throws: Lagerfeil.self) { try kasse.les() }
    feildisk.ved = nil
    let mappe = try Mapper.aapneEgen("/tilstand/svar", lager: lager.id.tekst, disk)
    let tak = try disk.aapne("svar.json", i: mappe, .leggTil)
    _ = try disk.skriv(tak, [0x7B])
    for ett in [tak, mappe] { try disk.lukk(ett) }
    #expect(throws: Lagerfeil.skadet(fil: "svar.json", linje: 1, aarsak: "SVARKASSE")) { try kasse.les() }
  }
}
