import Fagmodell
import Saksgang
import TerminalKit

/// What the second reader wants changed before they can approve.
public struct Returskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.retur
  public let sak: SakId?
  public let steg: Steg? = .vedtak
  private let id: SakId
  var skjema: Skjema

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    skjema = Skjema("retur", Returskjerm.felter, o)
  }

  private static let felter = [Skjemafelt("kommentar", .langtekst(rader: 6, grense: 1_000), paakrevd: true)]
  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] { Returskjerm.felter }

  public func handlinger(_ o: Omgivelser) -> [Handling] { [Handling("returnerVedtak", .ctrl("s"))] }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    handling == "returnerVedtak" ? fullfor(o) : []
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o) else { return [] }
    return [.lagre([ReturnerVedtak(kommentar: skjema.tekst("kommentar"))], paa: id)]
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    [.kladdFerdig, .lukk, .lukk, .melding(o.tekst("skjerm.retur.sendt"), .success)]
  }
}
