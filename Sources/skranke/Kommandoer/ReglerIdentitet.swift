import ArgumentParser
import Fagmodell
import Regelverk

/// `regler identitet`: what the digits of an identity number say.
struct ReglerIdentitet: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "identitet", abstract: "Kontroller et identitetsnummer.",
    discussion: "Svaret er JSON. Feltet «feil» sier hva som er galt med et nummer som ikke er gyldig.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("Regelpakken; gjeldende-2026 godtar kontrollsifrene fra 2032.", valueName: "pakke"))
  var pakke: String?

  @Argument(help: ArgumentHelp("Nummeret, med eller uten mellomrom.", valueName: "nummer"))
  var nummer: [String]

  func utfor(_ o: Oppkobling) throws {
    var godta2032 = false
    if let pakke {
      guard let kode = Pakkekode(rawValue: pakke) else {
        throw Programfeil("kjoring.ukjentPakke", .bruk, felt: "pakke", ["pakke": pakke])
      }
      godta2032 = kode == .gjeldende2026
    }
    let svar = Identitetskontroll.kontroller(nummer.joined(), godta2032: godta2032)
    try Utskrift.json(try JsonEncoder.encode(svar))
  }
}
