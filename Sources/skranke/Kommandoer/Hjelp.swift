import ArgumentParser
import Fagmodell
import Saksgang
import Skjermbilder
import TerminalKit

/// `hjelp`: the user guide at the command line.
struct Hjelp: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "hjelp",
    abstract: "Les brukerveiledningen.",
    discussion: """
      Uten tema får du en liste over temaene. To av dem lages av programmet selv: «taster» er alle tastene på ett ark til \
      å skrive ut, og «ordliste» forklarer fagordene; «ordliste» kan følges av det du leter etter.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("Temaet du vil lese om.", valueName: "tema"))
  var tema: String?

  @Argument(help: ArgumentHelp("Det du leter etter i ordlisten.", valueName: "ord"))
  var ord: String?

  private static let (taster, ordliste) = ("taster", "ordliste")
  private static let bredde = 79

  func utfor(_ o: Oppkobling) throws {
    if ord != nil, tema != Hjelp.ordliste { throw Programfeil.bruk("Bare «ordliste» kan følges av et ord.") }
    switch tema {
    case nil: try skriv(temaer(o))
    case Hjelp.taster: try skriv(Tasteark(try omgivelser(o)).linjer(bredde: Hjelp.bredde))
    case Hjelp.ordliste: try skriv(ordene(o))
    case let navn?:
      guard let tema = Hjelpetema(rawValue: navn.lowercased()) else {
        throw Programfeil(
          "kjoring.ukjentTema", .bruk, ["tema": navn, "finnes": Hjelp.alle.joined(separator: ", ")])
      }
      try skriv(o.veiledning.linjer(tema, o.tekst, bredde: Hjelp.bredde).map(\.text))
    }
  }

  private static var alle: [String] { Hjelpetema.allCases.map(\.rawValue) + [taster, ordliste] }

  private func skriv(_ linjer: [String]) throws {
    guard !felles.json else { return try Utskrift.json(["linjer": .liste(linjer.map { .tekst($0) })]) }
    for linje in linjer { try Utskrift.linje(String(linje.reversed().drop { $0 == " " }.reversed())) }
  }

  private func temaer(_ o: Oppkobling) -> [String] {
    let bredde = Hjelp.alle.map(\.count).max() ?? 0
    return [o.tekst("hjelp.temaer"), ""]
      + Hjelp.alle.map { navn in
        "  " + navn + String(repeating: " ", count: bredde - navn.count + 2) + o.tekst("hjelp.\(navn).om")
      } + ["", o.tekst("hjelp.slik")]
  }

  private func ordene(_ o: Oppkobling) throws(Programfeil) -> [String] {
    let liste = Ordliste(o.tekst)
    let treff = ord.map(liste.sok) ?? liste.alle
    if treff.isEmpty { throw Programfeil("kjoring.ukjentOrd", .data, ["ord": ord ?? ""]) }
    return treff.flatMap { ord in
      WordWrap.lines("\(ord.ord): \(ord.betyr)", width: Hjelp.bredde - 4).enumerated().map { nr, linje in
        (nr == 0 ? "" : "    ") + linje
      }
    }
  }

  /// The screens' surroundings with nobody in them.
  private func omgivelser(_ o: Oppkobling) throws(Programfeil) -> Omgivelser {
    let pakker = try o.pakker()
    let kontor = Kontor(navn: "", enhet: "0000", kommuner: [])
    guard let pakke = pakker.pakke(kontor.pakke) else { throw Programfeil("kjoring.ugyldigPakke", .manglerInndata) }
    return Omgivelser(
      tekst: o.tekst, tekster: Tekstsamling([o.spraak: o.tekst]), ansatte: [], idag: o.klokke.idag,
      ansatt: Ansatt(ident: "A1", navn: "", roller: Set(Rolle.allCases)), kontor: kontor, lagertype: .ovelse,
      pakke: pakke, regeltekster: pakker.tekster, sporsmaal: o.sporsmaal,
      personer: Personliste([]))
  }
}
