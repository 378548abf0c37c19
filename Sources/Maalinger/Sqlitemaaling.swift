import Fagmodell
import Glibc

/// SQLite through Python's standard module, kept running so that saves can be measured by turns.
final class Sqlitemaaling {
  private let prosess: Underprosess
  private var tallene: [String: Double] = [:]

  /// Loads the persons and measures everything that changes nothing.
  ///
  /// - Parameter nye: those who are saved later, in this order.
  init(_ personer: [Maaleperson], nye: [Maaleperson], _ mappe: String) throws {
    let filer = try [("personer", personer), ("nye", nye)].map { try Sqlitemaaling.skriv($1, "\(mappe)/\($0).jsonl") }
    prosess = Underprosess(
      "/usr/bin/python3", [Sqlitemaaling.skript] + filer + ["\(mappe)/\(personer.count).db", Maaleperson(5).frase])
    while let linje = prosess.linje(), linje != "klar" {
      let deler = linje.split(separator: " ")
      if deler.count == 2, let verdi = Double(deler[1]) { tallene[String(deler[0])] = verdi }
    }
  }

  private static func skriv(_ personer: [Maaleperson], _ fil: String) throws -> String {
    guard let ut = fopen(fil, "w") else { throw Maalefeil(hva: fil) }
    for person in personer {
      var rad = person.json.objekt!
      rad["id"] = .tekst(person.id.tekst)
      fputs(JsonWriter.tekst(.objekt(rad)) + "\n", ut)
    }
    fclose(ut)
    return fil
  }

  /// Milliseconds.
  func tall(_ navn: String) -> Double { tallene[navn] ?? 0 }

  /// Sends one command; milliseconds of each of its steps.
  func serie(_ kommando: String) -> [Double] {
    prosess.skriv(kommando + "\n")
    return (prosess.linje() ?? "").split(separator: " ").compactMap { Double($0) }
  }

  func avslutt() { _ = prosess.vent() }

  /// In the source tree: benchmarks are run from the package's folder.
  private static let skript = "Tests/FillagerTests/sqlite_maalestokk.py"
}

struct Maalefeil: Error { let hva: String }
