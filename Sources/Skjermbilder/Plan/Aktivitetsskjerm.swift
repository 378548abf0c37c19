import Fagmodell
import Saksgang
import TerminalKit

/// One step of the plan, new or changed. Which questions are asked follows from the kind of step.
public struct Aktivitetsskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.aktivitet
  public let sak: SakId?
  public let steg: Steg? = .plan
  private let id: SakId
  private let endrer: Aktivitet?
  var skjema: Skjema

  public init(ny id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    endrer = nil
    let verdier = Aktivitetsskjerm.forst(o)
    skjema = Skjema("aktivitet", Aktivitetsskjerm.felter(.egenaktivitet, endrer: nil, id, o), verdier: verdier, o)
  }

  /// A new step with what a template says, in the person's own written language.
  init(_ id: SakId, mal: Aktivitetsmal, _ o: Omgivelser) {
    self.id = id
    sak = id
    endrer = nil
    let spraak = o.sak(id)?.bruker.spraak.brev ?? .bokmaal
    let forslag = [
      "type": [mal.type.rawValue], "tittel": [mal.tittel(spraak)], "beskrivelse": [mal.beskrivelse(spraak)],
      "ansvarlig": [mal.ansvarlig.rawValue], "til": [o.datoer.tall(o.idag + mal.dager)],
    ].merging(mal.felt.mapValues { [$0(spraak)] }) { egen, _ in egen }
    skjema = Skjema(
      "aktivitet", Aktivitetsskjerm.felter(mal.type, endrer: nil, id, o), verdier: Aktivitetsskjerm.forst(o),
      forslag: forslag, o)
  }

  /// What stands in a new step's form.
  private static func forst(_ o: Omgivelser) -> [String: [String]] {
    [
      "type": [Aktivitetstype.egenaktivitet.rawValue], "ansvarlig": [Ansvarlig.bruker.rawValue],
      "fra": [o.datoer.tall(o.idag)], "varighet": ["45"], "antall": ["3"], "kanal": [Kanal.oppmote.rawValue],
      "heltid": [Answer.yes.rawValue], "soknad": [Tiltakssoknad.onsket.rawValue],
    ]
  }

  /// A step on its way to a status that asks for a reason.
  init(_ id: SakId, endre aktivitet: Aktivitet, til status: Aktivitetsstatus, _ o: Omgivelser) {
    self.init(id, endre: aktivitet, o)
    skjema.sett("status", [status.rawValue], o)
    skjema.flytt(til: "begrunnelse")
  }

  public init(_ id: SakId, endre aktivitet: Aktivitet, _ o: Omgivelser) {
    self.id = id
    sak = id
    endrer = aktivitet
    skjema = Skjema(
      "aktivitet", Aktivitetsskjerm.felter(aktivitet.type, endrer: aktivitet, id, o),
      verdier: Aktivitetsverdier(aktivitet, o).verdier, o)
  }

  /// One draft per step that is changed, and one for a new step.
  public var kladdnavn: String { endrer.map { "\(navn.rawValue).\($0.id)" } ?? navn.rawValue }

  func lagrede(_ o: Omgivelser) -> [String: [String]] {
    guard let endrer, let naa = o.sak(id)?.aktiviteter.first(where: { $0.id == endrer.id }) else { return [:] }
    return Aktivitetsverdier(naa, o).verdier
  }

  func feltnavn(_ felt: String) -> String { felt == "arbeidssted" ? "sted" : felt }

  /// Of an agreed step only the end and the status may be changed; the rest is not asked about.
  private static func erLaast(_ a: Aktivitet?) -> Bool { a.map { $0.avtalt && $0.type != .mote } ?? false }

  private static func felter(
    _ type: Aktivitetstype, endrer: Aktivitet?, _ id: SakId, _ o: Omgivelser
  ) -> [Skjemafelt] {
    let typer = Aktivitetstype.allCases.map {
      Choice(id: $0.rawValue, title: o.kode($0), definition: o.tekst("skjerm.aktivitet.type.\($0.rawValue)"))
    }
    if let endrer, erLaast(endrer) {
      let merknad = o.tekst("skjerm.aktivitet.laast", ["tittel": endrer.tittel])
      return [Skjemafelt("laast", .merknad(merknad)), Skjemafelt("til", .dato)] + avslutning(o)
    }
    let slutt = type == .egenaktivitet || type == .jobbsoking || type == .behandling
    return (endrer == nil ? [Skjemafelt("type", .valg(typer), paakrevd: true)] : []) + [
      Skjemafelt("tittel", .tekst, paakrevd: true)
    ] + egne(type, endrer, id, o) + [
      Skjemafelt("ansvarlig", .valg(Choice.koder(Ansvarlig.self, o)), paakrevd: true),
      Skjemafelt("fra", .dato, paakrevd: true), Skjemafelt("til", .dato, paakrevd: slutt),
      Skjemafelt("beskrivelse", .langtekst(rader: 3, grense: Feltgrense.beskrivelse)),
    ] + (endrer == nil ? [] : avslutning(o))
  }

  private static func avslutning(_ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("status", .valg(Choice.koder(Aktivitetsstatus.self, o))),
      Skjemafelt("begrunnelse", .langtekst(rader: 2, grense: Feltgrense.linje)),
    ]
  }

  private static func egne(
    _ type: Aktivitetstype, _ endrer: Aktivitet?, _ id: SakId, _ o: Omgivelser
  ) -> [Skjemafelt] {
    switch type {
    case .egenaktivitet: [Skjemafelt("hensikt", .tekst)]
    case .stilling: [Skjemafelt("arbeidsgiver", .tekst), Skjemafelt("sted", .tekst)]
    case .jobbsoking: [Skjemafelt("antall", .tall, paakrevd: true)]
    case .jobb: [Skjemafelt("arbeidsgiver", .tekst), Skjemafelt("heltid", .jaNei, paakrevd: true)]
    case .behandling: [Skjemafelt("art", .tekst, paakrevd: true), Skjemafelt("sted", .tekst, paakrevd: true)]
    case .mote:
      [
        Skjemafelt("klokkeslett", .tekst, paakrevd: true), Skjemafelt("varighet", .tall, paakrevd: true),
        Skjemafelt("kanal", .valg(Choice.koder(Kanal.self, o)), paakrevd: true),
        Skjemafelt("sted", .tekst, paakrevd: true),
      ]
    case .samtalereferat:
      [
        Skjemafelt("kanal", .valg(Choice.koder(Kanal.self, o)), paakrevd: true),
        Skjemafelt("referat", .langtekst(rader: 5, grense: Feltgrense.beskrivelse), paakrevd: true),
      ]
    case .tiltak:
      [Skjemafelt("kode", .valg(o.sak(id).map { Tiltaksvalg.alle($0, o) } ?? []))] + soknad(endrer, o) + [
        Skjemafelt("arrangor", .tekst), Skjemafelt("eier", .valg(Choice.koder(Eier.self, o, utenSvar: true))),
        Skjemafelt("gjennomforing", .valg(Choice.koder(Gjennomforing.self, o, utenSvar: true))),
        Skjemafelt("hvorfor", .langtekst(rader: 2, grense: Feltgrense.maal), paakrevd: true),
      ]
    }
  }

  /// A wish may become a proposal here; from there on the application has its own record.
  private static func soknad(_ endrer: Aktivitet?, _ o: Omgivelser) -> [Skjemafelt] {
    if case .tiltak(let del) = endrer?.detaljer, !del.soknad.kanSokes { return [] }
    let valg = Tiltakssoknad.allCases.filter(\.kanSokes).map { Choice(id: $0.rawValue, title: o.kode($0)) }
    return [Skjemafelt("soknad", .valg(valg), paakrevd: true)]
  }

  private var type: Aktivitetstype {
    endrer?.type ?? skjema.kode("type") ?? .egenaktivitet
  }

  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] { Aktivitetsskjerm.felter(type, endrer: endrer, id, o) }

  mutating func endret(_ felt: String, _ o: Omgivelser) { if felt == "type" { sporPaaNytt(o) } }

  public mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) {
    let skrevetType = kladd["type"]?.first.flatMap { Aktivitetstype(rawValue: $0) } ?? type
    skjema.bytt(Aktivitetsskjerm.felter(skrevetType, endrer: endrer, id, o), o)
    skjema.gjenopprett(kladd, o)
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] { [Handling("lagre", .ctrl("s"))] }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    handling == "lagre" ? fullfor(o) : []
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o) else { return [] }
    if let endrer, endrer.til != nil, skjema.tekst("til").isEmpty {
      skjema.settFeil("til", o.tekst("skjerm.aktivitet.sluttBlir"), o)
      return []
    }
    if let endrer, Aktivitetsskjerm.erLaast(endrer) {
      return [.lagre(flytting(av: endrer, [EndreAktivitet(aktivitet: Aktivitetsvalg(endrer.id))], o), paa: id)]
    }
    guard let fra = skjema.dato("fra", o) else { return [] }
    let detaljer = Aktivitetsverdier.detaljer(type, skjema, gammel: endrer?.detaljer)
    guard let endrer else {
      let ny = LeggTilAktivitet(
        tittel: skjema.tekst("tittel"), beskrivelse: skjema.tekst("beskrivelse"),
        ansvarlig: skjema.kode("ansvarlig") ?? .bruker, fra: fra, til: skjema.dato("til", o), detaljer: detaljer)
      return [.lagre([ny], paa: id)]
    }
    return [.lagre(endringer(av: endrer, fra: fra, detaljer, o), paa: id)]
  }

  /// Only what differs is sent, so that an agreed step's end can be moved without touching the rest.
  private func endringer(
    av a: Aktivitet, fra: Dato, _ detaljer: Aktivitetsdetaljer, _ o: Omgivelser
  ) -> [any Brukstilfelle] {
    var endring = EndreAktivitet(aktivitet: Aktivitetsvalg(a.id))
    if skjema.tekst("tittel") != a.tittel { endring.tittel = skjema.tekst("tittel") }
    if skjema.tekst("beskrivelse") != a.beskrivelse { endring.beskrivelse = skjema.tekst("beskrivelse") }
    if let ansvarlig: Ansvarlig = skjema.kode("ansvarlig"), ansvarlig != a.ansvarlig { endring.ansvarlig = ansvarlig }
    if fra != a.fra { endring.fra = fra }
    if detaljer != a.detaljer { endring.detaljer = detaljer }
    return flytting(av: a, [endring], o)
  }

  /// The change with a new end, and the move to another status.
  private func flytting(
    av a: Aktivitet, _ endringer: [EndreAktivitet], _ o: Omgivelser
  ) -> [any Brukstilfelle] {
    var tilfeller: [any Brukstilfelle] = endringer.map { endring in
      var endring = endring
      if let til = skjema.dato("til", o), til != a.til { endring.til = til }
      return endring
    }
    if let status: Aktivitetsstatus = skjema.kode("status"), status != a.status {
      tilfeller.append(
        FlyttAktivitet(aktivitet: Aktivitetsvalg(a.id), status: status, begrunnelse: skjema.tekst("begrunnelse")))
    }
    return tilfeller
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    [.kladdFerdig, .lukk, .melding(o.tekst("skjerm.aktivitet.lagret"), .success)]
  }
}
