import Fagmodell
import Regelverk
import Testing

struct KvalitetTests {
  static let dag = "2016-06-01".dato

  @Test func `profiling is off until the office switches it on, and absent where no rule exists`() {
    let god = Profileringsfakta(
      alder: 30, maanederIArbeidSisteAar: 6, harFullfortUtdanning: true, andreForhold: false, onskerVeiledning: false)
    #expect(Profilering.vurder(god, dato: Self.dag, pakke: Pakker.g2026) == nil)
    #expect(Profilering.vurder(god, aktivert: true, dato: Self.dag, pakke: Pakker.g2016) == nil)
    #expect(Profilering.vurder(god, aktivert: true, dato: Self.dag, pakke: Pakker.g2026)?.spor == .hurtigspor)
    #expect(Profilering.vurder(god, aktivert: true, dato: Self.dag, pakke: Pakker.f2016)?.spor == .hurtigspor)
  }

  static func profil(
    _ alder: Int?, _ maaneder: Int?, _ utdanning: Bool?, andre: Bool? = false, onsker: Bool? = nil
  ) -> Profileringsfakta {
    Profileringsfakta(
      alder: alder, maanederIArbeidSisteAar: maaneder, harFullfortUtdanning: utdanning, andreForhold: andre,
      onskerVeiledning: onsker)
  }

  static let profiler: [(Profileringsfakta, Profil.Spor, [Profil.Grunn])] = [
    (profil(18, 6, true), .hurtigspor, [.ferskArbeidserfaring, .fullfortUtdanning]),
    (profil(66, 12, true), .hurtigspor, [.ferskArbeidserfaring, .fullfortUtdanning]),
    (profil(17, 6, true), .avklarNaermere, [.ferskArbeidserfaring, .fullfortUtdanning, .utenforAldersspennet]),
    (profil(67, 6, true), .avklarNaermere, [.ferskArbeidserfaring, .fullfortUtdanning, .utenforAldersspennet]),
    (profil(30, 5, true), .avklarNaermere, [.liteFerskArbeidserfaring, .fullfortUtdanning]),
    (profil(30, nil, true), .avklarNaermere, [.arbeidserfaringUkjent, .fullfortUtdanning]),
    (profil(30, 6, false), .avklarNaermere, [.ferskArbeidserfaring, .ikkeFullfortUtdanning]),
    (profil(30, 6, nil), .avklarNaermere, [.ferskArbeidserfaring, .utdanningUkjent]),
    (profil(nil, 6, true), .avklarNaermere, [.ferskArbeidserfaring, .fullfortUtdanning, .alderUkjent]),
    (profil(30, 6, true, andre: true), .avklarNaermere, [.ferskArbeidserfaring, .fullfortUtdanning, .andreForhold]),
    (profil(30, 6, true, andre: nil), .avklarNaermere, [.ferskArbeidserfaring, .fullfortUtdanning]),
    (
      profil(30, 6, true, onsker: true), .avklarNaermere,
      [.ferskArbeidserfaring, .fullfortUtdanning, .onskerVeiledning]
    ),
  ]

  @Test func `the fast lane needs every condition known and met, and says why`() {
    for (fakta, spor, grunner) in Self.profiler {
      let svar = Profilering.vurder(fakta, aktivert: true, dato: Self.dag, pakke: Pakker.g2026)
      #expect(svar?.spor == spor && svar?.grunner == grunner, "\(fakta)")
    }
  }

  static func rad(
    frist: Int? = nil, fodt: String? = "1970-01-01", aktiv: Int? = 5, kontakt: Int? = 10, registrert: Int? = nil
  ) -> Arbeidslisterad {
    Arbeidslisterad(
      frist: frist.map { dag + $0 }, fodselsdato: fodt.map(\.dato), sisteAktivitet: aktiv.map { dag - $0 },
      sisteKontakt: kontakt.map { dag - $0 }, registrert: registrert.map { dag - $0 })
  }

  static let plasser: [(Arbeidslisterad, Rangeringsgrunn, Int?)] = [
    (rad(frist: -1), .fristBrutt, -1), (rad(frist: 0), .fristNaer, 0), (rad(frist: 14), .fristNaer, 14),
    (rad(frist: 15), .ovrige, 10),
    (rad(frist: 14, fodt: "2000-01-01"), .fristNaer, 14), (rad(fodt: "1986-06-02"), .ungUnder30, 10),
    (rad(fodt: "1986-06-01"), .ovrige, 10),
    (rad(fodt: "2016-06-02"), .ovrige, 10), (rad(fodt: "2016-06-01"), .ungUnder30, 10), (rad(fodt: nil), .ovrige, 10),
    (rad(aktiv: 90), .lengePassiv, 90), (rad(aktiv: 89), .ovrige, 10),
    (rad(aktiv: nil, registrert: 90), .lengePassiv, 90),
    (rad(aktiv: nil), .ovrige, 10), (rad(aktiv: 5, registrert: 400), .ovrige, 10),
    (rad(kontakt: nil, registrert: 7), .ovrige, 7),
    (rad(kontakt: nil), .ovrige, nil), (rad(fodt: "2000-01-01", kontakt: nil), .ungUnder30, nil),
  ]

  @Test func `everyone has one stated reason, the highest that fits`() {
    for (rad, grunn, dager) in Self.plasser {
      let svar = Arbeidslisterangering.ranger([rad], dato: Self.dag)[0]
      #expect(svar.grunn == grunn && svar.dager == dager, "\(rad)")
    }
    #expect(
      Rangeringsgrunn.allCases.map(\.kode) == ["FRIST_BRUTT", "FRIST_NAER", "UNG_UNDER_30", "LENGE_PASSIV", "OVRIGE"])
  }

  @Test func `the list goes from broken deadlines to the rest, the longest waiting first`() {
    let rader = [
      Self.rad(), Self.rad(kontakt: nil), Self.rad(kontakt: 40), Self.rad(aktiv: 100), Self.rad(aktiv: 300),
      Self.rad(fodt: "1990-01-01", kontakt: 3), Self.rad(fodt: "1990-01-01", kontakt: 30), Self.rad(frist: 3),
      Self.rad(frist: 1),
      Self.rad(frist: -2), Self.rad(frist: -9), Self.rad(kontakt: 40),
    ]
    let svar = Arbeidslisterangering.ranger(rader, dato: Self.dag)
    #expect(svar.map(\.indeks) == [10, 9, 8, 7, 6, 5, 4, 3, 1, 2, 11, 0])
  }

  @Test func `the office may choose its own limits`() {
    let valg = Rangeringsvalg(fristhorisont: 0, passivDager: 5, ungUnder: 25)
    let rader = [Self.rad(frist: 1), Self.rad(aktiv: 4), Self.rad(fodt: "1991-06-01"), Self.rad(fodt: "1991-06-02")]
    let svar = Arbeidslisterangering.ranger(rader, dato: Self.dag, valg: valg).sorted { $0.indeks < $1.indeks }
    #expect(svar.map(\.grunn) == [.lengePassiv, .ovrige, .lengePassiv, .ungUnder30])
  }

  static func plan(_ aktiviteter: [Planaktivitet], maal: Bool = true, revurderes: Int? = 30) -> Planfakta {
    Planfakta(harMaal: maal, aktiviteter: aktiviteter, revurderes: revurderes.map { dag + $0 })
  }

  static func akt(_ fra: Int?, _ til: Int?, _ slag: Planaktivitet.Slag = .annet, ansvarlig: Bool = true)
    -> Planaktivitet
  {
    Planaktivitet(slag, fra: fra.map { dag + $0 }, til: til.map { dag + $0 }, harAnsvarlig: ansvarlig)
  }

  static let planer: [(Planfakta, [Plankvalitet.Maal])] = [
    (plan([akt(0, 10)]), []), (plan([akt(28, nil)]), []), (plan([akt(29, nil)]), [.stegInnenFireUker]),
    (plan([akt(-20, 0)]), []), (plan([akt(-20, -1)]), [.stegInnenFireUker]),
    (plan([akt(nil, nil)]), [.stegInnenFireUker]),
    (plan([]), [.stegInnenFireUker, .navngittAnsvarlig]), (plan([akt(0, 1, ansvarlig: false)]), [.navngittAnsvarlig]),
    (plan([akt(0, 1)], maal: false), [.harMaal]), (plan([akt(0, 1)], revurderes: 0), []),
    (plan([akt(0, 1)], revurderes: -1), [.revurderingSatt]), (plan([akt(0, 1)], revurderes: nil), [.revurderingSatt]),
  ]

  @Test func `a plan that promises something has a goal, a near step, a name and a review`() {
    for (plan, mangler) in Self.planer {
      let svar = Plankvalitet.vurder(plan, dato: Self.dag)
      #expect(svar.mangler == mangler, "\(plan)")
      #expect(Set(svar.oppfylt + svar.mangler) == Set(Plankvalitet.Maal.allCases))
    }
  }

  static let hullene: [([Planaktivitet], [[Int]])] = [
    ([akt(0, 10), akt(11, 20)], []), ([akt(0, 10), akt(12, 20)], [[11, 11]]), ([akt(30, 40), akt(0, 10)], [[11, 29]]),
    ([akt(0, 40), akt(5, 10), akt(42, 50)], [[41, 41]]), ([akt(0, nil), akt(50, 60)], []),
    ([akt(0, 5), akt(10, nil), akt(90, 95)], [[6, 9]]),
    ([akt(nil, nil), akt(0, 5)], []), ([], []), ([akt(0, 2), akt(5, 6), akt(9, 9)], [[3, 4], [7, 8]]),
  ]

  @Test func `holes between activities are found and counted in days`() {
    for (aktiviteter, hull) in Self.hullene {
      let svar = Plankvalitet.vurder(Self.plan(aktiviteter), dato: Self.dag)
      #expect(svar.hull.map { [$0.fra - Self.dag, $0.til! - Self.dag] } == hull, "\(aktiviteter)")
      #expect(svar.dagerUtenAktivitet == hull.reduce(0) { $0 + $1[1] - $1[0] + 1 })
      #expect(svar.hint.contains(.hullMellomAktiviteter) == !hull.isEmpty)
    }
  }

  static let hintene: [([Planaktivitet], [Plankvalitet.Hint])] = [
    ([akt(0, 1, .kurs)], [.bareKurs]), ([akt(0, 1, .kurs), akt(2, 3, .annet)], []), ([], []),
    ([akt(0, 10, .behandling), akt(11, 20, .ordinaertArbeidsliv)], [.arbeidEtterBehandling]),
    ([akt(0, 10, .behandling), akt(10, 20, .ordinaertArbeidsliv)], []),
    ([akt(0, nil, .behandling), akt(11, 20, .ordinaertArbeidsliv)], []),
    ([akt(11, 20, .ordinaertArbeidsliv)], []),
  ]

  @Test func `hints ask about courses only and about work after treatment`() {
    for (aktiviteter, hint) in Self.hintene {
      #expect(Plankvalitet.vurder(Self.plan(aktiviteter), dato: Self.dag).hint == hint, "\(aktiviteter)")
    }
  }

  @Test func `the balance of an assessment shows what the words are about`() {
    let halvt = Vurderingsbalanse.vurder([
      Tematekst(.helse, hindringer: "vond rygg hver dag"), Tematekst(.arbeidserfaring, ressurser: "snekker i ti år"),
      Tematekst(.kravIArbeidslivet),
    ])
    #expect(halvt.ord == 8 && halvt.helseprosent == 50 && halvt.ressursprosent == 50)
    #expect(halvt.hint == [.kravMangler, .ressurserMangler] && halvt.utenRessurser == [.helse])
    #expect(halvt.ubesvart == [.utdanning, .interesser, .personligeForhold, .sosialeForhold, .kravIArbeidslivet])
    let mest = Vurderingsbalanse.vurder([
      Tematekst(.helse, ressurser: "i bedring"), Tematekst(.helse, hindringer: "vond rygg hver"),
      Tematekst(.kravIArbeidslivet, ressurser: "tåler å stå"), Tematekst(.utdanning, ressurser: "fagbrev"),
    ])
    #expect(mest.hint == [.mestHelse] && mest.utenRessurser == [] && mest.helseprosent == 55)
    let tomt = Vurderingsbalanse.vurder([])
    #expect(tomt.ord == 0 && tomt.helseprosent == 0 && tomt.hint == [] && tomt.ubesvart == Vurderingstema.allCases)
    let ettOrd = Vurderingsbalanse.vurder([Tematekst(.utdanning, ressurser: "fagbrev")])
    #expect(ettOrd.hint == [.kravMangler])
    #expect(Vurderingstema.allCases.last == .helse)
  }

  /// Text, words, sentences, long words, LIX.
  static let tekster: [(String, Int, Int, Int, Int)] = [
    ("", 0, 0, 0, 0), ("Hei.", 1, 1, 0, 1), ("Du får svar innen tre uker", 6, 1, 0, 6),
    ("Vi ringer. Du svarer!", 4, 2, 0, 2),
    ("abcdef abcdefg", 2, 1, 1, 52), ("a-b c", 2, 1, 0, 2), ("møte kl. 10.30 i dag", 5, 2, 0, 3),
    ("Husk: ta med", 3, 2, 0, 2),
    ("En linje\n\nog en til", 5, 2, 0, 3), ("En linje\nog en til", 5, 1, 0, 5), ("Arbeidsevnevurdering", 1, 1, 1, 101),
    ("...", 0, 0, 0, 0),
    ("Går det? Ja", 3, 2, 0, 2), ("å- b", 2, 1, 0, 2), ("ta 5. Gå", 3, 2, 0, 2), ("a 'b", 2, 1, 0, 2),
    ("5.3 km", 2, 1, 0, 2), ("ta 5.3", 2, 1, 0, 2),
    ("abcdefg abcdefgh. abcdefghi", 3, 2, 3, 102),
  ]

  @Test func `LIX counts words a sentence and long words`() {
    for (tekst, ord, setninger, lange, lix) in Self.tekster {
      let svar = Lesbarhet.maal(tekst)
      #expect(
        svar.ord == ord && svar.setninger == setninger && svar.langeOrd == lange && svar.lix == lix,
        "\(tekst): \(svar) \(svar.lix)")
    }
  }
}
