import Fagmodell
import Testhjelp

/// Types a scenario at the console: what the screens of the walk ask for is typed, the rest goes by command. A person at
/// a very tall terminal, so that a whole form is in sight.
struct Scenariorobot {
  private(set) var lop: Scenariolop
  private var koen: [Json] = []

  init(_ navn: String) throws { lop = try Scenariolop(navn) }

  private static let skjermene: [[String]] = [
    ["registrerBruker"], ["startBehovsvurdering", "svarBehovsvurdering", "fullforBehovsvurdering"],
    [
      "startArbeidsevnevurdering", "lagreEgenvurdering", "lagreRessursprofil", "leggTilYrkeskrav",
      "konkluderArbeidsevne",
    ],
    [
      "opprettVedtaksutkast", "oppdaterVedtaksutkast", "sendTilBeslutter", "bliBeslutter", "godkjennVedtak",
      "fattVedtak",
    ],
    ["opprettPlan", "settMaal", "leggTilAktivitet", "godkjennPlan"],
  ]

  private static func skjerm(_ kommando: Json) -> Int? {
    skjermene.firstIndex { $0.contains(kommando["kommando"]?.tekst ?? "") }
  }

  mutating func gaa() throws {
    for linje in lop.scenario.linjer {
      switch linje {
      case .kommando(let kommando) where Scenariorobot.skjerm(kommando) != nil:
        try lop.tom()
        koen.append(kommando)
      case .nektes: continue
      default:
        try tast()
        try lop.kjor(linje)
      }
    }
  }

  /// One sitting at the console with what waits.
  private mutating func tast() throws {
    guard let forste = koen.first else { return }
    let robot = try konsoll()
    try robot.wait(for: "Ny person")
    var rest = koen[...]
    koen = []
    var rester: [Json] = []
    if Scenariorobot.skjerm(forste) == 0 {
      rester = try registrer(forste, robot)
      rest = rest.dropFirst()
    } else {
      try robot.type(lop.nummer)
      try robot.press("<Enter>")
      try robot.wait(for: "Neste")
      try robot.press("v")
    }
    while let neste = rest.first, let skjerm = Scenariorobot.skjerm(neste) {
      let gruppe = Array(rest.prefix { Scenariorobot.skjerm($0) == skjerm })
      rest = rest.dropFirst(gruppe.count)
      try fyll(skjerm, gruppe, robot)
    }
    try robot.press("<Ctrl-Q>")
    try robot.waitForExit(.code(0))
    for kommando in rester { try lop.kjor(.kommando(kommando)) }
  }

  private func konsoll(som ident: String = "K100001") throws -> Robot {
    try Robot(
      ["--dato", lop.dag], columns: 100, rows: 120, environment: ["SKRANKE_IDENT": ident], home: lop.hjemmet,
      patience: .seconds(60))
  }

  private func fyll(_ skjerm: Int, _ gruppe: [Json], _ robot: Robot) throws {
    let felter = Scenariorobot.samlet(gruppe)
    let form = Skjemarobot(robot: robot, tekst: Skjemarobot.tekster)
    switch skjerm {
    case 1: try behov(felter, form.i("behovsvurdering"))
    case 2: try arbeidsevne(felter, form.i("arbeidsevne"))
    case 3: try vedtak(felter, gruppe, form.i("vedtak"))
    default: try plan(felter, gruppe, form)
    }
  }

  /// All fields of the commands; of two the later counts.
  private static func samlet(_ gruppe: [Json]) -> Json {
    .objekt(gruppe.compactMap(\.objekt).reduce(into: [:]) { $0.merge($1) { $1 } })
  }

  private func dato(_ iso: Json?) -> String? {
    iso?.tekst.map { $0.split(separator: "-").reversed().joined(separator: ".") }
  }

  // MARK: The screens

  /// Returns what the screen does not ask for, as a command.
  private mutating func registrer(_ k: Json, _ robot: Robot) throws -> [Json] {
    let form = Skjemarobot(robot: robot, tekst: Skjemarobot.tekster, skjema: "registrering")
    try robot.press("<Ctrl-N>")
    try robot.wait(for: form.etikett("identitetsnummer"))
    for felt in ["identitetsnummer", "fornavn", "etternavn", "telefon", "epost", "kommune"] {
      try form.skriv(felt, k[felt]?.tekst)
    }
    try form.velg("arbeidsstatus", "Arbeidsstatus", k["arbeidsstatus"]?.tekst)
    try form.velg("utdanning", "Utdanningsnivaa", k["utdanning"]?.tekst)
    try form.svar("avbruttVideregaaende", k["avbruttVideregaaende"]?.bool)
    for felt in ["jobbonske", "erfaring"] { try form.skriv(felt, k[felt]?.tekst) }
    try form.velg("brevspraak", "Spraak", k["brevspraak"]?.tekst)
    try form.velg("tolk", "Tolkebehov", k["tolk"]?.tekst)
    try form.skriv("morsmaal", k["morsmaal"]?.tekst)
    try robot.press(k["ferdig"]?.bool == true ? "<Ctrl-S>" : "<Ctrl-D>")
    let behov = form.i("behovsvurdering").etikett("brukersSyn")
    try robot.wait(for: k["ferdig"]?.bool == true ? behov : form.tekst("skjerm.bruker.neste.tittel"))
    lop.gjelder(k["identitetsnummer"]?.tekst ?? "")
    let rest = ["norsknivaa", "heltid", "omraade", "arbeidsgiver", "samarbeidsparter", "barn"].filter { k[$0] != nil }
    if rest.isEmpty { return [] }
    var felter: [String: Json] = ["kommando": "oppdaterBruker", "id": .tekst(lop.nummer)]
    for felt in rest { felter[felt] = k[felt] }
    return [.objekt(felter)]
  }

  private func behov(_ k: Json, _ form: Skjemarobot) throws {
    try form.robot.wait(for: form.etikett("brukersSyn"))
    try form.skriv("brukersSyn", k["brukersSyn"]?.tekst)
    try form.skriv("arbeidsmarked", k["arbeidsmarked"]?.tekst)
    try form.temaer(k, ikke: [Profilelement.arbeidsliv.rawValue])
    try form.velg("utfall", "Behovsutfall", k["utfall"]?.tekst)
    try form.skriv("begrunnelse", k["begrunnelse"]?.tekst)
    try form.skriv("nesteSteg", k["nesteSteg"]?.tekst)
    try form.skriv("nesteDato", dato(k["nesteDato"]))
    try form.robot.press("<Ctrl-S>")
    try form.robot.waitGone(form.etikett("brukersSyn"))
  }

  private func arbeidsevne(_ k: Json, _ form: Skjemarobot) throws {
    try form.robot.wait(for: form.etikett("yrke"))
    for sporsmaal in [Egenvurderingssporsmaal.onske, .styrker, .hverdag, .hjelp].map(\.rawValue) {
      try form.skriv(
        k["svar"]?[sporsmaal]?.tekst, etikett: form.tekst("skjema.svar"),
        under: form.tekst("egenvurdering.sporsmaal.\(sporsmaal)"))
    }
    try form.temaer(k)
    for felt in ["yrke", "krav", "vurdering"] { try form.skriv(felt, k[felt]?.tekst) }
    try form.velg("arbeidsevne", "Arbeidsevne", k["arbeidsevne"]?.tekst)
    for felt in ["begrunnelse", "brukersKommentar", "uenighet"] { try form.skriv(felt, k[felt]?.tekst) }
    try form.robot.press("<Ctrl-S>")
    try form.robot.waitGone(form.etikett("yrke"))
  }

  private func vedtak(_ k: Json, _ gruppe: [Json], _ form: Skjemarobot) throws {
    let robot = form.robot
    try robot.wait(for: form.etikett("innsatsgruppe"))
    try form.velg("innsatsgruppe", "Innsatsgruppe", k["innsatsgruppe"]?.tekst)
    // Half a frame would be read as a decision without a goal.
    try robot.waitForIdle(quiet: .milliseconds(40))
    if robot.screen.contains(form.etikett("hovedmaal")) {
      try form.velg("hovedmaal", "Hovedmaal", k["hovedmaal"]?.tekst)
    }
    for felt in ["muligheter", "maal", "behov", "bistand", "begrunnelse", "hvorforIkkeOrdinaert"] {
      try form.skriv(felt, k[felt]?.tekst)
    }
    if gruppe.contains(where: { $0["kommando"]?.tekst == "sendTilBeslutter" }) {
      try robot.press("<Ctrl-B>")
      try robot.waitGone(form.etikett("innsatsgruppe"))
      try beslutt(form)
      try robot.press("v")
      try robot.wait(for: form.etikett("innsatsgruppe"))
    }
    // The letter is in the person's own language.
    try robot.press("<Ctrl-S>")
    try robot.waitGone(form.etikett("innsatsgruppe"))
    try robot.press("<Esc>")
    try robot.wait(for: form.etikett("innsatsgruppe"))
    try robot.press("<Ctrl-F>")
    try robot.wait(for: form.tekst("skjerm.vedtak.fattTittel"))
    try robot.press("<Enter>")
    try robot.wait(for: form.i("planmaal").etikett("onske"))
  }

  /// The second reader at another terminal: takes the draft, reads it and approves.
  private func beslutt(_ form: Skjemarobot) throws {
    let bo = try konsoll(som: "B200002")
    try bo.wait(for: "Ny person")
    try bo.type(lop.nummer)
    try bo.press("<Enter>")
    try bo.wait(for: form.tekst("skjerm.bruker.neste.tittel"))
    try bo.press("v")
    try bo.wait(for: "UTKAST")
    try bo.press("b")
    try bo.wait(for: form.tekst("skjerm.beslutter.tatt"))
    try bo.press("g")
    try bo.wait(for: form.tekst("skjerm.beslutter.godkjennTittel"))
    try bo.press("<Enter>")
    try bo.wait(for: form.tekst("skjerm.beslutter.godkjent"))
    try bo.press("<Ctrl-Q>")
    try bo.waitForExit(.code(0))
  }

  private func plan(_ k: Json, _ gruppe: [Json], _ form: Skjemarobot) throws {
    let robot = form.robot
    let maal = form.i("planmaal")
    if k["onske"] == nil {
      try robot.wait(for: "g Godkjenn")
      try robot.press("m")
    }
    try robot.wait(for: maal.etikett("onske"))
    try maal.skriv("onske", k["onske"]?.tekst)
    for (felt, art) in [("jobbmaal", "JOBB"), ("annetMaal", "ANNET")] {
      try maal.skriv(felt, k["maal"]?.liste?.first { $0["art"]?.tekst == art }?["tekst"]?.tekst)
    }
    try maal.skriv("samarbeid", k["samarbeid"]?.tekst)
    try maal.skriv("revurderes", dato(k["revurderes"]))
    try robot.press("<Ctrl-S>")
    try robot.waitGone(maal.etikett("samarbeid"))
    for kommando in gruppe where kommando["kommando"]?.tekst == "leggTilAktivitet" {
      try steg(kommando, form.i("aktivitet"))
    }
    let godkjenning = form.i("plangodkjenning")
    try robot.press("g")
    try robot.wait(for: godkjenning.etikett("enig"))
    try godkjenning.skriv("brukersSyn", k["brukersSyn"]?.tekst)
    try godkjenning.svar("enig", k["brukerEnig"]?.bool)
    try robot.press("<Ctrl-S>")
    try robot.waitGone(godkjenning.etikett("enig"))
  }

  private func steg(_ k: Json, _ form: Skjemarobot) throws {
    try form.robot.press("l")
    try form.robot.wait(for: form.etikett("type"))
    try form.velg("type", "Aktivitetstype", k["type"]?.tekst)
    for felt in ["tittel", "hensikt", "arbeidsgiver"] { try form.skriv(felt, k[felt]?.tekst) }
    try form.skriv("sted", k["type"]?.tekst == "STILLING" ? k["arbeidssted"]?.tekst : nil)
    try form.skriv("antall", k["antall"]?.heltall.map { "\($0)" })
    try form.svar("heltid", k["heltid"]?.bool)
    try form.skriv("art", k["art"]?.tekst)
    try form.skriv("klokkeslett", k["klokkeslett"]?.tekst)
    try form.skriv("varighet", k["varighet"]?.heltall.map { "\($0)" })
    try form.velg("kanal", "Kanal", k["kanal"]?.tekst)
    try form.skriv("sted", k["sted"]?.tekst)
    try form.skriv("arrangor", k["arrangor"]?.tekst)
    try form.velg("eier", "Eier", k["eier"]?.tekst)
    try form.velg("gjennomforing", "Gjennomforing", k["gjennomforing"]?.tekst)
    try form.skriv("hvorfor", k["hvorfor"]?.tekst)
    try form.velg("ansvarlig", "Ansvarlig", k["ansvarlig"]?.tekst)
    try form.skriv("fra", dato(k["fra"]))
    try form.skriv("til", dato(k["til"]))
    try form.robot.press("<Ctrl-S>")
    try form.robot.waitGone(form.etikett("type"))
  }
}
