import Fagmodell

/// How often a person was in touch one way in one month, as it stands in their row: enough to count an office's
/// channels without opening a case (B02).
public struct Radkontakt: Hashable, Sendable {
  /// First day of the month.
  public let maaned: Dato
  public let kanal: Kanal
  public let planlagt: Bool
  public let antall: Int

  /// The row keeps a year before the newest contact, so that it does not grow with the years.
  private static let maaneder = 12

  var kode: String { "\(maaned) \(kanal.rawValue) \(planlagt ? 1 : 0) \(antall)" }

  /// Nil for text that is not one.
  init?(_ kode: String) {
    let deler = kode.split(separator: " ").map(String.init)
    guard deler.count == 4, let maaned = Dato(iso: deler[0]), let kanal = Kanal(rawValue: deler[1]),
      let antall = Int(deler[3])
    else { return nil }
    self.init(maaned: maaned, kanal: kanal, planlagt: deler[2] == "1", antall: antall)
  }

  private init(maaned: Dato, kanal: Kanal, planlagt: Bool, antall: Int) {
    self.maaned = maaned
    self.kanal = kanal
    self.planlagt = planlagt
    self.antall = antall
  }

  /// The contacts of a case, oldest month first.
  static func alle(_ sak: Brukersak) -> [Radkontakt] {
    guard let nyest = sak.henvendelser.map(\.dato.forsteIMaaneden).max() else { return [] }
    let fra = nyest.pluss(maaneder: -maaneder)
    var antall: [Radkontakt: Int] = [:]
    for h in sak.henvendelser where h.dato >= fra {
      antall[
        Radkontakt(maaned: h.dato.forsteIMaaneden, kanal: h.kanal, planlagt: h.planlagt, antall: 0), default: 0] += 1
    }
    return antall.map { Radkontakt(maaned: $0.maaned, kanal: $0.kanal, planlagt: $0.planlagt, antall: $1) }
      .sorted { ($0.maaned, $0.kode) < ($1.maaned, $1.kode) }
  }
}

extension Dato {
  /// The first day of the month.
  public var forsteIMaaneden: Dato { self - (dag - 1) }
}

extension Brukersak {
  /// Days the person met us in the hundred days before the newest meeting: what the office's youth figures count.
  var motedager: [Dato] {
    let alle =
      samtaler.filter { $0.moett == .mott && $0.kanal == .oppmote }.map(\.dato)
      + timeavtaler.filter { $0.oppmote == .mott }.map(\.dato)
    guard let nyest = alle.max() else { return [] }
    return Set(alle.filter { $0 >= nyest - 100 }).sorted()
  }
}
