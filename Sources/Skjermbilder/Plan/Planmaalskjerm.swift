import Fagmodell
import Saksgang
import TerminalKit

/// The person's wish in their own words, the goal, and when to look again. Makes the plan when there is none.
public struct Planmaalskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.planmaal
  public let sak: SakId?
  public let steg: Steg? = .plan
  private let id: SakId
  var skjema: Skjema

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    skjema = Skjema(
      "planmaal", Planmaalskjerm.felter(avslaas: o.sak(id)?.plan?.onskeavslag != nil),
      verdier: Planmaalskjerm.lagrede(id, o), o)
  }

  /// - Parameter avslaas: whether a wish is written that we cannot follow; then it is asked why.
  private static func felter(avslaas: Bool) -> [Skjemafelt] {
    let kort = Skjemafelt.Art.langtekst(rader: 2, grense: Feltgrense.maal)
    let grunn = Skjemafelt.Art.langtekst(rader: 2, grense: Feltgrense.beskrivelse)
    return [
      Skjemafelt("onske", .langtekst(rader: 3, grense: Feltgrense.maal), paakrevd: true), Skjemafelt("jobbmaal", kort),
      Skjemafelt("annetMaal", kort), Skjemafelt("samarbeid", grunn), Skjemafelt("revurderes", .dato, paakrevd: true),
      Skjemafelt("avslaattOnske", kort),
    ] + (avslaas ? [Skjemafelt("avslagsgrunn", grunn, paakrevd: true)] : [])
  }

  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] {
    Planmaalskjerm.felter(avslaas: !skjema.tekst("avslaattOnske").isEmpty)
  }

  /// The question why comes with the first letter of the wish.
  mutating func endret(_ felt: String, _ o: Omgivelser) {
    if felt == "avslaattOnske", skjema.tekst(felt).isEmpty == skjema.har("avslagsgrunn") { sporPaaNytt(o) }
  }

  public mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) {
    skjema.gjenopprett(kladd, o)
    sporPaaNytt(o)
    skjema.gjenopprett(kladd, o)
  }

  func lagrede(_ o: Omgivelser) -> [String: [String]] { Planmaalskjerm.lagrede(id, o) }
  func feltnavn(_ felt: String) -> String { felt == "maal" ? "jobbmaal" : felt }

  /// The plan as it is; before there is one, what registration and decision say.
  private static func lagrede(_ id: SakId, _ o: Omgivelser) -> [String: [String]] {
    let sak = o.sak(id)
    let plan = sak?.plan
    let jobbmaal =
      plan?.maal.first { $0.art == .jobb }?.tekst ?? (plan == nil ? sak?.gjeldendeVedtak?.innhold.maal : nil)
    let revurderes = plan?.revurderes ?? o.idag.pluss(maaneder: 3)
    return [
      "onske": [plan?.onske ?? sak?.bruker.jobbonske.tekst ?? ""], "jobbmaal": [jobbmaal ?? ""],
      "annetMaal": [plan?.maal.first { $0.art == .annet }?.tekst ?? ""], "samarbeid": [plan?.samarbeid ?? ""],
      "revurderes": [o.datoer.tall(revurderes)], "avslaattOnske": [plan?.onskeavslag?.onske ?? ""],
      "avslagsgrunn": [plan?.onskeavslag?.grunn ?? ""],
    ]
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] { [Handling("lagre", .ctrl("s"))] }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    handling == "lagre" ? fullfor(o) : []
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o) else { return [] }
    let maal =
      [(Planmaal.Art.jobb, skjema.tekst("jobbmaal")), (.annet, skjema.tekst("annetMaal"))]
      .filter { !$0.1.isEmpty }.map { Planmaal(art: $0.0, tekst: $0.1) }
    guard !maal.isEmpty else {
      skjema.settFeil("jobbmaal", o.tekst("feil.plan.manglerMaal"), o)
      return []
    }
    let sett = SettMaal(
      onske: skjema.tekst("onske"), maal: maal, samarbeid: skjema.tekst("samarbeid"),
      revurderes: skjema.dato("revurderes", o),
      onskeavslag: Onskeavslag(onske: skjema.tekst("avslaattOnske"), grunn: skjema.tekst("avslagsgrunn")))
    let start: [any Brukstilfelle] = o.sak(id)?.plan == nil ? [OpprettPlan(onske: skjema.tekst("onske"))] : []
    return [.lagre(start + [sett], paa: id)]
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    [.kladdFerdig, .lukk, .visPlan(id), .melding(o.tekst("skjerm.planmaal.lagret"), .success)]
  }
}
