import Fagmodell
import Saksgang
import TerminalKit
import Testing

@testable import Skjermbilder

/// One screen in one state, reached with keys from the desk.
struct Scene: Sendable, CustomTestStringConvertible {
  let navn: String
  let bygg: @Sendable () throws -> Benk

  var testDescription: String { navn }

  init(_ navn: String, _ bygg: @escaping @Sendable () throws -> Benk) {
    self.navn = navn
    self.bygg = bygg
  }

  /// A scene on one person, opened from the desk.
  init(_ navn: String, om person: @escaping @Sendable (Kontoret) throws -> SakId, _ taster: String) {
    self.init(navn) {
      let kontor = try Kontoret()
      _ = try person(kontor)
      let benk = try Benk(kontor)
      try benk.trykk("<Enter>" + taster)
      return benk
    }
  }
}

/// Every screen of the console, with names that are hard to draw.
enum Scener {
  /// A hundred characters, of which some are letters with marks of their own.
  static let navn = (
    fornavn: "Åse-Marie Čállijoŋg", etternavn: "Ságavuotnjár-Gǫrrëbǿl" + String(repeating: "eëŋš", count: 19)
  )

  static let alle: [Scene] = skranke + person + vurdering + vedtak + plan + lag + oppfolging

  static let skranke = [
    Scene("skranke-tom") { try Benk() },
    Scene("skranke") {
      let kontor = try Kontoret()
      try folk(kontor)
      return try Benk(kontor)
    },
    Scene("skranke-sok") {
      let kontor = try Kontoret()
      try folk(kontor)
      let benk = try Benk(kontor)
      benk.skriv("saga")
      return benk
    },
    Scene("skranke-bredt") {
      let kontor = try Kontoret()
      let navn = [
        ("日本語の長い名前", "ウィリアムズ漢字漢字漢字漢字"), ("Zoe\u{308}\u{301}", "N\u{303}a\u{30A}ŋ̌ŧ̣đ"), ("👩‍👩‍👧 🇳🇴", "שלום مرحبا"),
      ]
      for (nummer, (fornavn, etternavn)) in zip(numre, navn) {
        try kontor.registrert(nummer, fornavn: fornavn, etternavn: etternavn)
      }
      return try Benk(kontor)
    },
    Scene("registrering") {
      let benk = try Benk()
      try benk.trykk("<Ctrl-N>")
      return benk
    },
    Scene("registrering-feil") {
      let benk = try Benk()
      try benk.trykk("<Ctrl-N>")
      try benk.svar("28879944881")
      try benk.trykk("<Ctrl-S>")
      return benk
    },
    Scene("kladder") {
      let benk = try Benk()
      try benk.kontor.registrert()
      try benk.trykk("<Ctrl-N>")
      try benk.svar("Åse", "<Esc>")
      try benk.trykk("<Enter>s")
      try benk.svar("Halvferdig notat", "<Esc><Esc>")
      try benk.trykk("<Ctrl-O>")
      return benk
    },
  ]

  static let person = [
    Scene("bruker-plan", om: planlagt, ""),
    Scene("bruker-vurderinger", om: planlagt, "<Tab>"),
    Scene("bruker-vedtak", om: planlagt, "<Tab><Tab>"),
    Scene("bruker-ytelser", om: medYtelser, "<Tab><Tab><Tab>"),
    Scene("bruker-logg", om: planlagt, "<Tab><Tab><Tab><Tab>"),
    Scene("bruker-logg-sok", om: planlagt, "/vedtak"),
    Scene("hvorfor-person", om: medYtelser, "w"),
    Scene("registrering-endre", om: planlagt, "r"),
    Scene("samtale", om: planlagt, "s"),
    Scene("kalender", om: planlagt, "s<Tab><Tab><Tab><Alt-k>"),
    Scene("sitat", om: planlagt, "s<Alt-q>"),
    Scene("henvendelse", om: planlagt, "h"),
  ]

  static let vurdering = [
    Scene("behovsvurdering", om: registrert, "<Enter>"),
    Scene("behovsvurdering-utfall", om: medYtelser, "<Enter><Ctrl-S><Tab><Tab><Shift-Tab><Shift-Tab>"),
    Scene("arbeidsevne", om: { try vurdert($0, .arbeidsevnevurdering) }, "<Enter>"),
    Scene("snudd", om: { try vurdert($0, .arbeidsevnevurdering) }, "<Enter><Ctrl-T>Jeg vil jobbe ute"),
  ]

  static let vedtak = [
    Scene("vedtak", om: { try vurdert($0, .standard) }, "<Enter>"),
    Scene("vedtak-feil", om: { try vurdert($0, .standard) }, "<Enter><Ctrl-S>"),
    Scene("vedtaksbrev", om: planlagt, "<Tab><Tab><Enter>"),
    Scene("hvorfor-vedtak", om: { try vurdert($0, .standard) }, "<Enter><Alt-w>"),
    Scene("beslutter") { try hosBeslutter("<Enter>") },
    Scene("retur") { try hosBeslutter("<Enter>br") },
    Scene("konflikt") { try Konflikter.aapen() },
  ]

  static let plan = [
    Scene("planmaal", om: vedtatt, "<Enter>"),
    Scene("plan", om: planlagt, "<Enter>"),
    Scene("plan-plikter", om: planlagtMedPlikter, "<Enter>"),
    Scene("plan-ark", om: planlagt, "<Enter>p"),
    Scene("hvorfor-plan", om: planlagtMedPlikter, "<Enter>w"),
    Scene("aktivitet", om: planlagt, "<Enter>l"),
    Scene("aktivitet-endre", om: planlagt, "<Enter><Enter>"),
    Scene("aktivitet-avtalt", om: planlagt, "<Enter>a<Enter><Enter>"),
    Scene("plangodkjenning", om: planlagt, "<Enter>g"),
    Scene("plan-flytt", om: planlagt, "<Enter>f"),
  ]

  static let lag = [
    Scene("palett", om: planlagt, "<Ctrl-P>"),
    Scene("hjelp", om: planlagt, "?"),
    Scene("fatt") {
      let benk = try Benk()
      let sak = try benk.kontor.registrert()
      try benk.kontor.vurdert(sak)
      try benk.fra("<Enter><Enter>")
      try Vandring.tilBrevet(benk)
      try benk.trykk("<Esc><Ctrl-F>")
      return benk
    },
    Scene("skjult", om: planlagt, "<Ctrl-X>"),
    Scene("kladdetilbud") {
      let forste = try Benk()
      try forste.trykk("<Ctrl-N>")
      try forste.svar("288")
      forste.send(.hangup)
      return try Benk(forste.kontor, kladder: forste.kladder)
    },
  ]

  // MARK: People

  @Sendable static func registrert(_ k: Kontoret) throws -> SakId {
    try k.registrert(fornavn: navn.fornavn, etternavn: navn.etternavn)
  }

  @Sendable static func vurdert(_ k: Kontoret, _ utfall: Behovsutfall) throws -> SakId {
    let sak = try registrert(k)
    try k.vurdert(sak, utfall)
    return sak
  }

  @Sendable static func vedtatt(_ k: Kontoret) throws -> SakId {
    let sak = try vurdert(k, .standard)
    try k.vedtatt(sak)
    return sak
  }

  @Sendable static func planlagt(_ k: Kontoret) throws -> SakId {
    let sak = try vedtatt(k)
    try k.planlagt(sak)
    return sak
  }

  @Sendable static func medYtelser(_ k: Kontoret) throws -> SakId {
    let sak = try registrert(k)
    for (ytelse, status) in [(Ytelse.aap, Ytelsesstatus.mottar), (.dagpenger, .mottar)] {
      _ = try k.kari.utfor(RegistrerYtelse(ytelse: ytelse, status: status, fra: "2016-05-01".dato), paa: sak)
    }
    return sak
  }

  @Sendable static func planlagtMedPlikter(_ k: Kontoret) throws -> SakId {
    let sak = try planlagt(k)
    for ytelse in [Ytelse.dagpenger, .sosialhjelp, .kvalifiseringsstonad] {
      _ = try k.kari.utfor(RegistrerYtelse(ytelse: ytelse, status: .mottar, fra: "2016-05-01".dato), paa: sak)
    }
    return sak
  }

  /// Three more people, one of them protected.
  static func folk(_ k: Kontoret) throws {
    let sak = try planlagt(k)
    _ = try k.kari.utfor(
      LeggTilAktivitet(
        tittel: "Forsinket", ansvarlig: .bruker, fra: "2016-05-01".dato, til: "2016-05-20".dato,
        detaljer: .egenaktivitet(hensikt: "")), paa: sak)
    for (nummer, navn) in zip(numre, ["Ærlig Aas", "Østen Ås", "Skjermet Person"]) {
      let ny = try k.registrert(nummer, fornavn: String(navn.split(separator: " ")[0]), etternavn: "Ågård")
      if navn.hasPrefix("Skjermet") {
        _ = try k.kari.utfor(SettAdressebeskyttelse(adressebeskyttelse: .strengtFortrolig), paa: ny)
      }
    }
  }

  /// Valid synthetic numbers.
  static let numre = Syntetisk.numre(3)

  /// Bo's desk with a draft for a lasting reduction sent by Kari.
  static func hosBeslutter(_ taster: String) throws -> Benk {
    let kontor = try Kontoret()
    try Beslutning.sendt(kontor)
    let benk = try Benk(kontor, ident: "B200002")
    benk.skriv("Åse")
    try benk.trykk("<Enter>" + taster)
    return benk
  }
}
