/// Turns any `Encodable` into a `Json` value, so that the domain types keep the conformances the compiler writes.
public enum JsonEncoder {
  /// Fails only where a type's own `encode(to:)` throws.
  public static func encode(_ verdi: some Encodable) throws -> Json {
    let koder = Koder(sti: [])
    try verdi.encode(to: koder)
    return koder.ferdig()
  }
}

private final class Koder: Encoder {
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  private var verdi: Json?
  private var felter: Felter?
  private var elementer: Elementer?

  init(sti: [any CodingKey]) { codingPath = sti }

  func ferdig() -> Json { verdi ?? felter?.ferdig() ?? elementer?.ferdig() ?? .objekt([:]) }

  func sett(_ json: Json) { verdi = json }

  func feltbeholder() -> Felter {
    if let felter { return felter }
    let ny = Felter()
    felter = ny
    return ny
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Feltkoder<Key>(felter: feltbeholder(), codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    let ny = elementer ?? Elementer()
    elementer = ny
    return Listekoder(elementer: ny, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Enkeltkoder(koder: self) }
}

/// Nested containers are kept apart from values, because they are filled after they are handed out.
private final class Felter {
  private var felter: [String: Json] = [:]
  private var barn: [(nokkel: String, koder: Koder)] = []

  func sett(_ nokkel: String, _ verdi: Json) { felter[nokkel] = verdi }
  func sett(_ nokkel: String, _ koder: Koder) { barn.append((nokkel, koder)) }

  func ferdig() -> Json {
    for (nokkel, koder) in barn { felter[nokkel] = koder.ferdig() }
    return .objekt(felter)
  }
}

private final class Elementer {
  private enum Element {
    case verdi(Json)
    case koder(Koder)
  }
  private var elementer: [Element] = []
  var antall: Int { elementer.count }
  func legg(_ verdi: Json) { elementer.append(.verdi(verdi)) }
  func legg(_ koder: Koder) { elementer.append(.koder(koder)) }

  func ferdig() -> Json {
    .liste(
      elementer.map { element in
        switch element {
        case .verdi(let json): json
        case .koder(let koder): koder.ferdig()
        }
      })
  }
}

/// - Parameter sti: asked for only where the value has parts: most are plain.
private func json(_ verdi: some Encodable, sti: @autoclosure () -> [any CodingKey]) throws -> Json {
  if let json = enkel(verdi) { return json }
  let koder = Koder(sti: sti())
  try verdi.encode(to: koder)
  let ferdig = koder.ferdig()
  if case .liste(let elementer) = ferdig, elementer.count > 1, verdi is any Uordnet { return sortert(elementer) }
  return ferdig
}

/// A set has no order of its own, and Swift's differs from run to run: equal sets must be equal bytes.
private protocol Uordnet {}
extension Set: Uordnet {}

private func sortert(_ elementer: [Json]) -> Json {
  let skrevet = elementer.map { (json: $0, bytes: JsonWriter.bytes($0)) }
  return .liste(skrevet.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.json))
}

/// The plain values, found by comparing types: a cast for each would cost more than the rest of the writing.
private func enkel<T: Encodable>(_ verdi: T) -> Json? {
  if T.self == String.self { return .tekst(verdi as! String) }
  if T.self == Bool.self { return .bool(verdi as! Bool) }
  if T.self == Int.self { return .heltall(Int64(verdi as! Int)) }
  if T.self == Double.self { return .desimal(verdi as! Double) }
  if T.self == Int64.self { return .heltall(verdi as! Int64) }
  if T.self == Int32.self { return .heltall(Int64(verdi as! Int32)) }
  if T.self == Json.self { return (verdi as! Json) }
  return nil
}

private struct Feltkoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let felter: Felter
  let codingPath: [any CodingKey]

  mutating func encodeNil(forKey key: Key) { felter.sett(key.stringValue, .null) }
  mutating func encode(_ value: String, forKey key: Key) { felter.sett(key.stringValue, .tekst(value)) }
  mutating func encode(_ value: Bool, forKey key: Key) { felter.sett(key.stringValue, .bool(value)) }
  mutating func encode(_ value: Int, forKey key: Key) { felter.sett(key.stringValue, .heltall(Int64(value))) }

  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    felter.sett(key.stringValue, try json(value, sti: codingPath + [key]))
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    let koder = superEncoder(forKey: key)
    return koder.container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    superEncoder(forKey: key).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { barn("super") }
  mutating func superEncoder(forKey key: Key) -> any Encoder { barn(key.stringValue) }

  private func barn(_ navn: String) -> Koder {
    let koder = Koder(sti: codingPath)
    felter.sett(navn, koder)
    return koder
  }
}

private struct Listekoder: UnkeyedEncodingContainer {
  let elementer: Elementer
  let codingPath: [any CodingKey]
  var count: Int { elementer.antall }

  mutating func encodeNil() { elementer.legg(.null) }

  mutating func encode(_ value: some Encodable) throws {
    elementer.legg(try json(value, sti: codingPath))
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
    barn().container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { barn().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { barn() }

  private func barn() -> Koder {
    let koder = Koder(sti: codingPath)
    elementer.legg(koder)
    return koder
  }
}

private struct Enkeltkoder: SingleValueEncodingContainer {
  let koder: Koder
  var codingPath: [any CodingKey] { koder.codingPath }
  mutating func encodeNil() { koder.sett(.null) }
  mutating func encode(_ value: some Encodable) throws { koder.sett(try json(value, sti: codingPath)) }
}

extension Json: Codable {
  public init(from decoder: any Decoder) throws {
    guard let dekoder = decoder as? JsonKilde else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "Json is read from Json only"))
    }
    self = dekoder.kilde
  }

  public func encode(to encoder: any Encoder) throws {
    guard let koder = encoder as? Koder else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "Json is written to Json only"))
    }
    koder.sett(self)
  }
}

/// What a decoder over `Json` can give to a field that is itself `Json`.
protocol JsonKilde { var kilde: Json { get } }
