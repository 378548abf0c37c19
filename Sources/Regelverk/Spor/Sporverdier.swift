import Fagmodell

/// The facts of a trace as flat values: true/false, whole number, decimal, text or null. Enough for every rule, and
/// encodable without knowing which JSON library carries it.
struct Sporverdier: Codable {
  let verdier: [String: Json]

  init(verdier: [String: Json]) { self.verdier = verdier }

  init(from decoder: any Decoder) throws {
    let felter = try decoder.container(keyedBy: Navn.self)
    var lest: [String: Json] = [:]
    for navn in felter.allKeys { lest[navn.stringValue] = try Sporverdier.les(felter, navn) }
    verdier = lest
  }

  func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: Navn.self)
    for (nokkel, verdi) in verdier { try Sporverdier.skriv(verdi, til: &felter, Navn(nokkel)) }
  }

  private static func les(_ felter: KeyedDecodingContainer<Navn>, _ navn: Navn) throws -> Json {
    if try felter.decodeNil(forKey: navn) { return .null }
    if let verdi = try? felter.decode(Bool.self, forKey: navn) { return .bool(verdi) }
    if let verdi = try? felter.decode(Int64.self, forKey: navn) { return .heltall(verdi) }
    if let verdi = try? felter.decode(Double.self, forKey: navn) { return .desimal(verdi) }
    return .tekst(try felter.decode(String.self, forKey: navn))
  }

  private static func skriv(_ verdi: Json, til felter: inout KeyedEncodingContainer<Navn>, _ navn: Navn) throws {
    switch verdi {
    case .null: try felter.encodeNil(forKey: navn)
    case .bool(let v): try felter.encode(v, forKey: navn)
    case .heltall(let v): try felter.encode(v, forKey: navn)
    case .desimal(let v): try felter.encode(v, forKey: navn)
    case .tekst(let v): try felter.encode(v, forKey: navn)
    case .liste, .objekt: try felter.encode(JsonWriter.tekst(verdi), forKey: navn)
    }
  }

  struct Navn: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ navn: String) { stringValue = navn }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
