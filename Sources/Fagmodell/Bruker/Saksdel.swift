/// One entity in a person's case, as stored and as folded. The type codes are frozen.
public enum Saksdel: Hashable, Sendable {
  case bruker(Bruker, id: Ulid)
  case ytelse(Ytelsesforhold)
  case henvendelse(Henvendelse)
  case samtale(Samtale)
  case behovsvurdering(Behovsvurdering)
  case arbeidsevnevurdering(Arbeidsevnevurdering)
  case vedtak(Vedtak)
  case plan(Aktivitetsplan)
  case aktivitet(Aktivitet)

  public enum Art: String, CaseIterable, Sendable {
    case bruker, ytelse, henvendelse, samtale, behovsvurdering, arbeidsevnevurdering, vedtak, plan, aktivitet
  }

  public var art: Art {
    switch self {
    case .bruker: .bruker
    case .ytelse: .ytelse
    case .henvendelse: .henvendelse
    case .samtale: .samtale
    case .behovsvurdering: .behovsvurdering
    case .arbeidsevnevurdering: .arbeidsevnevurdering
    case .vedtak: .vedtak
    case .plan: .plan
    case .aktivitet: .aktivitet
    }
  }

  public var id: Ulid {
    switch self {
    case .bruker(_, let id): id
    case .ytelse(let del): del.id.ulid
    case .henvendelse(let del): del.id.ulid
    case .samtale(let del): del.id.ulid
    case .behovsvurdering(let del): del.id.ulid
    case .arbeidsevnevurdering(let del): del.id.ulid
    case .vedtak(let del): del.id.ulid
    case .plan(let del): del.id.ulid
    case .aktivitet(let del): del.id.ulid
    }
  }

  /// The entity as JSON; throws only if a value cannot be encoded.
  public func innhold() throws -> Json {
    switch self {
    case .bruker(let del, _): try JsonEncoder.encode(del)
    case .ytelse(let del): try JsonEncoder.encode(del)
    case .henvendelse(let del): try JsonEncoder.encode(del)
    case .samtale(let del): try JsonEncoder.encode(del)
    case .behovsvurdering(let del): try JsonEncoder.encode(del)
    case .arbeidsevnevurdering(let del): try JsonEncoder.encode(del)
    case .vedtak(let del): try JsonEncoder.encode(del)
    case .plan(let del): try JsonEncoder.encode(del)
    case .aktivitet(let del): try JsonEncoder.encode(del)
    }
  }

  public init(_ art: Art, id: Ulid, innhold: Json) throws(JsonTypefeil) {
    switch art {
    case .bruker: self = .bruker(try JsonDecoder.decode(fra: innhold), id: id)
    case .ytelse: self = .ytelse(try JsonDecoder.decode(fra: innhold))
    case .henvendelse: self = .henvendelse(try JsonDecoder.decode(fra: innhold))
    case .samtale: self = .samtale(try JsonDecoder.decode(fra: innhold))
    case .behovsvurdering: self = .behovsvurdering(try JsonDecoder.decode(fra: innhold))
    case .arbeidsevnevurdering: self = .arbeidsevnevurdering(try JsonDecoder.decode(fra: innhold))
    case .vedtak: self = .vedtak(try JsonDecoder.decode(fra: innhold))
    case .plan: self = .plan(try JsonDecoder.decode(fra: innhold))
    case .aktivitet: self = .aktivitet(try JsonDecoder.decode(fra: innhold))
    }
  }
}
