import Fagmodell

/// The question `regler vurder` reads: a day, a pack and the facts.
public struct Regelforesporsel: Hashable, Codable, Sendable {
  public var dato: Dato
  public var pakke: Pakkekode
  public var fakta: Fakta

  public init(dato: Dato, pakke: Pakkekode, fakta: Fakta) {
    self.dato = dato
    self.pakke = pakke
    self.fakta = fakta
  }

  /// Reads the JSON document; the error names the field.
  public static func les(_ json: Json) throws(JsonTypefeil) -> Regelforesporsel {
    try JsonDecoder.decode(Regelforesporsel.self, fra: json)
  }
}
