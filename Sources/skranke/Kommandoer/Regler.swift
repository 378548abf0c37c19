import ArgumentParser

/// `regler`: the rules without any store.
struct Regler: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regler", abstract: "Spør reglene, uten noe lager.",
    subcommands: [
      ReglerVurder.self, ReglerIdentitet.self, ReglerPakker.self, ReglerVis.self, ReglerForskjell.self,
      ReglerYrker.self,
    ])
}
