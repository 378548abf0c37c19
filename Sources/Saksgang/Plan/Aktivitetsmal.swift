import Fagmodell
import Regelverk

/// A ready-made step for a plan, as data: one chooses it and mends what does not fit (G19).
public struct Aktivitetsmal: Codable, Sendable, Hashable {
  public let id: String
  public let type: Aktivitetstype
  public let tittel: Flertekst
  public let beskrivelse: Flertekst
  public let ansvarlig: Ansvarlig
  /// Days the step lasts from the day it is added.
  public let dager: Int
  /// What only this kind of step knows, by the name of the form's field.
  public let felt: [String: Flertekst]

  public init(
    id: String, type: Aktivitetstype, tittel: Flertekst, beskrivelse: Flertekst, ansvarlig: Ansvarlig, dager: Int,
    felt: [String: Flertekst] = [:]
  ) {
    self.id = id
    self.type = type
    self.tittel = tittel
    self.beskrivelse = beskrivelse
    self.ansvarlig = ansvarlig
    self.dager = dager
    self.felt = felt
  }

  /// Reads the shipped list: `{"maler": [ … ]}`.
  public static func les(_ bytes: [UInt8]) throws -> [Aktivitetsmal] {
    struct Fil: Decodable { let maler: [Aktivitetsmal] }
    let fil: Fil = try JsonDecoder.decode(fra: try JsonParser.parse(bytes))
    return fil.maler
  }
}
