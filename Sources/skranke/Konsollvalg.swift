import ArgumentParser

/// The options of the console itself.
struct Konsollvalg: ParsableArguments {
  @Flag(help: "Spør linje for linje i stedet for å tegne: for skjermleser, leselist og enkle terminaler.")
  var enkel = false

  @Option(help: ArgumentHelp("Utseende: vanlig, kontrast eller ensfarget.", valueName: "tema"))
  var tema: String?

  @Option(help: ArgumentHelp("Tegn terminalen kan vise: auto, utf8 eller ascii.", valueName: "tegn"))
  var tegn: String?

  @Option(help: ArgumentHelp("Bruk musen: ja eller nei.", valueName: "svar"))
  var mus: String?

  @Option(help: ArgumentHelp("Minutter uten taster før skjermen skjuler seg, 1 til 60.", valueName: "minutter"))
  var skjulEtter: String?

  var valgt: [Innstilling: String?] { [.tema: tema, .tegn: tegn, .mus: mus, .skjulEtter: skjulEtter] }
}
