import Glibc
import NcursesTerminal
import Skjermbilder
import TerminalKit

/// Runs the console line by line on the standard streams, which may be pipes.
func kjorEnkelt(_ konsoll: Konsoll, _ o: Oppkobling) throws(Programfeil) {
  let visesUtf8 = terminalShowsUtf8(o.brukervalg.tegn.encoding)
  var feil: Programfeil?
  var dialog = Enkeldialog(
    konsoll, les: { feil == nil ? readLine(strippingNewline: true) : nil },
    skriv: { tekst in
      do throws(Programfeil) { try Utskrift.skriv(visesUtf8 ? tekst : AsciiFallback.text(tekst)) } catch {
        // Nobody listens any more; what is typed is a draft by now.
        feil = feil ?? error
      }
    })
  dialog.kjor()
  if let feil { throw feil }
}

/// Whether a terminal of this name can only show lines.
func erEnkelTerminal(_ navn: String?) -> Bool { navn == nil || navn == "dumb" }

extension Tegnvalg {
  var encoding: TerminalOptions.Encoding {
    switch self {
    case .auto: .byLocale
    case .utf8: .utf8
    case .ascii: .ascii
    }
  }
}
