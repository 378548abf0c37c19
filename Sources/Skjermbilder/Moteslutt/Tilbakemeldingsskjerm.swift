import Fagmodell
import Saksgang
import TerminalKit

/// Three questions about the meeting on the turned-round screen. It knows neither the person nor the case, leaves no
/// draft, and the answers go into a box where they are counted together with others'.
public struct Tilbakemeldingsskjerm: Skjerm {
  public let navn = Skjermnavn.tilbakemelding
  public let erSnudd = true
  private let spraak: Spraak
  private var svar: [Tilbakemeldingssvar?] = [nil, nil, nil]
  private var plass = 0

  private static let sporsmaal = ["moteOk", "lostForventning", "respekt"]

  public init(_ spraak: Spraak) { self.spraak = spraak }

  private func tekst(_ o: Omgivelser) -> Tekstkatalog { o.tekster[spraak] ?? o.tekst }
  private var antall: Int { Tilbakemeldingsskjerm.sporsmaal.count }
  private var erFerdig: Bool { plass >= antall }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    [
      Handling("forrigeSporsmaal", .pageUp, .left).bare(hvis: plass > 0, ellers: "forsteSporsmaal"),
      Handling("hoppOver", .pageDown, .right, iBunnlinjen: !erFerdig).bare(hvis: !erFerdig, ellers: "sisteSporsmaal"),
      Handling("tilbake", .ctrl("b"), iBunnlinjen: false),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    switch tast {
    case .escape, .ctrl("c"): return []
    case .character(let tegn):
      guard !erFerdig, let tall = tegn.wholeNumberValue, (1...Tilbakemeldingssvar.allCases.count).contains(tall)
      else { return [] }
      svar[plass] = Tilbakemeldingssvar.allCases[tall - 1]
      plass += 1
      return []
    default: return nil
    }
  }

  /// The veileder takes the screen back; what was answered goes into the box, also when not all was.
  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "forrigeSporsmaal": plass = max(0, plass - 1)
    case "hoppOver": plass = min(antall, plass + 1)
    case "tilbake":
      let alle = Tilbakemelding(moteOk: svar[0], lostForventning: svar[1], respekt: svar[2])
      return [.leggISvarkassen(alle), .lukk]
    default: break
    }
    return []
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    let t = tekst(o)
    let indre = flate.part(flate.bounds.inset(columns: 4))
    guard !erFerdig else {
      Paragraph(t("skjerm.tilbakemelding.takk"), .heading).draw(
        on: indre.part(Rect(x: 0, y: 4, width: indre.width, height: 4)))
      flate.placeCursor(x: 0, y: 0)
      return
    }
    indre.put(
      t("skjerm.snudd.framdrift", ["naa": "\(plass + 1)", "alle": "\(antall)"]), x: 0, y: 1, style: .muted)
    let nokkel = "skjerm.tilbakemelding.sporsmaal.\(Tilbakemeldingsskjerm.sporsmaal[plass])"
    let brukt = Paragraph(t(nokkel), .heading).draw(on: indre.part(Rect(x: 0, y: 3, width: indre.width, height: 3)))
    for (nummer, valg) in Tilbakemeldingssvar.allCases.enumerated() {
      let valgt = svar[plass] == valg ? "✓" : " "
      let y = 5 + brukt + nummer * 2
      indre.put(Line([Span("\(nummer + 1)", .key), Span("  \(valgt) \(t.kode(valg))")]), x: 2, y: y)
      if nummer == 0 { indre.placeCursor(x: 2, y: y) }
    }
    let bunn = Rect(x: 0, y: max(0, indre.height - 3), width: indre.width, height: 3)
    Paragraph(t("skjerm.tilbakemelding.anonymt"), .muted).draw(on: indre.part(bunn))
  }
}
