import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// Ways through the store that are rare: each is made to happen by one call that fails, or by what lies on the disk.
@Suite struct FeilveiTests {
  private static let sti = Feilscenario.sti

  private func grunnlag(_ innstillinger: Innstillinger = .prove()) throws -> Minnedisk {
    let disk = Minnedisk()
    try Feilscenario.grunnlag(disk, innstillinger)
    return disk
  }

  private func aapne(_ fil: any FileSystem, _ innstillinger: Innstillinger = .prove()) throws -> Fillager {
    try Fillager(mappe: Self.sti, innstillinger, fil: fil)
  }

  @Test(arguments: [false, true])
  func `a store whose making was cut off anywhere is made by making it again`(forseglet: Bool) throws {
    let innstillinger = forseglet ? Innstillinger.prove().forseglet : .prove()
    for feil in [Feildisk.Feil.errno(EIO), .drept, .dreptEtter] {
      var kall = 1
      while true {
        let disk = Minnedisk()
        let feildisk = Feildisk(disk, .init(kall: kall, feil: feil, vedvarende: feil == .errno(EIO)))
        let ferdig: Void? = try? Lagerdrift.opprett(
          mappe: Self.sti, type: .demo, id: .nr(1), tid: .prove, medRoller: true,
          forsegling: innstillinger.forsegling, innstillinger, fil: feildisk)
        if ferdig != nil, feildisk.teller < kall { break }
        disk.drepAlle()
        // What is a store is one; what is not yet is made.
        do throws(Lagerfeil) {
          _ = try Fillager(mappe: Self.sti, innstillinger, fil: disk)
        } catch {
          #expect(ferdig == nil, "\(feil) \(kall)")
          try Feilscenario.opprett(disk, innstillinger)
        }
        #expect(try aapne(disk, innstillinger).utfor(.prove(1, sak: 1, fra: 0)).sekvens > 0, "\(feil) \(kall)")
        kall += Prove.full ? 1 : 3
      }
      #expect(kall > 40)
    }
  }

  @Test func `a disk without links, and a server that cannot sync folders, keep everything`() throws {
    let disk = Minnedisk()
    var smaa = Innstillinger.prove()
    smaa.segmentgrense = 1_500
    let feildisk = Feildisk(disk)
    feildisk.ved = { $0 == "lenk" ? EPERM : nil }
    try Lagerdrift.opprett(mappe: Self.sti, type: .demo, id: .nr(1), tid: .prove, smaa, fil: feildisk)
    let lager = try aapne(feildisk, smaa)
    // Files are synced with this call too, but only folders are when nothing new is made.
    for nr in 0..<6 { _ = try lager.utfor(.prove(nr, sak: nr, fra: 0)) }
    #expect(try lager.tilstand.journal.segmentnumre().count > 2)
    #expect(try aapne(disk, smaa).rader(.bruker).count == 6)
    var mapper = 0
    feildisk.ved = { navn in
      guard navn == "synkAlt" else { return nil }
      mapper += 1
      // First the new segment itself, then its folder.
      return mapper % 2 == 0 ? EINVAL : nil
    }
    for nr in 6..<9 { _ = try lager.utfor(.prove(nr, sak: nr, fra: 0)) }
    feildisk.ved = nil
    #expect(try mapper > 1 && aapne(disk, smaa).rader(.bruker).count == 9)
  }

  @Test func `a line that was read and then annulled is forgotten by whoever read it`() throws {
    let disk = try grunnlag()
    let ola = try aapne(disk)
    let feildisk = Feildisk(disk)
    let kari = try aapne(feildisk)
    var sett = false
    feildisk.ved = { navn in
      guard navn == "synkData" else { return nil }
      sett = (try? ola.oppdater()) == true && (try? ola.hent(.nr(50))) ?? nil != nil
      feildisk.ved = nil
      return EIO
    }
    #expect(throws: Lagerfeil.self) { try kari.utfor(.prove(50, sak: 50, fra: 0)) }
    #expect(sett)
    #expect(try ola.oppdater() && ola.hent(.nr(50)) == nil && ola.rader(.bruker).count == 3)
    #expect(try kari.utfor(.prove(50, sak: 50, fra: 0)).revisjoner == [.nr(50): 1])
    // The access log by the same protocol.
    feildisk.ved = { navn in
      guard navn == "synkData" else { return nil }
      sett = (try? ola.loggfor(Innsyn(tid: .prove, av: "Z2", art: .aapnet, sak: .nr(1)))) == nil
      feildisk.ved = nil
      return EIO
    }
    #expect(throws: Lagerfeil.self) { try kari.loggfor(Innsyn(tid: .prove, av: "Z3", art: .aapnet, sak: .nr(1))) }
    try ola.loggfor(Innsyn(tid: .prove, av: "Z4", art: .aapnet, sak: .nr(1)))
    #expect(try ola.innsynslogg(sak: nil, antall: nil).map(\.av) == ["Z1", "Z4"])
  }

  @Test func `a line that a careless copy has doubled is passed by`() throws {
    let disk = try grunnlag()
    let rot = try disk.aapneMappe(Self.sti + "/journal")
    let tak = try disk.aapne(Segmentnavn.navn(1), i: rot, .leggTil)
    let bytes = try disk.les(tak, fra: 0, antall: 1 << 20)
    let siste = try #require(bytes.dropLast().lastIndex(of: 0x0A)) + 1
    _ = try disk.skriv(tak, Array(bytes[siste...]))
    for ett in [tak, rot] { try disk.lukk(ett) }
    let lager = try aapne(disk)
    #expect(lager.tilstand.aapneSkader.isEmpty)
    _ = try lager.utfor(.prove(60, sak: 2, fra: 2, post: 60))
    #expect(try aapne(disk).hent(.nr(2))?.revisjon == 3)
    #expect(try Kontroll.sjekk(mappe: Self.sti, dyp: true, fil: disk).verst ?? .opplysning == .opplysning)
  }

  @Test func `a disk that does not read says so, and is not taken for an empty store`() throws {
    let disk = try grunnlag()
    let feildisk = Feildisk(disk)
    let lager = try aapne(feildisk)
    feildisk.ved = { $0 == "les" ? EIO : nil }
    #expect(throws: Lagerfeil.self) { try lager.rader(.bruker) }
    #expect(throws: Lagerfeil.self) { try lager.hent(.nr(1)) }
    #expect(throws: Lagerfeil.self) { try lager.sokTekst("Nr") }
    feildisk.ved = nil
    #expect(try lager.rader(.bruker).count == 3 && lager.hent(.nr(1)) != nil)
    feildisk.ved = { $0 == "laas" ? EIO : nil }
    #expect(throws: Lagerfeil.self) { try lager.utfor(.prove(70, sak: 70, fra: 0)) }
    #expect(throws: Lagerfeil.self) { try Kontroll.sjekk(mappe: Self.sti + "/FORMAT", dyp: false, fil: disk) }
  }

  @Test func `an erasure while a copy is made starts the copy over, and too many put it off`() throws {
    let disk = try grunnlag()
    let lager = try aapne(disk)
    let feildisk = Feildisk(disk)
    func slett(_ sak: Int) {
      try? lager.slett(sak: .nr(sak), grunn: "LOV", nokkel: .nr(70 + sak), tid: .prove, av: "Z1")
    }
    var slettet = 0
    func kopi(_ grense: Int) throws -> Sjekkrapport {
      feildisk.ved = { navn in
        guard navn == "skriv", slettet < grense else { return nil }
        slettet += 1
        slett(slettet - 1)
        return nil
      }
      return try Sikkerhetskopi.kopier(fra: Self.sti, til: "/kopi\(grense)", .prove(), fil: feildisk)
    }
    #expect(try kopi(1).funn.isEmpty)
    #expect(try Fillager(mappe: "/kopi1", .prove(), fil: disk).rader(.bruker).map(\.sak) == [.nr(1), .nr(2)])
    for sak in 10..<14 { _ = try lager.utfor(.prove(100 + sak, sak: sak, fra: 0)) }
    // One in each attempt, which begins by taking away what the one before has copied.
    var (forsok, erNytt) = (0, true)
    feildisk.ved = { navn in
      if navn == "fjern" { erNytt = true }
      guard navn == "skriv", erNytt else { return nil }
      (forsok, erNytt) = (forsok + 1, false)
      slett(9 + forsok)
      return nil
    }
    #expect(throws: Lagerfeil.opptatt(av: nil)) {
      try Sikkerhetskopi.kopier(fra: Self.sti, til: "/kopi", .prove(), fil: feildisk)
    }
    #expect(throws: Lagerfeil.self) { try Fillager(mappe: "/kopi", .prove(), fil: disk) }
  }

  @Test func `a damaged copy is not restored`() throws {
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    for nr in 0..<3 { _ = try lager.utfor(.prove(nr, sak: nr, fra: 0)) }
    _ = try Sikkerhetskopi.kopier(fra: mappe.lager, til: mappe.sti + "/kopi", .prove())
    let sti = mappe.sti + "/kopi/journal/" + Segmentnavn.navn(1)
    var bytes = Filer.les(sti)!
    bytes[bytes.count / 2] ^= 1
    Filer.skriv(sti, bytes)
    #expect(throws: Lagerfeil.self) {
      try Sikkerhetskopi.gjenopprett(
        kopi: mappe.sti + "/kopi", til: mappe.sti + "/ny", nokkel: .nr(5), tid: .prove, av: "Z1", .prove())
    }
    #expect(access(mappe.sti + "/ny", F_OK) != 0)
  }

  @Test func `a segment larger than any of ours is not read into memory`() throws {
    let mappe = Provemappe()
    _ = try mappe.opprett()
    truncate(mappe.lager + "/journal/" + Segmentnavn.navn(1), off_t(Journal.maksSegment) * 2)
    let fil = "journal/" + Segmentnavn.navn(1)
    #expect(throws: Lagerfeil.skadet(fil: fil, linje: 1, aarsak: "SEGMENT_FOR_STORT")) { try mappe.aapne() }
  }

  /// Whoever can write the files can make a line's sum right, but not what the sum does not vouch for.
  @Test(arguments: [",\"o\":7", ",\"o\":[{}]", ",\"o\":[]"])
  func `a payload that was replaced under a right sum is found`(nytt: String) throws {
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    for nr in 0..<2 { _ = try lager.utfor(.prove(nr, sak: nr, fra: 0)) }
    let sti = mappe.lager + "/journal/" + Segmentnavn.navn(1)
    let bytes = Filer.les(sti)!
    let siste = try #require(bytes.dropLast().lastIndex(of: 0x0A)) + 1
    let hode = try #require(Hodeleser.les(bytes, siste..<bytes.count - 1))
    Filer.skriv(sti, bytes[..<siste] + Linje.avslutt(Array(bytes[siste..<siste + hode.lengde]) + Array(nytt.utf8)))
    let funn = try Kontroll.sjekk(mappe: mappe.lager, dyp: true).funn
    #expect(funn.contains { $0.kode == .feilInnhold && $0.linje == 3 && $0.alvor == .skade }, "\(funn)")
    #expect(throws: Lagerfeil.self) { try mappe.aapne().hent(.nr(1)) }
    #expect(try mappe.aapne().rader(.bruker).map(\.sak) == [.nr(0)])
  }

  @Test func `whoever waits for the lock gets it in turn, or is told who has it when the time is out`() throws {
    let mappe = Provemappe()
    _ = try mappe.opprett()
    var utaalmodig = Innstillinger.prove()
    utaalmodig.laasefrist = 40
    let (sti, taalmodig, antall) = (mappe.lager, Innstillinger.prove(), 60)
    let lagret = try Traader.del([0, 1], minst: 1) { numre throws -> Int in
      let lager = try Fillager(mappe: sti, taalmodig)
      for nummer in numre {
        for nr in 0..<antall { _ = try lager.utfor(.prove(nummer * 1_000 + nr, sak: nummer * 1_000 + nr, fra: 0)) }
      }
      return try lager.rader(.bruker).count
    }
    #expect(lagret.max() == 2 * antall)
    let disk = PosixFileSystem()
    let rot = try disk.aapneMappe(mappe.lager)
    let laas = try #require(try Skrivelaas.ta(disk, i: rot, frist: 1_000))
    let lager = try mappe.aapne(utaalmodig)
    #expect(throws: Lagerfeil.opptatt(av: "Z990001")) { try lager.utfor(.prove(5_000, sak: 5_000, fra: 0)) }
    laas.slipp()
    #expect(try lager.utfor(.prove(5_000, sak: 5_000, fra: 0)).revisjoner == [.nr(5_000): 1])
    try disk.lukk(rot)
  }

  @Test func `a clock that went back is told of and stops nothing`() throws {
    let disk = try grunnlag()
    let lager = try aapne(disk)
    let foer = Tidspunkt(millisekunder: Tidspunkt.prove.millisekunder - 3_600_000)
    _ = try lager.utfor(Transaksjon(nokkel: .nr(90), tid: foer, av: "Z1", endringer: [.prove(sak: 90, fra: 0)]))
    let funn = try Kontroll.sjekk(mappe: Self.sti, dyp: true, fil: disk).funn
    #expect(funn.map(\.kode) == [.klokkeTilbake] && funn[0].alvor == .opplysning)
  }

  @Test func `an index that cannot be written is nobody's trouble, and nothing of it lies about`() throws {
    let disk = try grunnlag()
    let feildisk = Feildisk(disk)
    for kall in ["opprett", "skriv", "omdop"] {
      feildisk.ved = { $0 == kall ? ENOSPC : nil }
      #expect(try aapne(feildisk, .prove(buffer: "/buffer")).rader(.bruker).count == 3, "\(kall)")
    }
    feildisk.ved = nil
    let mappe = try disk.aapneMappe("/buffer/\(Ulid.nr(1))")
    #expect(try disk.navn(i: mappe).isEmpty)
    _ = try aapne(feildisk, .prove(buffer: "/buffer"))
    #expect(try disk.navn(i: mappe) == [Indeksfil.filnavn])
    try disk.lukk(mappe)
  }

  @Test func `what the machine answers comes out as the call and its errno`() throws {
    let (mappe, disk) = (Provemappe(), PosixFileSystem())
    let lang = String(repeating: "x", count: 5_000)
    let rot = try disk.aapneMappe(mappe.sti)
    func feil(_ kall: String, _ errno: Int32, _ gjor: () throws -> Void) {
      var svar: Lagerfeil?
      do { try gjor() } catch { svar = error as? Lagerfeil }
      guard case .io(kall, errno, _)? = svar else {
        Issue.record("\(kall): \(String(describing: svar))")
        return
      }
    }
    feil("stat", ENAMETOOLONG) { _ = try disk.egenskaper(lang, i: rot) }
    feil("stat", ENAMETOOLONG) { _ = try disk.egenskaper(sti: "/" + lang) }
    feil("realpath", ENAMETOOLONG) { _ = try disk.ekteSti("/" + lang) }
    feil("pread", EISDIR) { _ = try disk.les(rot, fra: 0, antall: 10) }
    #expect(try disk.egenskaper(sti: mappe.sti + "/ingen") == nil && disk.egenskaper("ingen", i: rot) == nil)
    try disk.lukk(rot)
  }

  @Test func `when nothing is new no folder is listed and no file opened, and a new line or segment is seen at once`()
    throws
  {
    let disk = try grunnlag()
    let feildisk = Feildisk(disk)
    let lager = try aapne(feildisk)
    let annen = try Fillager(mappe: "/lager", .prove(), fil: disk)
    _ = try lager.oppdater()
    func kall(_ ventet: Bool) throws -> [String] {
      let foer = feildisk.navn.count
      #expect(try lager.oppdater() == ventet)
      return Array(feildisk.navn[foer...])
    }
    #expect(try kall(false) == ["stat", "stat"])
    _ = try annen.utfor(.prove(60, sak: 60, fra: 0))
    #expect(try kall(true).contains("aapne"))
    #expect(try kall(false) == ["stat", "stat"])
    // Many lines come as a segment of their own.
    _ = try annen.utforMange([.prove(61, sak: 61, fra: 0), .prove(62, sak: 62, fra: 0)])
    #expect(try kall(true).contains("navn"))
    #expect(try lager.hent(.nr(62))?.revisjon == 1)
    #expect(try kall(false) == ["stat", "stat"])
  }

  @Test func `room that is set aside changes neither the length of a file nor what it holds`() throws {
    let (mappe, disk) = (Provemappe(), PosixFileSystem())
    let rot = try disk.aapneMappe(mappe.sti)
    let fil = try disk.opprett("fil", i: rot, modus: 0o600)
    #expect(try disk.skriv(fil, Array("linje\n".utf8)) == 6)
    disk.settAv(fil, fra: 6, antall: 1 << 20)
    #expect(try disk.egenskaper(fil).storrelse == 6)
    #expect(try disk.skriv(fil, Array("til\n".utf8)) == 4)
    try disk.synkData(fil)
    #expect(try disk.les(fil, fra: 0, antall: 100) == Array("linje\ntil\n".utf8))
    try disk.lukk(fil)
    // A descriptor that cannot be written is no reason to stop either.
    disk.settAv(rot, fra: 0, antall: 10)
    try disk.lukk(rot)
  }
}
