import ArgumentParser
import Fagmodell

/// The options every subcommand takes.
struct Fellesvalg: ParsableArguments {
  @Option(help: ArgumentHelp("Mappen med kontorets lager (eller SKRANKE_LAGER).", valueName: "mappe"))
  var lager: String?

  @Option(help: ArgumentHelp("Hvem du er i ansattregisteret (eller SKRANKE_IDENT).", valueName: "ident"))
  var som: String?

  @Option(help: ArgumentHelp("Dagens dato i øvelse og demo, ÅÅÅÅ-MM-DD.", valueName: "dato"))
  var dato: String?

  @Option(help: ArgumentHelp("Språk: nb, nn eller en (eller SKRANKE_SPRAAK).", valueName: "språk"))
  var spraak: String?

  @Option(
    help: ArgumentHelp("Fil med passordsetningen til et forseglet lager, eller fd:3 for en åpen fil.", valueName: "fil")
  )
  var nokkelfil: String?

  @Flag(help: "Skriv svaret som JSON.")
  var json = false

  @Flag(help: "Ikke bruk farger.")
  var utenFarge = false
}

extension Fellesvalg {
  /// The options that take a value, and those that do not, as they are written.
  static let medVerdi: Set<String> = [
    "--lager", "--som", "--dato", "--spraak", "--nokkelfil", "--tema", "--tegn", "--mus", "--skjul-etter",
  ]
  static let utenVerdi: Set<String> = ["--json", "--uten-farge", "--enkel"]

  /// Moves these options from before the subcommand to behind it, where the subcommand reads them: people and scripts
  /// write them in either place.
  static func flyttetBakover(_ argumenter: [String]) -> [String] {
    var flyttes: [String] = []
    var rest = argumenter[...]
    while let neste = rest.first {
      let navn = neste.split(separator: "=", maxSplits: 1).first.map(String.init) ?? neste
      if utenVerdi.contains(neste) || (medVerdi.contains(navn) && neste != navn) {
        flyttes.append(neste)
        rest = rest.dropFirst()
      } else if medVerdi.contains(neste), rest.count > 1 {
        flyttes += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    let slutt = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<slutt]) + flyttes + Array(rest[slutt...])
  }

  /// What must be known to report an error in the arguments themselves.
  static func forhaandslest(_ argumenter: [String]) -> (json: Bool, spraak: String?) {
    let foer = argumenter.prefix { $0 != "--" }
    var spraak: String?
    for (i, ord) in foer.enumerated() {
      if ord.hasPrefix("--spraak=") { spraak = String(ord.dropFirst(9)) }
      if ord == "--spraak", i + 1 < foer.count { spraak = foer[i + 1] }
    }
    return (foer.contains("--json"), spraak)
  }
}
