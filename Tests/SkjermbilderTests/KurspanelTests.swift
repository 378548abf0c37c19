import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// The coach beside the console.
@Suite struct KurspanelTests {
  private let tekst = Benk.tekster[.bokmaal]!

  private static let ark = Kursark(
    tittel: "Dag 25 av 30", oppgave: "Thea er 23 år og ledig.\nGjør planen ferdig sammen med henne før fristen.",
    sporsmaal: [
      Kursark.Sporsmaal(id: "kveld", tekst: "Kan du jobbe kveld og helg, også når det er søndag og ferie?"),
      Kursark.Sporsmaal(id: "penger", tekst: "Hva lever du av nå?"),
    ],
    svar: [Kursark.Svar("Hva har du fått av svar?", "Nesten ingen.")],
    papirer: [Kursark.Papir(id: "attest", tittel: "Attest", tekst: "Møtte hver dag i sju uker.")],
    hint: ["Fristen løper fra dagen behovet ble konkludert."], harFlereHint: true, kanAngre: true)

  /// A panel with its keyboard, and what it asked for.
  private struct Prove {
    var panel = Kurspanel()
    var ark: Kursark
    var bedt: [Kursvirkning] = []
    let tekst: Tekstkatalog
    var storrelse: Size

    mutating func trykk(_ skript: String) throws {
      for tast in try KeyScript.keys(skript) {
        panel.layout(storrelse, ark, tekst)
        bedt += panel.tast(tast, ark, tekst)
      }
      panel.layout(storrelse, ark, tekst)
    }

    func bilde(fokus: Bool = true) -> String {
      var panel = panel
      panel.layout(storrelse, ark, tekst)
      return Frame(size: storrelse) { panel.tegn($0, ark, tekst, fokus: fokus) }.buffer.textDump
    }
  }

  private func prove(_ ark: Kursark = KurspanelTests.ark, _ storrelse: Size = Size(width: 40, height: 24)) -> Prove {
    Prove(ark: ark, tekst: tekst, storrelse: storrelse)
  }

  @Test func `every page looks as it did when somebody last looked at it`() throws {
    let sider = ["", "<Tab>", "<Tab><Down>", "<Tab>/Hvor bor du?", "<Tab><Tab>", "<Tab><Tab><Enter>", "?", "n"]
    var ark = ""
    for storrelse in [Size(width: 80, height: 24), Size(width: 40, height: 24)] {
      for taster in sider {
        var prove = prove(Self.ark, storrelse)
        try prove.trykk(taster)
        ark += "== \(storrelse.width)x\(storrelse.height) \(taster)\n\(prove.bilde())\n"
      }
    }
    ark += "== without the keyboard\n\(prove().bilde(fokus: false))\n"
    #expect(!ark.contains("⟦"))
    Fasit.sjekk(ark, mot: "kurspanel.skjerm")
  }

  @Test func `keys ask for what they say, and what cannot be done says why`() throws {
    var prove = prove()
    try prove.trykk("t<Tab><Down><Enter>/bor<Enter><Tab><Enter><Esc>uf<Esc>")
    #expect(
      prove.bedt == [.hint, .spor("penger"), .sporFritt("bor"), .les("attest"), .angre, .ferdig, .tilKonsollen])
    var tom = self.prove(
      Kursark(
        tittel: "", oppgave: "", sporsmaal: [], svar: [], papirer: [], hint: [], harFlereHint: false, kanAngre: false))
    for (taster, ord) in [
      ("t", "flere tips"), ("u", "ikke lagret noe"), ("<Tab><Enter>", "spurt om alt"),
      ("<Tab><Enter>", "ingen papirer"),
    ] {
      try tom.trykk(taster)
      #expect(tom.bilde().contains(ord), "\(taster)")
    }
    #expect(tom.bedt.isEmpty)
  }

  @Test func `a new attempt is asked about, and turning away keeps the old one`() throws {
    var prove = prove()
    try prove.trykk("n<Esc>n<Tab><Enter>")
    #expect(prove.bedt.isEmpty)
    try prove.trykk("n<Enter>")
    #expect(prove.bedt == [.paaNytt])
  }

  @Test func `the debrief takes the whole screen, scrolls, and leads back or on`() throws {
    var prove = prove(Self.ark, Size(width: 80, height: 24))
    let linjer = (1...60).map { Dokument.Blokk.avsnitt("Linje \($0)") }
    prove.panel.vis(
      gjennomgang: Dokument(spraak: .bokmaal, tittel: "Gjennomgang", blokker: linjer), sted: "Skrevet til /a")
    #expect(prove.panel.viserGjennomgang && prove.bilde().contains("Skrevet til /a"))
    try prove.trykk("<End>")
    #expect(prove.bilde().contains("Linje 60") && !prove.bilde().contains("Gjennomgang"))
    try prove.trykk("<Esc>")
    #expect(!prove.panel.viserGjennomgang && prove.bedt.isEmpty)
  }

  @Test func `what is pasted goes into the question and nowhere else`() throws {
    var prove = prove()
    prove.panel.lim("borte")
    try prove.trykk("<Tab>/")
    prove.panel.lim("hvor bor\ndu")
    try prove.trykk("<Enter>")
    #expect(prove.bedt == [.sporFritt("hvor bor du")])
  }

  @Test func `the console keeps its 80 columns wherever the panel is`() {
    for (bredde, hoyde) in [(80, 24), (115, 30), (116, 30), (120, 40), (200, 50), (1, 1), (0, 0)] {
      let size = Size(width: bredde, height: hoyde)
      for aapent in [true, false] {
        let ramme = Kursramme(size, aapent: aapent)
        #expect(bredde < 80 || ramme.konsoll.width >= 80)
        #expect((ramme.panel == nil) == (bredde < 116 && !aapent) && (ramme.stripe != nil) == (bredde < 116 && !aapent))
        #expect(ramme.konsoll.endX <= bredde && ramme.konsoll.endY <= hoyde)
      }
    }
    #expect(Kursramme(Size(width: 200, height: 50), aapent: true, heleSkjermen: true).panel?.width == 200)
  }

  @Test func `no key of the panel is a key of the console's screens, so it can always be opened`() {
    let ark = Self.ark
    let handlinger = Kurspanel().handlinger(ark)
    var brukt: Set<Key> = []
    for handling in handlinger {
      #expect(tekst.har("handling.\(handling.id)"))
      for tast in handling.taster { #expect(brukt.insert(tast).inserted, "\(tast.name)") }
    }
    for scene in Scener.alle {
      guard let benk = try? scene.bygg() else { continue }
      let taster = Set(benk.konsoll.alleHandlinger.flatMap(\.taster))
      #expect(taster.isDisjoint(with: Kurspanel.aapnere), "\(scene.navn)")
    }
  }
}
