import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// Stores sealed with passphrases: what is on disk says nothing, and who may open it can be changed.
@Suite struct ForseglingTests {
  private static let passord = Nyforsegling.provepassord
  private static let kode = Nyforsegling.provekode
  private static let navn = "Hemmelig Åsnes 28879944882"

  private func innstillinger(_ passord: String?, _ mappe: Provemappe? = nil) -> Innstillinger {
    var ut = Innstillinger.prove(buffer: mappe.map { $0.sti + "/buffer" }, tilstand: mappe.map { $0.sti + "/tilstand" })
    if let passord { ut.passord = { () throws(Lagerfeil) in Array(passord.utf8) } }
    return ut
  }

  private func aapne(_ mappe: Provemappe, _ passord: String? = Self.passord) throws -> Fillager {
    try mappe.aapne(innstillinger(passord))
  }

  private func opprett(_ mappe: Provemappe) throws -> Fillager {
    try Lagerdrift.opprett(mappe: mappe.lager, type: .ekte, id: .nr(1), tid: .prove, forsegling: .prove, .prove())
    return try aapne(mappe)
  }

  /// Three saker; the second is the one with the secret name.
  private func fylt(_ mappe: Provemappe) throws -> Fillager {
    let lager = try opprett(mappe)
    for nr in 0..<6 {
      _ = try lager.utfor(.prove(nr, sak: nr % 3, fra: nr / 3, post: nr, navn: nr % 3 == 1 ? Self.navn : "Nr \(nr)"))
    }
    return lager
  }

  private func finnes(_ tekst: String, _ sti: String) -> Bool {
    Prosess.kjor("/bin/grep", ["-r", "-a", "-q", "-F", tekst, sti]).status == 0
  }

  private func nokkelfil(_ mappe: Provemappe) -> String { mappe.lager + "/keys/nokler.jsonl" }

  @Test func `what is stored comes back, and no byte of it can be read on the disk`() throws {
    let mappe = Provemappe()
    let lager = try fylt(mappe)
    _ = try lager.utforMange((10..<40).map { .prove($0, sak: $0, fra: 0, navn: Self.navn) })
    try lager.loggfor(Innsyn(tid: .prove, av: "Z1", art: .nummersok, sak: .nr(1), grunn: Self.navn))
    _ = try lager.skrivOyeblikksbilde()
    let kladder = try Filkladder(tilstandsMappe: mappe.sti + "/tilstand", lager: lager)
    let kladd = Kladd(skjerm: "samtale", sak: .nr(1), revisjon: 1, tid: .prove, felter: ["navn": [Self.navn]])
    try kladder.lagre(kladd)
    for _ in 0..<2 {
      // The second time from the index the first one left.
      let igjen = try mappe.aapne(innstillinger(Self.passord, mappe))
      #expect(try igjen.hent(.nr(1)) == lager.hent(.nr(1)))
      #expect(try igjen.rader(.bruker).filter { rad in (2..<8).contains { rad.felt.er($0, Self.navn) } }.count == 31)
      #expect(try igjen.innsynslogg(sak: .nr(1), antall: nil).map(\.grunn) == [Self.navn])
      #expect(try igjen.sokTekst("Åsnes").count == 31)
    }
    #expect(try Filkladder(tilstandsMappe: mappe.sti + "/tilstand", lager: lager).alle() == [kladd])
    #expect(Prosess.kjor("/usr/bin/find", [mappe.sti, "-name", "indeks", "-size", "+1k"]).utskrift.contains("indeks"))
    for tekst in ["Hemmelig", "28879944882", Self.passord, "BRUKER", "PROVE"] {
      #expect(!finnes(tekst, mappe.sti), "\(tekst)")
    }
    #expect(
      try Kontroll.sjekk(mappe: mappe.lager, dyp: true, passord: innstillinger(Self.passord).passord).funn.isEmpty)
  }

  @Test func `no passphrase and a wrong one open nothing, and the chain can be checked without any`() throws {
    let mappe = Provemappe()
    _ = try fylt(mappe)
    #expect(throws: Lagerfeil.forseglet) { try aapne(mappe, nil) }
    #expect(throws: Lagerfeil.feilNokkel) { try aapne(mappe, "riktig hest batterI") }
    #expect(throws: Lagerfeil.feilNokkel) { try aapne(mappe, "") }
    let uten = try Kontroll.sjekk(mappe: mappe.lager, dyp: true)
    #expect(uten.funn.map(\.kode) == [.forseglet] && uten.saker == 3 && uten.linjer == 7)
    #expect(try Kontroll.sjekk(mappe: mappe.lager, dyp: false).funn.isEmpty)
    chmod(nokkelfil(mappe), 0o644)
    #expect(try Kontroll.sjekk(mappe: mappe.lager, dyp: false).funn.map(\.kode) == [.feilRettigheter])
  }

  @Test func `the code on paper opens the store however it is typed`() throws {
    let mappe = Provemappe()
    _ = try fylt(mappe)
    for skrevet in [Self.kode, Self.kode.lowercased(), Self.kode.filter { $0 != "-" }] {
      #expect(try aapne(mappe, skrevet).hent(.nr(1)) != nil, "\(skrevet)")
    }
    #expect(throws: Lagerfeil.feilNokkel) { try aapne(mappe, String(Self.kode.dropLast())) }
    let koder = Set((0..<100).map { _ in Gjenopprettingskode.ny() })
    #expect(koder.count == 100 && koder.allSatisfy { $0.count == 39 })
  }

  @Test func `a slot can be added and taken away, and those that stay open everything as before`() throws {
    let mappe = Provemappe()
    let lager = try fylt(mappe)
    func endre(_ kall: (Fillager, Ulid) throws -> Void) throws { try kall(lager, .nr(50)) }
    try endre { try $0.leggTil(luke: "per", passord: Array("per sin setning".utf8), nokkel: $1, tid: .prove, av: "Z1") }
    #expect(lager.luker == ["kari", "papir", "per"])
    let per = try aapne(mappe, "per sin setning")
    #expect(try per.hent(.nr(1)) == lager.hent(.nr(1)))
    for (navn, ord, aarsak) in [
      ("per", "noe helt annet", Lukefeil.finnes), ("ny", Self.passord, .finnes), ("å", "x", .ugyldig),
    ] {
      #expect(throws: Lagerfeil.luke(navn: navn, aarsak: aarsak)) {
        try lager.leggTil(luke: navn, passord: Array(ord.utf8), nokkel: .nr(51), tid: .prove, av: "Z1")
      }
    }
    let foer = Filer.les(nokkelfil(mappe))!
    #expect(throws: Lagerfeil.luke(navn: "kari", aarsak: .egen)) {
      try endre { try $0.fjern(luke: "kari", nokkel: $1, tid: .prove, av: "Z1") }
    }
    try endre { try $0.fjern(luke: "per", nokkel: $1, tid: .prove, av: "Z1") }
    #expect(throws: Lagerfeil.luke(navn: "per", aarsak: .ukjent)) {
      try endre { try $0.fjern(luke: "per", nokkel: $1, tid: .prove, av: "Z1") }
    }
    #expect(throws: Lagerfeil.feilNokkel) { try aapne(mappe, "per sin setning") }
    // Whoever sits there with the store open can go on no further than to what is open already.
    #expect(throws: Lagerfeil.feilNokkel) { try per.utfor(.prove(60, sak: 60, fra: 0)) }
    _ = try lager.utfor(.prove(61, sak: 61, fra: 0))
    for ord in [Self.passord, Self.kode] {
      let igjen = try aapne(mappe, ord)
      #expect(try igjen.hent(.nr(1)) == lager.hent(.nr(1)) && igjen.hent(.nr(61)) != nil)
    }
    // A slot put back by hand opens nothing: the key it leads to is no longer the one the others are locked with.
    let etter = Filer.les(nokkelfil(mappe))!
    Filer.skriv(nokkelfil(mappe), foer.prefix { $0 != 0x0A } + etter.drop { $0 != 0x0A })
    #expect(throws: Lagerfeil.self) { try aapne(mappe, "per sin setning").hent(.nr(61)) }
    #expect(finnes("fjernetLuke", mappe.lager + "/journal"))
  }

  @Test func `a change in the keys, or a slot someone made up, is damage and not a way in`() throws {
    let mappe = Provemappe()
    _ = try fylt(mappe)
    let bytes = Filer.les(nokkelfil(mappe))!
    let hode = bytes.prefix { $0 != 0x0A }
    for plass in stride(from: 3, to: hode.count, by: 7) {
      var endret = bytes
      endret[plass] ^= 4
      Filer.skriv(nokkelfil(mappe), endret)
      #expect(throws: Lagerfeil.self, "\(plass)") { try aapne(mappe) }
    }
    Filer.skriv(nokkelfil(mappe), [])
    #expect(throws: Lagerfeil.skadet(fil: "keys/nokler.jsonl", linje: 1, aarsak: "NOKLER")) { try aapne(mappe) }
    let (funnet, segl) = Nokkelfil.Hode.les(hode)!
    var eget = funnet
    let par = Luke.Par(passord: Array("innbrudd".utf8), salt: funnet.salt, funnet.kostnad)!
    eget.luker.append(Luke(navn: "x", aapen: par.aapen, kontornokkel: Tilfeldig.bytes(32)))
    #expect(!eget.erEkte(segl, Tilfeldig.bytes(32)) && funnet.luker[0].kontornokkel(par) == nil)
    Filer.skriv(nokkelfil(mappe), eget.linje(Tilfeldig.bytes(32)))
    for ord in ["innbrudd", Self.passord] {
      #expect(throws: Lagerfeil.skadet(fil: "keys/nokler.jsonl", linje: 1, aarsak: "LUKER")) { try aapne(mappe, ord) }
    }
  }

  @Test func `a sealed payload moved to another line is found, with its line, and is not shown`() throws {
    let mappe = Provemappe()
    let lager = try fylt(mappe)
    let journal = lager.tilstand.journal
    let linjer = Filer.les(mappe.lager + "/journal/0000000001.jsonl")!.split(separator: 0x0A).map(Array.init)
    let offer = linjer.first { Hodeleser.les($0, 0..<$0.count)!.berorte.first?.sak == .nr(1) }!
    let hode = Hodeleser.les(offer, 0..<offer.count)!
    let element = Array(offer[(hode.lengde + 6)..<(offer.count - Linje.halelengde - 1)])
    // Whoever can write the file makes the sums and the chain right, but cannot make the seal fit the new place.
    let (bytes, _) = Linje.bygg(
      sekvens: journal.posisjon.sekvens + 1, tid: .prove, nokkel: .nr(99), art: .endring,
      av: Innstillinger.prove().avsender("Z1"), forrige: journal.posisjon.lenke,
      berorte: [.init(sak: .nr(1), revisjon: 3, digest: Sjekksum.av(element))], elementer: [element])
    Filer.skriv(
      mappe.lager + "/journal/0000000001.jsonl", Filer.les(mappe.lager + "/journal/0000000001.jsonl")! + bytes)
    let funn = try Kontroll.sjekk(mappe: mappe.lager, dyp: true, passord: innstillinger(Self.passord).passord).funn
    #expect(funn.contains { $0.kode == .feilInnhold && $0.sak == .nr(1) && $0.linje == 8 && $0.alvor == .skade })
    #expect(throws: Lagerfeil.self) { try aapne(mappe).hent(.nr(1)) }
    #expect(try aapne(mappe).hent(.nr(2)) != nil)
    // A payload that never was sealed is no better than one sealed for another place.
    let aapen = Elementkoding.skriv(.prove(sak: 1, fra: 2), salt: "x")
    let json = try JsonParser.parse(aapen)
    let ring = try #require(journal.ring)
    #expect(try Forseglet.aapne(json, ring, sak: .nr(1), sekvens: 9, revisjon: 3) == nil)
  }

  @Test
  func `an erased person's key is gone, so older journals say nothing, but an older copy with its keys still does`()
    throws
  {
    let mappe = Provemappe()
    let lager = try fylt(mappe)
    _ = try Sikkerhetskopi.kopier(fra: mappe.lager, til: mappe.sti + "/kopi", .prove())
    try lager.slett(sak: .nr(1), grunn: "LOV", nokkel: .nr(70), tid: .prove, av: "Z1")
    #expect(try lager.hent(.nr(1)) == nil && aapne(mappe).rader(.bruker).count == 2)
    #expect(!finnes(SakId.nr(1).description, nokkelfil(mappe)))
    #expect(
      try Kontroll.sjekk(mappe: mappe.lager, dyp: true, passord: innstillinger(Self.passord).passord).funn.isEmpty)
    let kopi = mappe.sti + "/kopi"
    #expect(try Fillager(mappe: kopi, innstillinger(Self.passord)).hent(.nr(1))?.poster.last?.navn == Self.navn)
    Filer.skriv(kopi + "/keys/nokler.jsonl", Filer.les(nokkelfil(mappe))!)
    let uten = try Fillager(mappe: kopi, innstillinger(Self.passord))
    #expect(throws: Lagerfeil.skadet(fil: "journal/0000000001.jsonl", linje: 0, aarsak: "FORSEGLING")) {
      try uten.hent(.nr(1))
    }
    #expect(try uten.hent(.nr(0)) != nil)
  }

  @Test func `a copy is restored with its keys, and persons erased since are erased again`() throws {
    let mappe = Provemappe()
    _ = try fylt(mappe)
    let kopi = try Sikkerhetskopi.kopier(fra: mappe.lager, til: mappe.sti + "/kopi", .prove())
    #expect(kopi.funn.map(\.kode) == [.forseglet])
    _ = try Sikkerhetskopi.gjenopprett(
      kopi: mappe.sti + "/kopi", til: mappe.sti + "/ny", slettede: [(.nr(1), "LOV")], nokkel: .nr(5), tid: .prove,
      av: "Z1", innstillinger(Self.passord))
    let ny = try Fillager(mappe: mappe.sti + "/ny", innstillinger(Self.kode))
    #expect(try ny.hent(.nr(1)) == nil && ny.hent(.nr(0)) != nil)
  }

  @Test func `a key line that was never finished harms nobody, and a key without a line is replaced`() throws {
    let mappe = Provemappe()
    let lager = try fylt(mappe)
    // Killed in the middle of the key, and between the key and the line.
    Filer.skriv(nokkelfil(mappe), Filer.les(nokkelfil(mappe))! + Array("{\"id\":\"01".utf8))
    let ring = try #require(lager.tilstand.journal.ring)
    try ring.klargjor(nye: [.nr(7)])
    let forlatt = try ring.lukk([1], for: .nr(7), gjelder: "x")
    let annen = try aapne(mappe)
    _ = try annen.utfor(.prove(80, sak: 7, fra: 0))
    _ = try annen.utfor(.prove(81, sak: 8, fra: 0))
    #expect(try annen.tilstand.journal.ring?.aapne(forlatt, for: .nr(7), gjelder: "x") == nil)
    // The first process has the abandoned key in memory; what it writes now must be for everyone to read.
    _ = try lager.utfor(.prove(82, sak: 7, fra: 1, post: 2))
    #expect(try aapne(mappe).hent(.nr(7))?.poster.count == 2)
    #expect(try lager.hent(.nr(7)) == aapne(mappe).hent(.nr(7)) && lager.hent(.nr(8)) != nil)
    #expect(
      try Kontroll.sjekk(mappe: mappe.lager, dyp: true, passord: innstillinger(Self.passord).passord).funn.isEmpty)
  }
}
