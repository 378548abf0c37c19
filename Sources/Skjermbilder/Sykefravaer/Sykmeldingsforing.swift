import Fagmodell
import Saksgang
import TerminalKit

/// A sick leave, or news about the one that runs: the degree, activity, and the papers that came. Never a diagnosis.
struct Sykmeldingsforing: Saksforing {
  let navn = Skjermnavn.sykmelding
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let nytt = saken(o)?.aapentSykefravaer == nil
    return (nytt ? [Skjemafelt("fra", .dato, paakrevd: true)] : []) + [
      Skjemafelt("prosent", .tall, paakrevd: true)
    ] + (nytt ? [] : [Skjemafelt("gradFra", .dato)]) + [
      Skjemafelt("harArbeidsgiver", .jaNei), Skjemafelt("iAktivitet", .jaNei),
    ]
      + (nytt
        ? []
        : [
          Skjemafelt("oppfolgingsplanMottatt", .dato), Skjemafelt("legeerklaeringMottatt", .dato),
          Skjemafelt("tilbake", .valg(Choice.koder(Tilbakesvar.self, o, utenSvar: true))),
        ])
  }

  func lagrede(_ o: Omgivelser) -> [String: [String]] {
    guard let f = saken(o)?.aapentSykefravaer else { return [:] }
    func svar(_ ja: Bool?) -> [String] { ja.map { [($0 ? Answer.yes : .no).rawValue] } ?? [] }
    func dato(_ d: Dato?) -> [String] { [d.map { o.datoer.tall($0) } ?? ""] }
    return [
      "prosent": ["\(f.grader.last?.prosent ?? 0)"], "harArbeidsgiver": svar(f.harArbeidsgiver),
      "iAktivitet": svar(f.iAktivitet), "oppfolgingsplanMottatt": dato(f.oppfolgingsplanMottatt),
      "legeerklaeringMottatt": dato(f.legeerklaeringMottatt), "tilbake": [f.tilbakeTilArbeidsgiver?.rawValue ?? ""],
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    saken(o)?.aapentSykefravaer == nil ? ["prosent": ["100"]] : lagrede(o)
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    var inn = RegistrerSykefravaer(
      fra: svar.dato("fra", o), prosent: svar.tall("prosent"), gradFra: svar.dato("gradFra", o))
    inn.harArbeidsgiver = svar.ja("harArbeidsgiver")
    inn.iAktivitet = svar.ja("iAktivitet")
    inn.oppfolgingsplanMottatt = svar.dato("oppfolgingsplanMottatt", o)
    inn.legeerklaeringMottatt = svar.dato("legeerklaeringMottatt", o)
    inn.tilbakeTilArbeidsgiver = svar.kode("tilbake")
    return [.lagre([inn], paa: id)]
  }
}

/// The last day of the leave, and where the person went.
struct Sykefravaerslutt: Saksforing {
  let navn = Skjermnavn.sykefravaerslutt
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("utfall", .valg([.ingen(o)] + Choice.koder(Sykefravaersutfall.self, o)), paakrevd: true),
      .felles("til", .dato, paakrevd: true),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { ["til": [o.datoer.tall(o.idag)]] }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let utfall: Sykefravaersutfall = svar.kode("utfall") else { return [] }
    return [.lagre([AvsluttSykefravaer(til: svar.dato("til", o), utfall: utfall)], paa: id)]
  }
}

/// Calls a dialogue meeting.
struct Dialogmoteforing: Saksforing {
  let navn = Skjermnavn.dialogmote
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("nummer", .tall, paakrevd: true), .felles("dato", .dato, paakrevd: true),
      Skjemafelt("initiativ", .valg(Choice.koder(Motepart.self, o)), paakrevd: true),
      Skjemafelt("deltakere", .flervalg(Choice.koder(Motepart.self, o))),
    ]
  }

  /// The next number that is free, and everyone who usually comes.
  func verdier(_ o: Omgivelser) -> [String: [String]] {
    let sak = saken(o)
    let brukte = (sak?.dialogmoter ?? []).filter { m in
      if case .avlyst = m.tilstand { return false }
      return m.sykefravaer == sak?.sykefravaer.last?.id
    }.map(\.nummer)
    let neste = (1...5).first { !brukte.contains($0) && $0 >= (brukte.max() ?? 1) } ?? 5
    return [
      "nummer": ["\(max(neste, 2))"], "initiativ": [Motepart.nav.rawValue],
      "deltakere": Motepart.allCases.map(\.rawValue),
    ]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    var inn = RegistrerDialogmote(nummer: svar.tall("nummer"), dato: svar.dato("dato", o))
    inn.initiativ = svar.kode("initiativ")
    inn.deltakere = svar.flervalg("deltakere").compactMap { Motepart(rawValue: $0) }
    return [.lagre([inn], paa: id)]
  }
}

/// A dialogue meeting that was held, or cancelled.
struct Moteutfall: Foring {
  var navn: Skjermnavn { holdt ? .moteholdt : .moteavlyst }
  let sak: SakId?
  let gjelder: String?
  private let id: SakId
  private let mote: Dialogmote
  private let holdt: Bool

  init(_ mote: Dialogmote, holdt: Bool, sak: SakId) {
    self.mote = mote
    self.holdt = holdt
    self.sak = sak
    id = sak
    gjelder = mote.id.description
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    guard holdt else { return [.grunn("grunn")] }
    return [
      .felles("dato", .dato, paakrevd: true),
      Skjemafelt(
        "tilbake", .valg(Choice.koder(Tilbakesvar.self, o, utenSvar: true)), paakrevd: mote.nummer == 2),
      .felles("notat", .langtekst(rader: 5, grense: Feltgrense.beskrivelse)),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { ["dato": [o.datoer.tall(min(mote.dato, o.idag))]] }
  func feltnavn(_ felt: String) -> String { felt == "avlyst" ? "grunn" : felt }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    var inn = RegistrerDialogmote(mote: mote.id, dato: svar.dato("dato", o))
    if holdt {
      inn.avholdt = true
      inn.tilbake = svar.kode("tilbake")
      inn.notat = svar.valgfri("notat")
    } else {
      inn.avlyst = svar.tekst("grunn")
    }
    return [.lagre([inn], paa: id)]
  }
}
