/// A fact that may be known to be absent. "Nobody has told us" and "there is no approved plan" lead to different
/// answers, so the two never share a value.
public enum Fakt<Verdi: Hashable & Codable & Sendable>: Hashable, Sendable {
  /// Nobody has told us.
  case ukjent
  /// Known not to exist; written as `null` in JSON.
  case ingen
  case kjent(Verdi)

  public init(_ verdi: Verdi?) { self = verdi.map { .kjent($0) } ?? .ukjent }

  /// The value where there is one.
  public var verdi: Verdi? { if case .kjent(let verdi) = self { verdi } else { nil } }
}

extension KeyedDecodingContainer {
  /// An absent key is unknown, `null` is known to be none.
  func fakt<Verdi>(_ nokkel: Key) throws -> Fakt<Verdi> {
    guard contains(nokkel) else { return .ukjent }
    if try decodeNil(forKey: nokkel) { return .ingen }
    return .kjent(try decode(Verdi.self, forKey: nokkel))
  }
}

extension KeyedEncodingContainer {
  mutating func skriv<Verdi>(_ fakt: Fakt<Verdi>, _ nokkel: Key) throws {
    switch fakt {
    case .ukjent: break
    case .ingen: try encodeNil(forKey: nokkel)
    case .kjent(let verdi): try encode(verdi, forKey: nokkel)
    }
  }
}
