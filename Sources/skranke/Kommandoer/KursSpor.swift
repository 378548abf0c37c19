import ArgumentParser
import Fagmodell
import Kurs

/// `kurs spor`: asks the person in the exercise, for those who take it without the console.
struct KursSpor: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "spor", abstract: "Spør personen i oppgaven, les papirene eller få et tips.",
    discussion: "Uten spørsmål vises det du kan spørre om, papirene og det du har fått vite. Gjelder ditt siste forsøk."
  )

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg
  @OptionGroup(title: "Kurs") var kurs: Kursvalg

  @Flag(help: "Få neste tips.")
  var tips = false

  @Option(help: ArgumentHelp("Les papiret med dette navnet.", valueName: "navn"))
  var papir: String?

  @Argument(help: ArgumentHelp("Oppgavens navn.", valueName: "navn"))
  var navn: String

  @Argument(help: ArgumentHelp("Spørsmålets navn, eller spørsmålet med egne ord.", valueName: "spørsmål"))
  var sporsmaal: [String] = []

  func utfor(_ o: Oppkobling) throws {
    let forsok = try kurs.siste(navn, o)
    if tips {
      let hint = try forsok.gjor { $0.hint() }
      return try svar("tips", hint ?? o.tekst("hindring.ingenFlereHint"))
    }
    if let papir {
      guard let lest = try forsok.gjor({ $0.les(dokument: papir) }) else {
        throw Programfeil("kurs.ukjentPapir", .data, felt: "papir", ["navn": papir])
      }
      return try svar("papir", lest.tekst)
    }
    let spurt = sporsmaal.joined(separator: " ")
    if spurt.isEmpty { return try oversikt(forsok.gang, o) }
    guard let funnet = try forsok.gjor({ $0.spor(id: spurt) ?? $0.spor(fritt: spurt) }) else {
      throw Programfeil("kurs.skjonteIkke", .data, felt: "sporsmaal")
    }
    try svar("svar", funnet.svar)
  }

  private func svar(_ navn: String, _ tekst: String) throws {
    try felles.json ? Utskrift.json(.objekt([navn: .tekst(tekst)])) : Utskrift.linje(tekst)
  }

  private func oversikt(_ gang: Kursgang, _ o: Oppkobling) throws {
    if felles.json {
      return try Utskrift.json([
        "sporsmaal": .liste(gang.muligeSporsmaal.map { ["id": .tekst($0.id), "tekst": .tekst($0.tekst)] }),
        "svar": .liste(gang.svar.map { ["id": .tekst($0.id), "svar": .tekst($0.svar)] }),
        "papirer": .liste(gang.oppgave.dokumenter.map { ["id": .tekst($0.id), "tittel": .tekst($0.tittel)] }),
      ])
    }
    try Utskrift.linje(gang.oppgave.oppgave)
    for ett in gang.svar { try Utskrift.linje("\(ett.tekst)\n  «\(ett.svar)»") }
    for ett in gang.muligeSporsmaal { try Utskrift.linje("\(ett.id)  \(ett.tekst)") }
    for ett in gang.oppgave.dokumenter { try Utskrift.linje("--papir \(ett.id)  \(ett.tittel)") }
  }
}
