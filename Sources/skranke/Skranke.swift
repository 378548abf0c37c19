import ArgumentParser

/// The program's root. Without a subcommand it is the console.
struct Skranke: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "skranke",
    abstract: "Terminalkonsoll for veiledere i NAV.",
    discussion: """
      Uten underkommando åpnes konsollen på kontorets lager. Underkommandoene gjør det samme fra \
      kommandolinjen og egner seg i skript. Svaret kommer på standard ut, meldinger til mennesker på standard feil.

      Faste valg kan stå i ~/.config/skranke/oppsett. «skranke --generate-man-page» skriver manualsiden, og \
      «skranke --generate-completion-script» utfylling for bash, zsh eller fish.

      Avslutningskoder: 0 i orden, 1 sjekken fant feil, 64 feil bruk, 65 feil i inndata, 66 noe mangler, \
      69 utilgjengelig, 70 intern feil, 73 kan ikke opprette, 74 lese- eller skrivefeil, 75 konflikt – prøv igjen, \
      77 ingen tilgang.
      """,
    version: Miljo.utgave,
    subcommands: [
      Demo.self, Opprett.self, Utfor.self, Brukere.self, Arbeidslisten.self, Brev.self, Plan.self, Regler.self,
      Rapporter.self, Eksport.self, Import.self, Sjekk.self, Kopier.self, Gjenopprett.self, Nokler.self, Logg.self,
      Kurskommando.self, Hjelp.self,
    ])

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @OptionGroup(title: "Konsollen") var konsoll: Konsollvalg

  var konsollvalg: Konsollvalg? { konsoll }
  func utfor(_ o: Oppkobling) throws { try startKonsoll(o, enkel: konsoll.enkel) }
}
