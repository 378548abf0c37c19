import Fagmodell
import Saksgang
import TerminalKit

/// The keys of the walk on one sheet of paper, made from the screens' own tables of actions.
public struct Tasteark {
  /// One screen's keys, or those that work everywhere.
  struct Del {
    let tittel: String
    let rader: [(taster: String, hva: String)]
  }

  private let o: Omgivelser

  public init(_ o: Omgivelser) { self.o = o }

  /// Two columns of text, `bredde` wide in all.
  public func linjer(bredde: Int = 79) -> [String] {
    let spalte = (bredde - 3) / 2
    let blokker = deler.map { del in blokk(del, spalte) }
    let halv = (blokker.reduce(0) { $0 + $1.count } + 1) / 2
    var (venstre, hoyre): ([String], [String]) = ([], [])
    for blokk in blokker {
      if venstre.count + blokk.count / 2 <= halv { venstre += blokk } else { hoyre += blokk }
    }
    let rader = max(venstre.count, hoyre.count)
    return [o.tekst("hjelp.tasteark"), ""]
      + (0..<rader).map { rad in
        let v = rad < venstre.count ? venstre[rad] : ""
        let fyll = String(repeating: " ", count: max(0, spalte + 3 - TextWidth.of(v)))
        let h = rad < hoyre.count ? hoyre[rad] : ""
        return h.isEmpty ? v : v + fyll + h
      }
  }

  private func blokk(_ del: Del, _ bredde: Int) -> [String] {
    let navn = del.rader.map { TextWidth.of($0.taster) }.max() ?? 0
    let rader = del.rader.map { rad in
      let luft = String(repeating: " ", count: navn - TextWidth.of(rad.taster) + 2)
      return TextWidth.clip("  " + rad.taster + luft + rad.hva, to: bredde)
    }
    return [TextWidth.clip(del.tittel, to: bredde)] + rader + [""]
  }

  /// The screens of the walk; the lists beyond it show their few keys themselves, and one sheet has room for no more.
  private static let skjermer: [Skjermnavn] = [
    .skranke, .registrering, .bruker, .behovsvurdering, .arbeidsevne, .snudd, .vedtak, .beslutter, .plan, .dokument,
    .konflikt, .kladder,
  ]

  var deler: [Del] {
    let iSkjema = Tasteark.iSkjema(o)
    let delte = Set(iSkjema.map(\.id))
    return [
      Del(tittel: o.tekst("hjelp.overalt"), rader: rader(Handling.felles)),
      Del(tittel: o.tekst("hjelp.iSkjema"), rader: rader(iSkjema)),
    ]
      + Tasteark.skjermer.compactMap { navn in
        let egne = rader(Tasteark.handlinger(navn, o).filter { !delte.contains($0.id) })
        return egne.isEmpty ? nil : Del(tittel: o.tekst("skjerm.\(navn.rawValue).tittel"), rader: egne)
      }
  }

  private func rader(_ handlinger: [Handling]) -> [(String, String)] {
    handlinger.filter { !$0.taster.isEmpty }.map { handling in
      (handling.taster.map(o.tastenavn).joined(separator: " "), o.tekst("handling.\(handling.id)"))
    }
  }

  /// The keys every form has.
  static func iSkjema(_ o: Omgivelser) -> [Handling] {
    [Foringsskjerm.lagre] + Registreringsskjerm(forslag: "", o).felthandlinger(o)
  }

  /// The table of a screen that is about nobody: what can be done differs from person to person, the keys do not.
  static func handlinger(_ navn: Skjermnavn, _ o: Omgivelser) -> [Handling] {
    let ingen = SakId(Ulid(tid: Tidspunkt(millisekunder: 0), hoy: 0, lav: 0))
    let skjerm: (any Skjerm)? =
      switch navn {
      case .registrering: Registreringsskjerm(forslag: "", o)
      case .dokument: Dokumentskjerm(.plan, sak: ingen, o)
      case .konflikt: Konfliktskjerm([], sak: ingen, o)
      case .hvorfor: Hvorforskjerm(.person, sak: ingen, o)
      case .kladder: Kladderskjerm()
      case .veiledning: Veiledningsskjerm(.start)
      case .plan: Planskjerm(ingen)
      case .vedtak: Vedtaksskjerm(ingen, o)
      case .dagen: Listeskjerm(Dagliste(), o)
      case .ko: Listeskjerm(Koliste(), o)
      case .arbeidsgivere: Listeskjerm(Arbeidsgiverliste(), o)
      case .arbeidsgiver: Listeskjerm(Arbeidsgiverside(ingen), o)
      case .sitat: Sitatskjerm(ingen)
      case .tilbakemelding: Tilbakemeldingsskjerm(.bokmaal)
      default: Skjermer.lag(navn, ingen, gjelder: nil, o)
      }
    return skjerm?.handlinger(o) ?? []
  }
}
