import Fagmodell
import Testhjelp
import Testing

/// Two veiledere at two terminals, at work on one person in one store.
@Suite(.serialized) struct SamtidigTests {
  private static let nummer = "28879944882"

  /// An office with Kari and Bo, brought so far by commands.
  private func kontoret(_ kommandoer: [String]) throws -> Midlertidig {
    let hjem = try Midlertidig()
    func skranke(_ argumenter: [String], stdin: String = "") throws -> Utfall {
      try Kommando.kjor(argumenter, stdin: stdin, environment: ["SKRANKE_IDENT": "K100001"], home: hjem)
    }
    #expect(try skranke(["opprett", "--type", "demo", "--som", "K100001"]).code == 0)
    let linjer =
      [
        #"{"kommando":"registrerAnsatt","ident":"B200002","navn":"Bo Ås","roller":["VEILEDER","BESLUTTER"]}"#,
        #"{"kommando":"registrerBruker","identitetsnummer":"28879944882","fornavn":"Åse","etternavn":"Sørbråten","telefon":"91234567","kommune":"0301","arbeidsstatus":"LEDIG","utdanning":"GRUNNSKOLE","jobbonske":"Lager","ferdig":true}"#,
      ] + kommandoer
    let utfall = try skranke(["utfor", "-"], stdin: linjer.joined(separator: "\n") + "\n")
    #expect(utfall.code == 0, "\(utfall.stdout)")
    return hjem
  }

  /// At the person's page.
  private func konsoll(_ ident: String, _ hjem: Midlertidig) throws -> Skjemarobot {
    let robot = try Robot(
      columns: 100, rows: 60, environment: ["SKRANKE_IDENT": ident], home: hjem, patience: .seconds(60))
    try robot.wait(for: "Ny person")
    try robot.type(SamtidigTests.nummer)
    try robot.press("<Enter>")
    try robot.wait(for: "Sørbråten")
    try robot.wait(for: "Neste")
    return Skjemarobot(robot: robot, tekst: Skjemarobot.tekster)
  }

  private func sak(_ hjem: Midlertidig) throws -> Json {
    let vist = try Kommando.kjor(
      ["bruker", "vis", SamtidigTests.nummer, "--json"], environment: ["SKRANKE_IDENT": "K100001"], home: hjem)
    return try JsonParser.parse(vist.stdoutBytes)
  }

  private func avslutt(_ form: Skjemarobot) throws {
    try form.robot.press("<Ctrl-Q>")
    try form.robot.waitForExit(.code(0))
  }

  @Test func `what two change at once is shown field by field, and nothing of either is lost`() throws {
    let hjem = try kontoret([])
    let kari = try konsoll("K100001", hjem).i("registrering")
    let bo = try konsoll("B200002", hjem).i("registrering")
    for hvem in [kari, bo] {
      try hvem.robot.press("r")
      try hvem.robot.wait(for: hvem.etikett("jobbonske"))
    }
    try kari.skriv("kommune", "0219")
    try kari.skriv("jobbonske", "Butikk")
    try kari.robot.wait(for: "Butikk")

    try bo.skriv("telefon", "40000000")
    try bo.skriv("jobbonske", "Kontor")
    try bo.robot.press("<Ctrl-D>")
    try bo.robot.waitGone(bo.etikett("jobbonske"))
    try avslutt(bo)

    // Bo's telephone has come in, and of the wish both sides are told of.
    try kari.robot.press("<Ctrl-D>")
    try kari.robot.wait(for: "Bo Ås har også endret Jobbønske")
    try kari.robot.wait(for: "40000000")
    try kari.robot.press("<Ctrl-D>")
    try kari.robot.wait(for: "Bo Ås lagret: «Kontor»")
    try kari.robot.wait(for: "Du skrev: «Butikk»")
    try kari.robot.press("<End><Enter>")
    try kari.robot.waitGone("Du skrev")
    try kari.robot.press("<Ctrl-D>")
    try kari.robot.waitGone(kari.etikett("jobbonske"))
    try avslutt(kari)

    let bruker = try sak(hjem)["bruker"]
    #expect(bruker?["jobbonske"]?["tekst"]?.tekst == "Kontor\nButikk")
    #expect(bruker?["kontakt"]?["telefon"]?.tekst == "40000000")
    #expect(bruker?["kommune"]?.tekst == "0219")
    #expect(try Kommando.kjor(["sjekk"], environment: ["SKRANKE_IDENT": "K100001"], home: hjem).code == 0)
  }

  @Test func `an edit at one terminal takes the second reader's approval away at the other`() throws {
    let id = #""id":"28879944882""#
    let hjem = try kontoret([
      #"{"kommando":"startBehovsvurdering",\#(id)}"#,
      #"{"kommando":"fullforBehovsvurdering",\#(id),"utfall":"ARBEIDSEVNEVURDERING","begrunnelse":"Helse","nesteSteg":"Egenvurdering","nesteDato":"2099-01-01","brukersSyn":"Vil jobbe","arbeidsmarked":"Lite ledig"}"#,
      #"{"kommando":"startArbeidsevnevurdering",\#(id)}"#,
      #"{"kommando":"lagreEgenvurdering",\#(id),"svar":{"ONSKE":"Stell av dyr"}}"#,
      #"{"kommando":"lagreRessursprofil",\#(id),"temaer":[{"tema":"KRAV_I_ARBEIDSLIVET","barriere":"Tunge løft"}]}"#,
      #"{"kommando":"leggTilYrkeskrav",\#(id),"yrke":"Stallarbeider","krav":"Løfte","vurdering":"Går ikke"}"#,
      #"{"kommando":"konkluderArbeidsevne",\#(id),"arbeidsevne":"VARIG_NEDSATT","begrunnelse":"Ryggen","brukersKommentar":"Enig"}"#,
      #"{"kommando":"opprettVedtaksutkast",\#(id)}"#,
      #"{"kommando":"oppdaterVedtaksutkast",\#(id),"innsatsgruppe":"VARIG_TILPASSET_INNSATS","muligheter":"Skjermet","maal":"Gård","behov":"Varig","bistand":"Varig tilrettelagt arbeid","begrunnelse":"Ryggen","hvorforIkkeOrdinaert":"Alt er prøvd"}"#,
      #"{"kommando":"sendTilBeslutter",\#(id)}"#,
      #"{"kommando":"bliBeslutter",\#(id),"som":"B200002"}"#,
      #"{"kommando":"godkjennVedtak",\#(id),"som":"B200002"}"#,
    ])
    let kari = try konsoll("K100001", hjem).i("vedtak")
    try kari.robot.press("v")
    try kari.robot.wait(for: kari.etikett("bistand"))
    try kari.skriv("bistand", "Noe ganske annet")
    try kari.robot.press("<Ctrl-S>")
    try kari.robot.wait(for: "UTKAST")
    try kari.robot.press("<Esc>")
    try kari.robot.waitGone("UTKAST")
    try kari.robot.press("<Ctrl-F>")
    try kari.robot.wait(for: String(kari.tekst("hindring.ikkeGodkjent").prefix(30)))
    try avslutt(kari)

    let etter = try sak(hjem)
    #expect(etter["innsatsgruppe"] == .null)
    #expect(etter["vedtak"]?.liste?.first?["innhold"]?["bistand"]?.tekst == "Noe ganske annet")
    let fatt = try Kommando.kjor(
      ["utfor", "-"], stdin: #"{"kommando":"fattVedtak",\#(id)}"# + "\n", environment: ["SKRANKE_IDENT": "K100001"],
      home: hjem)
    #expect(fatt.stdout.contains("vedtak.kreverBeslutter"))
  }
}
