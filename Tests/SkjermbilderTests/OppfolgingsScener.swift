import Fagmodell
import Saksgang
import TerminalKit

@testable import Skjermbilder

/// The screens of the follow-up: the person's pages, meetings, duties, sick leave, measures, employers and the case.
extension Scener {
  static let oppfolging =
    personsider + planvisninger + moter + plikter + fravaerOgTiltak + bedrifter + saksliv + koen + avtalene

  private static func alt(_ navn: String, _ taster: String) -> Scene { Scene(navn, om: Oppfolginger.alt, taster) }

  /// Nobody's any more, so it is found by search.
  private static func avsluttet(_ taster: String) throws -> Benk {
    let kontor = try Kontoret()
    _ = try Oppfolginger.avsluttet(kontor)
    let benk = try Benk(kontor)
    benk.skriv("saga")
    try benk.trykk("<Enter>" + taster)
    return benk
  }

  static let personsider = [
    alt("bruker-visittkort", ""), alt("bruker-plikter", "<Tab><Tab><Tab>"),
    alt("bruker-samarbeid", "<Tab><Tab><Tab><Tab><Tab>"), alt("bruker-dokumenter", "<Shift-Tab><Shift-Tab>"),
    alt("bruker-historikk", "<Shift-Tab>"), alt("personvisning", "<Ctrl-T><Right>"),
    Scene("dagen") {
      let kontor = try Kontoret()
      _ = try Oppfolginger.alt(kontor)
      let benk = try Benk(kontor)
      try benk.trykk("<Ctrl-D>")
      return benk
    },
    Scene("oversikt") {
      let kontor = try Kontoret()
      let sak = try Oppfolginger.alt(kontor)
      try Oppfolginger.gjor(kontor, sak, TildelVeileder(veileder: "B200002", begrunnelse: "Nytt team"))
      let benk = try Benk(kontor)
      try benk.trykk("<Ctrl-G>")
      return benk
    },
    Scene("ta-over") {
      let benk = try hosBeslutter("<Enter>")
      try benk.trykk("o")
      return benk
    },
    Scene("bruker-avsluttet") { try avsluttet("") }, alt("alt-om-deg", "<Shift-Tab><Shift-Tab><Enter>"),
  ]

  static let planvisninger = [
    Scene("plan-tavle", om: Planer.full, "<Enter>v<Right>"),
    Scene("plan-tidslinje", om: Planer.full, "<Enter>vv<Down>"),
    Scene("plan-hint", om: Planer.full, "<Enter>"), Scene("plan-avtal", om: Planer.full, "<Enter>a"),
    Scene("maler", om: Planer.full, "<Enter>t<Down>"),
    Scene("aktivitet-fra-mal", om: Planer.full, "<Enter>t<End><Up><Up><Up><Up><Enter>"),
    Scene("belegg", om: Planer.full, "<Enter><Down>b"), Scene("jobblogg", om: Planer.sokt, "<Enter>o"),
    Scene("plan-belegg", om: Planer.sokt, "<Enter><End><Up>"), Scene("jobbsok", om: Planer.sokt, "<Enter>on"),
    Scene("jobbsoksvar", om: Planer.sokt, "<Enter>o<Enter>"),
    Scene("referat", om: Planer.full, "<Enter><Down><Down>d"), Scene("plan-sok", om: Planer.full, "<Enter><End>s"),
  ]

  static let moter = [
    alt("timer", "m"), alt("time", "b"), alt("avbud", "my"), alt("innkalling", "mp"), alt("timer-ikke-mott", "mi"),
    alt("beskjeder", "e"), alt("beskjed", "en"), alt("beskjedsvar", "e<Enter>"), alt("huskelapp", "l"),
    alt("moteslutt", "s<Esc>a"), alt("moteslutt-gjort", "lx<Ctrl-S>a"),
    alt("tilbakemelding", "lx<Ctrl-S>a<Ctrl-S>1"),
  ]

  /// Three at the counter in two lanes, one called in, and one with an appointment who has not come.
  private static func koen(_ taster: String) throws -> Benk {
    let kontor = try Kontoret()
    _ = try Oppfolginger.ko(kontor)
    let benk = try Benk(kontor)
    try benk.trykk(taster)
    return benk
  }

  static let koen = [
    Scene("skranke-ko") { try koen("") }, Scene("ko") { try koen("<Ctrl-R>") },
    Scene("ko-borte") { try koen("<Ctrl-R>b") }, alt("ankomst", "<Ctrl-P>framme i<Enter>"),
    alt("henvendelse-selv", "h<Down><Enter><Down><Down><Enter><Shift-Tab><Shift-Tab>"),
    alt("henvendelse-selvbetjening", "h<Down><Enter><Down><Down><Enter>"),
    alt("gjor-det-selv", "<Shift-Tab><Shift-Tab><End><Up><Enter>"),
    alt("sjekkliste", "c"), alt("sjekkliste-hoppet", "c<End><Up><Up><Up>hSitert muntlig<Ctrl-S>"),
    alt("hopp", "c<Down><Down><Down><Down><Down>h"),
  ]

  static let avtalene = [
    Scene("avtaler", om: Oppfolginger.avtalt, "<Ctrl-P>avtaler<Enter>"),
    Scene("avtaler-utkast", om: Oppfolginger.avtalt, "<Ctrl-P>avtaler<Enter><Down>"),
    alt("avtale", "<Ctrl-P>avtaler<Enter>n"),
    Scene("avtale-endre", om: Oppfolginger.avtalt, "<Ctrl-P>avtaler<Enter><Down>e"),
    Scene("avtaleark", om: Oppfolginger.avtalt, "<Ctrl-P>avtaler<Enter><Enter>"),
    Scene("avtale-signert", om: Oppfolginger.avtalt, "<Ctrl-P>avtaler<Enter><Down>i"),
    Scene("avtaleoppfolging", om: Oppfolginger.avtalt, "<Ctrl-P>avtaler<Enter>f"),
    Scene("avtaleslutt", om: Oppfolginger.avtalt, "<Ctrl-P>avtaler<Enter>a"),
  ]

  static let plikter = [
    alt("meldekort", "d"), alt("meldekortforing", "d<Down><Enter>"),
    alt("kvp", "<Ctrl-P>kvalifisering<Enter>"), alt("kvpuke", "<Ctrl-P>kvalifisering<Enter><Enter>"),
    alt("bruddliste", "x"),
    Scene("bruddliste-varslet", om: Oppfolginger.varslet, "x"), alt("bruddny", "xn"), alt("kontaktforsok", "xt"),
    alt("uttalelse", "xu"), alt("unntak", "xx"), alt("varsel", "xt<Tab>j<Ctrl-S>v"),
    Scene("bruddavgjorelse", om: Oppfolginger.varslet, "xan"), Scene("varselbrev", om: Oppfolginger.varslet, "xp"),
  ]

  static let fravaerOgTiltak = [
    alt("sykefravaer", "f"), alt("sykmelding", "fr"), alt("sykefravaerslutt", "fa"), alt("dialogmote", "fi"),
    alt("moteholdt", "f<Down><Down><Down><Enter>"), alt("moteavlyst", "f<Down><Down><Down>x"), alt("tiltak", "t"),
    alt("tiltakssoknad", "tn"),
    alt("tiltaksinnvilgelse", "ti"), alt("tiltaksavslag", "tv"), alt("tiltaksstart", "ti<Ctrl-S>s"),
    alt("tiltaksslutt", "ti<Ctrl-S>s<Ctrl-S>a"),
  ]

  static let bedrifter = [
    alt("tilvisninger", "i"), alt("tilvisningsutfall", "i<Enter>"), alt("arbeidsgivere", "ia"),
    alt("tilvis", "ia<Esc>n"), alt("arbeidsgiver", "ia<Enter>"), alt("arbeidsgiverny", "ian"),
    alt("bedriftskontakt", "ia<Enter>t"), alt("stilling", "ia<Enter>n"), alt("stilling-endre", "ia<Enter><Enter>"),
  ]

  static let saksliv = [
    alt("ytelse", "y"), alt("ytelseslutt", "<Tab><Tab><Tab><Enter>"), alt("tildeling", "<Ctrl-P>bytt v<Enter>"),
    alt("flytting", "<Ctrl-P>flytt<Enter>"), alt("avslutning", "<Ctrl-P>avslutt opp<Enter>"),
    alt("adressevern", "<Ctrl-P>adresse<Enter>"), alt("retting", "<Ctrl-P>rett en<Enter>"),
    alt("retting-notat", "<Tab><Tab><Tab><Tab><Down><Down><Enter>"), alt("klage", "<Ctrl-P>klage<Enter>"),
    alt("tillegg", "u"), alt("part", "<Tab><Tab><Tab><Tab><Tab><Enter>"),
    alt("part-ny", "<Tab><Tab><Tab><Tab><Tab><Down><Down><Enter>"), alt("reell", "<Ctrl-P>reell<Enter>"),
    alt("klageutfall", "<Ctrl-P>klage<Enter>Uenig<Ctrl-S><Tab><Tab><Down><Down><Down><Enter>"),
    Scene("gjenapning") { try avsluttet("o") },
    Scene("flyttesvar") {
      let kontor = try Kontoret()
      let sak = try Oppfolginger.alt(kontor)
      try Oppfolginger.gjor(
        kontor, sak,
        FlyttBruker(tilEnhet: "0316", kommune: "0219", overlevering: "Vil ha truckjobb. Møter best tidlig."))
      let benk = try Benk(kontor)
      try benk.trykk("<Enter><Tab><Tab><Tab><Tab><Tab><End><Up><Up><Up><Up><Enter>")
      return benk
    },
  ]
}
