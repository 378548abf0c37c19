import Fagmodell
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// What holds on every screen of the console.
@Suite struct SceneTests {
  static let storrelser = [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 50)]

  @Test(arguments: Scener.alle)
  func `every screen looks as it did when somebody last looked at it`(_ scene: Scene) throws {
    let benk = try scene.bygg()
    var ark = ""
    for storrelse in SceneTests.storrelser {
      benk.send(.resize(storrelse))
      let ramme = benk.ramme
      #expect(!ramme.buffer.textDump.contains("⟦"), "\(scene.navn):\n\(ramme.buffer.textDump)")
      let markor = ramme.cursor.map { "\($0.x),\($0.y)" } ?? "-"
      ark += "== \(storrelse.width)x\(storrelse.height), cursor \(markor)\n\(ramme.buffer.textDump)\n"
      ark += "-- styles\n\(SceneTests.stiler(ramme.buffer))\n"
    }
    Fasit.sjekk(ark, mot: "\(scene.navn).skjerm")
  }

  /// The attribute map without the plain ends of rows.
  private static func stiler(_ buffer: Buffer) -> String {
    buffer.styleDump.split(separator: "\n", omittingEmptySubsequences: false).map { rad in
      var rad = rad
      while rad.last == "." { rad.removeLast() }
      return String(rad)
    }.joined(separator: "\n")
  }

  @Test(arguments: Scener.alle)
  func `no two actions share a key, every action has its words in every language, and editing keys stay free`(
    _ scene: Scene
  ) throws {
    let benk = try scene.bygg()
    let handlinger = benk.konsoll.alleHandlinger
    var brukt: [Key: String] = [:]
    for handling in handlinger {
      for tast in handling.taster {
        #expect(brukt[tast] == nil, "\(tast.name): \(handling.id) and \(brukt[tast] ?? "") on \(scene.navn)")
        brukt[tast] = handling.id
      }
    }
    let redigering = [Key.ctrl("a"), .ctrl("k"), .ctrl("u"), .ctrl("w"), .ctrl("y"), .ctrl("z")]
    #expect(redigering.allSatisfy { brukt[$0] == nil })
    for (spraak, tekst) in Benk.tekster {
      for handling in handlinger {
        #expect(tekst.har("handling.\(handling.id)"), "handling.\(handling.id) in \(spraak.rawValue)")
        if let grunn = handling.hindring {
          #expect(tekst.har("hindring.\(grunn)"), "hindring.\(grunn) in \(spraak.rawValue)")
        }
      }
      for nokkel in ["tittel", "hjelp"] {
        let hel = "skjerm.\(benk.navn.rawValue).\(nokkel)"
        #expect(tekst.har(hel), "\(hel) in \(spraak.rawValue)")
      }
    }
  }

  @Test(arguments: Scener.alle)
  func `in nynorsk and English no text is missing`(_ scene: Scene) throws {
    let benk = try scene.bygg()
    for _ in Spraak.allCases {
      try benk.trykk("<F9>")
      #expect(!benk.skjerm.contains("⟦"), "\(scene.navn):\n\(benk.skjerm)")
    }
  }

  @Test(arguments: Scener.alle)
  func `at any size there is a screen, and what was shown comes back`(_ scene: Scene) throws {
    let benk = try scene.bygg()
    let (navn, kladd) = (benk.navn, benk.konsoll.topp.kladd)
    for (bredde, hoyde) in [(1, 1), (2, 40), (40, 10), (41, 11), (300, 3), (109, 24), (110, 24), (0, 0), (79, 23)] {
      benk.send(.resize(Size(width: bredde, height: hoyde)))
      #expect(benk.ramme.buffer.size == Size(width: bredde, height: hoyde))
    }
    benk.send(.resize(Size(width: 80, height: 24)))
    #expect(benk.navn == navn && benk.konsoll.topp.kladd == kladd)
    let igjen = benk.ramme
    benk.send(.resize(Size(width: 80, height: 24)))
    #expect(benk.ramme.buffer == igjen.buffer, "\(scene.navn)")
  }
}
