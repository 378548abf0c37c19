import Fagmodell

/// The office's profile and staff, folded from the store's one sak of kind `kontor`.
public struct Kontorregister: Hashable, Sendable {
  public private(set) var kontor: Kontor?
  public private(set) var ansatte: [Ansatt] = []
  /// Answers to the three questions, a count for each month, in the order the months came.
  public private(set) var tilbakemeldinger: [Maanedstelling] = []
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
      case Kontorregister.tilbakemeldingspost:
        tilbakemeldinger.append(Maanedstelling(id: post.id, telling: try JsonDecoder.decode(fra: innhold)))
      default: continue
      }
    }
    self.idFor = idFor
    self.kontorId = kontorId
  }

  static let kontorpost = "kontor"
  static let ansattpost = "ansatt"
  static let tilbakemeldingspost = "tilbakemelding"

  /// Who stands as the actor of what must not tell of anyone. No staff member can have it as ident.
  public static let kontorident = "KONTOR"

  public func ansatt(_ ident: String) -> Ansatt? { ansatte.first { $0.ident == ident } }
  /// The staff member who logs in to the machine as `bruker`.
  public func ansatt(maskinbruker bruker: String) -> Ansatt? { ansatte.first { $0.bruker == bruker && $0.aktiv } }
}

/// One month's counts of answers, with the id they are stored under.
public struct Maanedstelling: Hashable, Sendable {
  public let id: Ulid
  public let telling: Tilbakemeldinger
}

/// The world as a `Kontortilfelle` sees it. `ansatt` is nil only while the office has no staff.
public struct Kontorkontekst: Sendable {
  public let ansatt: Ansatt?
  public let lagertype: Lagertype
  public let idag: Dato
  public let nyId: @Sendable () -> Ulid
}

/// Entities of the office to store, and what happened.
public struct Kontorbeslutning: Sendable {
  let hendelse: Hendelse
  let poster: [Post]

  /// - Parameter gjelder: what the event is about, where that is not the entity.
  init(_ type: Hendelsestype, _ posttype: String, id: Ulid, _ innhold: some Encodable, gjelder: Ulid? = nil) {
    hendelse = Hendelse(type: type.rawValue, gjelder: gjelder ?? id)
    poster = [Post(type: posttype, id: id, innhold: try? JsonEncoder.encode(innhold))]
  }
}
