import Fagmodell
import Glibc
import Saksgang
import Testing

@testable import Fillager

/// `roles.json`: who may do what with a store.
@Suite struct RolleTests {
  private static let gruppe: UInt32 = 815

  /// A store with one case and an office, opened by someone who is in the group; `json` is all there is in `roles.json`.
  private func lager(_ json: String, _ mappe: Provemappe) throws -> Fillager {
    try Lagerdrift.opprett(mappe: mappe.lager, type: .demo, id: .nr(1), tid: .prove, medRoller: true, .prove())
    let lager = try mappe.aapne()
    _ = try lager.utfor(.prove(1, sak: 1, fra: 0))
    _ = try lager.utfor(.prove(2, sak: 2, fra: 0, art: .kontor))
    skriv(json, mappe)
    return try mappe.aapne(per)
  }

  /// Someone who is in the group.
  private var per: Innstillinger { innstillinger(uid: getuid()) }

  private func innstillinger(uid: UInt32) -> Innstillinger {
    var ut = Innstillinger.prove()
    ut.identitet = .init(uid: uid, bruker: "per", maskin: "pc2", grupper: [Self.gruppe])
    return ut
  }

  private func skriv(_ json: String, _ mappe: Provemappe, modus: mode_t = 0o600) {
    let sti = mappe.lager + "/roles.json"
    unlink(sti)
    Filer.skriv(sti, Array(json.utf8))
    chmod(sti, modus)
  }

  private func roller(_ roller: String...) -> String {
    let navn = roller.map { "\"\($0)\"" }.joined(separator: ",")
    return "{\"versjon\":1,\"roller\":[{\"gid\":\(Self.gruppe),\"roller\":[\(navn)]}]}"
  }

  private static let retter: [Lagerrolle: Set<Lagerrett>] = [
    .leser: [.les], .veileder: [.les, .skriv], .leder: [.les, .skriv, .logg, .sjekk], .revisor: [.logg, .sjekk],
    .admin: [.sjekk, .drift],
  ]

  @Test(arguments: Lagerrolle.allCases)
  func `each role may do its own things and is refused the others, which the log remembers`(_ rolle: Lagerrolle) throws
  {
    let mappe = Provemappe()
    let retter = try #require(Self.retter[rolle])
    let lager = try lager(roller(rolle.rawValue), mappe)
    func prov(_ rett: Lagerrett, _ kall: () throws -> Bool) {
      do {
        let svar = try kall()
        #expect(svar && retter.contains(rett), "\(rolle) \(rett)")
      } catch {
        #expect(error as? Lagerfeil == .manglerRett(rett) && !retter.contains(rett), "\(rolle) \(rett) \(error)")
      }
    }
    prov(.les) { try lager.hent(.nr(1))?.revisjon == 1 }
    prov(.les) { try lager.rader(.bruker).count == 1 }
    prov(.les) { try lager.sokTekst("Kåre") == [.nr(1), .nr(2)] }
    prov(.skriv) { try lager.utfor(.prove(3, sak: 3, fra: 0)).sekvens > 0 }
    prov(.logg) { try lager.innsynslogg(sak: nil, antall: nil).allSatisfy { $0.art == .avslag } }
    prov(.sjekk) { try Kontroll.sjekk(mappe: mappe.lager, som: per, dyp: true).funn.isEmpty }
    prov(.drift) { try Sikkerhetskopi.kopier(fra: mappe.lager, til: mappe.sti + "/kopi", per).saker >= 2 }
    prov(.drift) {
      let rapport = try Kontroll.sjekk(mappe: mappe.lager, dyp: false)
      return try Kontroll.reparer(mappe: mappe.lager, som: per, rapport).isEmpty
    }
    #expect((access(mappe.sti + "/kopi", F_OK) == 0) == retter.contains(.drift))
    prov(.drift) {
      try lager.slett(sak: .nr(1), grunn: "LOV", nokkel: .nr(9), tid: .prove, av: "Z1")
      return try lager.godtaTap(nokkel: .nr(9), tid: .prove, av: "Z1") == 0
    }
    // The office's own record says who may do what, so everyone with a role sees it, and can leave a trace.
    #expect(try lager.rader(.kontor).count == 1 && lager.hent(.nr(2)) != nil)
    try lager.loggfor(Innsyn(tid: .prove, av: "Z1", art: .aapnet, sak: .nr(1)))
    skriv(roller("LEDER"), mappe)
    let avslag = try lager.innsynslogg(sak: nil, antall: nil).filter { $0.art == .avslag }
    let nektet = Set(avslag.compactMap(\.grunn))
    #expect(nektet == Set(Lagerrett.allCases.filter { !retter.contains($0) }.map { "ROLLE_\($0.rawValue)" }))
    #expect(try (lager.hent(.nr(3)) != nil) == retter.contains(.skriv))
    #expect(try (lager.hent(.nr(1)) == nil) == retter.contains(.drift))
  }

  @Test func `a user without a role sees nothing at all, and the refusal names the machine's user`() throws {
    let mappe = Provemappe()
    let lager = try lager(#"{"versjon":1,"roller":[]}"#, mappe)
    #expect(throws: Lagerfeil.manglerRett(.les)) { try lager.rader(.kontor) }
    #expect(throws: Lagerfeil.manglerRett(.les)) { try lager.rader(.kontor) }
    #expect(throws: Lagerfeil.manglerRett(.les)) { try lager.hent(.nr(2)) }
    skriv(roller("REVISOR"), mappe)
    let logg = try lager.innsynslogg(sak: nil, antall: nil)
    #expect(logg.map(\.av) == ["per"] && logg[0].grunn == "ROLLE_LES")
  }

  @Test func `roles add up over user and groups, and a new file counts from the next call`() throws {
    let mappe = Provemappe()
    let fil = """
      {"versjon":1,"roller":[{"uid":\(getuid()),"roller":["REVISOR"]},{"gid":\(Self.gruppe),"roller":["LESER"]}]}
      """
    let lager = try lager(fil, mappe)
    #expect(try lager.hent(.nr(1)) != nil)
    #expect(lager.retter == [.les, .logg, .sjekk])
    skriv(roller("REVISOR"), mappe)
    #expect(throws: Lagerfeil.manglerRett(.les)) { try lager.hent(.nr(1)) }
    #expect(lager.retter == Lagerrolle.revisor.retter)
  }

  @Test func `every line of the access log carries the digest of the roles it was written under`() throws {
    let mappe = Provemappe()
    let lager = try lager(roller("LESER"), mappe)
    try lager.loggfor(Innsyn(tid: .prove, av: "Z1", art: .aapnet, sak: .nr(1)))
    let sum = Sjekksum.av(Filer.les(mappe.lager + "/roles.json")!).tekst
    let logg = String(decoding: Filer.les(mappe.lager + "/audit/0000000001.jsonl")!, as: UTF8.self)
    #expect(logg.contains("\"roller\":\"\(sum)\""))
    #expect(try Kontroll.sjekk(mappe: mappe.lager, dyp: true).funn.isEmpty)
  }

  @Test func `a roles file that others could have planted or that is not understood stops the store`() throws {
    let mappe = Provemappe()
    _ = try lager(roller("LEDER"), mappe)
    let sti = mappe.lager + "/roles.json"
    func nektes(_ feil: Lagerfeil, _ hva: String) {
      #expect(throws: feil, "\(hva)") { try mappe.aapne() }
      // The owner must see why; nobody else gets past roles that cannot be read.
      let fremmed = innstillinger(uid: getuid() + 1)
      #expect(throws: feil, "\(hva)") { try Kontroll.sjekk(mappe: mappe.lager, som: fremmed, dyp: false) }
      #expect(throws: feil, "\(hva)") { try Sikkerhetskopi.kopier(fra: mappe.lager, til: mappe.sti + "/kopi", fremmed) }
      let funn = try? Kontroll.sjekk(mappe: mappe.lager, som: .prove(), dyp: false).funn
      #expect(funn?.contains { $0.kode == .feilRoller && $0.alvor == .skade } == true, "\(hva)")
    }
    skriv(roller("LEDER"), mappe, modus: 0o622)
    nektes(.usikker(sti: "roles.json", aarsak: "SKRIVBAR_FOR_ANDRE"), "modus")
    skriv(roller("LEDER"), mappe, modus: 0o604)
    nektes(.usikker(sti: "roles.json", aarsak: "AAPEN_FOR_ALLE"), "modus")
    skriv(roller("LEDER"), mappe)
    link(sti, mappe.sti + "/annet")
    nektes(.usikker(sti: "roles.json", aarsak: "HARDLENKE"), "lenke")
    unlink(sti)
    symlink(mappe.sti + "/annet", sti)
    nektes(.usikker(sti: "roles.json", aarsak: "LENKE"), "lenke")
    for innhold in [
      "", "{}", "[]", roller("SJEF"), #"{"versjon":2,"roller":[]}"#, #"{"versjon":1,"roller":[],"mer":1}"#,
      #"{"versjon":1,"roller":[{"roller":["LESER"]}]}"#, #"{"versjon":1,"roller":[{"uid":-1,"roller":["LESER"]}]}"#,
      #"{"versjon":1,"roller":[{"uid":1,"gid":2,"roller":["LESER"]}]}"#,
      #"{"versjon":1,"roller":[]}"# + String(repeating: " ", count: 70_000),
    ] {
      skriv(innhold, mappe)
      nektes(.skadet(fil: "roles.json", linje: 1, aarsak: "ROLLER"), "\(innhold.prefix(60))")
    }
  }

  @Test func `a sealed store is not copied by someone who may not, with or without its passphrase`() throws {
    let mappe = Provemappe()
    try Lagerdrift.opprett(
      mappe: mappe.lager, type: .demo, id: .nr(1), tid: .prove, medRoller: true, forsegling: .prove, .prove())
    skriv(roller("LESER"), mappe)
    for innstillinger in [per, per.forseglet] {
      #expect(throws: Lagerfeil.manglerRett(.drift)) {
        try Sikkerhetskopi.kopier(fra: mappe.lager, til: mappe.sti + "/kopi", innstillinger)
      }
    }
    skriv(roller("LEDER"), mappe)
    // Only who has the passphrase can write in a sealed log.
    #expect(try mappe.aapne(per.forseglet).innsynslogg(sak: nil, antall: nil).map(\.grunn) == ["ROLLE_DRIFT"])
  }

  @Test func `roles follow a copy, and whoever makes a shared store shares it with its group`() throws {
    let mappe = Provemappe()
    try Lagerdrift.opprett(
      mappe: mappe.lager, type: .ekte, id: .nr(1), tid: .prove, delt: true, medRoller: true, .prove())
    #expect(Filer.modus(mappe.lager + "/roles.json") == 0o640)
    let lager = try mappe.aapne()
    #expect(lager.retter == [.les, .skriv, .logg, .sjekk, .drift])
    let fil = try Rollefil(lest: Filer.les(mappe.lager + "/roles.json")!)
    #expect(fil.oppforinger.last?.roller == [.veileder])
    _ = try Sikkerhetskopi.kopier(fra: mappe.lager, til: mappe.sti + "/kopi", .prove())
    #expect(Filer.les(mappe.sti + "/kopi/roles.json") == Filer.les(mappe.lager + "/roles.json"))
  }
}
