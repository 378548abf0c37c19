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

/// Children are kept as closures because a nested container is filled after it is handed out.
private final class Felter {
  private var felter: [String: () -> Json] = [:]
  func sett(_ nokkel: String, _ verdi: @escaping () -> Json) { felter[nokkel] = verdi }
  func ferdig() -> Json { .objekt(felter.mapValues { $0() }) }
}

private final class Elementer {
  private var elementer: [() -> Json] = []
  var antall: Int { elementer.count }
  func legg(_ verdi: @escaping () -> Json) { elementer.append(verdi) }
  func ferdig() -> Json { .liste(elementer.map { $0() }) }
}

private func json(_ verdi: some Encodable, sti: [any CodingKey]) throws -> Json {
  if let json = enkel(verdi) { return json }
  let koder = Koder(sti: sti)
  try verdi.encode(to: koder)
  let ferdig = koder.ferdig()
  if case .liste(let elementer) = ferdig, elementer.count > 1, verdi is any Uordnet { return sortert(elementer) }
  return ferdig
}

/// A set has no order of its own, and Swift's differs from run to run: equal sets must be equal bytes.
private protocol Uordnet {}
extension Set: Uordnet {}

private func sortert(_ elementer: [Json]) -> Json {
  .liste(elementer.sorted { JsonWriter.bytes($0).lexicographicallyPrecedes(JsonWriter.bytes($1)) })
}

private func enkel(_ verdi: some Encodable) -> Json? {
  switch verdi {
  case let v as String: .tekst(v)
  case let v as Bool: .bool(v)
  case let v as Int: .heltall(Int64(v))
  case let v as Double: .desimal(v)
  case let v as Int64: .heltall(v)
  case let v as Int32: .heltall(Int64(v))
  case let v as Json: v
  default: nil
  }
}

private struct Feltkoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let felter: Felter
  let codingPath: [any CodingKey]

  mutating func encodeNil(forKey key: Key) { felter.sett(key.stringValue) { .null } }

  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    let verdi = try json(value, sti: codingPath + [key])
    felter.sett(key.stringValue) { verdi }
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
    felter.sett(navn) { koder.ferdig() }
    return koder
  }
}

private struct Listekoder: UnkeyedEncodingContainer {
  let elementer: Elementer
  let codingPath: [any CodingKey]
  var count: Int { elementer.antall }

  mutating func encodeNil() { elementer.legg { .null } }

  mutating func encode(_ value: some Encodable) throws {
    let verdi = try json(value, sti: codingPath)
    elementer.legg { verdi }
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
    barn().container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { barn().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { barn() }

  private func barn() -> Koder {
    let koder = Koder(sti: codingPath)
    elementer.legg { koder.ferdig() }
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
