import Fagmodell
import TerminalKit

/// The user guide: one text for each topic, in lines of running text with `#` before a heading and `-` before a point.
public struct Veiledning: Sendable {
  /// A topic's text in a language; nil when there is none.
  private let kilde: @Sendable (Hjelpetema, Spraak) -> String?

  public init(_ kilde: @escaping @Sendable (Hjelpetema, Spraak) -> String?) { self.kilde = kilde }

  /// A program without its guide.
  public static let tom = Veiledning { _, _ in nil }

  /// A topic as lines of at most `bredde` columns. Where the guide is not written in the language, the bokmål is
  /// shown, and that is said.
  public func linjer(_ tema: Hjelpetema, _ tekst: Tekstkatalog, bredde: Int) -> [Line] {
    let egen = kilde(tema, tekst.spraak)
    let merknad = egen == nil && tekst.spraak != .bokmaal ? [Line(tekst("hjelp.paaBokmaal"), .muted), Line()] : []
    let hode = [Line(tekst("hjelp.\(tema.rawValue).tittel"), .heading), Line()]
    return hode + merknad + Veiledning.brutt(egen ?? kilde(tema, .bokmaal) ?? "", bredde: bredde)
  }

  /// Lines that follow each other are one paragraph or one point, however they are broken in the file.
  private static func avsnitt(_ tekst: String) -> [String] {
    tekst.split(separator: "\n", omittingEmptySubsequences: false).reduce(into: []) { ut, linje in
      let starter = linje.isEmpty || linje.hasPrefix("# ") || linje.hasPrefix("- ")
      if !starter, let forrige = ut.last, !forrige.isEmpty, !forrige.hasPrefix("# ") {
        ut[ut.count - 1] = forrige + " " + linje
      } else {
        ut.append(String(linje))
      }
    }
  }

  static func brutt(_ tekst: String, bredde: Int) -> [Line] {
    avsnitt(tekst).flatMap { linje -> [Line] in
      if linje.hasPrefix("# ") { return [Line(String(linje.dropFirst(2)), .heading)] }
      guard linje.hasPrefix("- ") else { return WordWrap.lines(linje, width: bredde).map { Line($0) } }
      return WordWrap.lines(String(linje.dropFirst(2)), width: max(1, bredde - 4)).enumerated().map { nr, rad in
        Line((nr == 0 ? "  – " : "    ") + rad)
      }
    }
  }
}
