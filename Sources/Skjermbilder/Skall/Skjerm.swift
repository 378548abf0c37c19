import Fagmodell
import Saksgang
import TerminalKit

/// A screen: state, a table of what can be done, answers to keys, and a drawing. All of it is plain functions of values.
public protocol Skjerm {
  var navn: Skjermnavn { get }
  /// The case the screen is about; its person stands in the header.
  var sak: SakId? { get }

  /// What can be done here now, most important first.
  func handlinger(_ o: Omgivelser) -> [Handling]

  /// A key before the table of actions is asked; nil when the screen has no use for it.
  mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]?

  /// Text pasted in one go.
  mutating func lim(_ tekst: String, _ o: Omgivelser) -> [Virkning]

  /// A click or the wheel, in the screen's own coordinates.
  mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning]

  /// Does one action of the table.
  mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning]

  mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning]

  /// Called before drawing with the room there is.
  mutating func layout(_ size: Size, _ o: Omgivelser)

  func tegn(_ flate: Surface, _ o: Omgivelser)

  /// What is typed and not stored; nil when there is nothing to lose.
  var kladd: [String: [String]]? { get }
  mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser)
  /// What the draft is kept under; begins with the screen's name.
  var kladdnavn: String { get }
  /// The case the draft is about.
  var kladdsak: SakId? { get }

  /// Fields both this screen and somebody else have changed; nothing is stored before they are settled.
  var uenigheter: [Uenighet] { get }

  /// Help beside or instead of the screen: what the field or row under the cursor means.
  func forklaring(_ o: Omgivelser) -> String?

  /// The screen as sentences and choices, for those who read it line by line.
  func opplesning(_ o: Omgivelser) -> Opplesning
  /// Puts the cursor on a row of `opplesning`.
  mutating func velg(rad: Int, _ o: Omgivelser)
  /// A line that is typed where nothing is asked; nil when the screen has no use for it.
  mutating func skrevet(_ linje: String, _ o: Omgivelser) -> [Virkning]?

  /// Fields that are listed as wrong.
  var feilantall: Int { get }

  /// What can be done with the field under the cursor, after the screen's own actions.
  func felthandlinger(_ o: Omgivelser) -> [Handling]
  mutating func utforFelt(_ handling: String, _ o: Omgivelser) -> [Virkning]

  /// Where in the walk the screen is.
  var steg: Steg? { get }

  /// The screen is turned to the person: nothing but their own words, and no way out by the usual keys.
  var erSnudd: Bool { get }
}

extension Skjerm {
  public var sak: SakId? { nil }
  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? { nil }
  public mutating func lim(_ tekst: String, _ o: Omgivelser) -> [Virkning] { [] }
  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] { [] }
  public mutating func layout(_ size: Size, _ o: Omgivelser) {}
  public var kladd: [String: [String]]? { nil }
  public mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) {}
  public func forklaring(_ o: Omgivelser) -> String? { nil }
  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] { [] }
  public var feilantall: Int { 0 }
  public func felthandlinger(_ o: Omgivelser) -> [Handling] { [] }
  public mutating func utforFelt(_ handling: String, _ o: Omgivelser) -> [Virkning] { [] }
  public var kladdnavn: String { navn.rawValue }
  public var kladdsak: SakId? { sak }
  public var uenigheter: [Uenighet] { [] }
  public var steg: Steg? { nil }
  public var erSnudd: Bool { false }
}
