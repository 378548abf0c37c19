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
  public private(set) var jobbsok: [Jobbsok] = []
  public private(set) var timeavtaler: [Timeavtale] = []
  public private(set) var beskjeder: [Beskjed] = []
  public private(set) var huskelapper: [Huskelapp] = []
  public private(set) var meldekort: [Meldekort] = []
  public private(set) var kvpuker: [Kvpuke] = []
  public private(set) var brudd: [Brudd] = []
  public private(set) var unntak: [Unntak] = []
  public private(set) var sykefravaer: [Sykefravaer] = []
  public private(set) var dialogmoter: [Dialogmote] = []
  public private(set) var tiltak: [Tiltakssak] = []
  public private(set) var tilvisninger: [Tilvisning] = []
  public private(set) var overforinger: [Overforing] = []
  public private(set) var slutter: [Oppfolgingsslutt] = []
  public private(set) var rettinger: [Retting] = []
  public private(set) var ankomster: [Ankomst] = []
  public private(set) var avtaler: [Oppfolgingsavtale] = []

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
    case .jobbsok(let ny): sett(ny, i: \.jobbsok, id: \.id)
    case .timeavtale(let ny): sett(ny, i: \.timeavtaler, id: \.id)
    case .beskjed(let ny): sett(ny, i: \.beskjeder, id: \.id)
    case .huskelapp(let ny): sett(ny, i: \.huskelapper, id: \.id)
    case .meldekort(let ny): sett(ny, i: \.meldekort, id: \.id)
    case .kvpuke(let ny): sett(ny, i: \.kvpuker, id: \.id)
    case .brudd(let ny): sett(ny, i: \.brudd, id: \.id)
    case .unntak(let ny): sett(ny, i: \.unntak, id: \.id)
    case .sykefravaer(let ny): sett(ny, i: \.sykefravaer, id: \.id)
    case .dialogmote(let ny): sett(ny, i: \.dialogmoter, id: \.id)
    case .tiltak(let ny): sett(ny, i: \.tiltak, id: \.id)
    case .tilvisning(let ny): sett(ny, i: \.tilvisninger, id: \.id)
    case .overforing(let ny): sett(ny, i: \.overforinger, id: \.id)
    case .slutt(let ny): sett(ny, i: \.slutter, id: \.id)
    case .retting(let ny): sett(ny, i: \.rettinger, id: \.id)
    case .ankomst(let ny): sett(ny, i: \.ankomster, id: \.id)
    case .avtale(let ny): sett(ny, i: \.avtaler, id: \.id)
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
    case .jobbsok: jobbsok.removeAll { $0.id.ulid == id }
    case .timeavtale: timeavtaler.removeAll { $0.id.ulid == id }
    case .beskjed: beskjeder.removeAll { $0.id.ulid == id }
    case .huskelapp: huskelapper.removeAll { $0.id.ulid == id }
    case .meldekort: meldekort.removeAll { $0.id.ulid == id }
    case .kvpuke: kvpuker.removeAll { $0.id.ulid == id }
    case .brudd: brudd.removeAll { $0.id.ulid == id }
    case .unntak: unntak.removeAll { $0.id.ulid == id }
    case .sykefravaer: sykefravaer.removeAll { $0.id.ulid == id }
    case .dialogmote: dialogmoter.removeAll { $0.id.ulid == id }
    case .tiltak: tiltak.removeAll { $0.id.ulid == id }
    case .tilvisning: tilvisninger.removeAll { $0.id.ulid == id }
    case .overforing: overforinger.removeAll { $0.id.ulid == id }
    case .slutt: slutter.removeAll { $0.id.ulid == id }
    case .retting: rettinger.removeAll { $0.id.ulid == id }
    case .ankomst: ankomster.removeAll { $0.id.ulid == id }
    case .avtale: avtaler.removeAll { $0.id.ulid == id }
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
