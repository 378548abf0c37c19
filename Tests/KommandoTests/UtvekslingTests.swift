import Fagmodell
import Glibc
import Testhjelp
import Testing

/// Tables in and out, reports, and putting a store right, through the built program.
@Suite struct UtvekslingTests {
  private static let hode = "identitetsnummer;etternavn;fornavn\n"
  private static let god = "\(Prove.person);=Sørbø;Åse\n"

  private func tabell(_ prove: Prove, _ csv: String) throws -> String {
    let sti = prove.hjem.path + "/inn.csv"
    try Filer.skriv(Array(csv.utf8), til: sti)
    return sti
  }

  @Test func `a table is tried, stored whole, and stored again without change`() throws {
    let prove = try Prove()
    let fil = try tabell(prove, Self.hode + Self.god)
    let provd = try prove.skranke(["import", fil, "--provekjor"], dato: "2016-06-01")
    #expect(provd.code == 0 && provd.stdout.contains("Linje 2") && provd.stdout.contains("Ingenting er lagret"))
    #expect(try prove.skranke(["bruker", "vis", Prove.person]).code == 65)
    #expect(try prove.skranke(["import", fil], dato: "2016-06-01").stdout.contains("1 person er registrert"))
    #expect(try prove.sak()["bruker"]?["navn"]?["etternavn"]?.tekst == "=Sørbø")
    let igjen = try JsonParser.parse(try prove.skranke(["import", fil, "--json"], dato: "2016-06-01").stdoutBytes)
    #expect(igjen["linjer"]?.liste?.map { $0["utfall"]?.tekst } == ["FINNES"])
    #expect(try prove.sak()["revisjon"]?.heltall == 1)
  }

  @Test func `one bad row stores nothing, and a table that is none is said to be`() throws {
    let prove = try Prove()
    let darlig = try prove.skranke(
      ["import", try tabell(prove, Self.hode + Self.god + "12345678901;Li;Bo\n"), "--json"], dato: "2016-06-01")
    let svar = try JsonParser.parse(darlig.stdoutBytes)
    #expect(darlig.code == 65 && svar["lagret"]?.bool == false)
    #expect(svar["linjer"]?.liste?.map { $0["utfall"]?.tekst } == ["NY", "FEIL"])
    #expect(try prove.skranke(["bruker", "vis", Prove.person]).code == 65)
    let ukjent = try prove.skranke(["import", try tabell(prove, "skonummer\n43\n")])
    #expect(ukjent.code == 65 && ukjent.stderr.contains("identitetsnummer"))
    try Filer.skriv([0x61, 0xE5, 0x0A, 0x62], til: prove.hjem.path + "/inn.csv")
    #expect(try prove.skranke(["import", prove.hjem.path + "/inn.csv"]).code == 65)
  }

  /// Eleven digits of someone born in July 1980 who cannot exist: the month is written as 87.
  private static func nummer(_ lopenummer: Int) -> String? {
    func siffer(_ tall: [Int], _ vekter: [Int]) -> Int { (11 - zip(tall, vekter).map(*).reduce(0, +) % 11) % 11 }
    let individ = lopenummer % 500
    let foer = [0, 1 + lopenummer / 500, 8, 7, 8, 0, individ / 100, individ / 10 % 10, individ % 10]
    let forste = siffer(foer, [3, 7, 6, 1, 8, 9, 4, 5, 2])
    let andre = siffer(foer + [forste], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    return forste == 10 || andre == 10 ? nil : (foer + [forste, andre]).map(String.init).joined()
  }

  @Test func `a table too large for one line of the journal is stored whole in several, and again without change`()
    throws
  {
    let prove = try Prove()
    let numre = (0..<420).compactMap(Self.nummer)
    // The widest text there is room for.
    let lang = String(repeating: "🙂", count: 500)
    let linjer = numre.enumerated().map { "\($1);Sørbø\($0);Åse;\(lang);\(lang);ja\n" }
    let fil = try tabell(prove, "identitetsnummer;etternavn;fornavn;jobbonske;erfaring;bekreftetNy\n" + linjer.joined())
    let lagret = try prove.skranke(["import", fil], dato: "2016-06-01")
    let svar = lagret.stdout.suffix(500)
    #expect(lagret.code == 0 && svar.contains("\(numre.count) personer er registrert"), "\(svar)")
    let journal = "\(prove.hjem.path)/.local/share/skranke/kontor/journal"
    let endringer = Filer.navn(i: journal).flatMap { navn in
      (Filer.les("\(journal)/\(navn)") ?? []).split(separator: 0x0A).map { $0.count }
    }
    #expect(endringer.count { $0 > 100_000 } > 1 && endringer.allSatisfy { $0 < 1 << 20 }, "\(endringer)")
    #expect(try prove.skranke(["sjekk"]).code == 0)
    let igjen = try prove.skranke(["import", fil, "--json"], dato: "2016-06-01")
    let utfall = try JsonParser.parse(igjen.stdoutBytes)["linjer"]?.liste?.map { $0["utfall"]?.tekst }
    #expect(utfall?.count == numre.count && utfall?.allSatisfy { $0 == "FINNES" } == true)
  }

  @Test func `the list goes out as a table no spreadsheet runs, and the log knows`() throws {
    let prove = try Prove()
    let fil = try tabell(prove, Self.hode + Self.god)
    #expect(try prove.skranke(["import", fil], dato: "2016-06-01").code == 0)
    for valg in [[], ["--bruker", Prove.person]] {
      let ut = try prove.skranke(["eksport", "--format", "csv"] + valg)
      let linjer = ut.stdout.split(separator: "\r\n").map(String.init)
      #expect(ut.code == 0 && linjer.count == 2 && linjer[0].hasPrefix("id;identitetsnummer;etternavn;fornavn;"))
      #expect(linjer[1].contains("\(Prove.person);'=Sørbø;Åse;1999-07-28;K100001;"))
    }
    let logg = try prove.skranke(["logg", "--json", "--bruker", Prove.person])
    let arter = try JsonParser.parse(logg.stdoutBytes)["innsyn"]?.liste?.compactMap { $0["art"]?.tekst } ?? []
    #expect(arter.filter { $0 == "EKSPORT" }.count == 2)
  }

  @Test(arguments: ["maalekort", "stat", "kommune", "ungdom"])
  func `every report comes out as text, table, page and data`(_ art: String) throws {
    let prove = try Prove(linjer: 2)
    for (format, tegn) in [
      ("tekst", "===="), ("csv", "tema;kode;navn;antall\r\n"), ("html", "<html"), ("json", "avsnitt"),
    ] {
      let ut = try prove.skranke(["rapport", art, "--format", format], dato: "2016-06-01")
      #expect(ut.code == 0 && ut.stdout.contains(tegn), "\(format) \(ut.stderr)")
      #expect(!ut.stdout.contains("rapport.") && !ut.stdout.contains("Bjørn"), "\(format)")
    }
    #expect(try prove.skranke(["rapport", art, "--fra", "2016-07-01"], dato: "2016-06-01").code == 64)
    #expect(try prove.skranke(["rapport", art, "--til", "i går"]).code == 64)
  }

  @Test func `repair puts right what is derived, and a loss is accepted by a line and not by a cut`() throws {
    let prove = try Prove(linjer: 4)
    let lager = "\(prove.hjem.path)/.local/share/skranke/kontor"
    try Filer.skriv([1], til: lager + "/snap/0000000003.jsonl")
    try Filer.skriv([1], til: lager + "/journal/.9.abc.tmp")
    chmod(lager + "/lock", 0o644)
    #expect(try prove.skranke(["sjekk"]).code == 1)
    let rettet = try JsonParser.parse(try prove.skranke(["sjekk", "--reparer", "--json"]).stdoutBytes)
    let koder = Set(rettet["rettet"]?.liste?.compactMap { $0["kode"]?.tekst } ?? [])
    #expect(koder.isSuperset(of: ["FEIL_OYEBLIKKSBILDE", "MIDLERTIDIG_FIL", "FEIL_RETTIGHETER"]))
    #expect(try prove.skranke(["sjekk"]).code == 0)
    let sti = lager + "/journal/0000000001.jsonl"
    let hele = try #require(Filer.les(sti))
    var bytes = hele
    let midten = try #require(bytes.split(separator: 0x0A).dropFirst(4).first)
    bytes[midten.startIndex + midten.count / 2] ^= 1
    try Filer.skriv(bytes, til: sti)
    #expect(try prove.skranke(["sjekk"]).code == 1)
    #expect(try prove.utfor(Prove.kjeden[4]).code != 0)
    let godtatt = try JsonParser.parse(try prove.skranke(["sjekk", "--godta-tap", "--json"]).stdoutBytes)
    #expect((godtatt["godtatt"]?.heltall ?? 0) >= 1)
    #expect(Filer.les(sti)?.prefix(bytes.count).elementsEqual(bytes) == true)
  }
}
