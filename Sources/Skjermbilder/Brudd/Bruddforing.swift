import Fagmodell
import Saksgang
import TerminalKit

/// Opens a breach case. Only the benefits the person has, and nothing follows from it by itself.
struct Bruddforing: Saksforing {
  let navn = Skjermnavn.bruddny
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      .felles("ytelse", .valg(Choice.ytelser(saken(o), o)), paakrevd: true),
      Skjemafelt("type", .valg([.ingen(o)] + Choice.koder(Bruddtype.self, o)), paakrevd: true),
      .felles("dato", .dato, paakrevd: true),
      Skjemafelt("beskrivelse", .langtekst(rader: 3, grense: Feltgrense.beskrivelse)),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { ["dato": [o.datoer.tall(o.idag)]] }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let ytelse: Ytelse = svar.kode("ytelse"), let type: Bruddtype = svar.kode("type") else { return [] }
    let brudd = RegistrerBrudd(
      ytelse: ytelse, type: type, dato: svar.dato("dato", o), beskrivelse: svar.valgfri("beskrivelse"))
    return [.lagre([brudd], paa: id)]
  }
}

/// An exemption from a duty, for one of the reasons the benefit knows.
struct Unntaksforing: Foring {
  let navn = Skjermnavn.unntak
  let sak: SakId?
  let styrende: Set = ["ytelse", "plikt"]
  private let id: SakId
  private let ytelse: Ytelse?
  private let plikt: Unntaksplikt

  init(_ id: SakId, ytelse: Ytelse? = nil, plikt: Unntaksplikt = .aktivitet) {
    self.id = id
    sak = id
    self.ytelse = ytelse
    self.plikt = plikt
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let valgt: Ytelse? = svar?.kode("ytelse") ?? ytelse
    let plikten: Unntaksplikt = svar?.kode("plikt") ?? plikt
    let grunner = valgt.map { GiUnntak.grunner($0, plikten) } ?? Unntaksgrunn.allCases
    let valg = grunner.map { Choice(id: $0.rawValue, title: o.kode($0)) }
    return [
      .felles("ytelse", .valg(Choice.ytelser(saken(o), o)), paakrevd: true),
      Skjemafelt("plikt", .valg(Choice.koder(Unntaksplikt.self, o)), paakrevd: true),
      .felles("grunn", .valg([.ingen(o)] + valg), paakrevd: true), .grunn("begrunnelse"),
      .felles("fra", .dato, paakrevd: true), .felles("til", .dato),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    ["ytelse": [ytelse?.rawValue ?? ""], "plikt": [plikt.rawValue], "fra": [o.datoer.tall(o.idag)]]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let ytelse: Ytelse = svar.kode("ytelse"), let grunn: Unntaksgrunn = svar.kode("grunn") else { return [] }
    let unntak = GiUnntak(
      ytelse: ytelse, plikt: svar.kode("plikt"), grunn: grunn, begrunnelse: svar.tekst("begrunnelse"),
      fra: svar.dato("fra", o), til: svar.dato("til", o))
    return [.lagre([unntak], paa: id)]
  }
}

extension Choice {
  /// The benefits the person has now; a sick leave counts as sick pay. All of them when none is registered, so that the
  /// rules say what is wrong.
  static func ytelser(_ sak: Brukersak?, _ o: Omgivelser) -> [Choice] {
    var har = Set((sak?.lopendeYtelser(paa: o.idag) ?? []).map(\.ytelse))
    if sak?.aapentSykefravaer != nil { har.insert(.sykepenger) }
    let aktuelle = Ytelse.allCases.filter { har.isEmpty || har.contains($0) }
    let valg = aktuelle.map { Choice(id: $0.rawValue, title: o.kode($0), aliases: [$0.rawValue.lowercased()]) }
    return aktuelle.count == 1 ? valg : [.ingen(o)] + valg
  }
}
