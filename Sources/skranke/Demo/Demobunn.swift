import Fagmodell
import Kurs
import TerminalKit

/// Below the console while a script plays: the chapter, the caption, and the keys of the one who shows it.
struct Demobunn {
  private let avspiller: Avspiller
  /// Whose console it is, when there is more than one.
  private let hvem: String?
  private let tekst: Tekstkatalog

  init(_ avspiller: Avspiller, hvem: String?, _ tekst: Tekstkatalog) {
    self.avspiller = avspiller
    self.hvem = hvem
    self.tekst = tekst
  }

  func tegn(_ flate: Surface) {
    flate.fill(.normal)
    flate.put(String(repeating: "─", count: flate.width), x: 0, y: 0, style: .line)
    let hoyre =
      " " + [hvem.map { tekst("demo.hvem", ["ident": $0]) }, tilstand].compactMap { $0 }.joined(separator: " · ") + " "
    flate.put(" \(overskrift) ", x: 2, y: 0, style: .heading, maxWidth: max(0, flate.width - TextWidth.of(hoyre) - 3))
    flate.putRight(Line(hoyre, .muted), y: 0)
    let ramme = Rect(x: 1, y: 1, width: flate.width - 2, height: max(0, flate.height - 2))
    Paragraph(avspiller.tekst, .accent).draw(on: flate.part(ramme))
    KeyFooter(taster).draw(on: flate.part(Rect(x: 1, y: flate.height - 1, width: flate.width - 2, height: 1)))
  }

  private var overskrift: String {
    guard let nr = avspiller.kapittelnummer, let kapittel = avspiller.kapittel else { return avspiller.manus.tittel }
    return "\(nr + 1)/\(avspiller.manus.kapitler.count) \(kapittel.tittel)"
  }

  private var tilstand: String {
    switch avspiller.tilstand {
    case .pauset: tekst("demo.pauset")
    case .ferdig: tekst("demo.ferdig")
    case .feilet(let avvik): tekst("demo.feilet", ["linje": "\(avvik.linje)"])
    case .spiller: tekst("demo.tempo", ["tempo": "\(avspiller.tempo)"])
    }
  }

  private var taster: [KeyFooter.Item] {
    [
      KeyFooter.Item(tekst("demo.mellomrom"), tekst("demo.tast.pause")), KeyFooter.Item("n", tekst("demo.tast.steg")),
      KeyFooter.Item("+ -", tekst("demo.tast.tempo")), KeyFooter.Item("← → 1–9", tekst("demo.tast.kapittel")),
      KeyFooter.Item("Esc", tekst("demo.tast.overta")), KeyFooter.Item("Ctrl-Q", tekst("demo.tast.avslutt")),
    ]
  }
}
