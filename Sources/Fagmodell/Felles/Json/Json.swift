/// A JSON value. The domain has no Foundation (it costs start-up time and memory in every console), so the little
/// JSON that journals, packs, courses and the command line share is read and written here.
public enum Json: Hashable, Sendable {
  case null
  case bool(Bool)
  case heltall(Int64)
  case desimal(Double)
  case tekst(String)
  case liste([Json])
  case objekt([String: Json])
}

extension Json {
  public subscript(felt: String) -> Json? {
    if case .objekt(let felter) = self { felter[felt] } else { nil }
  }
  public var tekst: String? { if case .tekst(let verdi) = self { verdi } else { nil } }
  public var heltall: Int? { if case .heltall(let verdi) = self { Int(verdi) } else { nil } }
  public var bool: Bool? { if case .bool(let verdi) = self { verdi } else { nil } }
  public var liste: [Json]? { if case .liste(let verdi) = self { verdi } else { nil } }
  public var objekt: [String: Json]? { if case .objekt(let verdi) = self { verdi } else { nil } }
  public var desimal: Double? {
    switch self {
    case .desimal(let verdi): verdi
    case .heltall(let verdi): Double(verdi)
    default: nil
    }
  }
}

extension Json: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral verdi: String) { self = .tekst(verdi) }
  public init(booleanLiteral verdi: Bool) { self = .bool(verdi) }
  public init(integerLiteral verdi: Int64) { self = .heltall(verdi) }
  public init(arrayLiteral verdier: Json...) { self = .liste(verdier) }
  public init(dictionaryLiteral felter: (String, Json)...) {
    self = .objekt(Dictionary(felter, uniquingKeysWith: { _, ny in ny }))
  }
}
