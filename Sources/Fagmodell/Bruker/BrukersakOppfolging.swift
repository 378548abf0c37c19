/// What the follow-up needs to know about a case.
extension Brukersak {
  // MARK: Beginning and end

  /// The end that has not been followed by a new beginning.
  public var avslutning: Oppfolgingsslutt? { slutter.last.flatMap { $0.gjenapning == nil ? $0 : nil } }
  public var erAvsluttet: Bool { avslutning != nil }

  /// Whether an entity stopped counting when a follow-up ended.
  public func erHistorisk(_ id: Ulid) -> Bool { slutter.contains { $0.historiske.contains(id) } }

  /// The handover that waits for the other office.
  public var aapenOverforing: Overforing? { overforinger.last { $0.venter } }

  // MARK: What is open

  public var aapneTimer: [Timeavtale] { timeavtaler.filter { $0.tilstand == .avtalt } }
  public var ubesvarteBeskjeder: [Beskjed] { beskjeder.filter { $0.svar == nil } }
  public var aapenHuskelapp: Huskelapp? { huskelapper.last { $0.ferdig == nil } }
  public var aapneBrudd: [Brudd] { brudd.filter(\.erAapent) }
  /// Breach cases whose reaction runs until somebody resumes the benefit.
  public var stansede: [Brudd] {
    brudd.filter { if case .avgjort(let avgjorelse) = $0.tilstand { avgjorelse.ventPaaGjenopptak } else { false } }
  }
  public var aapneTiltak: [Tiltakssak] { tiltak.filter { !$0.erEndelig } }
  public var aapneAvtaler: [Oppfolgingsavtale] { avtaler.filter { !$0.erAvsluttet } }
  public var aapneTilvisninger: [Tilvisning] { tilvisninger.filter { $0.utfall == nil } }

  /// The sick leave that has not ended.
  public var aapentSykefravaer: Sykefravaer? { sykefravaer.last { $0.slutt == nil } }

  public func gjeldendeUnntak(_ ytelse: Ytelse, _ plikt: Unntaksplikt, paa dato: Dato) -> Unntak? {
    unntak.last { $0.ytelse == ytelse && $0.plikt == plikt && $0.gjelder(paa: dato) }
  }
}

// MARK: - All of it

extension Brukersak {
  /// Every entity of the case, the person first.
  public var deler: [Saksdel] {
    var alle: [Saksdel] = [.bruker(bruker, id: id.ulid)]
    alle += ytelser.map { .ytelse($0) }
    alle += henvendelser.map { .henvendelse($0) }
    alle += samtaler.map { .samtale($0) }
    alle += behovsvurderinger.map { .behovsvurdering($0) }
    alle += arbeidsevnevurderinger.map { .arbeidsevnevurdering($0) }
    alle += vedtak.map { .vedtak($0) }
    alle += planer.map { .plan($0) }
    alle += aktiviteter.map { .aktivitet($0) }
    alle += jobbsok.map { .jobbsok($0) }
    alle += timeavtaler.map { .timeavtale($0) }
    alle += beskjeder.map { .beskjed($0) }
    alle += huskelapper.map { .huskelapp($0) }
    alle += meldekort.map { .meldekort($0) }
    alle += kvpuker.map { .kvpuke($0) }
    alle += brudd.map { .brudd($0) }
    alle += unntak.map { .unntak($0) }
    alle += sykefravaer.map { .sykefravaer($0) }
    alle += dialogmoter.map { .dialogmote($0) }
    alle += tiltak.map { .tiltak($0) }
    alle += tilvisninger.map { .tilvisning($0) }
    alle += overforinger.map { .overforing($0) }
    alle += slutter.map { .slutt($0) }
    alle += rettinger.map { .retting($0) }
    alle += ankomster.map { .ankomst($0) }
    alle += avtaler.map { .avtale($0) }
    return alle
  }

  /// What kind of entity has this id; nil when none has.
  public func art(av id: Ulid) -> Saksdel.Art? { deler.first { $0.id == id }?.art }
}
