import Fagmodell

/// The office's profile and staff, folded from the store's one sak of kind `kontor`.
public struct Kontorregister: Hashable, Sendable {
  public private(set) var kontor: Kontor?
  public private(set) var ansatte: [Ansatt] = []
  let idFor: [String: Ulid]
  let kontorId: Ulid?

  public init(_ bilde: Saksbilde?) throws(JsonTypefeil) {
    var idFor: [String: Ulid] = [:]
    var kontorId: Ulid?
    for post in bilde?.poster ?? [] {
      guard let innhold = post.innhold else { continue }
      switch post.type {
      case Kontorregister.kontorpost:
        kontor = try JsonDecoder.decode(fra: innhold)
        kontorId = post.id
      case Kontorregister.ansattpost:
        let ansatt = try JsonDecoder.decode(Ansatt.self, fra: innhold)
        ansatte.append(ansatt)
        idFor[ansatt.ident] = post.id
      default: continue
      }
    }
    self.idFor = idFor
    self.kontorId = kontorId
  }

  static let kontorpost = "kontor"
  static let ansattpost = "ansatt"

  public func ansatt(_ ident: String) -> Ansatt? { ansatte.first { $0.ident == ident } }
  /// The staff member who logs in to the machine as `bruker`.
  public func ansatt(maskinbruker bruker: String) -> Ansatt? { ansatte.first { $0.bruker == bruker && $0.aktiv } }
}

/// The world as a `Kontortilfelle` sees it. `ansatt` is nil only while the office has no staff.
public struct Kontorkontekst: Sendable {
  public let ansatt: Ansatt?
  public let lagertype: Lagertype
  public let nyId: @Sendable () -> Ulid
}

/// Entities of the office to store, and what happened.
public struct Kontorbeslutning: Sendable {
  let hendelse: Hendelse
  let poster: [Post]

  init(_ type: Hendelsestype, _ posttype: String, id: Ulid, _ innhold: some Encodable) {
    hendelse = Hendelse(type: type.rawValue, gjelder: id)
    poster = [Post(type: posttype, id: id, innhold: try? JsonEncoder.encode(innhold))]
  }
}
