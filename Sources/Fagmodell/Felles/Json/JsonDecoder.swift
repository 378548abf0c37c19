/// Reads any `Decodable` from a `Json` value.
public enum JsonDecoder {
  public static func decode<T: Decodable>(_ type: T.Type = T.self, fra json: Json) throws(JsonTypefeil) -> T {
    do {
      return try verdi(T.self, json, sti: [])
    } catch let feil as DecodingError {
      throw JsonTypefeil(feil)
    } catch {
      throw JsonTypefeil(sti: "", melding: String(describing: error))
    }
  }
}

/// A JSON value that does not have the shape a type wants.
public struct JsonTypefeil: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where, as `regler[3].frist.enhet`; empty for the value itself.
  public let sti: String
  public let melding: String

  public init(sti: String, melding: String) {
    self.sti = sti
    self.melding = melding
  }

  init(_ feil: DecodingError) {
    switch feil {
    case .keyNotFound(let nokkel, let k): self.init(sti: k.codingPath + [nokkel], melding: "missing")
    case .typeMismatch(_, let k), .valueNotFound(_, let k), .dataCorrupted(let k):
      self.init(sti: k.codingPath, melding: k.debugDescription)
    @unknown default: self.init(sti: "", melding: String(describing: feil))
    }
  }

  private init(sti: [any CodingKey], melding: String) {
    var tekst = ""
    for nokkel in sti {
      if let i = nokkel.intValue { tekst += "[\(i)]" } else { tekst += (tekst.isEmpty ? "" : ".") + nokkel.stringValue }
    }
    self.init(sti: tekst, melding: melding)
  }

  public var description: String { sti.isEmpty ? melding : "\(sti): \(melding)" }
}

private struct Indeks: CodingKey {
  let intValue: Int?
  var stringValue: String { String(intValue ?? 0) }
  init(intValue: Int) { self.intValue = intValue }
  init?(stringValue: String) { nil }
}

/// - Parameter sti: asked for only where the value has parts or is wrong: most are plain and right.
private func verdi<T: Decodable>(_ type: T.Type, _ json: Json, sti: @autoclosure () -> [any CodingKey]) throws -> T {
  if type == String.self { return try krev(json.tekst, json, sti: sti()) as! T }
  if type == Bool.self { return try krev(json.bool, json, sti: sti()) as! T }
  if type == Int.self { return try krev(json.heltall, json, sti: sti()) as! T }
  if type == Int64.self { return try krev(json.heltall.map { Int64($0) }, json, sti: sti()) as! T }
  if type == Int32.self { return try krev(json.heltall.flatMap { Int32(exactly: $0) }, json, sti: sti()) as! T }
  if type == Double.self { return try krev(json.desimal, json, sti: sti()) as! T }
  if type == Json.self { return json as! T }
  return try T(from: Dekoder(kilde: json, codingPath: sti()))
}

private func krev<T>(_ funnet: T?, _ json: Json, sti: @autoclosure () -> [any CodingKey]) throws -> T {
  guard let funnet else {
    throw DecodingError.typeMismatch(
      T.self, .init(codingPath: sti(), debugDescription: "expected \(T.self), found \(json.slag)"))
  }
  return funnet
}

extension Json {
  fileprivate var slag: String {
    switch self {
    case .null: "null"
    case .bool: "true/false"
    case .heltall: "whole number"
    case .desimal: "decimal number"
    case .tekst: "text"
    case .liste: "list"
    case .objekt: "object"
    }
  }
}

private struct Dekoder: Decoder, JsonKilde {
  let kilde: Json
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard let felter = kilde.objekt else { throw feil("expected object, found \(kilde.slag)") }
    return KeyedDecodingContainer(Feltdekoder(felter: felter, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let liste = kilde.liste else { throw feil("expected list, found \(kilde.slag)") }
    return Listedekoder(liste: liste, codingPath: codingPath)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { Enkeltdekoder(dekoder: self) }

  func feil(_ melding: String) -> DecodingError {
    .typeMismatch(Json.self, .init(codingPath: codingPath, debugDescription: melding))
  }
}

private struct Feltdekoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let felter: [String: Json]
  let codingPath: [any CodingKey]
  var allKeys: [Key] { felter.keys.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { felter[key.stringValue] != nil }
  func decodeNil(forKey key: Key) throws -> Bool { felter[key.stringValue].map { $0 == .null } ?? true }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try verdi(type, try felt(key), sti: codingPath + [key])
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    let json = try felt(key)
    return try krev(json.tekst, json, sti: codingPath + [key])
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    guard let json = felter[key.stringValue], json != .null else { return nil }
    return try verdi(type, json, sti: codingPath + [key])
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { Dekoder(kilde: felter["super"] ?? .null, codingPath: codingPath) }
  func superDecoder(forKey key: Key) throws -> any Decoder {
    Dekoder(kilde: try felt(key), codingPath: codingPath + [key])
  }

  private func felt(_ key: Key) throws -> Json {
    guard let json = felter[key.stringValue] else {
      throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "missing"))
    }
    return json
  }
}

private struct Listedekoder: UnkeyedDecodingContainer {
  let liste: [Json]
  let codingPath: [any CodingKey]
  var currentIndex = 0
  var count: Int? { liste.count }
  var isAtEnd: Bool { currentIndex >= liste.count }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, liste[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let nummer = currentIndex
    return try verdi(type, try neste(), sti: codingPath + [Indeks(intValue: nummer)])
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    let sti = codingPath + [Indeks(intValue: currentIndex)]
    return Dekoder(kilde: try neste(), codingPath: sti)
  }

  private mutating func neste() throws -> Json {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(Json.self, .init(codingPath: codingPath, debugDescription: "list is too short"))
    }
    defer { currentIndex += 1 }
    return liste[currentIndex]
  }
}

private struct Enkeltdekoder: SingleValueDecodingContainer {
  let dekoder: Dekoder
  var codingPath: [any CodingKey] { dekoder.codingPath }
  func decodeNil() -> Bool { dekoder.kilde == .null }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try verdi(type, dekoder.kilde, sti: codingPath) }
}
