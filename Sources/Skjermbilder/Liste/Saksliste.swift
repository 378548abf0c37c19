import Fagmodell
import Saksgang
import TerminalKit

/// The things of one kind, such as a person's appointments, and what can be done with the one under the cursor.
/// `Listeskjerm` draws them and moves in them.
protocol Saksliste {
  var navn: Skjermnavn { get }
  /// The person whose things they are; nil for what belongs to the office.
  var sak: SakId? { get }

  /// What holds for all of them, above the list.
  func hode(_ o: Omgivelser) -> [Line]
  func rader(_ o: Omgivelser) -> [Listerad]
  /// - Parameter valgt: the row under the cursor; nil when there is none.
  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling]
  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning]
  /// The answer to a question the list has asked.
  func svar(_ id: String, _ valg: Int, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning]
}

extension Saksliste {
  func hode(_ o: Omgivelser) -> [Line] { [] }
  func svar(_ id: String, _ valg: Int, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] { [] }
  func saken(_ o: Omgivelser) -> Brukersak? { sak.flatMap { o.sak($0) } }
}

/// One row of a list, and what is told of it below.
struct Listerad {
  /// Which of the things it is; the cursor stays on it when the list is made anew.
  let id: String
  let linje: Line
  let detaljer: [Line]

  init(_ id: String, _ linje: Line, _ detaljer: [Line] = []) {
    self.id = id
    self.linje = linje
    self.detaljer = detaljer
  }
}

/// Lines of a row: signs and words, so that nothing is told by colour alone.
enum Radlinje {
  /// A sign, the day, and what it is.
  static func linje(_ tegn: String, _ stil: Style, _ dato: String, _ tekst: String, _ mer: String = "") -> Line {
    Line([
      Span(tegn + " ", stil), Span(dato.isEmpty ? "" : dato + "  ", .muted), Span(tekst),
      Span(mer.isEmpty ? "" : "  " + mer, .muted),
    ])
  }

  /// A name and a value; nothing without a value.
  static func felt(_ nokkel: String, _ verdi: String, _ o: Omgivelser, _ stil: Style = .normal) -> [Line] {
    verdi.isEmpty ? [] : [Line([Span(o.tekst(nokkel) + ": ", .muted), Span(verdi, stil)])]
  }
}

/// Lines broken to fit, each piece in its own style.
enum Linjebrytning {
  static func brutt(_ linjer: [Line], bredde: Int) -> [Line] {
    linjer.flatMap { linje -> [Line] in
      guard linje.width > bredde, let forste = linje.spans.first else { return [linje] }
      // The first piece keeps its style on the first row; what follows has the style of the last.
      let rest = linje.spans.last?.style ?? .normal
      let rader = WordWrap.lines(linje.text, width: max(10, bredde))
      return rader.enumerated().map { nummer, rad in
        guard nummer == 0, rad.hasPrefix(forste.text) else { return Line(rad, rest) }
        return Line([forste, Span(String(rad.dropFirst(forste.text.count)), rest)])
      }
    }
  }
}
