import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// What the console needs from the outside.
public struct Konsolloppsett {
  public let saksbehandling: Saksbehandling
  public let kladder: any Kladdelager
  /// Where anonymous answers wait for their like.
  public var svarlager: any Svarlager = Minnesvarlager()
  public let pakker: Pakkesamling
  /// Text catalogues by language; bokmål is always there.
  public let tekster: Tekstsamling
  public let spraak: Spraak
  /// Ready-made steps for plans.
  public let maler: [Aktivitetsmal]
  /// Occupations by code and by what people call them.
  public let yrker: Yrkesregister
  /// The questions of the needs assessment.
  public let sporsmaal: Sporsmaalssett
  public let tema: Tema
  /// Minutes without a key until the screen hides itself.
  public let skjulEtter: Int
  /// Whether the terminal is woken when others have stored something; if not, the store is asked every second.
  public let varsles: Bool
  /// Writes a file a person asked for and returns where it lies; nil when it could not.
  public let skrivFil: (_ navn: String, _ innhold: String) -> String?
  /// The user guide.
  public var veiledning = Veiledning.tom
  /// Shown the tour at the start; what is to be remembered when it has been seen. Nil when it was seen before.
  public var huskOmvisning: (() -> Void)?

  public init(
    saksbehandling: Saksbehandling, kladder: any Kladdelager, pakker: Pakkesamling, tekster: Tekstsamling,
    spraak: Spraak, tema: Tema = .vanlig, skjulEtter: Int = Konsolloppsett.vanligSkjuling, varsles: Bool = false,
    maler: [Aktivitetsmal] = [], yrker: Yrkesregister = Yrkesregister([]), sporsmaal: Sporsmaalssett,
    skrivFil: @escaping (String, String) -> String?
  ) {
    self.saksbehandling = saksbehandling
    self.kladder = kladder
    self.pakker = pakker
    self.tekster = tekster
    self.spraak = spraak
    self.maler = maler
    self.yrker = yrker
    self.sporsmaal = sporsmaal
    self.tema = tema
    self.skjulEtter = skjulEtter
    self.varsles = varsles
    self.skrivFil = skrivFil
  }

  public static let vanligSkjuling = 10
}

/// The shell: a stack of screens, what lies over them, and the one place where effects are done.
public struct Konsoll: Program {
  let oppsett: Konsolloppsett
  var omgivelser: Omgivelser
  var skjermer: [any Skjerm]
  var lag = Lag.ingen { didSet { tellSkjult(forrige: oldValue.erSkjult) } }
  var melding: Toast? {
    didSet {
      meldingStaattMs = 0
      uspurtFra = nil
    }
  }
  /// Milliseconds the message has been in sight: it may come long after the last key.
  private var meldingStaattMs = 0
  /// When the message came, if no key had asked for it: what others do is told in the middle of somebody's typing.
  private var uspurtFra: Tidspunkt?
  /// Something typed is not on disk yet.
  var ulagretKladd = false
  var storrelse = Size(width: 80, height: 24)
  var skalAvslutte = false
  var skalTegnesPaaNytt = false
  var skalStanse = false
  /// How many errors the form on top had when that was said last.
  private var sagteFeil = 0
  var tema: Tema
  /// Milliseconds without a key, for hiding the screen.
  var stilleMs = 0
  /// When `stilleMs` was last counted up.
  private var sistTalt: Tidspunkt
  /// When the screen was hidden.
  private var skjultSiden: Tidspunkt?

  /// What lies over the screen and takes all keys.
  enum Lag {
    case ingen
    case sporsmaal(id: String, Modal)
    case palett(Palette)
    case hjelp(ListState)
    /// The pages of the first start.
    case omvisning(Omvisning)
    /// Nothing is shown; what lay over the screen comes back.
    indirect case skjult(bak: Lag)

    var erSkjult: Bool { if case .skjult = self { true } else { false } }
  }

  /// Half a second: drafts are on disk well within the second that is promised.
  static let kladdMs = 500
  /// A message goes after four seconds; one that answers a key goes with the next key as well.
  static let meldingMs = 4_000
  /// How often the store is asked when nobody tells of changes; the date is looked at every minute in any case.
  static let hentMs = 1_000
  static let minuttMs = 60_000

  public init(_ oppsett: Konsolloppsett) throws(Utforfeil) {
    self.oppsett = oppsett
    let k = try oppsett.saksbehandling.kontekst()
    let katalog = oppsett.tekster[oppsett.spraak] ?? Tekstkatalog(spraak: .bokmaal, tekster: [:])
    omgivelser = Omgivelser(
      tekst: katalog, tekster: oppsett.tekster, ansatte: try oppsett.saksbehandling.register().ansatte, idag: k.idag,
      ansatt: k.ansatt, kontor: k.kontor, lagertype: k.lagertype, pakke: k.pakke,
      regeltekster: oppsett.pakker.tekster, sporsmaal: oppsett.sporsmaal,
      personer: try Konsoll.personer(oppsett.saksbehandling), veiledning: oppsett.veiledning)
    omgivelser.naa = k.naa
    omgivelser.yrker = oppsett.yrker
    omgivelser.kladder = oppsett.kladder.alle()
    omgivelser.maler = oppsett.maler
    tema = oppsett.tema
    sistTalt = oppsett.saksbehandling.klokke.naa
    skjermer = [Skrankeskjerm()]
    if oppsett.huskOmvisning != nil { lag = .omvisning(Omvisning()) }
    tilbyKladder()
    tellSvarkassen()
  }

  static func personer(_ saksbehandling: Saksbehandling) throws(Utforfeil) -> Personliste {
    do { return Personliste(try saksbehandling.lager.rader(.bruker)) } catch { throw .lager(error) }
  }

  /// As long as nothing can happen: an idle console sleeps.
  public var tick: Int? {
    if ulagretKladd { return Konsoll.kladdMs }
    var venter = oppsett.varsles ? Konsoll.minuttMs : Konsoll.hentMs
    if melding != nil, !lag.erSkjult { venter = min(venter, Konsoll.meldingMs - meldingStaattMs) }
    if !lag.erSkjult { venter = min(venter, skjulMs - stilleMs) }
    return max(1, venter)
  }

  private var skjulMs: Int { oppsett.skjulEtter * Konsoll.minuttMs }

  public var theme: Theme? { tema.theme }

  /// The texts of the language that is shown now.
  public var tekst: Tekstkatalog { omgivelser.tekst }

  var topp: any Skjerm { skjermer[skjermer.count - 1] }

  // MARK: Events

  public mutating func handle(_ event: Event) -> Step {
    switch event {
    case .key(let tast): trykk(tast)
    case .paste(let tekst): lim(tekst)
    case .resize(let size): storrelse = size
    case .tick: tikk()
    case .wake: vekk()
    case .terminate, .hangup, .endOfInput:
      lagreKladd()
      return .quit
    case .suspended: lagreKladd()
    case .resumed: return .redraw
    case .mouse(let hendelse): mus(hendelse)
    case .focus: break
    }
    if skalAvslutte { return .quit }
    defer { (skalTegnesPaaNytt, skalStanse) = (false, false) }
    return skalStanse ? .suspend : skalTegnesPaaNytt ? .redraw : .proceed
  }

  /// Whether there is room to see what one does; keys that are pressed blind do nothing.
  private var erStorNok: Bool {
    storrelse.width >= Konsoll.minst.width && storrelse.height >= Konsoll.minst.height
  }

  private mutating func trykk(_ tast: Key) {
    nullstillStille()
    // What came while nothing was shown, or just now while somebody types, is not read yet.
    if !lag.erSkjult, !erUspurt { melding = nil }
    let (uspurt, antall) = (melding, skjermer.count)
    // It is about the screen it came on.
    defer { if uspurt != nil, melding == uspurt, skjermer.count != antall { melding = nil } }
    if tast == .ctrl("x"), !lag.erSkjult { return lag = .skjult(bak: lag) }
    guard erStorNok else { return tast == .ctrl("q") ? utfor([.avslutt]) : () }
    switch lag {
    case .ingen: tilSkjermen(tast)
    case .sporsmaal(let id, var modal):
      switch modal.handle(tast == .ctrl("c") ? .escape : tast) {
      case .submitted: svar(id, modal.selected)
      case .cancelled: svar(id, nil)
      default: lag = .sporsmaal(id: id, modal)
      }
    case .palett(var palett): tilPaletten(&palett, tast)
    case .hjelp(var tilstand):
      let svar = tilstand.handle(tast, count: hjelpehoyde)
      lag = svar.isHandled && svar != .submitted ? .hjelp(tilstand) : .ingen
      if svar == .submitted { visVeiledning() }
    case .omvisning(let omvisning): tilOmvisningen(omvisning, tast)
    case .skjult(let bak):
      guard tast == .enter else { return }
      lag = bak
      if uspurtFra != nil { uspurtFra = omgivelser.naa }
    }
  }

  private var erUspurt: Bool {
    uspurtFra.map { omgivelser.naa.millisekunder - $0.millisekunder < Int64(Konsoll.meldingMs) } ?? false
  }

  mutating func svar(_ id: String, _ valg: Int?) {
    lag = .ingen
    if Kladdtilbud.erTilbud(id) { return svarKladdetilbud(valg) }
    gi(.svar(id: id, valg: valg))
  }

  private mutating func tilOmvisningen(_ omvisning: Omvisning, _ tast: Key) {
    var omvisning = omvisning
    switch omvisning.tast(tast, omgivelser.tekst) {
    case .bladd: return lag = .omvisning(omvisning)
    case .ferdig: lag = .ingen
    case .ikkeMin:
      lag = .ingen
      tilSkjermen(tast)
    }
    oppsett.huskOmvisning?()
  }

  /// The guide's part about the screen on top, unless one reads in it already.
  private mutating func visVeiledning() {
    if topp.navn != .veiledning { utfor([.aapne(Veiledningsskjerm(Hjelpetema(om: topp.navn)))]) }
  }

  private mutating func tilPaletten(_ palett: inout Palette, _ tast: Key) {
    switch palett.handle(tast == .ctrl("c") ? .escape : tast) {
    case .cancelled: lag = .ingen
    case .submitted:
      guard let valgt = palett.selected else { return }
      if let grunn = valgt.unavailable { return melding = Toast(grunn, .warning) }
      lag = .ingen
      gjor(valgt.id)
    default: lag = .palett(palett)
    }
  }

  private mutating func tilSkjermen(_ tast: Key) {
    let plass = skjermer.count - 1
    if let virkninger = skjermer[plass].tast(tast, omgivelser) {
      ulagretKladd = true
      utfor(virkninger)
      return siFeil()
    }
    guard let handling = alleHandlinger.first(where: { $0.taster.contains(tast) }) else { return }
    if let hindring = handling.hindring {
      melding = Toast(omgivelser.tekst("hindring.\(hindring)"), .warning)
    } else {
      gjor(handling.id)
    }
  }

  var alleHandlinger: [Handling] {
    let skjermens = topp.handlinger(omgivelser)
    let egne = skjermens + topp.felthandlinger(omgivelser)
    let opptatt = Set(egne.flatMap(\.taster))
    let felles = (topp.erSnudd ? Handling.fellesSnudd : Handling.felles).filter { felles in
      !egne.contains { $0.id == felles.id } && !(felles.id == "tilbake" && skjermer.count == 1)
    }
    return egne + felles.map { $0.uten(opptatt) }
  }

  /// Does one action by its id: the shell's own first, then the screen's.
  mutating func gjor(_ id: String) {
    switch id {
    case "hjelp": lag = .hjelp(ListState())
    case "palett": lag = .palett(lagPalett())
    case "veiledning": visVeiledning()
    case "omvisning": lag = .omvisning(Omvisning())
    case "skjul": lag = .skjult(bak: .ingen)
    case "stans": skalStanse = true
    case "tegnPaaNytt": skalTegnesPaaNytt = true
    case "spraak": byttSpraak()
    case "tema":
      tema = tema.neste
      melding = Toast(omgivelser.tekst("skall.tema.\(tema.rawValue)"))
    case "avslutt": utfor([.avslutt])
    case "tilbake" where !topp.handlinger(omgivelser).contains { $0.id == "tilbake" }: utfor([.lukk])
    default:
      let plass = skjermer.count - 1
      let erFeltets = topp.felthandlinger(omgivelser).contains { $0.id == id }
      if erFeltets { ulagretKladd = true }
      utfor(erFeltets ? skjermer[plass].utforFelt(id, omgivelser) : skjermer[plass].utfor(id, omgivelser))
      if !erFeltets { siFeil() }
    }
  }

  /// The list of errors stands on top of the form and may be out of sight: how many there are is said where one is.
  private mutating func siFeil() {
    let antall = topp.feilantall
    guard antall > 1, antall != sagteFeil, melding == nil else { return sagteFeil = antall }
    sagteFeil = antall
    melding = Toast(omgivelser.tekst("skjema.feilMelding", ["antall": "\(antall)"]), .warning)
  }

  private mutating func lim(_ tekst: String) {
    nullstillStille()
    guard erStorNok else { return }
    if case .omvisning = lag {
      lag = .ingen
      oppsett.huskOmvisning?()
    }
    switch lag {
    case .ingen:
      let plass = skjermer.count - 1
      let virkninger = skjermer[plass].lim(tekst, omgivelser)
      ulagretKladd = true
      utfor(virkninger)
    case .palett(var palett):
      _ = palett.paste(tekst)
      lag = .palett(palett)
    default: break
    }
  }

  mutating func gi(_ nytt: Nytt) {
    let plass = skjermer.count - 1
    utfor(skjermer[plass].motta(nytt, omgivelser))
  }

  private mutating func tikk() {
    let gaatt = tick ?? 0
    if ulagretKladd { lagreKladd() }
    tell(gaatt)
    hentNytt()
  }

  /// Woken by somebody else's change: the silence goes on, by the clock. A clock that is set cannot make it longer than
  /// one wait.
  private mutating func vekk() {
    let siden = oppsett.saksbehandling.klokke.naa.millisekunder - sistTalt.millisekunder
    tell(max(0, min(Int(siden), tick ?? 0)))
    hentNytt()
  }

  private mutating func tell(_ ms: Int) {
    stilleMs += ms
    sistTalt = oppsett.saksbehandling.klokke.naa
    if melding != nil, !lag.erSkjult {
      meldingStaattMs += ms
      if meldingStaattMs >= Konsoll.meldingMs { melding = nil }
    }
    if stilleMs >= skjulMs, !lag.erSkjult { lag = .skjult(bak: lag) }
  }

  /// Hidden time is not work.
  private mutating func tellSkjult(forrige varSkjult: Bool) {
    guard varSkjult != lag.erSkjult else { return }
    let naa = oppsett.saksbehandling.klokke.naa
    omgivelser.skjultMs += skjultSiden.map { naa.millisekunder - $0.millisekunder } ?? 0
    skjultSiden = lag.erSkjult ? naa : nil
  }

  private mutating func nullstillStille() {
    stilleMs = 0
    sistTalt = oppsett.saksbehandling.klokke.naa
    omgivelser.naa = sistTalt
  }

  private mutating func mus(_ hendelse: Mouse) {
    nullstillStille()
    guard erStorNok, case .ingen = lag else { return }
    let flate = innhold(storrelse).skjerm
    guard flate.contains(hendelse.point) else { return }
    var inne = hendelse
    inne.point = Point(x: hendelse.point.x - flate.x, y: hendelse.point.y - flate.y)
    let plass = skjermer.count - 1
    utfor(skjermer[plass].mus(inne, omgivelser))
  }

  /// Takes in what others have stored, so that lists and open cases are never more than a second or two old.
  mutating func hentNytt() {
    omgivelser.idag = oppsett.saksbehandling.klokke.idag
    omgivelser.naa = oppsett.saksbehandling.klokke.naa
    guard (try? oppsett.saksbehandling.lager.oppdater()) == true else { return }
    let foer = melding
    oppfrisk()
    if melding != nil, melding != foer { uspurtFra = omgivelser.naa }
  }

  private mutating func byttSpraak() {
    let alle = Spraak.allCases.filter { oppsett.tekster[$0] != nil }
    let neste = alle.firstIndex(of: omgivelser.tekst.spraak).map { alle[($0 + 1) % alle.count] } ?? .bokmaal
    guard let katalog = oppsett.tekster[neste] else { return }
    omgivelser.tekst = katalog
    for plass in skjermer.indices { _ = skjermer[plass].motta(.spraak, omgivelser) }
  }
}
