import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// T11: the stores of every version there has been, kept for ever, are read by this program. And a store from the future
/// is read, not written.
@Suite struct GullTests {
  private static let tid = Tidspunkt(millisekunder: 1_472_724_000_000)
  private func id(_ nr: UInt64) -> Ulid { Ulid(tid: Self.tid, hoy: 0, lav: nr) }

  /// A copy with the modes that git does not keep.
  private func hent(_ versjon: String) -> Provemappe {
    let mappe = Provemappe()
    let her = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    Prosess.kjor("/bin/cp", ["-r", "/\(her)/Gull/\(versjon)", mappe.lager])
    Prosess.kjor("/bin/mkdir", ["-p", mappe.lager + "/quarantine", mappe.lager + "/snap"])
    Prosess.kjor("/bin/chmod", ["-R", "go-rwx", mappe.lager])
    return mappe
  }

  @Test(arguments: ["v1"]) func `the golden store is read, checked, written and copied`(versjon: String) throws {
    let mappe = hent(versjon)
    #expect(try Kontroll.sjekk(mappe: mappe.lager, dyp: true).funn.isEmpty)
    let lager = try mappe.aapne()
    #expect(lager.type == .ovelse && lager.id == id(1))
    let bilde = try #require(try lager.hent(SakId(id(10))))
    let navn: Json = ["navn": "Åse-Marie Ødegård Čáhppes", "tall": .desimal(1.5), "tom": .null, "ja": true]
    #expect(bilde.poster == [Post(type: "person", id: id(50), innhold: navn)])
    #expect(bilde.historikk.map(\.revisjon) == [1, 2, 3] && bilde.art == .bruker)
    #expect(bilde.historikk[1].hendelse == Hendelse(type: "PROVE", gjelder: id(52), begrunnelse: "på nytt"))
    #expect(try lager.hent(SakId(id(11)))?.art == .kontor && lager.hent(SakId(id(13)))?.art == .arbeidsgiver)
    #expect(try lager.hent(SakId(id(12))) == nil)
    #expect(
      try lager.innsynslogg(sak: nil, antall: nil)
        == [Innsyn(tid: Self.tid, av: "Z990001", art: .aapnet, sak: SakId(id(10)), grunn: "samtale")])
    _ = try lager.utfor(.prove(1, sak: 1, fra: 0))
    #expect(
      try Sikkerhetskopi.kopier(fra: mappe.lager, til: mappe.sti + "/kopi", .prove()).funn.allSatisfy {
        $0.alvor == .opplysning
      })
  }

  @Test func `what an older program wrote is lifted on the way in, and what a newer one wrote is not`() throws {
    let mappe = hent("v1")
    try leggTil(mappe, versjon: 2, Post(type: "person", id: id(55), innhold: ["fulltNavn": "Fra versjon to"]))
    var innstillinger = Innstillinger.prove()
    // As a version 2 might have it: a person's `navn` is called `fulltNavn`.
    innstillinger.oppkast = [
      Oppkast.Steg(fra: 1) { element in
        guard case .objekt(var felter) = element, let poster = element["r"]?.liste else { return element }
        felter["r"] = .liste(
          poster.map { post in
            guard case .objekt(var p) = post, case .objekt(var innhold)? = post["put"] else { return post }
            innhold["fulltNavn"] = innhold.removeValue(forKey: "navn")
            p["put"] = .objekt(innhold)
            return .objekt(p)
          })
        return .objekt(felter)
      }
    ]
    let lager = try mappe.aapne(innstillinger)
    let bilde = try #require(try lager.hent(SakId(id(10))))
    #expect(bilde.revisjon == 4 && bilde.historikk.map(\.revisjon) == [1, 2, 3, 4])
    #expect(bilde.poster.map { $0.innhold?["fulltNavn"]?.tekst } == ["Åse-Marie Ødegård Čáhppes", "Fra versjon to"])
    #expect(bilde.poster.allSatisfy { $0.innhold?["navn"] == nil })
    // Without the step the old words come back: nothing in the files was changed.
    #expect(try mappe.aapne().hent(SakId(id(10)))?.poster.first?.innhold?["navn"] != nil)
  }

  /// One more line of the golden person's sak, as a program with that line version would write it.
  private func leggTil(_ mappe: Provemappe, versjon: UInt8, _ post: Post) throws {
    let lager = try mappe.aapne()
    let her = lager.tilstand.journal.posisjon
    let endring = Sakendring(
      sak: SakId(id(10)), art: .bruker, forventetRevisjon: 3, hendelser: [Hendelse(type: "PROVE")], poster: [post])
    let element = Elementkoding.skriv(endring, salt: "x")
    let (linje, _) = Linje.bygg(
      sekvens: her.sekvens + 1, tid: .prove, nokkel: .nr(5), art: .endring,
      av: .init(ident: "Z", bruker: "k", uid: 1, maskin: "m", program: "skranke/9"), forrige: her.lenke,
      berorte: [.init(sak: SakId(id(10)), revisjon: 4, digest: Sjekksum.av(element))], elementer: [element])
    var kropp = Array(linje.dropLast(1 + Linje.halelengde))
    kropp[5] = 0x30 + versjon
    let sti = mappe.lager + "/journal/" + Segmentnavn.navn(her.segment)
    Filer.skriv(sti, Filer.les(sti)! + Linje.avslutt(kropp))
  }

  @Test func `a line from a newer program is shown and stops all writing`() throws {
    let disk = Minnedisk()
    try Feilscenario.grunnlag(disk, .prove())
    let lager = try Fillager(mappe: "/lager", .prove(), fil: disk)
    let rot = try disk.aapneMappe("/lager")
    let journal = try Journal(fil: disk, rot: rot, navn: "journal", format: lager.format)
    _ = try journal.lesHale { _ in }
    let element = Elementkoding.skriv(.prove(sak: 7, fra: 0, navn: "Fra framtiden"), salt: "x")
    let (linje, _) = Linje.bygg(
      sekvens: journal.posisjon.sekvens + 1, tid: .prove, nokkel: .nr(5), art: .endring,
      av: .init(ident: "Z", bruker: "k", uid: 1, maskin: "m", program: "skranke/9"), forrige: journal.posisjon.lenke,
      berorte: [.init(sak: .nr(7), revisjon: 1, digest: Sjekksum.av(element))], ekstra: [("ny", ["felt": [1]])],
      elementer: [element])
    var kropp = Array(linje.dropLast(1 + Linje.halelengde))
    kropp[5] = 0x39
    let tak = try disk.aapne(Segmentnavn.navn(1), i: journal.mappe, .leggTil)
    _ = try disk.skriv(tak, Linje.avslutt(kropp))
    #expect(try lager.oppdater())
    #expect(try lager.hent(.nr(7))?.poster.first?.navn == "Fra framtiden")
    #expect(throws: Lagerfeil.skrivebeskyttet(aarsak: "NYERE_LINJER")) { try lager.utfor(.prove(80, sak: 8, fra: 0)) }
    #expect(try Kontroll.sjekk(mappe: "/lager", dyp: true, fil: disk).funn.map(\.kode) == [.nyereLinjer])
  }

  @Test func `old payloads are lifted one version at a time`() {
    let steg = [
      Oppkast.Steg(fra: 2) { ["v3": $0] }, Oppkast.Steg(fra: 1) { ["v2": $0] },
    ]
    #expect(Oppkast.loft("x", versjon: 1, steg: steg) == ["v3": ["v2": "x"]])
    #expect(Oppkast.loft("x", versjon: 2, steg: steg) == ["v3": "x"])
    #expect(Oppkast.loft("x", versjon: 3, steg: steg) == "x")
    #expect(Oppkast.loft("x", versjon: 1, steg: Oppkast.steg) == "x")
  }
}
