/// The argument parser speaks English. This is what it says, in Norwegian; what is not known here is passed on as it is.
enum Parserspraak {
  static func hjelp(_ tekst: String) -> String {
    var ut = tekst
    for (engelsk, norsk) in ord { ut = ut.erstattet(engelsk, norsk) }
    return ut
  }

  /// The sentence of a usage error.
  static func feil(_ melding: String) -> String {
    for (foer, etter, norsk) in setninger where melding.hasPrefix(foer) {
      let innhold = melding.dropFirst(foer.count)
      let verdi = etter.isEmpty ? String(innhold) : String(innhold.prefix(upTo: innhold.plass(etter)))
      return norsk.erstattet("{}", verdi.erstattet("'", "")) + " Se «skranke --help»."
    }
    return melding
  }

  private static let ord: [(String, String)] = [
    ("OVERVIEW: ", ""), ("USAGE:", "BRUK:"), ("ARGUMENTS:", "ARGUMENTER:"), ("OPTIONS:", "VALG:"),
    ("SUBCOMMANDS:", "UNDERKOMMANDOER:"), ("<subcommand>", "<underkommando>"), ("<options>", "<valg>"),
    ("Show help information.", "Vis denne hjelpen."), ("Show the version.", "Vis hvilken utgave det er."),
    ("Show subcommand help information.", "Vis hjelp om en underkommando."),
    ("<subcommands>", "<underkommandoer>"), (" for detailed help.", " for mer hjelp."), ("  See '", "  Se '"),
    ("(values: ", "(verdier: "), ("default:", "standard:"), (" (default)", ""),
  ]

  /// What the sentence begins with, what ends the part that is kept, and the Norwegian sentence.
  private static let setninger: [(String, String, String)] = [
    ("Unknown option '", "'", "Valget {} finnes ikke."),
    ("Missing value for '", "'", "Valget {} mangler verdi."),
    ("Unexpected argument '", "'", "Jeg skjønner ikke «{}»."),
    ("Missing expected argument '", "'", "Du må oppgi {}."),
    ("Missing one of: '", "' ", "Du må oppgi en av {}."),
    ("Missing required subcommand", ".", "Du må oppgi en underkommando."),
    ("The value '", "'", "Verdien «{}» kan ikke brukes her."),
    ("The option '", "'", "Valget {} tar ingen verdi."),
    ("Value to be set with flag '", "'", "Valget {} er gitt to ganger eller sammen med et annet det ikke går med."),
    ("Invalid option: ", "", "Valget {} finnes ikke."),
    ("Can't generate completion scripts for '", "'", "Skallet «{}» har ingen utfylling. Velg bash, zsh eller fish."),
    ("Can't autodetect a supported shell", ".", "Oppgi skallet: bash, zsh eller fish."),
  ]
}

extension StringProtocol {
  /// Without Foundation: every `gammel` becomes `ny`.
  func erstattet(_ gammel: String, _ ny: String) -> String {
    var ut = ""
    var rest = self[...]
    while !rest.isEmpty {
      let funnet = rest.plass(gammel)
      ut += rest[..<funnet]
      if funnet == rest.endIndex { break }
      ut += ny
      rest = rest[rest.index(funnet, offsetBy: gammel.count)...]
    }
    return ut
  }

  /// Where `tekst` begins; the end when it is not there.
  fileprivate func plass(_ tekst: String) -> Index {
    var her = startIndex
    while her < endIndex {
      if self[her...].hasPrefix(tekst) { return her }
      her = index(after: her)
    }
    return endIndex
  }
}
