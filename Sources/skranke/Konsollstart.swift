import Fagmodell
import Fillager
import Glibc
import NcursesTerminal
import Regelverk
import Saksgang
import Skjermbilder
import TerminalKit

/// Opens the console on the store and runs it until the person leaves.
func startKonsoll(_ o: Oppkobling) throws(Programfeil) {
  // Asked before anything is opened: a console on a pipe must end at once, whatever state the store is in.
  guard isInteractive() else { throw Programfeil("kjoring.ikkeTerminal", .utilgjengelig) }
  let lager = try o.lager()
  var oppsett = try Konsolloppkobling(o).oppsett(lager)
  oppsett.huskOmvisning = Omvisningsminne(o.miljo).husk
  var konsoll = try medUtforfeil { () throws(Utforfeil) in try Konsoll(oppsett) }
  let terminal = try aapneTerminal(o)
  defer { terminal.close() }
  EventLoop(terminal).run(&konsoll)
}

/// The terminal with what the options ask for; a terminal that cannot draw is exit 69.
func aapneTerminal(_ o: Oppkobling) throws(Programfeil) -> NcursesTerminal {
  var valg = TerminalOptions()
  valg.monochrome = o.valg.utenFarge || o.miljo["NO_COLOR"] != nil
  valg.clearsScrollback = true
  do {
    return try NcursesTerminal(valg)
  } catch .unusableTerminal(let navn) {
    throw Programfeil("kjoring.ubrukeligTerminal", .utilgjengelig, ["terminal": navn])
  } catch {
    throw Programfeil("kjoring.ikkeTerminal", .utilgjengelig)
  }
}

/// Makes what the console needs from what the program has.
struct Konsolloppkobling {
  private let o: Oppkobling

  init(_ o: Oppkobling) { self.o = o }

  /// - Parameters:
  ///   - ident: who sits there; nil finds out from the options and the machine.
  ///   - tilstand: where drafts lie; nil is the user's own state folder.
  ///   - klokke: nil is the machine's.
  func oppsett(
    _ lager: Fillager, ident: String? = nil, tilstand: String? = nil, klokke: (any Klokke)? = nil
  ) throws(Programfeil) -> Konsolloppsett {
    var tekster: [Spraak: Tekstkatalog] = [:]
    for spraak in Spraak.allCases { tekster[spraak] = try Oppkobling.tekster(spraak, o.innhold) }
    let kladder = try medLagerfeil { () throws(Lagerfeil) in
      try Filkladder(tilstandsMappe: tilstand ?? o.miljo.tilstand, lager: lager.id)
    }
    let pakker = try o.pakker()
    let saksbehandling =
      if let ident {
        Saksbehandling(lager: lager, klokke: klokke ?? o.klokke, ider: o.ider, pakker: pakker, ident: ident)
      } else {
        try o.saksbehandling(lager)
      }
    var oppsett = Konsolloppsett(
      saksbehandling: saksbehandling, kladder: kladder, pakker: pakker, tekster: tekster,
      spraak: o.spraak, maler: try maler(), yrker: try o.yrker(), sporsmaal: try Oppkobling.sporsmaal(o.innhold),
      skrivFil: skrivFil)
    oppsett.veiledning = o.veiledning
    return oppsett
  }

  /// The office may do without templates, but not with half of them.
  private func maler() throws(Programfeil) -> [Aktivitetsmal] {
    guard let bytes = o.innhold.les("maler/aktiviteter.json") else { return [] }
    do { return try Aktivitetsmal.les(bytes) } catch {
      throw Programfeil("kjoring.manglerInnhold", .manglerInndata, setning: "maler/aktiviteter.json: \(error)")
    }
  }

  /// Prints go to a folder of the user's own, readable by nobody else, never over an older file.
  private func skrivFil(_ navn: String, _ innhold: String) -> String? {
    let mappe = o.miljo.tilstand + "/utskrift"
    for del in [o.miljo.tilstand, mappe] { mkdir(del, 0o700) }
    for nummer in 1...999 {
      let sti = "\(mappe)/\(nummer == 1 ? "" : "\(nummer)-")\(navn)"
      let tak = open(sti, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if tak < 0, errno == EEXIST { continue }
      guard tak >= 0 else { return nil }
      defer { close(tak) }
      let bytes = Array(innhold.utf8)
      return write(tak, bytes, bytes.count) == bytes.count ? sti : nil
    }
    return nil
  }
}
