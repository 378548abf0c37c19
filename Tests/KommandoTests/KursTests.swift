import Fagmodell
import Regelverk
import Testhjelp
import Testing

/// Courses through the built program: trainees who work well and badly, a group with a shared folder, and files an
/// office has written itself.
@Suite struct KursTests {
  /// One trainee at the command line.
  private struct Elev {
    let navn: String
    let hjem: Midlertidig
    /// Put after every command: a shared folder.
    var felles: [String] = []

    func skranke(_ argumenter: [String], stdin: String = "") throws -> Utfall {
      try Kommando.kjor(argumenter, stdin: stdin, home: hjem)
    }

    func kurs(_ ord: String...) throws -> Utfall {
      try skranke(["kurs"] + ord + ["--deltaker", navn] + felles)
    }

    /// Starts the exercise and does what the lines say; `spor` lines are questions.
    func loes(_ oppgave: String, _ linjer: [String], dager: Int = 0) throws {
      let start = try JsonParser.parse(try kurs("start", oppgave, "--uten-skjerm", "--json").stdoutBytes)
      func felt(_ navn: String) throws -> String { try #require(start[navn]?.tekst) }
      let dag = try #require(Dato(iso: try felt("dato"))) + dager
      for linje in linjer {
        if linje.first != "{" {
          #expect(try kurs("spor", oppgave, linje).code == 0, "\(linje)")
          continue
        }
        let medDato = linje.replacing("@idag+3d", with: (dag + 3).description).replacing("@idag", with: dag.description)
        let utfall = try skranke(
          ["utfor", "-", "--lager", try felt("lager"), "--som", try felt("ident"), "--dato", dag.description],
          stdin: medDato.dropLast() + ",\"id\":\"\(try felt("sak"))\"}\n")
        #expect(utfall.code == 0, "\(utfall.stdout)\(utfall.stderr)")
      }
    }

    func resultat(_ oppgave: String) throws -> Json {
      let utfall = try kurs("resultat", oppgave, "--json")
      #expect(utfall.code == 0, "\(utfall.stderr)")
      return try JsonParser.parse(utfall.stdoutBytes)
    }
  }

  private static let godkjenn =
    #"{"kommando":"godkjennPlan","brukersSyn":"Dette er min plan","brukerEnig":true}"#
  private static let samtale =
    #"{"kommando":"registrerSamtale","kanal":"TELEFON","notat":"Sover på stasjonen. Vil ha praksisen tilbake."}"#
  private static let time =
    #"{"kommando":"bookTime","dato":"@idag+3d","klokkeslett":"09:00","formaal":"Et sted å sove"}"#
  private static let reaksjon =
    #"{"kommando":"registrerSamtale","kanal":"BREV","notat":"Varslet om stans."}"#
  private static let egenAktivitet =
    #"{"kommando":"leggTilAktivitet","type":"EGEN","tittel":"Vise søknaden","ansvarlig":"BRUKER","fra":"@idag","til":"@idag+3d","hensikt":"Svar"}"#
  private static let grunner =
    #"{"kommando":"settMaal","samarbeid":"Thea valgte butikk først, fordi pengene tar slutt."}"#

  private func mangler(_ resultat: Json) -> [String] {
    (resultat["krav"]?.liste ?? []).filter { $0["oppfylt"]?.bool == false }.compactMap { $0["id"]?.tekst }
  }
  private func feller(_ resultat: Json) -> [String] { (resultat["feller"]?.liste ?? []).compactMap { $0["id"]?.tekst } }

  @Test func `a robot trainee takes two exercises well and badly, and the debriefs tell them apart for the reasons`()
    throws
  {
    let god = Elev(navn: "Kari", hjem: try Midlertidig())
    let svak = Elev(navn: "Ola", hjem: try Midlertidig())

    try god.loes("ung-dag-25", ["svar", Self.egenAktivitet, Self.grunner, Self.godkjenn])
    let bra = try god.resultat("ung-dag-25")
    #expect(mangler(bra).isEmpty && feller(bra).isEmpty)
    #expect(bra["skjonn"]?.liste?.first?["egen"]?.tekst?.contains("pengene") == true)
    #expect((bra["gjort"]?.liste ?? []).contains { $0.tekst?.contains("Kari") == true })

    // Late, and without a step of her own.
    try svak.loes("ung-dag-25", [Self.godkjenn], dager: 20)
    let sent = try svak.resultat("ung-dag-25")
    #expect(mangler(sent) == ["frist", "egen"] && feller(sent) == ["kopi"])

    try god.loes("ikke-mott", ["hvor", Self.samtale, Self.time])
    let spurt = try god.resultat("ikke-mott")
    #expect(mangler(spurt).isEmpty && feller(spurt).isEmpty)

    // Reacts before asking.
    try svak.loes("ikke-mott", [Self.reaksjon])
    let rask = try svak.resultat("ikke-mott")
    #expect(mangler(rask) == ["time"] && feller(rask) == ["rask"])
    let ark = try svak.kurs("resultat", "ikke-mott").stdout
    #expect(ark.contains("sosialtjenesteloven § 17") && ark.contains("Det er fristende å begynne med reglene."))

    // The office's own store was never touched.
    for elev in [god, svak] {
      #expect(Filer.navn(i: elev.hjem.path + "/.local/share/skranke") == ["kurs"])
    }
  }

  @Test func `a new start is a new store, and going on finds the old one as it was left`() throws {
    let elev = Elev(navn: "Kari", hjem: try Midlertidig())
    #expect(try elev.kurs("spor", "ung-dag-25").code == 66)
    try elev.loes("ung-dag-25", ["svar", Self.godkjenn])
    #expect(
      try elev.kurs("spor", "ung-dag-25", "Kan", "du", "jobbe", "søndager", "og", "kveld?").stdout.contains("Søndager"))
    #expect(try elev.kurs("spor", "ung-dag-25", "Hva heter hunden?").code == 65)
    #expect(try elev.kurs("spor", "ung-dag-25", "--tips").stdout.contains("En plan trenger"))
    let fortsatt = try elev.kurs("start", "ung-dag-25", "--uten-skjerm", "--fortsett", "--json")
    #expect(try JsonParser.parse(fortsatt.stdoutBytes)["forsok"]?.heltall == 1)
    #expect(try elev.resultat("ung-dag-25")["gjort"]?.liste?.isEmpty == false)
    let nytt = try elev.kurs("start", "ung-dag-25", "--uten-skjerm", "--json")
    #expect(try JsonParser.parse(nytt.stdoutBytes)["forsok"]?.heltall == 2)
    let igjen = try elev.resultat("ung-dag-25")
    #expect(igjen["gjort"]?.liste?.isEmpty == true && igjen["spurt"]?.liste?.isEmpty == true)
  }

  @Test func `a group's results meet in its folder, as an overview, a spreadsheet and two side by side`() throws {
    let felles = try Midlertidig()
    let mappe = ["--mappe", felles.path]
    let kari = Elev(navn: "Kari", hjem: try Midlertidig(), felles: mappe)
    let ola = Elev(navn: "=Ola", hjem: try Midlertidig(), felles: mappe)
    try kari.loes("ung-dag-25", ["svar", Self.egenAktivitet, Self.grunner, Self.godkjenn])
    try ola.loes("ung-dag-25", ["kveld", Self.godkjenn])
    _ = try (kari.resultat("ung-dag-25"), ola.resultat("ung-dag-25"))
    try felles.skriv("{}", til: "resultater/rot/noe.json")

    let leder = Elev(navn: "Leder", hjem: try Midlertidig(), felles: mappe)
    let oversikt = try leder.kurs("resultat")
    #expect(oversikt.code == 0 && oversikt.stderr.contains("rot/noe.json"))
    #expect(oversikt.stdout.contains("Kari\n----") && oversikt.stdout.contains("Ta opp: Thea har noe hun gjør selv"))
    let json = try JsonParser.parse(try leder.kurs("resultat", "--json").stdoutBytes)
    #expect(json["resultater"]?.liste?.count == 2)
    let csv = try leder.kurs("resultat", "--format", "csv").stdout
    #expect(csv.contains("\r\n'=Ola;ung-dag-25;1;") && !csv.contains("\n=Ola"))
    let begge = try leder.kurs("sammenlign", "ung-dag-25", "Kari", "=Ola")
    #expect(begge.code == 0 && begge.stdout.contains("| Thea valgte butikk først"))
    #expect(begge.stdout.contains("=Ola spurte: Kan du jobbe kveld og helg?"))
    #expect(try leder.kurs("sammenlign", "ung-dag-25", "Kari", "Per").code == 66)
    // Training stores stay with the one who trains.
    #expect(Filer.navn(i: felles.path) == ["resultater"])
  }

  @Test func `two trainees of the same name deliver beside each other, each from a home of their own`() throws {
    let felles = try Midlertidig()
    let mappe = ["--mappe", felles.path]
    let kari = Elev(navn: "Kari", hjem: try Midlertidig(), felles: mappe)
    let enTil = Elev(navn: "Kari", hjem: try Midlertidig(), felles: mappe)
    for elev in [kari, enTil] { try elev.loes("ung-dag-25", ["svar"]) }
    #expect(try kari.resultat("ung-dag-25")["deltaker"]?.tekst == "Kari")
    #expect(try enTil.resultat("ung-dag-25")["deltaker"]?.tekst == "Kari (2)")
    // Delivering again is still one's own place.
    #expect(try kari.resultat("ung-dag-25")["deltaker"]?.tekst == "Kari")
    #expect(Filer.navn(i: felles.path + "/resultater") == ["kari", "kari-2"])
    #expect(try kari.kurs("sammenlign", "ung-dag-25", "Kari", "Kari (2)").code == 0)
  }

  @Test func `an office's own course file takes the place of ours, and a broken one is named with its line`() throws {
    let elev = Elev(navn: "Kari", hjem: try Midlertidig())
    let mappe = ".local/share/skranke/kurs/oppgaver/"
    let egen = """
      tittel Vår egen
      figur drop-in
      tema lokalt
      tid 5
      oppgave
        tekst Gjør noe.
      """
    try elev.hjem.skriv(egen, til: mappe + "drop-in.kurs")
    try elev.hjem.skriv(egen, til: mappe + "lokal.kurs")
    let liste = try elev.skranke(["kurs", "liste"])
    #expect(liste.code == 0, "\(liste.stderr)")
    #expect(liste.stdout.contains("drop-in           Vår egen") && liste.stdout.contains("lokal "))
    #expect(liste.stdout.split(separator: "\n").count { $0.hasSuffix("[egen]") } == 2)
    #expect(try elev.kurs("start", "lokal", "--uten-skjerm").stdout.contains("Gjør noe."))

    try elev.hjem.skriv(
      egen + "\nkrav a Noe\n  sjekk finnesIkke\n  hjemmel H\n  ja J\n  nei N\n", til: mappe + "lokal.kurs")
    let feil = try elev.skranke(["kurs", "liste"])
    #expect(feil.code == 65 && feil.stdout.contains("ung-dag-25"))
    #expect(feil.stderr.contains("lokal.kurs, linje 8: «finnesIkke»"), "\(feil.stderr)")
    let json = try elev.skranke(["kurs", "liste", "--json"])
    #expect(json.code == 65)
    #expect(try JsonParser.parse(json.stdoutBytes)["feil"]?.liste?.first?["sted"]?.tekst == "linje 8")
    #expect(try elev.kurs("start", "lokal", "--uten-skjerm").code == 65)
    #expect(try elev.kurs("start", "../../etc/passwd", "--uten-skjerm").code == 66)
    #expect(try Elev(navn: "../..", hjem: elev.hjem).kurs("start", "drop-in", "--uten-skjerm").code == 64)
  }

  @Test func `no real person gets into a training store, and no trained-on person into a real one`() throws {
    let elev = Elev(navn: "Kari", hjem: try Midlertidig())
    let start = try JsonParser.parse(try elev.kurs("start", "drop-in", "--uten-skjerm", "--json").stdoutBytes)
    let (lager, ident) = (try #require(start["lager"]?.tekst), try #require(start["ident"]?.tekst))
    // A number that could be somebody's: valid, and not of the synthetic series.
    let mulig = try #require(
      (10...99).map { "010170123\($0)" }.first { Identitetskontroll.kontroller($0, godta2032: true).feil == nil })
    let ekte = #"{"kommando":"registrerBruker","identitetsnummer":"\#(mulig)","etternavn":"A"}"#
    let nei = try elev.skranke(["utfor", "-", "--lager", lager, "--som", ident], stdin: ekte)
    #expect(nei.svar.first?["feil"]?["kode"]?.tekst == "registrering.muligEkteIOvelse", "\(nei.stdout)")

    let sak = try #require(start["sak"]?.tekst)
    let vist = try JsonParser.parse(
      try elev.skranke(["bruker", "vis", sak, "--json", "--lager", lager, "--som", ident]).stdoutBytes)
    let nummer = try #require(vist["bruker"]?["identitetsnummer"]?.tekst)
    let kontor = try Prove(type: "ekte")
    let oppdiktet = try kontor.skranke(
      ["utfor", "-"], stdin: #"{"kommando":"registrerBruker","identitetsnummer":"\#(nummer)","etternavn":"A"}"#)
    #expect(oppdiktet.svar.first?["feil"]?["kode"]?.tekst == "registrering.syntetiskIEkte")
    // A real store is not taken for an attempt's.
    #expect(try kontor.skranke(["kurs", "resultat", "drop-in"]).code == 66)
  }

  @Test func `a discussion shows the case without a name and keeps what the group wrote`() throws {
    let elev = Elev(navn: "Kari", hjem: try Midlertidig())
    let forst = try elev.kurs("drofting", "ikke-mott", "--notat", "Noen ville ringt søsteren")
    #expect(forst.code == 0 && !forst.stdout.contains("Abdirahim"))
    let siden = try elev.kurs("drofting", "ikke-mott", "--konklusjon", "Et sted å sove først")
    #expect(siden.stdout.contains("- Noen ville ringt søsteren") && siden.stdout.contains("| Et sted å sove først"))
    try elev.hjem.skriv("ødelagt", til: ".local/share/skranke/kurs/drofting/ikke-mott.json")
    let ulest = try elev.kurs("drofting", "ikke-mott", "--notat", "Mer")
    #expect(ulest.code == 65 && ulest.stderr.hasPrefix("skranke: kurs.ulestNotat: "))
    #expect(elev.hjem.les(".local/share/skranke/kurs/drofting/ikke-mott.json") == "ødelagt")

    let kontor = try Prove(linjer: 12)
    let sak = try kontor.skranke(["kurs", "drofting", "--sak", Prove.person], dato: "2016-06-01")
    #expect(sak.code == 0 && !sak.stdout.contains("Sørbråten"), "\(sak.stdout)\(sak.stderr)")
    #expect(try kontor.skranke(["kurs", "drofting", "--sak", Prove.person, "--notat", "x"]).code == 64)
  }

  @Test func `at a pipe there is no course to see, but a way to take it`() throws {
    let utfall = try Kommando.kjor(["kurs", "start", "drop-in"])
    #expect(utfall.code == 69 && utfall.stdout.isEmpty)
    let ukjent = try Kommando.kjor(["kurs", "start", "finnes-ikke", "--uten-skjerm"])
    #expect(ukjent.code == 66 && ukjent.stderr.contains("ung-dag-25"))
  }
}
