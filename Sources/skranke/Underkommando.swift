import ArgumentParser

/// A subcommand: takes the common options and does its work on an `Oppkobling`.
protocol Underkommando: ParsableCommand {
  var felles: Fellesvalg { get }
  /// The console's own options, where the subcommand opens it.
  var konsollvalg: Konsollvalg? { get }
  func utfor(_ o: Oppkobling) throws
}

extension Underkommando {
  var konsollvalg: Konsollvalg? { nil }
  mutating func run() throws { try utfor(Oppkobling(felles, konsoll: konsollvalg)) }
}
