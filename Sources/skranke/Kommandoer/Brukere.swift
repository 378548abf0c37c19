import ArgumentParser

/// `bruker`: the people of the office.
struct Brukere: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bruker", abstract: "Finn og vis personer.",
    subcommands: [BrukerListe.self, BrukerVis.self, BrukerSok.self, BrukerInnsyn.self])
}
