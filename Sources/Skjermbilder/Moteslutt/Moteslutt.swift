import Fagmodell
import Saksgang
import TerminalKit

/// The end of a meeting: the note writes itself from what was done, one adds what only the two of them know, and the
/// next step gets a day. Then the screen is turned to the person for three anonymous questions.
struct Moteslutt: Foring {
  let navn = Skjermnavn.moteslutt
  let sak: SakId?
  let styrende: Set = ["neste"]
  private let id: SakId

  /// How what comes next is kept.
  enum Neste: String, CaseIterable {
    /// What stands already: a step, a meeting, a review.
    case staar
    case time
    case lapp
  }

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func gjort(_ o: Omgivelser) -> [String] { o.saker[id].map { Motenotatet.gjort($0, o) } ?? [] }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let neste = svar.flatMap { Neste(rawValue: $0.valg("neste")) } ?? forst(o)
    let gjort = gjort(o)
    let linjer = gjort.isEmpty ? [o.tekst("skjerm.moteslutt.ingenting")] : gjort
    return [Skjemafelt("gjort", .overskrift)]
      + linjer.enumerated().map { Skjemafelt("gjort\($0)", .merknad("• \($1)")) } + [
        Skjemafelt("notat", .langtekst(rader: 3, grense: Feltgrense.beskrivelse), paakrevd: gjort.isEmpty),
        .kanal(o), Skjemafelt("neste", .valg(valg(o)), paakrevd: true),
      ] + nesteFelter(neste)
  }

  private func nesteFelter(_ neste: Neste) -> [Skjemafelt] {
    switch neste {
    case .staar: []
    case .time:
      [
        .felles("dato", .dato, paakrevd: true), .felles("klokkeslett", .tekst, paakrevd: true),
        Skjemafelt("hva", .tekst, paakrevd: true),
      ]
    case .lapp: [Skjemafelt("hva", .tekst, paakrevd: true), .felles("dato", .dato, paakrevd: true)]
    }
  }

  private func forst(_ o: Omgivelser) -> Neste { saken(o)?.nesteDato.map { $0 >= o.idag } == true ? .staar : .time }

  private func valg(_ o: Omgivelser) -> [Choice] {
    let staar = saken(o)?.nesteDato.flatMap { $0 >= o.idag ? o.datoer.full($0) : nil }
    return Neste.allCases.filter { $0 != .staar || staar != nil }.map {
      Choice(id: $0.rawValue, title: o.tekst("skjerm.moteslutt.neste.\($0.rawValue)", ["dato": staar ?? ""]))
    }
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    ["kanal": [Kanal.oppmote.rawValue], "neste": [forst(o).rawValue]]
  }

  func feltnavn(_ felt: String) -> String {
    switch felt {
    case "formaal", "tekst": "hva"
    case "frist": "dato"
    default: felt
    }
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let deler = [svar.tekst("notat")] + gjort(o)
    let notat = deler.filter { !$0.isEmpty }.joined(separator: "\n")
    let samtale = RegistrerSamtale(
      dato: o.idag, kanal: svar.kode("kanal") ?? .oppmote, notat: String(notat.prefix(Feltgrense.beskrivelse)),
      moett: .mott)
    return [.lagre([samtale] + neste(svar, o), paa: id)]
  }

  private func neste(_ svar: Skjema, _ o: Omgivelser) -> [any Brukstilfelle] {
    guard let dato = svar.dato("dato", o) else { return [] }
    switch Neste(rawValue: svar.valg("neste")) {
    case .time:
      return [
        BookTime(
          dato: dato, klokkeslett: Aktivitetsverdier.klokkeslett(svar.tekst("klokkeslett")), kanal: svar.kode("kanal"),
          sted: o.kontor.navn, formaal: svar.tekst("hva"), veileder: o.ansatt.ident)
      ]
    case .lapp: return [SettHuskelapp(tekst: svar.tekst("hva"), frist: dato)]
    case .staar, nil: return []
    }
  }

  /// On to the three questions, in the person's own language and without a trace of who they are.
  func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    let spraak = saken(o)?.bruker.spraak.brev ?? .bokmaal
    return [.kladdFerdig, .erstatt(med: Tilbakemeldingsskjerm(spraak)), .melding(kvittering(o), .success)]
  }
}
