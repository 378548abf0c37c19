import Fagmodell
import Glibc
import Testhjelp
import Testing

/// A sealed office through the built program, with the passphrase from files and descriptors.
@Suite struct ForseglingTests {
  private let hjem: Midlertidig
  private let kode: String

  private static let navn = "Bjørn-Åge"

  init() throws {
    hjem = try Midlertidig()
    try ForseglingTests.skriv("riktig hest batteri\n", hjem.path + "/nokkel")
    try ForseglingTests.skriv("en helt annen setning", hjem.path + "/annen")
    let svar = try Kommando.kjor(
      ["opprett", "--type", "demo", "--som", "K100001", "--forseglet", "--json", "--nokkelfil", hjem.path + "/nokkel"],
      home: hjem)
    try #require(svar.code == 0, "\(svar.stderr)")
    kode = try JsonParser.parse(svar.stdoutBytes)["gjenopprettingskode"]?.tekst ?? ""
  }

  private static func skriv(_ tekst: String, _ sti: String, modus: mode_t = 0o600) throws {
    try Filer.skriv(Array(tekst.utf8), til: sti)
    chmod(sti, modus)
  }

  private func skranke(_ argumenter: [String], nokkel: String? = "nokkel", stdin: String = "") throws -> Utfall {
    let fil = nokkel.map { ["--nokkelfil", "\(hjem.path)/\($0)"] } ?? []
    return try Kommando.kjor(
      argumenter + fil + ["--dato", "2016-06-01"], stdin: stdin, environment: ["SKRANKE_IDENT": "K100001"], home: hjem)
  }

  @Test func `the whole chain runs and reads back, and nothing of the person lies open in any folder`() throws {
    let utfall = try skranke(["utfor", "-"], stdin: Prove.kjeden.joined(separator: "\n") + "\n")
    #expect(utfall.code == 0 && utfall.svar.count == Prove.kjeden.count)
    let sak = try JsonParser.parse(try skranke(["bruker", "vis", Prove.person, "--json"]).stdoutBytes)
    #expect(sak["bruker"]?["navn"]?["fornavn"]?.tekst == Self.navn && sak["steg"]?.tekst == "OPPFOLGING")
    for mappe in [".local", ".cache"] {
      for tekst in [Self.navn, Prove.person, "riktig hest", "BRUKER"] {
        let svar = try Kommando.kjor(program: "/bin/grep", ["-r", "-a", "-l", "-F", tekst, "\(hjem.path)/\(mappe)"])
        #expect(svar.code == 1, "\(tekst): \(svar.stdout)\(svar.stderr)")
      }
    }
    #expect(try skranke(["sjekk"]).code == 0)
    let uten = try skranke(["sjekk"], nokkel: nil)
    #expect(uten.code == 0 && uten.stdout.contains("forseglet"))
  }

  @Test func `without the passphrase, with a wrong one or from a file others can read nothing opens`() throws {
    let feil = { (utfall: Utfall) in try? JsonParser.parse(utfall.stdoutBytes)["feil"]?["kode"]?.tekst }
    let uten = try skranke(["bruker", "liste", "--json"], nokkel: nil)
    #expect(uten.code == 77 && feil(uten) == "lager.forseglet")
    let gal = try skranke(["bruker", "liste", "--json"], nokkel: "annen")
    #expect(gal.code == 77 && feil(gal) == "lager.feilNokkel")
    try Self.skriv("riktig hest batteri", hjem.path + "/lesbar", modus: 0o644)
    let lesbar = try skranke(["bruker", "liste", "--json"], nokkel: "lesbar")
    #expect(lesbar.code == 77 && feil(lesbar) == "lager.usikker")
    #expect(try skranke(["bruker", "liste"], nokkel: "finnes-ikke").code == 66)
    try Self.skriv("kort", hjem.path + "/kort")
    let kort = try skranke(["nokler", "ny", "per", "--json", "--ny-nokkelfil", hjem.path + "/kort"])
    #expect(kort.code == 64 && feil(kort) == "kjoring.kortPassord")
  }

  @Test func `the passphrase can come through an open descriptor, so that it stands in no file`() throws {
    let skript = "exec 3<\"$HOME/nokkel\"; exec \"$0\" bruker liste --json --nokkelfil fd:3"
    let svar = try Kommando.kjor(
      program: "/bin/sh", ["-c", skript, try Program.skranke()], environment: ["SKRANKE_IDENT": "K100001"], home: hjem)
    #expect(svar.code == 0, "\(svar.stderr)")
  }

  @Test func `slots are made and removed, and the code on paper opens the store`() throws {
    #expect(try skranke(["nokler", "ny", "per", "--ny-nokkelfil", hjem.path + "/annen"]).code == 0)
    #expect(try skranke(["nokler", "liste"], nokkel: "annen").stdout == "K100001\npapir\nper\n")
    #expect(try skranke(["nokler", "fjern", "per"], nokkel: "annen").code == 65)
    #expect(try skranke(["nokler", "fjern", "per"]).code == 0)
    #expect(try skranke(["nokler", "liste"], nokkel: "annen").code == 77)
    try Self.skriv(kode.lowercased(), hjem.path + "/papir")
    #expect(try skranke(["nokler", "liste"], nokkel: "papir").stdout == "K100001\npapir\n")
    let kopi = hjem.path + "/kopi"
    #expect(try skranke(["kopier", kopi]).code == 0)
    #expect(try skranke(["--lager", kopi, "bruker", "liste"], nokkel: "papir").code == 0)
  }
}
