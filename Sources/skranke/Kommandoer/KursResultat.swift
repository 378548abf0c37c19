import ArgumentParser
import Fagmodell
import Kurs
import Saksgang

/// `kurs resultat`: the debrief of one's own exercise, or what a group has done.
struct KursResultat: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "resultat", abstract: "Vis gjennomgangen av en oppgave, eller oversikten for en gruppe.",
    discussion: """
      Med navnet på en oppgave vises gjennomgangen av ditt siste forsøk, og den skrives til mappen for resultater. Uten \
      navn vises alle resultater i mappen: siste forsøk for hver deltaker, uten rangering.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg
  @OptionGroup(title: "Kurs") var kurs: Kursvalg

  @Option(help: ArgumentHelp("tekst, html, eller csv for oversikten.", valueName: "format"))
  var format = Kursformat.tekst

  @Argument(help: ArgumentHelp("Oppgavens navn.", valueName: "navn"))
  var navn: String?

  func validate() throws {
    if navn != nil, format == .csv { throw ValidationError("--format csv gjelder oversikten, uten navn på oppgave.") }
  }

  func utfor(_ o: Oppkobling) throws {
    guard let navn else { return try oversikt(o) }
    let (resultat, ark, _) = try kurs.siste(navn, o).ferdig(o.tekst)
    if felles.json {
      guard let json = try? JsonEncoder.encode(resultat) else { throw Programfeil("kurs.kanIkkeSkrive", .intern) }
      return try Utskrift.json(json)
    }
    try format.dokumentformat.skriv(ark, json: false)
  }

  private func oversikt(_ o: Oppkobling) throws {
    let (alle, ulest) = kurs.mapper(o).resultater()
    for sti in ulest {
      Utskrift.tilFeilstrom("skranke: kurs.ulestResultat: \(o.tekst("feil.kurs.ulestResultat", ["sti": sti]))")
    }
    let oversikt = Kursoversikt(alle)
    if felles.json { return try Utskrift.json(["resultater": oversikt.json]) }
    if format == .csv { return try Utskrift.raatt(oversikt.csv(o.tekst)) }
    try format.dokumentformat.skriv(oversikt.dokument(o.tekst), json: false)
  }
}

/// How results come out.
enum Kursformat: String, ExpressibleByArgument, CaseIterable {
  case tekst, html, csv

  var dokumentformat: Dokumentformat { self == .html ? .html : .tekst }
}
