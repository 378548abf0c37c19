import Fagmodell
import Kurs
import Skjermbilder
import TerminalKit

/// The console with a coach beside it. The console is the ordinary one on a training store; the panel is opened with a
/// key of its own and never gets a key meant for the console.
struct Kursvisning: Program {
  private var forsok: Kursforsok
  private var konsoll: Konsoll
  private var panel = Kurspanel()
  /// The panel has the keyboard.
  private var fokus = true
  private var storrelse = Size(width: 80, height: 24)

  init(_ forsok: Kursforsok) throws(Programfeil) {
    self.forsok = forsok
    konsoll = try forsok.konsoll()
  }

  var tick: Int? { konsoll.tick }

  private var ramme: Kursramme {
    Kursramme(storrelse, aapent: fokus, heleSkjermen: panel.viserGjennomgang)
  }

  private var ark: Kursark {
    let gang = forsok.gang
    return Kursark(
      tittel: gang.oppgave.tittel, oppgave: gang.oppgave.oppgave,
      sporsmaal: gang.muligeSporsmaal.map { Kursark.Sporsmaal(id: $0.id, tekst: $0.tekst) },
      svar: gang.svar.map { Kursark.Svar($0.tekst, $0.svar) },
      papirer: gang.oppgave.dokumenter.map { Kursark.Papir(id: $0.id, tittel: $0.tittel, tekst: $0.tekst) },
      hint: Array(gang.gitteHint), harFlereHint: gang.gitteHint.count < gang.oppgave.hint.count,
      kanAngre: forsok.kanAngre)
  }

  // MARK: Events

  mutating func handle(_ event: Event) -> Step {
    switch event {
    // Hiding is the console's, and must work wherever the keyboard is.
    case .key(.ctrl("x")):
      fokus = false
      return konsoll.handle(event)
    case .key(let tast) where fokus: return tilPanelet(tast)
    case .key(let tast) where Kurspanel.aapnere.contains(tast):
      fokus = true
      return .proceed
    case .paste(let tekst) where fokus:
      panel.lim(tekst)
      return .proceed
    case .mouse(let mus):
      fokus = ramme.panel?.contains(mus.point) ?? false
      return fokus ? .proceed : konsoll.handle(event)
    case .resize(let ny):
      storrelse = ny
      return .proceed
    default:
      defer { if case .key = event { forsok.merk() } }
      return konsoll.handle(event)
    }
  }

  private mutating func tilPanelet(_ tast: Key) -> Step {
    for virkning in panel.tast(tast, ark, konsoll.tekst) {
      do { if try gjor(virkning) == .quit { return .quit } } catch { panel.si(error.melding(konsoll.tekst)) }
    }
    return .proceed
  }

  private mutating func gjor(_ virkning: Kursvirkning) throws(Programfeil) -> Step {
    switch virkning {
    case .spor(let id): _ = try forsok.gjor { $0.spor(id: id) }
    case .sporFritt(let tekst):
      if try forsok.gjor({ $0.spor(fritt: tekst) }) == nil { panel.si(konsoll.tekst("kurs.skjonteIkke")) }
    case .les(let id): _ = try forsok.gjor { $0.les(dokument: id) }
    case .hint: _ = try forsok.gjor { $0.hint() }
    case .angre:
      try forsok.angre()
      konsoll = try forsok.konsoll()
      panel.si(konsoll.tekst("kurs.angret"))
    case .paaNytt:
      forsok = try forsok.paaNytt()
      konsoll = try forsok.konsoll()
      panel.begynnForfra()
    case .ferdig:
      let (_, ark, sted) = try forsok.ferdig(konsoll.tekst)
      panel.vis(gjennomgang: ark, sted: konsoll.tekst("skall.filSkrevet", ["sted": sted]))
    case .tilKonsollen: fokus = false
    case .avslutt: return .quit
    }
    return .proceed
  }

  // MARK: Drawing

  mutating func layout(_ size: Size) {
    storrelse = size
    konsoll.layout(ramme.konsoll.size)
    panel.layout(ramme.panel?.size ?? size, ark, konsoll.tekst)
  }

  func draw(_ size: Size) -> Frame {
    Frame(size: size) { flate in
      let (ramme, ark) = (ramme, ark)
      konsoll.tegn(flate.part(ramme.konsoll))
      if let stripe = ramme.stripe { Kurspanel.tegnStripe(flate.part(stripe), ark, konsoll.tekst) }
      guard let rect = ramme.panel else { return }
      panel.tegn(flate.part(rect), ark, konsoll.tekst, fokus: fokus)
    }
  }
}
