import Fagmodell
import Testhjelp
import Testing

/// The program itself: help, errors, exit codes.
@Suite struct ProgramTests {
  static let underkommandoer: [[String]] = [
    [], ["opprett"], ["utfor"], ["bruker"], ["bruker", "liste"], ["bruker", "vis"], ["bruker", "sok"],
    ["bruker", "innsyn"], ["arbeidsliste"], ["brev"], ["brev", "vis"], ["plan"], ["plan", "vis"], ["regler"],
    ["regler", "vurder"], ["regler", "identitet"], ["regler", "pakker"], ["regler", "vis"], ["regler", "forskjell"],
    ["regler", "yrker"],
    ["eksport"], ["import"], ["rapport"], ["sjekk"], ["kopier"], ["gjenopprett"], ["logg"], ["demo"],
    ["nokler"], ["nokler", "liste"], ["nokler", "ny"], ["nokler", "fjern"],
    ["kurs"], ["kurs", "liste"], ["kurs", "start"], ["kurs", "spor"], ["kurs", "resultat"], ["kurs", "sammenlign"],
    ["kurs", "drofting"],
  ]

  @Test(arguments: underkommandoer)
  func `help is Norwegian`(_ kommando: [String]) throws {
    let utfall = try Kommando.kjor(kommando + ["--help"])
    #expect(utfall.code == 0)
    #expect(utfall.stdout.contains("BRUK:"))
    for engelsk in ["USAGE", "OPTIONS", "ARGUMENTS:", "SUBCOMMANDS", "Show ", "OVERVIEW", "default", "See '"] {
      #expect(!utfall.stdout.contains(engelsk), "\(engelsk)")
    }
  }

  @Test func `the version is one line`() throws {
    let utfall = try Kommando.kjor(["--version"])
    #expect(utfall.code == 0)
    #expect(utfall.stdout.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts are made`(_ skall: String) throws {
    let utfall = try Kommando.kjor(["--generate-completion-script", skall])
    #expect(utfall.code == 0)
    #expect(utfall.stdout.contains("skranke"))
  }

  @Test(arguments: [["fly"], ["bruker", "vis"], ["utfor"], ["--flagg"], ["bruker", "liste", "--steg", "X"]])
  func `wrong use is 64 with one Norwegian line`(_ argumenter: [String]) throws {
    let prove = try Prove()
    let utfall = try prove.skranke(argumenter)
    #expect(utfall.code == 64)
    #expect(utfall.stderr.hasPrefix("skranke: "))
    #expect(utfall.stderr.split(separator: "\n").count == 1)
    #expect(!utfall.stderr.contains("Error"))
    #expect(utfall.stdout.isEmpty)
  }

  @Test func `with json the error is also a document on standard out`() throws {
    let utfall = try Kommando.kjor(["--json", "bruker", "liste"])
    #expect(utfall.code == 66)
    let feil = try JsonParser.parse(utfall.stdoutBytes)["feil"]
    #expect(feil?["kode"]?.tekst == "lager.ikkeLager")
    #expect(utfall.stderr.hasPrefix("skranke: lager.ikkeLager: "))
  }

  @Test func `the console without a terminal is 69 and draws nothing`() throws {
    let utfall = try Kommando.kjor([])
    #expect(utfall.code == 69)
    #expect(utfall.stdout.isEmpty)
    #expect(utfall.stderr.hasPrefix("skranke: kjoring.ikkeTerminal: "))
  }

  @Test func `a date is refused on a real store`() throws {
    let prove = try Prove(type: "ekte")
    #expect(try prove.skranke(["bruker", "liste"]).code == 0)
    let utfall = try prove.skranke(["bruker", "liste"], dato: "2016-06-01")
    #expect(utfall.code == 64)
    #expect(utfall.stderr.hasPrefix("skranke: kjoring.datoIEkte: "))
  }

  @Test func `a real store refuses synthetic numbers and a demo store possible ones`() throws {
    let prove = try Prove(type: "ekte")
    let linje = #"{"kommando":"registrerBruker","identitetsnummer":"28879944882","etternavn":"A"}"#
    let ekte = try prove.skranke(["utfor", "-"], stdin: linje)
    #expect(ekte.svar.first?["feil"]?["kode"]?.tekst == "registrering.syntetiskIEkte")
  }

  @Test func `someone not in the staff register gets 77`() throws {
    let prove = try Prove()
    let utfall = try prove.skranke(["bruker", "liste", "--som", "X9"])
    #expect(utfall.code == 77)
  }

  @Test func `a store is never made over another`() throws {
    let prove = try Prove()
    #expect(try prove.skranke(["opprett", "--type", "demo"]).code == 73)
  }

  @Test func `missing input is 66`() throws {
    #expect(try Kommando.kjor(["regler", "vurder", "/finnes/ikke"]).code == 66)
  }

  @Test func `messages come in the chosen language`() throws {
    let utfall = try Kommando.kjor(["--spraak", "en", "bruker", "liste"])
    #expect(utfall.stderr.contains("is not a store"))
  }

  @Test func `a copy can be restored and holds the same`() throws {
    let prove = try Prove(linjer: 4)
    let kopi = prove.hjem.path + "/kopi"
    #expect(try prove.skranke(["kopier", kopi]).code == 0)
    let nytt = prove.hjem.path + "/nytt"
    #expect(try prove.skranke(["gjenopprett", kopi, "--lager", nytt]).code == 0)
    #expect(try prove.skranke(["sjekk", "--lager", nytt]).code == 0)
    #expect(try prove.skranke(["bruker", "vis", Prove.person, "--lager", nytt]).code == 0)
  }

  @Test func `every look is in the log`() throws {
    let prove = try Prove(linjer: 2)
    _ = try prove.sak()
    let logg = try JsonParser.parse(try prove.skranke(["logg", "--json"]).stdoutBytes)["innsyn"]?.liste
    #expect(logg?.compactMap { $0["art"]?.tekst } == ["AAPNET", "FULLT_NUMMER"])
  }

  @Test func `an invented office is the same for the same seed`() throws {
    let hjem = try Midlertidig()
    func navn(_ mappe: String) throws -> [String] {
      let lager = ["--lager", "\(hjem.path)/\(mappe)", "--dato", "2016-06-01"]
      let laget = try Kommando.kjor(
        ["opprett", "--type", "ovelse", "--antall", "25", "--fro", "7"] + lager, home: hjem)
      #expect(laget.code == 0, "\(laget.stderr)")
      let liste = try Kommando.kjor(["bruker", "liste", "--json"] + lager, home: hjem)
      let brukere = try JsonParser.parse(liste.stdoutBytes)["brukere"]?.liste ?? []
      return brukere.compactMap { $0["identitetsnummer"]?.tekst }
    }
    let forste = try navn("a")
    #expect(forste.count > 15)
    #expect(try navn("b") == forste)
  }
}
