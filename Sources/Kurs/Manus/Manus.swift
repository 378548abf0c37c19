/// A demo script: what a person at the keyboard would do, with captions and expectations. One file serves as a
/// demonstration on a projector, as an end-to-end test and as the first hour of a course.
///
/// A `.manus` file is lines of text; the first word says what the line is:
/// ```
/// # a remark
/// tittel Rundtur
/// kapittel registrering Vi registrerer en person
/// tekst Åse-Marit står ved skranken.
/// taster <Ctrl-N>Åse-Marit<Tab>
/// pause 1500
/// vent Registrering
/// se Lagret
/// ikke Feil
/// ```
/// `taster` is in the console's own notation for keys. `pause` is in milliseconds at normal speed. `se` and `ikke` look
/// at the screen as it is; `vent` waits for a text to come (a number of seconds may stand first: `vent 5 Lagret`).
public struct Manus: Hashable, Sendable {
  public let tittel: String
  public let linjer: [Manuslinje]
  public let kapitler: [Kapittel]

  /// A place to go back to. `linje` is an index into `linjer`.
  public struct Kapittel: Hashable, Sendable {
    public let id: String
    public let tittel: String
    public let linje: Int
  }
}

/// One thing to do, with the number of its line in the file, counted from 1.
public struct Manuslinje: Hashable, Sendable {
  public let linje: Int
  public let handling: Manushandling
}

/// What a line of a script asks for.
public enum Manushandling: Hashable, Sendable {
  case kapittel(id: String, tittel: String)
  /// A caption; empty takes the old one away.
  case tekst(String)
  /// One key, as the console writes it: `a`, `<Enter>`, `<Ctrl-P>`.
  case tast(String)
  /// Milliseconds at normal speed.
  case pause(Int)
  case se(String)
  case ikke(String)
  /// Waits at most `sekunder` for the text to be on the screen.
  case vent(String, sekunder: Int)
}
