import Fagmodell

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
/// `taster` is in the console's own notation for keys. `pause` is in milliseconds at normal speed, and the console has
/// that time to itself however fast the script is played. `se` and `ikke` look at the screen as it is; `vent` waits for a
/// text to come (a number of seconds may stand first: `vent 5 Lagret`).
///
/// Four words are about the world around the screen:
/// ```
/// okt Z990002
/// dager 3
/// dager mandag
/// brudd strom
/// start
/// ```
/// `okt` turns to the console of the staff member with that ident, on a machine of its own at the same store; it is
/// opened the first time. Alone it turns back to the console the script began with. `dager` lets so many days go by for
/// everybody, or goes on to the next such day of the week; on that day it does nothing. `brudd strom` takes the power
/// from the console in front without a word, `brudd linje` hangs up on it as a lost connection does; after either it
/// shows nothing and takes no keys until `start`, which opens it again from what lies on the disk.
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
  /// Turns to the console of this member of staff; nil is the one the script began with.
  case okt(String?)
  /// So many days go by.
  case dager(Int)
  /// Days go by until it is this day of the week.
  case ukedag(Ukedag)
  case brudd(Brudd)
  case start

  /// How a console can be lost.
  public enum Brudd: String, CaseIterable, Sendable {
    /// Nobody is told: what is not on the disk is gone.
    case strom
    /// The line is gone: the console is told, and there is nobody left to show anything to.
    case linje
  }
}
