import Fagmodell

/// All rule packs together with the texts of their codes: what the program loads at start.
public struct Pakkesamling: Sendable {
  private let hent: @Sendable (Pakkekode) -> Regelpakke?
  public let tekster: Regeltekster
  /// The main differences between packs, in the order they are told.
  public let forskjellspunkter: [Forskjellspunkt]
  /// The points of the rule register that no pack holds, with the reason.
  public let utelatt: [Utelatt]

  /// The files under `regelverk/` that make up the collection, the texts first.
  public static let filer =
    ["tekster.json", "forskjeller.json", "utelatt.json"] + Pakkekode.allCases.map { $0.rawValue + ".json" }

  /// Reads every file the collection needs; `les` gives a file's bytes by its name in the folder, nil when it is not
  /// there.
  public static func les(_ les: (String) -> [UInt8]?) throws(Pakkefeil) -> Pakkesamling {
    let tekster = try Regeltekster.les(try innhold("tekster.json", les), fil: "tekster.json")
    var pakker: [Pakkekode: Regelpakke] = [:]
    // The enum's order puts every base pack before the pack that builds on it.
    for kode in Pakkekode.allCases { pakker[kode] = try pakke(kode, tekster, les) { pakker[$0] } }
    return try Pakkesamling(tekster, les) { [pakker] in pakker[$0] }
  }

  /// The same, but a pack is read when it is first asked for: an office lives by one. A pack that cannot be read is not
  /// there; `les` says what is wrong with it.
  /// - Parameter husk: makes a function that remembers the answers of another.
  public static func lesVedBehov(
    _ les: @escaping @Sendable (String) -> [UInt8]?,
    husk: (@escaping @Sendable (Pakkekode) -> Regelpakke?) -> @Sendable (Pakkekode) -> Regelpakke?
  ) throws(Pakkefeil) -> Pakkesamling {
    let tekster = try Regeltekster.les(try innhold("tekster.json", les), fil: "tekster.json")
    @Sendable func lest(_ kode: Pakkekode) -> Regelpakke? {
      // Only earlier packs can be built on, so this ends.
      let under = Pakkekode.allCases.prefix { $0 != kode }
      return try? pakke(kode, tekster, les) { under.contains($0) ? lest($0) : nil }
    }
    return try Pakkesamling(tekster, les, husk { lest($0) })
  }

  private init(
    _ tekster: Regeltekster, _ les: (String) -> [UInt8]?, _ hent: @escaping @Sendable (Pakkekode) -> Regelpakke?
  ) throws(Pakkefeil) {
    self.tekster = tekster
    self.hent = hent
    forskjellspunkter = try Self.liste(Forskjellspunkt.self, Forskjellspunkt.CodingKeys.self, "forskjeller.json", les)
    utelatt = try Self.liste(Utelatt.self, Utelatt.CodingKeys.self, "utelatt.json", les)
  }

  private static func innhold(_ fil: String, _ les: (String) -> [UInt8]?) throws(Pakkefeil) -> [UInt8] {
    guard let bytes = les(fil) else { throw Pakkefeil(.manglerPakke, fil: fil, detalj: "no such file") }
    return bytes
  }

  private static func pakke(
    _ kode: Pakkekode, _ tekster: Regeltekster, _ les: (String) -> [UInt8]?, grunnlag: (Pakkekode) -> Regelpakke?
  ) throws(Pakkefeil) -> Regelpakke {
    let fil = kode.rawValue + ".json"
    let lest = try Regelpakke.les(try innhold(fil, les), fil: fil, grunnlag: grunnlag, tekster: tekster)
    guard lest.id == kode else { throw Pakkefeil(.feilInnhold, fil: fil, felt: "id", detalj: lest.id.rawValue) }
    return lest
  }

  private static func liste<T: Decodable, K: CodingKey & CaseIterable>(
    _ type: T.Type, _ nokler: K.Type, _ fil: String, _ les: (String) -> [UInt8]?
  ) throws(Pakkefeil) -> [T] {
    let leser = try Pakkeleser(try innhold(fil, les), fil: fil)
    let felter = Set(K.allCases.map(\.stringValue))
    for (i, json) in (leser.rot.liste ?? []).enumerated() { try leser.sjekkFelter(json, felter, sti: "[\(i)]") }
    return try leser.dekod([T].self, leser.rot, sti: "")
  }

  /// What changes from one pack to another.
  public func forskjell(_ fra: Pakkekode, _ til: Pakkekode, spraak: Spraak = .bokmaal) -> Pakkeforskjell {
    Pakkeforskjell.mellom(self[fra], self[til], hovedpunkter: forskjellspunkter, spraak: spraak)
  }

  /// Every code has its pack in a collection that was read whole.
  public subscript(kode: Pakkekode) -> Regelpakke { hent(kode)! }

  /// The packs in the order of `Pakkekode`.
  public var alle: [Regelpakke] { Pakkekode.allCases.map { self[$0] } }

  /// The pack whose code is `tekst`, as a person writes it; nil when there is none.
  public func pakke(_ tekst: String) -> Regelpakke? { Pakkekode(rawValue: tekst).flatMap(hent) }

  /// The pack that speaks of `dato`: 2016 rules up to the day the 2026 pack begins, then that one.
  public func gjeldende(paa dato: Dato) -> Regelpakke {
    let ny = self[.gjeldende2026]
    return ny.gyldigFra.map { dato < $0 } == true ? self[.gjeldende2016] : ny
  }
}

extension Regelpakke {
  /// Reads one pack file. A pack that builds on another needs `grunnlag` to find it.
  public static func les(
    _ bytes: [UInt8], fil: String, grunnlag: (Pakkekode) -> Regelpakke? = { _ in nil }, tekster: Regeltekster = .ingen
  ) throws(Pakkefeil) -> Regelpakke {
    try Pakkeleser(bytes, fil: fil).pakke(grunnlag: grunnlag, tekster: tekster)
  }
}
