import Fagmodell

/// Free texts in several variants, by theme and written form: what people say and what veiledere write.
struct Tekstbank: Codable, Sendable {
  private let temaer: [String: [String: [String]]]

  init(from decoder: any Decoder) throws { temaer = try [String: [String: [String]]](from: decoder) }
  func encode(to encoder: any Encoder) throws { try temaer.encode(to: encoder) }

  /// The variants of a theme; bokmål when the written form has none.
  func varianter(_ tema: String, _ spraak: Spraak) -> [String] {
    temaer[tema]?[spraak.rawValue] ?? temaer[tema]?[Spraak.bokmaal.rawValue] ?? []
  }

  var nokler: [String] { temaer.keys.sorted() }
}
