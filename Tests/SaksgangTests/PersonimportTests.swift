import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// People from a spreadsheet.
@Suite struct PersonimportTests {
  static let tabeller: [(String, [[String]])] = [
    ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,\"2,5\"", [["a", "b"], ["1", "2,5"]]),
    ("\u{FEFF}a;b\n\n;\n\"x\"\"y\";\"to\nlinjer\"", [["a", "b"], ["x\"y", "to\nlinjer"]]),
    ("a;b\n'=1+1;'Åse", [["a", "b"], ["=1+1", "'Åse"]]), ("", []), ("en", [["en"]]),
    ("a;b,c\n1;2,3", [["a", "b,c"], ["1", "2,3"]]),
  ]

  @Test(arguments: tabeller)
  func `what spreadsheets write is read`(_ tekst: String, _ ventet: [[String]]) throws {
    #expect(try Csv.les(tekst).map(\.celler) == ventet)
  }

  @Test func `what Csv writes comes back, and line numbers are the file's`() throws {
    let rader = CsvTests.celler.map { [$0.0.replacing("\r\n", with: "\n"), "x"] }
    #expect(try Csv.les(Csv.tekst(rader)).map(\.celler) == rader)
    #expect(try Csv.les("a\n\"b\nc\"\n\nd").map(\.linje) == [1, 2, 5])
    #expect(throws: Tabellfeil.aapentSitat(linje: 2)) { try Csv.les("a\n\"b\nc") }
  }

  private func kjor(_ csv: String, _ kontoret: Kontoret) throws -> [Personimport.Linje] {
    try Personimport(csv: csv).kjor(kontoret.kari)
  }

  private func kode(_ linje: Personimport.Linje) -> String {
    switch linje.utfall {
    case .ny: "ny"
    case .finnes: "finnes"
    case .feil(let feil): feil.kode
    }
  }

  @Test func `each row is registered, is there already, or is told why not`() throws {
    let kontoret = try Kontoret()
    let csv = """
      Identitetsnummer;Etternavn;fornavn;barn;avbruttVideregaaende;arbeidsstatus;brevspraak
      28879944882;Sørbø;Åse;1.7.2010,2012-03-04;ja;ledig;nn
      28879944882;Sørbø;Åse;;;;
      12345678901;Feil;Nummer;;;;
      \(Dublettall.sammeDag);;Uten;;;;
      \(Dublettall.sammeDag);Li;Bo;;kanskje;;
      """
    let linjer = try kjor(csv, kontoret)
    #expect(linjer.map(\.nummer) == [2, 3, 4, 5, 6])
    #expect(linjer.map(kode).prefix(2) == ["ny", "finnes"])
    #expect(linjer.dropFirst(2).allSatisfy { !["ny", "finnes"].contains(kode($0)) })
    guard case .ny(let sak) = linjer[0].utfall else { return }
    let bruker = try kontoret.kari.aapne(sak).sak.bruker
    #expect(bruker.navn == Navn(fornavn: "Åse", etternavn: "Sørbø") && bruker.spraak.brev == .nynorsk)
    #expect(bruker.barn.count == 2 && bruker.arbeidsstatus == .ledig)
  }

  @Test func `a table that is not one is refused as a whole`() throws {
    let feil: [(String, Tabellfeil)] = [
      ("", .tom), ("etternavn", .tom), ("etternavn;Etternavn\na;b", .dobbelKolonne("etternavn")),
      ("etternavn;fornavn\na", .feilAntallCeller(linje: 2, ventet: 2, funnet: 1)),
    ]
    for (csv, ventet) in feil { #expect(throws: ventet) { try Personimport(csv: csv) } }
    #expect(throws: Tabellfeil.self) { try Personimport(csv: "etternavn;skostørrelse\na;43") }
    #expect(throws: Tabellfeil.self) { try Personimport(csv: "etternavn;samarbeidsparter\na;b") }
  }
}
