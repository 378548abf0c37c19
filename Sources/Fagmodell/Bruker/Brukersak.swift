/// Everything we hold on one person, folded from after-images: the latest value of each entity counts.
public struct Brukersak: Hashable, Sendable {
  public let id: SakId
  public private(set) var bruker: Bruker
  public private(set) var ytelser: [Ytelsesforhold] = []
  public private(set) var henvendelser: [Henvendelse] = []
  public private(set) var samtaler: [Samtale] = []
  public private(set) var behovsvurderinger: [Behovsvurdering] = []
  public private(set) var arbeidsevnevurderinger: [Arbeidsevnevurdering] = []
  public private(set) var vedtak: [Vedtak] = []
  public private(set) var planer: [Aktivitetsplan] = []
  public private(set) var aktiviteter: [Aktivitet] = []

  public init(id: SakId, bruker: Bruker) {
    self.id = id
    self.bruker = bruker
  }

  /// Nil when there is no registered person among the entities.
  public init?(id: SakId, deler: some Sequence<Saksdel>) {
    var rest: [Saksdel] = []
    var bruker: Bruker?
    for del in deler {
      if case .bruker(let b, _) = del { bruker = b } else { rest.append(del) }
    }
    guard let bruker else { return nil }
    self.init(id: id, bruker: bruker)
    for del in rest { anvend(del) }
  }

  /// Sets one entity to its new value; entities keep the order in which they first came.
  public mutating func anvend(_ del: Saksdel) {
    switch del {
    case .bruker(let ny, _): bruker = ny
    case .ytelse(let ny): sett(ny, i: \.ytelser, id: \.id)
    case .henvendelse(let ny): sett(ny, i: \.henvendelser, id: \.id)
    case .samtale(let ny): sett(ny, i: \.samtaler, id: \.id)
    case .behovsvurdering(let ny): sett(ny, i: \.behovsvurderinger, id: \.id)
    case .arbeidsevnevurdering(let ny): sett(ny, i: \.arbeidsevnevurderinger, id: \.id)
    case .vedtak(let ny): sett(ny, i: \.vedtak, id: \.id)
    case .plan(let ny): sett(ny, i: \.planer, id: \.id)
    case .aktivitet(let ny): sett(ny, i: \.aktiviteter, id: \.id)
    }
  }

  /// Removes an entity: a draft that was thrown away.
  public mutating func fjern(_ art: Saksdel.Art, id: Ulid) {
    switch art {
    case .bruker: break
    case .ytelse: ytelser.removeAll { $0.id.ulid == id }
    case .henvendelse: henvendelser.removeAll { $0.id.ulid == id }
    case .samtale: samtaler.removeAll { $0.id.ulid == id }
    case .behovsvurdering: behovsvurderinger.removeAll { $0.id.ulid == id }
    case .arbeidsevnevurdering: arbeidsevnevurderinger.removeAll { $0.id.ulid == id }
    case .vedtak: vedtak.removeAll { $0.id.ulid == id }
    case .plan: planer.removeAll { $0.id.ulid == id }
    case .aktivitet: aktiviteter.removeAll { $0.id.ulid == id }
    }
  }

  private mutating func sett<T>(_ ny: T, i liste: WritableKeyPath<Brukersak, [T]>, id: KeyPath<T, Id<T>>) {
    if let plass = self[keyPath: liste].firstIndex(where: { $0[keyPath: id] == ny[keyPath: id] }) {
      self[keyPath: liste][plass] = ny
    } else {
      self[keyPath: liste].append(ny)
    }
  }
}

// MARK: - What counts now

extension Brukersak {
  /// The unfinished needs assessment, when there is one.
  public var aapenBehovsvurdering: Behovsvurdering? { behovsvurderinger.last { $0.konklusjon == nil } }
  public var sisteBehovskonklusjon: Behovsvurdering.Konklusjon? {
    behovsvurderinger.last { $0.konklusjon != nil }?.konklusjon
  }
  public var aapenArbeidsevnevurdering: Arbeidsevnevurdering? { arbeidsevnevurderinger.last { $0.konklusjon == nil } }
  public var sisteArbeidsevnekonklusjon: Arbeidsevnevurdering.Konklusjon? {
    arbeidsevnevurderinger.last { $0.konklusjon != nil }?.konklusjon
  }
  public var arbeidsevne: Arbeidsevne { sisteArbeidsevnekonklusjon?.arbeidsevne ?? .ikkeVurdert }

  public var vedtaksutkast: Vedtak? { vedtak.last { $0.erUtkast } }
  /// The newest decision that is made.
  public var gjeldendeVedtak: Vedtak? { vedtak.filter { !$0.erUtkast }.max { $0.versjon < $1.versjon } }

  public var plan: Aktivitetsplan? { planer.last { !$0.erAvsluttet } }
  public func aktiviteter(i plan: Aktivitetsplan) -> [Aktivitet] { aktiviteter.filter { $0.plan == plan.id } }

  public func lopendeYtelser(paa dato: Dato) -> [Ytelsesforhold] { ytelser.filter { !$0.erAvsluttet(paa: dato) } }

  /// How far in the chain the person is (C28).
  public var steg: Steg {
    if plan?.godkjenning != nil { return .oppfolging }
    if plan != nil || gjeldendeVedtak != nil { return .plan }
    if vedtaksutkast != nil { return .vedtak }
    if let behov = sisteBehovskonklusjon {
      return behov.utfall == .arbeidsevnevurdering && sisteArbeidsevnekonklusjon == nil ? .arbeidsevne : .vedtak
    }
    return bruker.registrering == .fullfort ? .behovsvurdering : .registrering
  }
}

/// The steps of the walk, in order.
public enum Steg: String, CaseIterable, Codable, Sendable {
  case registrering = "REGISTRERING"
  case behovsvurdering = "BEHOVSVURDERING"
  case arbeidsevne = "ARBEIDSEVNE"
  case vedtak = "VEDTAK"
  case plan = "PLAN"
  case oppfolging = "OPPFOLGING"
}
