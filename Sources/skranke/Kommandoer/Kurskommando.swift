import ArgumentParser

/// `kurs`: exercises on invented people.
struct Kurskommando: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kurs", abstract: "Øv på oppdiktede personer, med en veileder ved siden av.",
    discussion: """
      Hver oppgave får sitt eget øvingslager, så du kan prøve så mange ganger du vil. Kontorets lager blir aldri rørt. \
      Egne oppgaver legges i ~/.local/share/skranke/kurs/oppgaver; LESMEG.md i mappen Resources/kurs viser hvordan de \
      skrives.
      """,
    subcommands: [
      KursListe.self, KursStart.self, KursSpor.self, KursResultat.self, KursSammenlign.self, KursDrofting.self,
    ])
}
