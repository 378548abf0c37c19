import Fagmodell
import Skjermbilder

/// One thing a user can choose once and for all. The raw value is its name in the file `oppsett`; the same with
/// `SKRANKE_` in front, in capitals, is its environment variable, and with `--` the option.
enum Innstilling: String, CaseIterable {
  case lager, spraak, tema, tegn, mus
  case skjulEtter = "skjul-etter"

  var miljovariabel: String {
    "SKRANKE_" + String(rawValue.uppercased().map { $0 == "-" ? "_" : $0 })
  }

  var valg: String { "--" + rawValue }

  /// Text key of what it is for.
  var forklaring: String { "oppsett.forklaring.\(rawValue.filter { $0 != "-" })" }

  /// The values it takes, as they are told to people.
  var lovlige: String {
    switch self {
    case .lager: "/…, ~/…"
    case .spraak: Spraak.allCases.map(\.rawValue).joined(separator: ", ")
    case .tema: Tema.allCases.map(\.rawValue).joined(separator: ", ")
    case .tegn: Tegnvalg.allCases.map(\.rawValue).joined(separator: ", ")
    case .mus: Musevalg.allCases.map(\.rawValue).joined(separator: ", ")
    case .skjulEtter: "\(Innstilling.minutter.lowerBound)–\(Innstilling.minutter.upperBound)"
    }
  }

  /// The screen must hide itself some time: what lies on it is about people.
  static let minutter = 1...60

  func tar(_ verdi: String) -> Bool {
    switch self {
    case .lager: verdi.hasPrefix("/") || verdi.hasPrefix("~/")
    case .spraak: Spraak(rawValue: verdi) != nil
    case .tema: Tema(rawValue: verdi) != nil
    case .tegn: Tegnvalg(rawValue: verdi) != nil
    case .mus: Musevalg(rawValue: verdi) != nil
    case .skjulEtter: Int(verdi).map { Innstilling.minutter.contains($0) } ?? false
    }
  }
}

/// Which characters the terminal is trusted to show.
enum Tegnvalg: String, CaseIterable {
  /// As the locale says.
  case auto
  case utf8, ascii
}

/// Whether the console takes the mouse; then the terminal's own marking of text needs Shift.
enum Musevalg: String, CaseIterable {
  case ja, nei
}
