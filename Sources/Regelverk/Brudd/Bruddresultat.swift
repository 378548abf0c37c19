import Fagmodell

/// What the rules say of one recorded breach.
public struct Bruddresultat: Hashable, Codable, Sendable {
  public let ytelse: Ytelse
  public let type: Bruddtype
  public let dato: Dato
  /// 1 for the first within the window, 2 for the second …
  public let gjentak: Int
  /// The step of the ladder; below `gjentak` where a harsher one needs decisions we do not know of.
  public let trinn: Int
  /// What the ladder leads to, if the breach had no reasonable ground; `INGEN` when it had one, or is too old.
  public let reaksjon: Reaksjon
  /// How long; nil when it lasts until the duty is met or the sources give no number.
  public let varighet: Varighet?
  /// The last day a reaction may be set; nil without a limit, or while the day it runs from is unknown.
  public let seneste: Dato?
  /// Too old for a reaction; nil while the day the limit runs from is unknown.
  public let forGammelt: Bool?
  public let varselKreves: Bool
  public let regel: String
  public let hjemmel: String

  private enum CodingKeys: String, CodingKey {
    case ytelse, type, dato, gjentak, trinn, reaksjon, varighet, seneste, forGammelt, varselKreves, regel, hjemmel
  }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encode(ytelse, forKey: .ytelse)
    try felter.encode(type, forKey: .type)
    try felter.encode(dato, forKey: .dato)
    try felter.encode(gjentak, forKey: .gjentak)
    try felter.encode(trinn, forKey: .trinn)
    try felter.encode(reaksjon, forKey: .reaksjon)
    try felter.encode(varighet, forKey: .varighet)
    try felter.encode(seneste, forKey: .seneste)
    try felter.encode(forGammelt, forKey: .forGammelt)
    try felter.encode(varselKreves, forKey: .varselKreves)
    try felter.encode(regel, forKey: .regel)
    try felter.encode(hjemmel, forKey: .hjemmel)
  }
}
