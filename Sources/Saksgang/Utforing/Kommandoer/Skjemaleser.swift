import Fagmodell

/// Finds a type's schema by decoding it from nothing: every field its initialiser asks for is noted, and answered with
/// an example. What is asked for by `decodeIfPresent` is optional; a list and a dictionary are asked for one element.
///
/// An object with the field `type` is decoded once for each of its codes, since its other fields may depend on it.
public enum Skjemaleser {
  /// The field that tells variants apart.
  static let velger = "type"

  /// Throws when the type's initialiser does not accept the examples it is given.
  public static func skjema<T: Decodable>(for type: T.Type) throws -> Skjema { try les(type).skjema }

  static func les<T: Decodable>(_ type: T.Type) throws -> (skjema: Skjema, eksempel: T) {
    if let enkel = enkel(type) { return enkel }
    if let (koder, forste) = valg(type, nummer: 0) { return (.valg(koder), forste) }
    let dekoder = Sporende(valgt: 0)
    let eksempel = try T(from: dekoder)
    return (try varianter(type, dekoder.skjema) ?? dekoder.skjema, eksempel)
  }

  private static func enkel<T: Decodable>(_ type: T.Type) -> (Skjema, T)? {
    let funnet: (Skjema, Any)?
    switch type {
    case is String.Type: funnet = (.tekst(monster: nil), "")
    case is Bool.Type: funnet = (.bool, true)
    case is Int.Type: funnet = (.heltall, 0)
    case is Int64.Type: funnet = (.heltall, Int64(0))
    case is Int32.Type: funnet = (.heltall, Int32(0))
    case is Double.Type: funnet = (.desimal, 0.0)
    case let t as any Skjemabeskrevet.Type: funnet = (t.skjema, t.eksempel)
    default: funnet = nil
    }
    guard let (skjema, verdi) = funnet, let eksempel = verdi as? T else { return nil }
    return (skjema, eksempel)
  }

  /// The codes of an enum with text codes, and one of its values.
  static func valg<T>(_ type: T.Type, nummer: Int) -> (koder: [String], verdi: T)? {
    guard let t = type as? any CaseIterable.Type else { return nil }
    func alle<C: CaseIterable>(_ type: C.Type) -> [Any] { Array(type.allCases) }
    let verdier = alle(t)
    let koder = verdier.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
    guard !koder.isEmpty, koder.count == verdier.count, let verdi = verdier[nummer % verdier.count] as? T else {
      return nil
    }
    return (koder, verdi)
  }

  private static func varianter<T: Decodable>(_ type: T.Type, _ forste: Skjema) throws -> Skjema? {
    guard case .objekt(let objekt) = forste, case .valg(let koder)? = objekt.felt[velger], koder.count > 1 else {
      return nil
    }
    var alle: [String: Objektskjema] = [:]
    for (i, kode) in koder.enumerated() { alle[kode] = try objektet(type, valgt: i) }
    var uten = objekt.paakrevd.contains(velger) ? nil : try objektet(type, valgt: nil)
    uten?.felt[velger] = .valg(koder)
    if alle.values.allSatisfy({ $0 == objekt }) { return nil }
    return .varianter(Variantskjema(velger: velger, varianter: alle, uten: uten))
  }

  private static func objektet<T: Decodable>(_ type: T.Type, valgt: Int?) throws -> Objektskjema {
    let dekoder = Sporende(valgt: valgt)
    _ = try T(from: dekoder)
    guard case .objekt(let objekt) = dekoder.skjema else { return Objektskjema() }
    return objekt
  }
}

/// The decoder that notes what it is asked for.
private final class Sporende: Decoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  /// Which code `type` answers with; nil answers that it is absent.
  let valgt: Int?
  var skjema: Skjema = .fritt

  init(valgt: Int?) { self.valgt = valgt }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    if case .objekt = skjema {} else { skjema = .objekt(Objektskjema()) }
    return KeyedDecodingContainer(Felter(dekoder: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { Elementer(dekoder: self) }
  func singleValueContainer() -> any SingleValueDecodingContainer { Enkeltverdi(dekoder: self) }

  func noter(_ felt: String, _ skjema: Skjema, paakrevd: Bool) {
    guard case .objekt(var objekt) = self.skjema else { return }
    objekt.felt[felt] = skjema
    if paakrevd { objekt.paakrevd.insert(felt) }
    self.skjema = .objekt(objekt)
  }

  static let ikkeStottet = DecodingError.dataCorrupted(
    .init(codingPath: [], debugDescription: "nested containers have no schema; conform to Skjemabeskrevet"))
}

private struct Felter<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let dekoder: Sporende
  var codingPath: [any CodingKey] { [] }
  private var valgfrie = Valgfrie()

  init(dekoder: Sporende) { self.dekoder = dekoder }

  /// `decodeIfPresent` asks `contains` first; `decode` does not.
  private final class Valgfrie { var felt: Set<String> = [] }

  /// Only a dictionary asks which keys there are.
  var allKeys: [Key] { Key(stringValue: "*").map { [$0] } ?? [] }

  func contains(_ key: Key) -> Bool {
    valgfrie.felt.insert(key.stringValue)
    if key.stringValue == Skjemaleser.velger, dekoder.valgt == nil {
      dekoder.noter(key.stringValue, .fritt, paakrevd: false)
      return false
    }
    return true
  }

  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let navn = key.stringValue
    var (skjema, eksempel) = try Skjemaleser.les(type)
    if navn == Skjemaleser.velger, let valgt = dekoder.valgt, let (_, verdi) = Skjemaleser.valg(type, nummer: valgt) {
      eksempel = verdi
    }
    if navn == "*" {
      dekoder.skjema = .oppslag(skjema)
    } else {
      dekoder.noter(navn, skjema, paakrevd: !valgfrie.felt.contains(navn))
    }
    return eksempel
  }

  func nestedContainer<N: CodingKey>(keyedBy type: N.Type, forKey key: Key) throws -> KeyedDecodingContainer<N> {
    throw Sporende.ikkeStottet
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw Sporende.ikkeStottet }
  func superDecoder() throws -> any Decoder { throw Sporende.ikkeStottet }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw Sporende.ikkeStottet }
}

private struct Elementer: UnkeyedDecodingContainer {
  let dekoder: Sporende
  var codingPath: [any CodingKey] { [] }
  var currentIndex = 0
  var count: Int? { 1 }
  var isAtEnd: Bool { currentIndex > 0 }

  init(dekoder: Sporende) { self.dekoder = dekoder }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    currentIndex += 1
    let (skjema, eksempel) = try Skjemaleser.les(type)
    dekoder.skjema = .liste(skjema)
    return eksempel
  }

  mutating func nestedContainer<N: CodingKey>(keyedBy type: N.Type) throws -> KeyedDecodingContainer<N> {
    throw Sporende.ikkeStottet
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Sporende.ikkeStottet }
  mutating func superDecoder() throws -> any Decoder { throw Sporende.ikkeStottet }
}

private struct Enkeltverdi: SingleValueDecodingContainer {
  let dekoder: Sporende
  var codingPath: [any CodingKey] { [] }
  func decodeNil() -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let (skjema, eksempel) = try Skjemaleser.les(type)
    dekoder.skjema = skjema
    return eksempel
  }
}
