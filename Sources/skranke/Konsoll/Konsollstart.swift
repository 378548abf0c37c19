import Fagmodell
import Fillager
import Glibc
import NcursesTerminal
import Saksgang
import Skjermbilder
import TerminalKit

/// Opens the console on the store and runs it until the person leaves. The one place where the console is plugged in.
func startKonsoll(_ o: Oppkobling) throws(Programfeil) {
  // Asked before anything is opened: a console on a pipe must end at once, whatever state the store is in.
  guard isInteractive() else { throw Konsollstart.ikkeTerminal }
  let lager = try o.lager()
  try Konsollstart.kjor(lager, try o.saksbehandling(lager), o)
}

/// The console at this terminal.
enum Konsollstart {
  static let ikkeTerminal = Programfeil("kjoring.ikkeTerminal", .utilgjengelig)

  static func kjor(_ lager: Fillager, _ saksbehandling: Saksbehandling, _ o: Oppkobling) throws(Programfeil) {
    let kladder = try medLagerfeil { () throws(Lagerfeil) in
      try Filkladder(tilstandsMappe: o.miljo.tilstand, lager: lager.id)
    }
    var tekster: [Spraak: Tekstkatalog] = [:]
    for spraak in Spraak.allCases { tekster[spraak] = try Oppkobling.tekster(spraak, o.innhold) }
    let oppsett = Konsolloppsett(
      saksbehandling: saksbehandling, kladder: kladder, pakker: try o.pakker(), tekster: tekster, spraak: o.spraak,
      skrivFil: Konsollstart.skrivFil)
    try kjor(oppsett, fargelos: o.valg.utenFarge || o.miljo["NO_COLOR"] != nil)
  }

  private static func kjor(_ oppsett: Konsolloppsett, fargelos: Bool) throws(Programfeil) {
    var konsoll = try medUtforfeil { () throws(Utforfeil) in try Konsoll(oppsett) }
    var valg = TerminalOptions()
    valg.monochrome = fargelos
    valg.clearsScrollback = true
    let terminal: NcursesTerminal
    do { terminal = try NcursesTerminal(valg) } catch { throw Konsollstart.feil(error) }
    defer { terminal.close() }
    EventLoop(terminal).run(&konsoll)
  }

  private static func feil(_ feil: TerminalFailure) -> Programfeil {
    switch feil {
    case .unusableTerminal(let navn): Programfeil("kjoring.ubrukeligTerminal", .utilgjengelig, ["terminal": navn])
    case .notInteractive, .alreadyOpen: ikkeTerminal
    }
  }

  /// Writes a file the person asked for in the folder they stand in, never over another; gives back where it lies.
  private static func skrivFil(_ navn: String, _ innhold: String) -> String? {
    let mappe = getcwd(nil, 0)
    defer { free(mappe) }
    guard let mappe else { return nil }
    let sti = String(cString: mappe) + "/" + navn
    let tak = open(sti, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard tak >= 0 else { return nil }
    defer { close(tak) }
    let bytes = Array(innhold.utf8)
    return write(tak, bytes, bytes.count) == bytes.count ? sti : nil
  }
}
