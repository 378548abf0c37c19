import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// The person's page: the calling card on top with what comes next, then plan, assessments, decisions, duties, log,
/// cooperation, papers and history as pages.
public struct Brukerskjerm: Skjerm {
  public let navn = Skjermnavn.bruker
  public let sak: SakId?
  private let id: SakId
  private var fane = Brukerfane.plan
  private var liste = ListState()
  private var rader: [Fanerad] = []
  /// What is looked for in log and history; nil while nothing is.
  private var sok: TextFieldState?
  private var skriverSok = false

  private static let topp = Visittkort.hoyde + 2

  public init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private var valgt: Fanerad? { rader.indices.contains(liste.cursor) ? rader[liste.cursor] : nil }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let sak = o.sak(id)
    let erAvsluttet = sak?.erAvsluttet == true
    let harBehov = sak?.sisteBehovskonklusjon != nil
    let harLenke = valgt?.lenke != nil
    let videre = Handling("videre", .enter, .character("v")).uten(harLenke ? [.enter] : [])
    return (harLenke ? [Handling("aapneRad", .enter)] : []) + [
      videre.bare(hvis: !erAvsluttet, ellers: "oppfolgingenErSlutt"),
      Handling("samtale", .character("s")), Handling("henvendelse", .character("h")),
      Handling("nesteFane", .tab), Handling("registrering", .character("r")),
      Handling("avsluttMote", .character("a"), iBunnlinjen: false),
      Handling("gjenapne", .character("o"), iBunnlinjen: erAvsluttet).bare(
        hvis: erAvsluttet, ellers: "oppfolgingenLoper"),
      Handling("hvorfor", .character("w")),
      Handling("sokILogg", .character("/"), iBunnlinjen: fane == .logg || fane == .historikk),
      Handling("visPlanen", .character("p"), iBunnlinjen: false).bare(hvis: sak?.plan != nil, ellers: "ingenPlan"),
    ] + oppfolging + [
      Handling("nyBehovsvurdering", iBunnlinjen: false), Handling("nyArbeidsevnevurdering", iBunnlinjen: false),
      Handling("nyttVedtak", iBunnlinjen: false).bare(hvis: harBehov, ellers: "ingenBehovsvurdering"),
      Handling("snuPersonen", .ctrl("t"), iBunnlinjen: false), Handling("altOmDeg", iBunnlinjen: false),
      Handling("visNummer", .character("n"), iBunnlinjen: false),
    ]
  }

  /// The way to each part of the follow-up, by one key; the pages lead there too.
  private var oppfolging: [Handling] {
    [
      Handling("bestillTime", .character("b"), iBunnlinjen: false),
      Handling("aapneTimer", .character("m"), iBunnlinjen: false),
      Handling("aapneBeskjeder", .character("e"), iBunnlinjen: false),
      Handling("huskelapp", .character("l"), iBunnlinjen: false),
      Handling("aapneTiltak", .character("t"), iBunnlinjen: false),
      Handling("aapneTilvisninger", .character("i"), iBunnlinjen: false),
      Handling("aapneMeldekort", .character("d"), iBunnlinjen: false),
      Handling("aapneBrudd", .character("x"), iBunnlinjen: false),
      Handling("aapneSykefravaer", .character("f"), iBunnlinjen: false),
      Handling("aapneKvp", iBunnlinjen: false), Handling("nyYtelse", .character("y"), iBunnlinjen: false),
      Handling("sjekkliste", .character("c"), iBunnlinjen: false),
      Handling("aapneAvtaler", iBunnlinjen: false), Handling("ankomst", iBunnlinjen: false),
      Handling("flereOpplysninger", .character("u"), iBunnlinjen: false),
      Handling("reellArbeidssoker", iBunnlinjen: false),
      Handling("tildelVeileder", iBunnlinjen: false), Handling("flyttPersonen", iBunnlinjen: false),
      Handling("avsluttOppfolging", iBunnlinjen: false), Handling("adressevern", iBunnlinjen: false),
      Handling("rettOpplysning", iBunnlinjen: false), Handling("registrerKlage", iBunnlinjen: false),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    if skriverSok { return skrivSok(tast) }
    if tast == .escape, sok != nil {
      sok = nil
      return []
    }
    if tast == .tab || tast == .backTab { return bytt(tast == .tab ? 1 : -1) }
    let faner = Tabs(Brukerfane.allCases.map { o.tekst("skjerm.bruker.fane.\($0.rawValue)") })
    if let ny = faner.selection(after: tast, from: Brukerfane.allCases.firstIndex(of: fane) ?? 0) {
      return bytt(til: Brukerfane.allCases[ny])
    }
    switch tast {
    case .character("j"): return flytt(.down)
    case .character("k"): return flytt(.up)
    case .character("g"): return flytt(.home)
    case .character("G"): return flytt(.end)
    case .enter: return nil
    default: return liste.handleNavigation(tast, count: rader.count).isHandled ? [] : nil
    }
  }

  private mutating func flytt(_ tast: Key) -> [Virkning] {
    _ = liste.handleNavigation(tast, count: rader.count)
    return []
  }

  private mutating func bytt(_ steg: Int) -> [Virkning] {
    let alle = Brukerfane.allCases
    let plass = (alle.firstIndex(of: fane) ?? 0) + steg
    return bytt(til: alle[(plass + alle.count) % alle.count])
  }

  private mutating func bytt(til ny: Brukerfane) -> [Virkning] {
    fane = ny
    liste = ListState()
    rader = []
    sok = nil
    return []
  }

  // MARK: Looking in the log

  private mutating func skrivSok(_ tast: Key) -> [Virkning]? {
    switch tast {
    case .enter, .down, .tab: skriverSok = false
    case .escape, .ctrl("c"):
      skriverSok = false
      sok = nil
    default: if sok?.handle(tast).isHandled != true { return nil }
    }
    return []
  }

  public mutating func lim(_ tekst: String, _ o: Omgivelser) -> [Virkning] {
    if skriverSok { _ = sok?.paste(tekst) }
    return []
  }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    var inne = mus
    inne.point.y -= Brukerskjerm.topp
    let svar = liste.handle(inne, count: rader.count)
    return svar == .submitted ? valgt?.lenke?.virkninger(id, o) ?? [] : []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    guard let sak = o.sak(id) else { return [] }
    switch handling {
    case "videre": return Veiviser.neste(sak, o)
    case "aapneRad": return valgt?.lenke?.virkninger(id, o) ?? []
    case "nesteFane": return bytt(1)
    case "hvorfor": return [.aapne(Hvorforskjerm(.person, sak: id, o))]
    case "sokILogg":
      if fane != .historikk { _ = bytt(til: .logg) }
      sok = TextFieldState()
      skriverSok = true
      return []
    case "visNummer": return [.visFulltNummer(id)]
    case "altOmDeg": return [.visInnsyn(id)]
    default: return Brukerveier.vei(handling, id, o)?.virkninger(id, o) ?? []
    }
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    if case .feilet(let feil) = nytt { return [.melding(feil.melding(o.tekst), .danger)] }
    return []
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    rader = o.saker[id].map { fane.rader($0, o, bredde: size.width - 4, sok: sok?.text ?? "") } ?? []
    liste.layout(height: max(1, size.height - Brukerskjerm.topp), count: rader.count)
    sok?.layout(width: max(1, size.width - 10))
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    guard let sak = o.sak(id) else { return }
    Visittkort(sak, o).tegn(flate)
    let faner = flate.part(Rect(x: 1, y: Visittkort.hoyde, width: flate.width - 1, height: 1))
    Tabs(Brukerfane.allCases.map { o.tekst("skjerm.bruker.fane.\($0.rawValue)") }).draw(
      selected: Brukerfane.allCases.firstIndex(of: fane) ?? 0, on: faner)
    let topp = Brukerskjerm.topp
    let resten = flate.part(Rect(x: 0, y: topp, width: flate.width, height: max(0, flate.height - topp)))
    let tom = o.tekst(sok == nil ? "skjerm.bruker.tom" : "skjerm.bruker.ingenTreff")
    ListView(count: rader.count, empty: Line(tom, .muted)) { rader[$0].linje }.draw(liste, on: resten)
    guard let sok else { return }
    flate.put("/ ", x: 1, y: topp - 1, style: .key)
    TextField().draw(
      sok, on: flate.part(Rect(x: 3, y: topp - 1, width: max(0, flate.width - 4), height: 1)), focused: skriverSok)
  }

  // MARK: Line by line

  public func opplesning(_ o: Omgivelser) -> Opplesning {
    guard let sak = o.sak(id) else { return Opplesning() }
    let hode = Visittkort(sak, o).linjer.map { Enkellinje.trimmet($0.text) }.filter { !$0.isEmpty }
    let tittel = o.tekst("enkel.fane", ["fane": o.tekst("skjerm.bruker.fane.\(fane.rawValue)")])
    let tom = rader.isEmpty ? [o.tekst(sok == nil ? "skjerm.bruker.tom" : "skjerm.bruker.ingenTreff")] : []
    // What leads on is chosen by number; the other pages are only read.
    let ledetekst = fane == .logg ? "enkel.sokILogg" : nil
    let innhold = rader.map { Enkellinje.trimmet($0.linje.text) }
    if rader.contains(where: { $0.lenke != nil }) {
      return Opplesning(hode + [tittel] + tom, rader: innhold, ledetekst: ledetekst)
    }
    return Opplesning(hode + [tittel] + tom + innhold, ledetekst: ledetekst)
  }

  public mutating func velg(rad: Int, _ o: Omgivelser) { liste.move(to: rad, of: rader.count) }

  /// On the page of the log a word is looked for.
  public mutating func skrevet(_ linje: String, _ o: Omgivelser) -> [Virkning]? {
    guard fane == .logg else { return nil }
    sok = TextFieldState(linje)
    return []
  }

  public func forklaring(_ o: Omgivelser) -> String? { o.tekst("skjerm.bruker.forklaring") }
}
