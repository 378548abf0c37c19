import Fagmodell
import Saksgang

@testable import Fillager

/// One thing a process does to a store, to be done under every kind of fault.
struct Feilscenario {
  let navn: String
  var segmentgrense = 8 << 20
  /// Makes the store ready; never under fault.
  let klargjor: @Sendable (Minnedisk, Innstillinger) throws -> Void
  /// The thing itself, on an open store.
  let gjor: @Sendable (Fillager) throws(Lagerfeil) -> Void
  /// True when a failure may leave the thing done: its first durable step is the decision, the rest is tidying.
  var kanVaereGjort = false
  /// On a sealed store.
  var forseglet = false

  static let sti = "/lager"

  var innstillinger: Innstillinger {
    var ut = Innstillinger.prove()
    ut.segmentgrense = segmentgrense
    return forseglet ? ut.forseglet : ut
  }

  /// A new store, sealed when it is to be opened as one.
  @Sendable static func opprett(_ disk: Minnedisk, _ innstillinger: Innstillinger) throws {
    try Lagerdrift.opprett(
      mappe: sti, type: .demo, id: .nr(1), tid: .prove, forsegling: innstillinger.forsegling, innstillinger, fil: disk)
  }

  /// What a reader sees of the store.
  struct Avtrykk: Equatable {
    var saker: Set<Saksbilde> = []
    var innsyn: [Innsyn] = []
  }

  func avtrykk(_ fil: any FileSystem) throws -> Avtrykk {
    try Feilscenario.avtrykk(try Fillager(mappe: Feilscenario.sti, innstillinger, fil: fil))
  }

  static func avtrykk(_ lager: Fillager) throws -> Avtrykk {
    var ut = Avtrykk()
    for art in Sakart.allCases {
      for rad in try lager.rader(art) { if let bilde = try lager.hent(rad.sak) { ut.saker.insert(bilde) } }
    }
    ut.innsyn = try lager.innsynslogg(sak: nil, antall: nil)
    return ut
  }

  /// A store with three saker of a few revisions.
  @Sendable static func grunnlag(_ disk: Minnedisk, _ innstillinger: Innstillinger) throws {
    try opprett(disk, innstillinger)
    let lager = try Fillager(mappe: sti, innstillinger, fil: disk)
    for nr in 0..<6 { _ = try lager.utfor(.prove(nr, sak: nr % 3, fra: nr / 3, post: nr, navn: "Nr \(nr)")) }
    try lager.loggfor(Innsyn(tid: .prove, av: "Z1", art: .aapnet, sak: .nr(1)))
  }

  static let alle: [Feilscenario] = [
    Feilscenario(
      navn: "first", klargjor: opprett,
      gjor: { (lager) throws(Lagerfeil) in _ = try lager.utfor(.prove(50, sak: 9, fra: 0)) }),
    Feilscenario(
      navn: "normal", klargjor: grunnlag,
      gjor: { (lager) throws(Lagerfeil) in _ = try lager.utfor(.prove(50, sak: 1, fra: 2, post: 1)) }),
    Feilscenario(
      navn: "two persons", klargjor: grunnlag,
      gjor: { (lager) throws(Lagerfeil) in
        _ = try lager.utfor(
          Transaksjon(
            nokkel: .nr(60), tid: .prove, av: "Z1",
            endringer: [.prove(sak: 1, fra: 2, post: 1), .prove(sak: 2, fra: 2, post: 7)]))
      }),
    Feilscenario(
      navn: "rotate", segmentgrense: 1_500, klargjor: grunnlag,
      gjor: { (lager) throws(Lagerfeil) in _ = try lager.utfor(.prove(50, sak: 0, fra: 2, post: 1)) }),
    Feilscenario(
      navn: "torn tail",
      klargjor: { disk, innstillinger in
        try grunnlag(disk, innstillinger)
        try Feilscenario.rivHale(disk)
      },
      gjor: { (lager) throws(Lagerfeil) in _ = try lager.utfor(.prove(50, sak: 1, fra: 2, post: 1)) }),
    Feilscenario(
      navn: "audit", klargjor: grunnlag,
      gjor: { (lager) throws(Lagerfeil) in
        try lager.loggfor(Innsyn(tid: .prove, av: "Z2", art: .eksport, sak: .nr(2), grunn: "prøve"))
      }),
    Feilscenario(
      navn: "erase", segmentgrense: 1_500, klargjor: grunnlag,
      gjor: { (lager) throws(Lagerfeil) in
        try lager.slett(sak: .nr(1), grunn: "LOV", nokkel: .nr(70), tid: .prove, av: "Z1")
      }, kanVaereGjort: true),
    Feilscenario(
      navn: "import", klargjor: grunnlag,
      gjor: { (lager) throws(Lagerfeil) in
        _ = try lager.utforMange((80..<84).map { .prove($0, sak: $0, fra: 0, post: $0) })
      }),
  ]

  /// The same on a sealed store.
  static let forseglede = alle.map { scenario in
    var ut = scenario
    ut.forseglet = true
    return ut
  }

  /// Half a line after the last whole one, as a killed writer leaves it.
  static func rivHale(_ disk: Minnedisk) throws {
    let rot = try disk.aapneMappe(sti)
    let mappe = try disk.aapneMappe("journal", i: rot)
    let sist = try disk.navn(i: mappe).filter { Segmentnavn.nummer($0) != nil }.max()!
    let tak = try disk.aapne(sist, i: mappe, .leggTil)
    _ = try disk.skriv(tak, Array("{\"v\":1,\"s\":99,\"t\":\"20".utf8))
    for ett in [tak, mappe, rot] { try disk.lukk(ett) }
  }
}
