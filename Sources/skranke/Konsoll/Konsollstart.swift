import NcursesTerminal
import Saksgang
import Skjermbilder
import TerminalKit

/// Opens the console at this terminal and runs it until the person leaves.
enum Konsollstart {
  /// - Throws: `TerminalFailure` when there is no usable terminal (exit 69), `Utforfeil` when the office cannot be read.
  static func kjor(_ oppsett: Konsolloppsett, fargelos: Bool) throws {
    var konsoll = try Konsoll(oppsett)
    var valg = TerminalOptions()
    valg.monochrome = fargelos
    valg.clearsScrollback = true
    let terminal = try NcursesTerminal(valg)
    defer { terminal.close() }
    EventLoop(terminal).run(&konsoll)
  }
}
