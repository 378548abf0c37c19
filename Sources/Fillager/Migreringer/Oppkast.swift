import Fagmodell
import Saksgang

/// Lifting what older programs wrote to what this one understands, on the way in. Files are never rewritten for it.
///
/// A step lifts one payload from one version to the next; a line passes through all steps from its own version up.
/// Version 1 is the first, so there are none yet. Every version keeps a golden store in the tests for ever.
enum Oppkast {
  struct Steg: Sendable {
    let fra: Int
    let loft: @Sendable (Json) -> Json
  }

  static let steg: [Steg] = []

  /// - Parameter element: a sak's part of a line written in version `versjon`.
  static func loft(_ element: Json, versjon: Int, steg: [Steg]) -> Json {
    steg.filter { $0.fra >= versjon }.sorted { $0.fra < $1.fra }.reduce(element) { $1.loft($0) }
  }
}
