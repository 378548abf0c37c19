import ArgumentParser
import Kurs

/// `kurs sammenlign`: two trainees' reasons for the same person side by side.
struct KursSammenlign: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "sammenlign", abstract: "Legg to deltakeres grunner ved siden av hverandre.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg
  @OptionGroup(title: "Kurs") var kurs: Kursvalg

  @Option(help: ArgumentHelp("tekst eller html.", valueName: "format"))
  var format = Dokumentformat.tekst

  @Argument(help: ArgumentHelp("Oppgavens navn.", valueName: "navn"))
  var navn: String
  @Argument(help: ArgumentHelp("Den ene deltakeren.", valueName: "deltaker"))
  var en: String
  @Argument(help: ArgumentHelp("Den andre deltakeren.", valueName: "deltaker"))
  var to: String

  func utfor(_ o: Oppkobling) throws {
    let oversikt = Kursoversikt(kurs.mapper(o).resultater().alle)
    let (forste, andre) = (try resultat(en, oversikt), try resultat(to, oversikt))
    guard let sammenligning = Kurssammenligning(forste, andre) else { return }
    if felles.json { return try Utskrift.json(sammenligning.json) }
    try format.skriv(sammenligning.dokument(o.tekst), json: false)
  }

  private func resultat(_ deltaker: String, _ oversikt: Kursoversikt) throws(Programfeil) -> Kursresultat {
    guard let funnet = oversikt.resultat(navn, av: deltaker) else {
      throw Programfeil("kurs.ingenResultat", .manglerInndata, ["deltaker": deltaker, "navn": navn])
    }
    return funnet
  }
}
