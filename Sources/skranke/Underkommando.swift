import ArgumentParser

/// A subcommand: takes the common options and does its work on an `Oppkobling`.
protocol Underkommando: ParsableCommand {
  var felles: Fellesvalg { get }
  func utfor(_ o: Oppkobling) throws
}

extension Underkommando {
  mutating func run() throws { try utfor(Oppkobling(felles)) }
}
