import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// Copying, restoring and erasing on real files.
@Suite struct DriftTests {
  private static let id = Ulid.nr(77)

  private func fylt(_ mappe: Provemappe) throws -> Fillager {
    _ = try mappe.opprett()
    var smaa = Innstillinger.prove()
    smaa.segmentgrense = 3_000
    let lager = try mappe.aapne(smaa)
    for nr in 0..<12 {
      let navn = nr % 3 == 1 ? "HEMMELIG Person" : "Nr \(nr)"
      _ = try lager.utfor(.prove(nr, sak: nr % 3, fra: nr / 3, post: nr, navn: navn))
    }
    try lager.loggfor(Innsyn(tid: .prove, av: "Z1", art: .aapnet, sak: .nr(1)))
    return lager
  }

  private func grep(_ tekst: String, _ sti: String) -> Bool {
    Prosess.kjor("/bin/grep", ["-r", "-a", "-q", tekst, sti]).status == 0
  }

  @Test func `an erased person is gone from every byte, and everyone else is as before`() throws {
    let mappe = Provemappe()
    let lager = try fylt(mappe)
    let buffer = Innstillinger.prove(buffer: mappe.sti + "/buffer")
    let annen = try mappe.aapne(buffer)
    let (null, to) = (try lager.hent(.nr(0)), try lager.hent(.nr(2)))
    #expect(grep("HEMMELIG", mappe.lager))
    #expect(try annen.hent(.nr(1)) != nil)
    #expect(throws: Lagerfeil.finnesIkke(.nr(9))) {
      try lager.slett(sak: .nr(9), grunn: "LOV", nokkel: Self.id, tid: .prove, av: "Z1")
    }
    #expect(throws: Lagerfeil.self) { try lager.slett(sak: .nr(1), grunn: "", nokkel: Self.id, tid: .prove, av: "Z1") }
    try lager.slett(sak: .nr(1), grunn: "ARKIVLOV_9", nokkel: Self.id, tid: .prove, av: "Z1")
    try lager.slett(sak: .nr(1), grunn: "ARKIVLOV_9", nokkel: Self.id, tid: .prove, av: "Z1")
    #expect(!grep("HEMMELIG", mappe.lager))
    #expect(try annen.oppdater())
    for leser in [lager, annen, try mappe.aapne(), try mappe.aapne(buffer)] {
      #expect(try leser.hent(.nr(1)) == nil && leser.hent(.nr(0)) == null && leser.hent(.nr(2)) == to)
      #expect(try leser.rader(.bruker).count == 2)
      #expect(throws: Lagerfeil.finnesIkke(.nr(1))) { try leser.utfor(.prove(50, sak: 1, fra: 0)) }
    }
    #expect(!grep("HEMMELIG", mappe.sti))
    let rapport = try Kontroll.sjekk(mappe: mappe.lager, dyp: true)
    #expect(rapport.funn.isEmpty, "\(rapport.funn)")
    _ = try annen.utfor(.prove(60, sak: 2, fra: 4, post: 60))
  }

  @Test func `someone who empties a payload without an erasure is found out`() throws {
    let mappe = Provemappe()
    _ = try fylt(mappe)
    let sti = mappe.lager + "/journal/0000000001.jsonl"
    let bytes = Filer.les(sti)!
    chmod(sti, 0o600)
    Filer.skriv(sti, Sletteverk.uten(.nr(0), bytes, gyldige: .max)!)
    chmod(sti, 0o400)
    let funn = try Kontroll.sjekk(mappe: mappe.lager, dyp: true).funn
    #expect(funn.contains { $0.kode == .feilInnhold && $0.sak == .nr(0) && $0.alvor == .skade })
  }

  @Test func `a copy made in the middle of writing is a whole store, and what was restored says so`() throws {
    let mappe = Provemappe()
    let lager = try fylt(mappe)
    let program = Prosess.bygd("Lagerprove")
    let skrivere = (0..<2).map { Prosess(program, ["skriv-evig", mappe.lager, "\($0)"]) }
    for nr in 0..<3 {
      let rapport = try Sikkerhetskopi.kopier(fra: mappe.lager, til: mappe.sti + "/kopi\(nr)", .prove())
      #expect(rapport.funn.isEmpty && rapport.saker >= 3, "\(rapport.funn)")
    }
    for skriver in skrivere { skriver.drep() }
    for skriver in skrivere { _ = skriver.vent() }
    _ = try lager.oppdater()
    try lager.slett(sak: .nr(1), grunn: "LOV", nokkel: Self.id, tid: .prove, av: "Z1")
    #expect(throws: Lagerfeil.self) {
      try Sikkerhetskopi.kopier(fra: mappe.lager, til: mappe.sti + "/kopi0", .prove())
    }
    let rapport = try Sikkerhetskopi.gjenopprett(
      kopi: mappe.sti + "/kopi0", til: mappe.sti + "/ny", slettede: [(.nr(1), "LOV")],
      forrigeHode: Lagerhode(sekvens: 1, lenke: "x"), nokkel: .nr(5), tid: .prove, av: "Z1", .prove())
    #expect(rapport.funn.allSatisfy { $0.alvor == .opplysning }, "\(rapport.funn)")
    let ny = try Fillager(mappe: mappe.sti + "/ny", .prove())
    #expect(try ny.hent(.nr(1)) == nil && ny.hent(.nr(0)) == lager.hent(.nr(0)))
    #expect(!grep("HEMMELIG", mappe.sti + "/ny") && grep("gjenopprettet", mappe.sti + "/ny/journal"))
    #expect(try ny.innsynslogg(sak: nil, antall: nil).count == 1)
    _ = try ny.utfor(.prove(70, sak: 2, fra: 4, post: 70))
  }

  @Test func `a phrase is found where it stands now, not where it stood`() throws {
    let mappe = Provemappe()
    let lager = try mappe.opprett()
    _ = try lager.utfor(.prove(1, sak: 1, fra: 0, navn: "vil bli \"maler\" i Bodø"))
    _ = try lager.utfor(.prove(2, sak: 2, fra: 0, navn: "vil bli \"maler\" i Bodø"))
    _ = try lager.utfor(.prove(3, sak: 2, fra: 1, navn: "har ombestemt seg"))
    #expect(try lager.sokTekst("\"maler\" i Bodø") == [.nr(1)])
    #expect(try lager.sokTekst("ombestemt") == [.nr(2)])
    #expect(try lager.sokTekst("finnes ikke").isEmpty && lager.sokTekst("").isEmpty)
  }

  @Test func `snapshots are whole and of this journal, or the check says so and repair takes them away`() throws {
    let mappe = Provemappe()
    let lager = try fylt(mappe)
    for nr in 0..<4 {
      _ = try lager.utfor(.prove(200 + nr, sak: 50 + nr, fra: 0))
      #expect(try lager.skrivOyeblikksbilde().sekvens > 0)
    }
    let navn = Prosess.kjor("/bin/ls", [mappe.lager + "/snap"]).utskrift.split(separator: "\n").map(String.init)
    #expect(navn.count == 3)
    #expect(try Kontroll.sjekk(mappe: mappe.lager, dyp: true).funn.isEmpty)
    let sti = mappe.lager + "/snap/" + navn[1]
    var bytes = Filer.les(sti)!
    bytes[bytes.count / 2] ^= 1
    Filer.skriv(sti, bytes)
    Filer.skriv(mappe.lager + "/journal/.9.abc.tmp", [1])
    chmod(mappe.lager + "/lock", 0o644)
    let rapport = try Kontroll.sjekk(mappe: mappe.lager, dyp: false)
    #expect(Set(rapport.funn.map(\.kode)) == [.feilOyeblikksbilde, .midlertidigFil, .feilRettigheter])
    #expect(try Kontroll.reparer(mappe: mappe.lager, som: .prove(), rapport).count == 3)
    #expect(try Kontroll.sjekk(mappe: mappe.lager, dyp: true).funn.isEmpty)
    try lager.slett(sak: .nr(1), grunn: "LOV", nokkel: Self.id, tid: .prove, av: "Z1")
    #expect(!grep("HEMMELIG", mappe.lager))
  }
}
