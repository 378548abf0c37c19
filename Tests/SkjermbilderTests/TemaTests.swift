import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// The same screens in every theme: which look each cell gets.
@Suite struct TemaTests {
  static let temaer: [(navn: String, tema: Theme)] = [
    ("default", .standard), ("high contrast", .highContrast), ("monochrome", .monochrome),
  ]

  static let scener = [
    "skranke", "skranke-bredt", "skranke-sok", "registrering-feil", "bruker-plan", "behovsvurdering-utfall",
    "arbeidsevne", "snudd", "vedtak", "konflikt", "plan-plikter", "kalender", "palett", "kladdetilbud",
  ]

  @Test(arguments: scener)
  func `every theme gives the screen the looks it had when somebody last looked`(_ navn: String) throws {
    let scene = try #require(Scener.alle.first { $0.navn == navn })
    let buffer = try scene.bygg().ramme.buffer
    var ark = "\(buffer.textDump)\n"
    for (temanavn, tema) in TemaTests.temaer { ark += "== \(temanavn)\n\(Utseende(buffer, tema).kart)\n" }
    Fasit.sjekk(ark, mot: "tema/\(navn).tema")
  }

  @Test func `without colours nothing that must be noticed looks like plain text, and no two meanings need a colour`() {
    let synlige: [Role] = [.warning, .danger, .selection, .band, .alarmBand, .heading, .key, .fieldActive, .marked]
    for (navn, tema) in TemaTests.temaer + [("eight colours", .eightColours)] {
      for rolle in synlige {
        let uten = tema[rolle].attributes
        #expect(!uten.isEmpty, "\(rolle) in \(navn) is told by colour alone")
      }
    }
    for tema in [Theme.highContrast, .monochrome] {
      #expect(Role.allCases.allSatisfy { tema[$0].foreground == nil && tema[$0].background == nil })
    }
    #expect(!Role.allCases.contains { Theme.highContrast[$0].attributes.contains(.dim) })
  }

  @Test(arguments: Scener.alle)
  func `what is late or wrong has a sign of its own and not only a look`(_ scene: Scene) throws {
    let buffer = try scene.bygg().ramme.buffer
    var forrigeHarTegn = false
    for y in 0..<buffer.size.height {
      let farlige = (0..<buffer.size.width).filter { buffer[$0, y].style.role == .danger }
      guard !farlige.isEmpty else {
        forrigeHarTegn = false
        continue
      }
      // The list of errors and a message have their words; a date or a field that is late or wrong has its sign.
      let rad = buffer.row(y)
      forrigeHarTegn = forrigeHarTegn || rad.contains("!") || rad.contains("Alt-") || rad.contains("rettes")
      #expect(forrigeHarTegn, "\(scene.navn), row \(y): \(rad)")
    }
  }
}

/// The look of every cell as a letter, with what the letters mean.
private struct Utseende {
  private let buffer: Buffer
  private let tema: Theme

  init(_ buffer: Buffer, _ tema: Theme) {
    self.buffer = buffer
    self.tema = tema
  }

  var kart: String {
    var bokstaver: [Paint: Character] = [Paint(): "."]
    var forklaring = ""
    var rader: [String] = []
    for y in 0..<buffer.size.height {
      var rad = ""
      for x in 0..<buffer.size.width {
        let utseende = utseende(buffer[x, y].style)
        if bokstaver[utseende] == nil {
          let ny = Character(Unicode.Scalar(UInt8(0x61 + bokstaver.count - 1)))
          bokstaver[utseende] = ny
          forklaring += "\(ny) \(Utseende.ord(utseende))\n"
        }
        rad.append(bokstaver[utseende]!)
      }
      while rad.last == "." { rad.removeLast() }
      rader.append(rad)
    }
    return forklaring + rader.joined(separator: "\n")
  }

  private func utseende(_ stil: Style) -> Paint {
    var utseende = tema[stil.role]
    utseende.attributes.formUnion(stil.attributes)
    return utseende
  }

  private static func ord(_ p: Paint) -> String {
    let navn: [(Attributes, String)] = [
      (.bold, "bold"), (.underline, "underline"), (.reverse, "reverse"), (.dim, "dim"),
    ]
    let farger = [p.foreground.map { "colour \($0)" }, p.background.map { "on \($0)" }].compactMap { $0 }
    return (farger + navn.filter { p.attributes.contains($0.0) }.map(\.1)).joined(separator: " ")
  }
}
