import Fagmodell
import FoundationEssentials
import Regelverk

/// The shipped packs, read once for all tests.
enum Pakker {
  static let mappe: String = {
    // A mutation run points at its own copy of the rule data.
    if let valgt = ProcessInfo.processInfo.environment["SKRANKE_REGELDATA"] { return valgt }
    return ressurser.appendingPathComponent("regelverk").path
  }()

  private static let ressurser = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Resources")

  /// A shipped file outside the packs.
  static func fil(_ navn: String) -> [UInt8] {
    FileManager.default.contents(atPath: ressurser.appendingPathComponent(navn).path).map(Array.init) ?? []
  }

  static func bytes(_ fil: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(mappe)/\(fil)").map(Array.init)
  }

  static let alle: Pakkesamling = {
    do throws(Pakkefeil) {
      return try Pakkesamling.les(bytes)
    } catch {
      fatalError("\(error)")
    }
  }()

  static var g2016: Regelpakke { alle[.gjeldende2016] }
  static var f2016: Regelpakke { alle[.foreslatt2016] }
  static var g2026: Regelpakke { alle[.gjeldende2026] }
}

extension String {
  /// Dates in tests read as they are written: `"2016-02-29".dato`.
  var dato: Dato { Dato(iso: self)! }
}

extension Fakta {
  /// Facts as the command line reads them.
  static func json(_ tekst: String) -> Fakta {
    try! JsonDecoder.decode(Fakta.self, fra: JsonParser.parse(tekst))
  }
}
