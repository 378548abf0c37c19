import Fagmodell

/// Minutes the office spent on a person in one month, as it stands in their row: on concluded assessments of work
/// capacity, and in meetings (E15).
public struct Radtidsbruk: Hashable, Sendable {
  /// First day of the month.
  public let maaned: Dato
  public var vurdering: Int
  public var moter: Int

  var kode: String { "\(maaned) \(vurdering) \(moter)" }

  /// Nil for text that is not one.
  init?(_ kode: String) {
    let deler = kode.split(separator: " ").map(String.init)
    guard deler.count == 3, let maaned = Dato(iso: deler[0]), let vurdering = Int(deler[1]), let moter = Int(deler[2])
    else { return nil }
    self.init(maaned, vurdering: vurdering, moter: moter)
  }

  private init(_ maaned: Dato, vurdering: Int = 0, moter: Int = 0) {
    self.maaned = maaned
    self.vurdering = vurdering
    self.moter = moter
  }

  /// The row keeps the year before the newest month, so that it does not grow with the years.
  private static let maaneder = 12

  /// What a case tells, oldest month first. An assessment counts in the month it was concluded.
  static func alle(_ sak: Brukersak) -> [Radtidsbruk] {
    let vurderinger = sak.arbeidsevnevurderinger.compactMap(\.konklusjon).map { ($0.dato, $0.minutter ?? 0) }
    let moter = sak.timeavtaler.filter { $0.oppmote == .mott }.map { ($0.dato, $0.varighet) }
    var sum: [Dato: Radtidsbruk] = [:]
    for (poster, felt) in [(vurderinger, \Radtidsbruk.vurdering), (moter, \.moter)] {
      for (dato, minutter) in poster where minutter > 0 {
        let maaned = dato.forsteIMaaneden
        sum[maaned, default: Radtidsbruk(maaned)][keyPath: felt] += minutter
      }
    }
    guard let nyest = sum.keys.max() else { return [] }
    return sum.values.filter { $0.maaned > nyest.pluss(maaneder: -maaneder) }.sorted { $0.maaned < $1.maaned }
  }

  /// The months of many people, newest first.
  static func sum(_ alle: some Sequence<Radtidsbruk>) -> [Radtidsbruk] {
    var sum: [Dato: Radtidsbruk] = [:]
    for en in alle {
      sum[en.maaned, default: Radtidsbruk(en.maaned)].vurdering += en.vurdering
      sum[en.maaned]?.moter += en.moter
    }
    return sum.values.sorted { $0.maaned > $1.maaned }
  }
}
