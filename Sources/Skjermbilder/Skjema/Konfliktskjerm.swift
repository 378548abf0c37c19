import Fagmodell
import Saksgang
import TerminalKit

/// Two people have changed the same fields: both sides below each other, and what to keep for each. Nothing is stored
/// here; the choices go back to the form they came from.
public struct Konfliktskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.konflikt
  public let sak: SakId?
  private let uenigheter_: [Uenighet]
  var skjema: Skjema

  private enum Valg: String { case mitt, deres, begge }

  init(_ uenigheter: [Uenighet], sak: SakId?, _ o: Omgivelser) {
    self.sak = sak
    uenigheter_ = uenigheter
    skjema = Skjema("konflikt", Konfliktskjerm.felter(uenigheter, sak, o), o)
  }

  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] { Konfliktskjerm.felter(uenigheter_, sak, o) }

  private static func felter(_ alle: [Uenighet], _ sak: SakId?, _ o: Omgivelser) -> [Skjemafelt] {
    let hvem = sak.flatMap { o.sistLagretAv($0) } ?? ""
    return alle.flatMap { felter($0, hvem: hvem, o) }
  }

  private static func felter(_ u: Uenighet, hvem: String, _ o: Omgivelser) -> [Skjemafelt] {
    func side(_ nokkel: String, _ tekst: String) -> Skjemafelt {
      let vist = tekst.isEmpty ? o.tekst("skjerm.konflikt.tomt") : "«\(tekst)»"
      return Skjemafelt(
        "\(nokkel).\(u.id)", .merknad(o.tekst("skjerm.konflikt.\(nokkel)", ["hvem": hvem, "tekst": vist])))
    }
    let valg = [Valg.mitt, .deres] + (u.kanSlaasSammen ? [.begge] : [])
    let liste = valg.map {
      Choice(id: $0.rawValue, title: o.tekst("skjerm.konflikt.valg.\($0.rawValue)", ["hvem": hvem]))
    }
    return [
      side("duSkrev", u.mittLest), side("deLagret", u.deresLest),
      Skjemafelt(u.id, .valg([.ingen(o)] + liste), paakrevd: true, navn: u.etikett),
    ]
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] { [Handling("ferdig", .ctrl("s"))] }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    handling == "ferdig" ? fullfor(o) : []
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o) else { return [] }
    var valgt: [String: [String]] = [:]
    for u in uenigheter_ { valgt[u.id] = verdi(u) }
    return [.avgjor(valgt)]
  }

  private func verdi(_ u: Uenighet) -> [String] {
    switch Valg(rawValue: skjema.valg(u.id)) {
    case .deres: u.deres
    case .begge: [(u.deres + u.mitt).joined(separator: "\n")]
    case .mitt, nil: u.mitt
    }
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] { [] }

  /// Choices are made in a moment; what they are about is in the form's own draft.
  public var kladd: [String: [String]]? { nil }
  public var uenigheter: [Uenighet] { [] }
}
