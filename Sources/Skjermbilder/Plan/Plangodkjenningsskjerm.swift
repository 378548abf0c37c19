import Fagmodell
import Saksgang
import TerminalKit

/// Approves the plan together: what the person says about it, and whether they agree.
public struct Plangodkjenningsskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.plangodkjenning
  public let sak: SakId?
  public let steg: Steg? = .plan
  private let id: SakId
  var skjema: Skjema

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    skjema = Skjema("plangodkjenning", Plangodkjenningsskjerm.felter, o)
  }

  private static let felter = [
    Skjemafelt("brukersSyn", .langtekst(rader: 4, grense: Feltgrense.beskrivelse), paakrevd: true),
    Skjemafelt("enig", .jaNei, paakrevd: true),
  ]
  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] { Plangodkjenningsskjerm.felter }

  public func handlinger(_ o: Omgivelser) -> [Handling] { [Handling("godkjenn", .ctrl("s"))] }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    handling == "godkjenn" ? fullfor(o) : []
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o) else { return [] }
    guard let enig = skjema.ja("enig") else {
      skjema.settFeil("enig", o.tekst("skjerm.plangodkjenning.svarEnig"), o)
      return []
    }
    return [.lagre([GodkjennPlan(brukersSyn: skjema.tekst("brukersSyn"), brukerEnig: enig)], paa: id)]
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    [.kladdFerdig, .lukk, .melding(o.tekst("skjerm.plangodkjenning.godkjent"), .success)]
  }
}
