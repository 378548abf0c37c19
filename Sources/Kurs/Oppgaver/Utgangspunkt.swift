import Fagmodell
import Saksgang

/// How a case stood when an exercise began, as it is kept beside the training store.
public struct Utgangspunkt: Codable, Sendable {
  public let sak: SakId
  public let revisjon: Int
  private let poster: [Del]

  private struct Del: Codable, Sendable {
    let type: String
    let id: Ulid
    let innhold: Json
  }

  public init(_ bilde: Saksbilde) {
    sak = bilde.id
    revisjon = bilde.revisjon
    poster = bilde.poster.compactMap { post in
      post.innhold.map { Del(type: post.type, id: post.id, innhold: $0) }
    }
  }

  /// The case as it was; nil when it cannot be read any more.
  public var brukersak: Brukersak? {
    let deler = try? poster.compactMap { (del) throws in
      try Saksdel.Art(rawValue: del.type).map { try Saksdel($0, id: del.id, innhold: del.innhold) }
    }
    return deler.flatMap { Brukersak(id: sak, deler: $0) }
  }
}
