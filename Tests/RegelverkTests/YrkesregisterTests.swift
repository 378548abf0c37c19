import Fagmodell
import Regelverk
import Testing

/// Occupations found by what people call them.
@Suite struct YrkesregisterTests {
  private func register() throws -> Yrkesregister {
    try Yrkesregister.les(Pakker.fil("kodeverk/styrk08.json"), fil: "styrk08.json")
  }

  @Test(
    arguments: [
      ("Truckfører", "8344"), ("truckforer", "8344"), ("TRUCK", "8344"), ("lærer", "2341"), ("laerar", "2341"),
      ("rørlegger", "7126"), ("9112", "9112"), ("nurse", "2223"), ("vaskehjelp", "9112"), ("hjelpepl", "5321"),
      ("gulv flis", "7122"),
    ])
  func `an occupation is found by code, name or alias, however it is typed`(_ tekst: String, _ kode: String) throws {
    #expect(try register().sok(tekst).first?.kode == kode)
  }

  @Test func `those called exactly so come first, and nonsense finds nobody`() throws {
    let register = try register()
    #expect(register.sok("butikk").first?.kode == "5223")
    #expect(register.sok("kokk").map(\.kode).contains("3434") == false)
    for tomt in ["", "  ", "qwerty", "99999"] { #expect(register.sok(tomt).isEmpty, "\(tomt)") }
    #expect(register.sok("1", maks: 3).count == 3)
    #expect(register.akkurat("Kokk")?.kode == "5120")
    #expect(register.akkurat("kok") == nil)
  }

  @Test(
    arguments: [
      ("Vil jobbe på lager, gjerne truckfører", ["4321", "8344"]), ("Butikksjef eller barista", ["1420", "5132"]),
      ("Assistent på sykehjem", ["5329"]), ("Noe ute, med hendene", []), ("Lager, lager og lager", ["4321"]),
    ] as [(String, [String])])
  func `running text names whole occupations once, the longest name first`(_ tekst: String, _ koder: [String]) throws {
    #expect(try register().nevnt(i: tekst).map(\.kode) == koder)
  }

  @Test(
    arguments: [
      ("{", "x.json:1: ugyldigJson"), ("{\"yrker\": []}", "x.json:1: yrker: feltfeil"),
      (
        "{\"yrker\": [\n{\"kode\": \"512\", \"navn\": \"Kokker\", \"alias\": []}]}",
        "x.json:2: yrker[0].kode: ugyldigVerdi"
      ),
      ("{\"yrker\": [\n\n{\"kode\": \"5120\", \"navn\": \"Kokker\"}]}", "x.json:3: yrker[0].alias: feltfeil"),
      (
        "{\"yrker\": [{\"kode\": \"5120\", \"navn\": \"Kokker\", \"alias\": [\"kokker\"]}]}",
        "x.json:1: yrker[0]: ugyldigVerdi"
      ),
      (
        "{\"yrker\": [{\"kode\": \"5120\", \"namn\": \"Kokker\", \"alias\": []}]}",
        "x.json:1: yrker[0].namn: ukjentFelt"
      ),
    ])
  func `a mistake in the file is told with line and field`(_ json: String, _ melding: String) {
    let feil = #expect(throws: Pakkefeil.self) { try Yrkesregister.les(Array(json.utf8), fil: "x.json") }
    #expect(feil?.description.hasPrefix(melding) == true, "\(feil?.description ?? "")")
  }
}
