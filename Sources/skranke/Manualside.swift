import ArgumentParser
import Fagmodell
import Skjermbilder

/// The manual page, made from the same declarations as the help, the keys of the console and the settings: it cannot
/// say something else than the program does.
struct Manualside {
  static let valg = "--generate-man-page"

  private let tekst: Tekstkatalog
  private var roff: [String] = []

  private init(_ tekst: Tekstkatalog) { self.tekst = tekst }

  /// Writes the page to standard output.
  static func skriv(_ spraak: String?) throws(Programfeil) -> Int32 {
    let valgt = spraak.flatMap { Spraak(rawValue: $0) } ?? .bokmaal
    let tekst = try Oppkobling.tekster(valgt, try Oppkobling.finnInnhold(Miljo()))
    guard let rot = (try? JsonParser.parse(Array(Skranke._dumpHelp().utf8)))?["command"] else {
      throw Programfeil("intern", .intern)
    }
    var side = Manualside(tekst)
    side.lag(rot)
    try Utskrift.raatt(side.roff.joined(separator: "\n") + "\n")
    return Avslutningskode.ok.rawValue
  }

  private mutating func lag(_ rot: Json) {
    let navn = Manualside.felt(rot, "commandName")
    roff = [
      "'\\\" -*- coding: utf-8 -*-",
      ".TH \(navn.uppercased()) 1 \"\" \"\(navn) \(Miljo.utgave)\" \"\(Manualside.vern(tekst("program.navn")))\"",
    ]
    kapittel("navn")
    roff.append("\(navn) \\- \(Manualside.vern(Manualside.felt(rot, "abstract")))")
    kapittel("bruk")
    bruk(navn, rot)
    kapittel("beskrivelse")
    avsnitt(Manualside.felt(rot, "discussion"))
    kapittel("valg")
    argumenter(rot)
    kapittel("underkommandoer")
    for under in Manualside.liste(rot, "subcommands") { kommando(under, foran: navn) }
    taster()
    oppsett()
  }

  // MARK: Commands

  private mutating func kommando(_ kommando: Json, foran: String) {
    let navn = Manualside.felt(kommando, "commandName")
    // The parser adds this one to every program.
    guard navn != "help", Manualside.vises(kommando) else { return }
    roff.append(".SS \(Manualside.vern("\(foran) \(navn)"))")
    avsnitt(Manualside.felt(kommando, "abstract"))
    bruk("\(foran) \(navn)", kommando)
    avsnitt(Manualside.felt(kommando, "discussion"))
    argumenter(kommando, uten: felles)
    for under in Manualside.liste(kommando, "subcommands") { self.kommando(under, foran: "\(foran) \(navn)") }
  }

  /// Options that stand with the program itself are not said again with each subcommand.
  private var felles: Set<String> { Fellesvalg.medVerdi.union(Fellesvalg.utenVerdi).union(["--help", "--version"]) }

  private mutating func bruk(_ navn: String, _ kommando: Json) {
    let plasser = Manualside.liste(kommando, "arguments").filter { Manualside.felt($0, "kind") == "positional" }
    let deler = plasser.map { plass -> String in
      let verdi = "\\fI\(Manualside.vern(Manualside.felt(plass, "valueName")))\\fR"
      return plass["isOptional"] == .bool(true) ? "[\(verdi)]" : verdi
    }
    let under = Manualside.liste(kommando, "subcommands").isEmpty ? [] : ["[\\fI\(tekst("manual.underkommando"))\\fR]"]
    let alle = ["\\fB\(Manualside.vern(navn))\\fR"] + under + ["[\\fI\(tekst("manual.valgene"))\\fR]"] + deler
    roff += [".PP", alle.joined(separator: " ")]
  }

  private mutating func argumenter(_ kommando: Json, uten: Set<String> = []) {
    for argument in Manualside.liste(kommando, "arguments") where Manualside.vises(argument) {
      let navn = Manualside.liste(argument, "names").map(Manualside.navn)
      guard !navn.contains(where: uten.contains) else { continue }
      let verdi = Manualside.felt(argument, "valueName")
      let hode =
        switch Manualside.felt(argument, "kind") {
        case "positional": "\\fI\(Manualside.vern(verdi))\\fR"
        case "option": Manualside.fete(navn) + " \\fI\(Manualside.vern(verdi))\\fR"
        default: Manualside.fete(navn)
        }
      roff += [".TP", hode, Manualside.vern(Parserspraak.hjelp(Manualside.felt(argument, "abstract")))]
    }
  }

  // MARK: What the console is like

  private mutating func taster() {
    kapittel("taster")
    avsnitt(tekst("manual.omTaster"))
    for (taster, hva) in Handling.oversikt(tekst) { roff += [".TP", Manualside.fete(taster), Manualside.vern(hva)] }
  }

  private mutating func oppsett() {
    kapittel("oppsett")
    avsnitt(tekst("manual.omOppsett"))
    for innstilling in Innstilling.allCases {
      roff += [
        ".TP", "\\fB\(Manualside.vern(innstilling.rawValue))\\fR", Manualside.vern(tekst(innstilling.forklaring)),
        Manualside.vern(tekst("manual.verdier", ["verdier": innstilling.lovlige])),
      ]
    }
    kapittel("miljo")
    let variabler = Innstilling.allCases.map(\.miljovariabel) + ["SKRANKE_IDENT", "SKRANKE_INNHOLD", "NO_COLOR"]
    roff += [".PP", Manualside.fete(variabler)]
    avsnitt(tekst("manual.omMiljo"))
    kapittel("filer")
    for (fil, hva) in [
      ("~/.config/skranke/oppsett", "oppsett"), ("~/.local/share/skranke/kontor", "lager"),
      ("~/.local/state/skranke/kladder", "kladder"), ("~/.local/state/skranke/utskrift", "utskrift"),
    ] {
      roff += [".TP", "\\fI\(Manualside.vern(fil))\\fR", Manualside.vern(tekst("manual.fil.\(hva)"))]
    }
  }

  private mutating func kapittel(_ navn: String) {
    roff.append(".SH " + Manualside.vern(tekst("manual.kapittel.\(navn)")))
  }

  /// Paragraphs as they stand, one for each run of lines.
  private mutating func avsnitt(_ innhold: String) {
    let deler = innhold.split(separator: "\n", omittingEmptySubsequences: false)
    for del in deler.split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }) {
      roff += [".PP"] + del.map { Manualside.vern(String($0)) }
    }
  }

  // MARK: Roff and JSON

  /// A line that roff shows as it is: nothing in it can be taken for a request.
  static func vern(_ tekst: String) -> String {
    let trygt = tekst.map { $0 == "\\" ? "\\e" : $0 == "-" ? "\\-" : String($0) }.joined()
    return trygt.hasPrefix(".") || trygt.hasPrefix("'") ? "\\&" + trygt : trygt
  }

  private static func fete(_ navn: [String]) -> String {
    navn.map { "\\fB\(vern($0))\\fR" }.joined(separator: ", ")
  }

  private static func navn(_ json: Json) -> String {
    (felt(json, "kind") == "short" ? "-" : "--") + felt(json, "name")
  }

  private static func felt(_ json: Json, _ navn: String) -> String {
    if case .tekst(let tekst) = json[navn] { return tekst }
    return ""
  }

  private static func liste(_ json: Json, _ navn: String) -> [Json] {
    if case .liste(let liste) = json[navn] { return liste }
    return []
  }

  private static func vises(_ json: Json) -> Bool { json["shouldDisplay"] != .bool(false) }
}
