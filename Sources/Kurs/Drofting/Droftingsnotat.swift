import Fagmodell

/// What a group wrote when it discussed an exercise (R04): notes as they came, and what it ended on. The group's, not
/// anybody's: no names.
public struct Droftingsnotat: Codable, Hashable, Sendable {
  public static let versjon = 1
  public struct Notat: Codable, Hashable, Sendable {
    public let dag: Dato
    public let tekst: String
  }

  public private(set) var versjon = Droftingsnotat.versjon
  public let oppgave: String
  public private(set) var notater: [Notat] = []
  public private(set) var konklusjon = ""

  public init(_ oppgave: String) { self.oppgave = oppgave }

  public mutating func legg(_ tekst: String, dag: Dato) {
    if !tekst.isEmpty { notater.append(Notat(dag: dag, tekst: tekst)) }
  }

  public mutating func konkluder(_ tekst: String) { konklusjon = tekst }

  /// Reads a group's file; nil when it is not one.
  public static func les(_ bytes: [UInt8]) -> Droftingsnotat? {
    guard let json = try? JsonParser.parse(bytes), let lest = try? JsonDecoder.decode(Droftingsnotat.self, fra: json),
      lest.versjon == versjon
    else { return nil }
    return lest
  }
}
