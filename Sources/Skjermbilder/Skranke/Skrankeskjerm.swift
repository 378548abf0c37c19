import Fagmodell
import Saksgang
import TerminalKit

/// Where the day starts: search as you type, my people with the reason they stand there, and a new contact.
public struct Skrankeskjerm: Skjerm {
  public let navn = Skjermnavn.skranke
  private var sok = TextFieldState()
  private var treff: [Int] = []
  /// How many people fit, also those beyond the ranked.
  private var antall = 0
  /// The search, for the people as they were when `merke` was theirs.
  private var soker: (merke: Int, sok: Brukersok)?
  /// Why each of my people stands there, while nothing is searched for.
  private var grunner: [Arbeidsliste.Grunn?] = []
  private var liste = ListState()
  /// Today's appointments in one line.
  private var dagen: String?
  /// Those who wait at the counter.
  private var ko = Skrankeliste([], naa: Tidspunkt(millisekunder: 0))
  /// What the hits were found for: the text, the people there were then, and the day.
  private var funnet: Sokegrunnlag?

  /// Who must look further down than this types another letter.
  private static let mestTreff = 500
  /// The whole number that is searched for and stands in the log.
  private var loggetNummer: String?

  private struct Sokegrunnlag: Equatable {
    let tekst: String
    let erLogget: Bool
    let merke: Int
    let dag: Dato
  }

  public init() {}

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    [
      Handling("aapne", .enter).bare(hvis: valgt(o) != nil, ellers: "ingenValgt"),
      Handling("nyPerson", .ctrl("n")),
      Handling("henvendelse", .ctrl("t")).bare(hvis: valgt(o) != nil, ellers: "ingenValgt"),
      Handling("ankomst", .ctrl("e"), iBunnlinjen: false).bare(hvis: valgt(o) != nil, ellers: "ingenValgt"),
      Handling("ko", .ctrl("r"), iBunnlinjen: !ko.venter.isEmpty),
      Handling("tomSok", .escape, iBunnlinjen: !sok.text.isEmpty).bare(hvis: !sok.text.isEmpty, ellers: "tomtSok"),
      Handling("visDagen", .ctrl("d")), Handling("arbeidsgivere", .ctrl("b"), iBunnlinjen: false),
      Handling("oversikt", .ctrl("g"), iBunnlinjen: false),
      Handling("kladder", .ctrl("o"), iBunnlinjen: !o.kladder.isEmpty).bare(
        hvis: !o.kladder.isEmpty, ellers: "ingenKladder"),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    friskOpp(o)
    // The search field takes letters at once, so `?` and `:` open help and palette only while it is empty.
    if sok.text.isEmpty, tast == .character("?") || tast == .character(":") { return nil }
    if tast == .enter { return nil }
    if liste.handleNavigation(tast, count: treff.count).isHandled { return [] }
    let for_ = sok.text
    guard sok.handle(tast).isHandled else { return nil }
    if sok.text != for_ { liste.move(to: 0, of: treff.count) }
    friskOpp(o)
    return loggSok()
  }

  public mutating func lim(_ tekst: String, _ o: Omgivelser) -> [Virkning] {
    _ = sok.paste(tekst)
    friskOpp(o)
    liste.move(to: 0, of: treff.count)
    return loggSok()
  }

  // MARK: Searching by number

  /// The whole number in the search; nil for names and for the beginning of a number.
  private var heltNummer: String? { Identitetsnummer(sok.text)?.sifre }

  /// Whom a whole number belongs to is shown only after it is written down that somebody asked.
  private var venterPaaLogg: Bool { heltNummer != nil && heltNummer != loggetNummer }

  private func loggSok() -> [Virkning] {
    venterPaaLogg ? heltNummer.map { [.loggNummersok($0)] } ?? [] : []
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    switch nytt {
    case .sokLogget(let nummer):
      loggetNummer = nummer
      friskOpp(o)
    case .spraak: dagen = Dagliste.idag(o)
    default: break
    }
    return []
  }

  // MARK: Line by line

  public func opplesning(_ o: Omgivelser) -> Opplesning {
    let vist = treff.prefix(Opplesning.flest)
    let flere = antall > vist.count ? [o.tekst("enkel.flereTreff", ["antall": "\(antall - vist.count)"])] : []
    let tittel = treff.isEmpty ? o.tekst(sok.text.isEmpty ? "enkel.ingen" : "enkel.ingenTreff") : tittel(o)
    let rader = vist.indices.map { plass in
      rad(plass, o).map { Enkellinje.trimmet($0.text) }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return Opplesning([tittel] + flere, rader: rader, ledetekst: "enkel.sok")
  }

  public mutating func velg(rad: Int, _ o: Omgivelser) { liste.move(to: rad, of: treff.count) }

  public mutating func skrevet(_ linje: String, _ o: Omgivelser) -> [Virkning]? {
    sok.text = linje
    friskOpp(o)
    liste.move(to: 0, of: treff.count)
    return loggSok()
  }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    var inne = mus
    inne.point.y -= 4
    return liste.handle(inne, count: treff.count) == .submitted ? utfor("aapne", o) : []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "aapne": return valgt(o).map { [.aapneSak($0.sak)] } ?? []
    case "nyPerson": return [.aapne(Registreringsskjerm(forslag: sok.text, o))]
    case "tomSok":
      sok.text = ""
      friskOpp(o)
      liste.move(to: 0, of: treff.count)
      return []
    case "henvendelse": return valgt(o).map { [.aapneSak($0.sak), .aapneSkjerm(.henvendelse, $0.sak)] } ?? []
    case "ankomst": return valgt(o).map { [.aapneSak($0.sak), .aapneSkjerm(.ankomst, $0.sak)] } ?? []
    case "ko": return [.aapne(Listeskjerm(Koliste(), o))]
    case "visDagen": return [.aapne(Listeskjerm(Dagliste(), o))]
    case "arbeidsgivere": return [.aapneArbeidsgivere]
    case "oversikt": return [.aapneOversikt]
    case "kladder": return [.aapne(Kladderskjerm())]
    default: return []
    }
  }

  private func valgt(_ o: Omgivelser) -> Brukerrad? {
    treff.indices.contains(liste.cursor) && treff[liste.cursor] < o.personer.antall
      ? o.personer[treff[liste.cursor]] : nil
  }

  /// Searches again when the text, the people or the day is another.
  private mutating func friskOpp(_ o: Omgivelser) {
    // Asking again after something else is another search.
    if heltNummer != loggetNummer { loggetNummer = nil }
    let naa = Sokegrunnlag(tekst: sok.text, erLogget: !venterPaaLogg, merke: o.personer.merke, dag: o.idag)
    guard naa != funnet else { return }
    funnet = naa
    if sok.text.isEmpty {
      let mine = o.personer.mine(o.ansatt.ident, paa: o.idag, pakke: o.pakke)
      treff = mine.map(\.plass)
      antall = treff.count
      grunner = mine.map(\.grunn)
      dagen = Dagliste.idag(o)
      ko = o.personer.skranken(o.kontor, naa: o.naa)
    } else if venterPaaLogg {
      (treff, grunner, antall) = ([], [], 0)
    } else {
      if soker?.merke != naa.merke { soker = (naa.merke, o.personer.soker(for: o.ansatt)) }
      let funn = soker?.sok.sok(sok.text, maks: Skrankeskjerm.mestTreff)
      treff = funn?.plasser ?? []
      antall = funn?.antall ?? 0
      grunner = []
    }
    liste.move(to: liste.cursor, of: treff.count)
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    friskOpp(o)
    sok.layout(width: max(1, size.width - 14))
    liste.layout(height: max(1, size.height - 4), count: treff.count)
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    let etikett = " " + o.tekst("skjerm.skranke.sok") + " "
    let bredde = TextWidth.of(etikett)
    flate.put(etikett, x: 0, y: 0, style: .heading)
    let felt = flate.part(Rect(x: bredde, y: 0, width: max(0, flate.width - bredde - 1), height: 1))
    if sok.text.isEmpty { flate.put(overskrift(o).clipped(to: flate.width - 1), x: 1, y: 1) }
    flate.put(tittel(o), x: 1, y: 2, style: .muted)
    let tabell = flate.part(Rect(x: 0, y: 3, width: flate.width, height: max(0, flate.height - 3)))
    Table(
      kolonner(o), count: treff.count,
      empty: Line(o.tekst(sok.text.isEmpty ? "skjerm.skranke.ingen" : "skjerm.skranke.ingenTreff"), .muted)
    ) { rad($0, o) }.draw(liste, on: tabell)
    TextField(placeholder: o.tekst("skjerm.skranke.sokHint")).draw(sok, on: felt)
  }

  /// Those who wait at the counter now, and today's appointments.
  private func overskrift(_ o: Omgivelser) -> Line {
    let venter = Koliste.iKorthet(ko.paa(o.naa), o).map { [Span($0 + "  ", .warning)] } ?? []
    return Line(venter + (dagen.map { [Span($0, .accent)] } ?? []))
  }

  private func tittel(_ o: Omgivelser) -> String {
    if !sok.text.isEmpty { return o.tekst("skjerm.skranke.treff", ["antall": "\(antall)"]) }
    return treff.isEmpty ? "" : o.tekst("skjerm.skranke.mine", ["antall": "\(treff.count)"])
  }

  /// My people stand with the reason, others with where they are in the walk.
  private func kolonner(_ o: Omgivelser) -> [Table.Column] {
    let hvem = [
      Table.Column(o.tekst("skjerm.skranke.kolonne.navn"), .atLeast(24)),
      Table.Column(o.tekst("skjerm.skranke.kolonne.nummer"), .fixed(12)),
    ]
    if sok.text.isEmpty { return hvem + [Table.Column(o.tekst("skjerm.skranke.kolonne.grunn"), .fixed(38))] }
    return hvem + [
      Table.Column(o.tekst("skjerm.skranke.kolonne.steg"), .fixed(16)),
      Table.Column(o.tekst("skjerm.skranke.kolonne.neste"), .fixed(22)),
    ]
  }

  private func grunnlinje(_ plass: Int, _ o: Omgivelser) -> Line {
    guard grunner.indices.contains(plass), let grunn = grunner[plass] else { return Line() }
    let navn = o.kode(grunn.kode)
    guard let dato = grunn.dato else { return Line("  " + navn) }
    let tekst = "\(navn), \(o.datoer.relativ(dato, fra: o.idag))"
    return dato < o.idag ? Line("! " + tekst, .danger) : Line("  " + tekst, dato == o.idag ? .warning : .normal)
  }

  private func rad(_ plass: Int, _ o: Omgivelser) -> [Line] {
    guard treff[plass] < o.personer.antall, let rad = o.personer[treff[plass]] else { return [] }
    if !o.kanVises(rad) { return [Line(o.tekst("skjerm.skranke.skjermet"), .muted)] }
    let hvem = [Line(rad.navn.sortert), Line(rad.identitetsnummer.maskert, .muted)]
    if sok.text.isEmpty { return hvem + [grunnlinje(plass, o)] }
    let neste = rad.nesteDato.map { dato -> Line in
      let tekst = o.datoer.relativ(dato, fra: o.idag)
      return dato < o.idag ? Line("! " + tekst, .danger) : Line("  " + tekst, dato == o.idag ? .warning : .normal)
    }
    return hvem + [Line(o.kode(rad.steg)), neste ?? Line("")]
  }

  public func forklaring(_ o: Omgivelser) -> String? { o.tekst("skjerm.skranke.forklaring") }
}
