/// One entity in an employer's case, as stored and as folded. The type codes are frozen.
public enum Arbeidsgiverdel: Hashable, Sendable {
  case arbeidsgiver(Arbeidsgiver, id: Ulid)
  case stilling(Stilling)
  case tilvisning(Tilvisning)
  case logg(Bedriftslogg)

  public enum Art: String, CaseIterable, Sendable {
    case arbeidsgiver = "arbeidsgiver"
    case stilling = "stilling"
    case tilvisning = "tilvisning"
    case logg = "bedriftslogg"
  }

  public var art: Art {
    switch self {
    case .arbeidsgiver: .arbeidsgiver
    case .stilling: .stilling
    case .tilvisning: .tilvisning
    case .logg: .logg
    }
  }

  public var id: Ulid {
    switch self {
    case .arbeidsgiver(_, let id): id
    case .stilling(let del): del.id.ulid
    case .tilvisning(let del): del.id.ulid
    case .logg(let del): del.id.ulid
    }
  }

  /// The entity as JSON; throws only if a value cannot be encoded.
  public func innhold() throws -> Json {
    switch self {
    case .arbeidsgiver(let del, _): try JsonEncoder.encode(del)
    case .stilling(let del): try JsonEncoder.encode(del)
    case .tilvisning(let del): try JsonEncoder.encode(del)
    case .logg(let del): try JsonEncoder.encode(del)
    }
  }

  public init(_ art: Art, id: Ulid, innhold: Json) throws(JsonTypefeil) {
    switch art {
    case .arbeidsgiver: self = .arbeidsgiver(try JsonDecoder.decode(fra: innhold), id: id)
    case .stilling: self = .stilling(try JsonDecoder.decode(fra: innhold))
    case .tilvisning: self = .tilvisning(try JsonDecoder.decode(fra: innhold))
    case .logg: self = .logg(try JsonDecoder.decode(fra: innhold))
    }
  }
}

/// Everything we hold on one employer, folded from after-images.
public struct Arbeidsgiversak: Hashable, Sendable {
  public let id: SakId
  public private(set) var arbeidsgiver: Arbeidsgiver
  public private(set) var stillinger: [Stilling] = []
  public private(set) var tilvisninger: [Tilvisning] = []
  public private(set) var logg: [Bedriftslogg] = []

  public init(id: SakId, arbeidsgiver: Arbeidsgiver) {
    self.id = id
    self.arbeidsgiver = arbeidsgiver
  }

  /// Nil when there is no registered employer among the entities.
  public init?(id: SakId, deler: [Arbeidsgiverdel]) {
    var funnet: Arbeidsgiver?
    for del in deler { if case .arbeidsgiver(let arbeidsgiver, _) = del { funnet = arbeidsgiver } }
    guard let funnet else { return nil }
    self.init(id: id, arbeidsgiver: funnet)
    for del in deler { anvend(del) }
  }

  /// Sets one entity to its new value; entities keep the order in which they first came.
  public mutating func anvend(_ del: Arbeidsgiverdel) {
    switch del {
    case .arbeidsgiver(let ny, _): arbeidsgiver = ny
    case .stilling(let ny): sett(ny, i: \.stillinger, id: \.id)
    case .tilvisning(let ny): sett(ny, i: \.tilvisninger, id: \.id)
    case .logg(let ny): sett(ny, i: \.logg, id: \.id)
    }
  }

  private mutating func sett<T>(_ ny: T, i liste: WritableKeyPath<Arbeidsgiversak, [T]>, id: KeyPath<T, Id<T>>) {
    if let plass = self[keyPath: liste].firstIndex(where: { $0[keyPath: id] == ny[keyPath: id] }) {
      self[keyPath: liste][plass] = ny
    } else {
      self[keyPath: liste].append(ny)
    }
  }

  public var sisteKontakt: Dato? { logg.map(\.dato).max() }
  public var aapneTilvisninger: [Tilvisning] { tilvisninger.filter { $0.utfall == nil } }
}
