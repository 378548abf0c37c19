import ArgumentParser
import Fagmodell
import Regelverk

/// `regler yrker`: occupations by name, by what people call them, or by code.
struct ReglerYrker: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "yrker", abstract: "Søk i yrkene etter navn, kallenavn eller kode.",
    discussion: "Yrkene er et utvalg av yrkesgruppene i STYRK-08, med fire sifre.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("Det du søker etter.", valueName: "tekst"))
  var tekst: [String]

  func utfor(_ o: Oppkobling) throws {
    let funn = try o.yrker().sok(tekst.joined(separator: " "))
    if felles.json {
      return try Utskrift.json(
        ["yrker": .liste(funn.map { ["kode": .tekst($0.kode), "navn": .tekst($0.navn)] })])
    }
    for yrke in funn { try Utskrift.linje("\(yrke.kode) \(yrke.navn)") }
  }
}
