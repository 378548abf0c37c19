import Fagmodell

/// Collects what the rules say while one person is evaluated: the explanation and the warnings.
///
/// A closed log (`Sporlogg.taus`) takes nothing, so that lists over many people pay for no explanation they never show.
public struct Sporlogg: Sendable {
  public private(set) var spor: [Regelspor] = []
  public private(set) var varselkoder: [String] = []
  private let aapen: Bool

  public init() { aapen = true }
  private init(aapen: Bool) { self.aapen = aapen }

  /// A log that keeps nothing.
  public static var taus: Sporlogg { Sporlogg(aapen: false) }

  mutating func noter(_ regel: Regel, _ inn: @autoclosure () -> [String: Json], ut: @autoclosure () -> String) {
    guard aapen else { return }
    spor.append(
      Regelspor(regel: regel.id, hjemmel: regel.hjemmelvisning, kilde: regel.kilde, inn: inn(), ut: ut()))
  }

  /// Facts several rules share, built once; nothing when the log is closed.
  func inn(_ fakta: @autoclosure () -> [String: Json]) -> [String: Json] { aapen ? fakta() : [:] }

  /// A warning is said once, however many rules give it.
  mutating func varsle(_ kode: Varselkode) {
    guard aapen, !varselkoder.contains(kode.rawValue) else { return }
    varselkoder.append(kode.rawValue)
  }
}

extension Dato {
  /// The date as a trace value.
  var json: Json { .tekst(description) }
}

extension Optional where Wrapped == Dato {
  var json: Json { self?.json ?? .null }
}

extension Optional where Wrapped == Bool {
  var json: Json { map { .bool($0) } ?? .null }

  /// `JA`, `NEI` or `UKJENT`: the result code of a condition.
  var svarkode: String { self == nil ? "UKJENT" : (self! ? "JA" : "NEI") }
}

extension Optional where Wrapped == Int {
  var json: Json { map { .heltall(Int64($0)) } ?? .null }
}

extension Optional where Wrapped: RawRepresentable, Wrapped.RawValue == String {
  var json: Json { map { .tekst($0.rawValue) } ?? .null }
}
