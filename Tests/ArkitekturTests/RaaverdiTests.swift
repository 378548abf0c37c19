import Testhjelp
import Testing

/// Raw values stand in journals, packs and other people's files: once used they never change.
@Suite struct RaaverdiTests {
  @Test func `no raw value has changed or gone, and new ones are recorded`() throws {
    let path = Fasit.sti("raaverdier.txt")
    let recorded = String(decoding: Filer.les(path) ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    let actual = RawValues.list(in: .package)
    let gone = Set(recorded).subtracting(actual).sorted()
    let new = Set(actual).subtracting(recorded).sorted()
    #expect(
      gone == [],
      """
      These raw values have been removed or changed. Files that hold them could no longer be read: bring them back, or \
      write a migration and take the lines out of Tests/ArkitekturTests/Fasit/raaverdier.txt by hand.
      """)
    if gone.isEmpty, !new.isEmpty {
      Fasit.sjekk(actual.joined(separator: "\n"), mot: "raaverdier.txt")
    }
  }

  @Test func `raw values are found wherever an enum stands`() {
    let code = SourceFile(
      path: "Sources/Fagmodell/A.swift",
      """
      public enum Ytelse: String, Codable { case aap = "AAP", `default`; case dagpenger
        enum Sats: String { case hoy = "H" }
        var tekst: String { switch self { case .aap: "x"; default: "y" } } }
      extension Plan.Steg { enum Type: String { case mote = "MOTE" } }
      enum Tall: Int { case en = 1 }
      """)
    let expected = [
      #"Plan.Steg.Type.mote = "MOTE""#, #"Ytelse.Sats.hoy = "H""#, #"Ytelse.aap = "AAP""#,
      #"Ytelse.dagpenger = "dagpenger""#, #"Ytelse.default = "default""#,
    ]
    #expect(RawValues.list(in: code.code).sorted() == expected)
  }
}
