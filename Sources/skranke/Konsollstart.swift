import Fagmodell
import Fillager
import Glibc
import NcursesTerminal
import Regelverk
import Saksgang
import Skjermbilder
import TerminalKit

/// Opens the console on the store and runs it until the person leaves.
func startKonsoll(_ o: Oppkobling, enkel: Bool) throws(Programfeil) {
  let enkel = try brukEnkel(o, enkel)
  let lager = try o.lager()
  let vakt = Lagervakt(lager)
  var oppsett = try Konsolloppkobling(o).oppsett(lager, varsles: vakt != nil)
  if !enkel { oppsett.huskOmvisning = Omvisningsminne(o.miljo).husk }
  var konsoll = try medUtforfeil { () throws(Utforfeil) in try Konsoll(oppsett) }
  if enkel { return try kjorEnkelt(konsoll, o) }
  let terminal = try aapneTerminal(o)
  defer { terminal.close() }
  if let vakt { terminal.watch(vakt.tak) }
  EventLoop(terminal).run(&konsoll, whenShown: Minnevern.slippStarten)
}

/// Whether to ask line by line. Asked before anything is opened: a drawing console on a pipe must end at once, whatever
/// state the store is in.
func brukEnkel(_ o: Oppkobling, _ bedtOm: Bool) throws(Programfeil) -> Bool {
  if bedtOm { return true }
  guard isInteractive() else { throw Programfeil("kjoring.ikkeTerminal", .utilgjengelig) }
  return erEnkelTerminal(o.miljo["TERM"])
}

/// The terminal with what the options ask for; a terminal that cannot draw is exit 69.
func aapneTerminal(_ o: Oppkobling) throws(Programfeil) -> NcursesTerminal {
  var valg = TerminalOptions()
  valg.monochrome = o.valg.utenFarge || o.miljo["NO_COLOR"] != nil
  valg.clearsScrollback = true
  valg.mouse = o.brukervalg.mus
  valg.encoding = o.brukervalg.tegn.encoding
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
  ///   - varsles: whether the terminal is woken when others store.
  func oppsett(
    _ lager: Fillager, ident: String? = nil, tilstand: String? = nil, klokke: (any Klokke)? = nil, varsles: Bool = false
  ) throws(Programfeil) -> Konsolloppsett {
    let kladder = try medLagerfeil { () throws(Lagerfeil) in
      try Filkladder(tilstandsMappe: tilstand ?? o.miljo.tilstand, lager: lager)
    }
    let pakker = try o.pakker(for: lager)
    let saksbehandling =
      if let ident {
        Saksbehandling(lager: lager, klokke: klokke ?? o.klokke, ider: o.ider, pakker: pakker, ident: ident)
      } else {
        try o.saksbehandling(lager, pakker)
      }
    var oppsett = Konsolloppsett(
      saksbehandling: saksbehandling, kladder: kladder, pakker: pakker, tekster: o.tekster,
      spraak: o.spraak, tema: o.brukervalg.tema, skjulEtter: o.brukervalg.skjulEtter, varsles: varsles,
      maler: try maler(), yrker: try o.yrker(), sporsmaal: o.sporsmaal, skrivFil: skrivFil)
    oppsett.veiledning = o.veiledning
    oppsett.svarlager = try medLagerfeil { () throws(Lagerfeil) in
      try Filsvarlager(tilstandsMappe: tilstand ?? o.miljo.tilstand, lager: lager)
    }
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
