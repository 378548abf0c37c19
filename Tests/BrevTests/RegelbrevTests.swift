import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// What the letter and the plan take from the rule pack: appeal and youth schemes.
@Suite struct RegelbrevTests {
  private static func paaEnLinje(_ dokument: Dokument) -> String { Fritekst.linje(dokument.tekst(bredde: 9_000)) }

  private func brev(_ tekst: Tekstkatalog, _ pakke: Regelpakke) -> String {
    let ramme = Eksempel.ramme(tekst, pakke: pakke)
    return Self.paaEnLinje(Vedtaksbrev.lag(sak: Eksempel.sak(), vedtak: Eksempel.vedtak, ramme: ramme))
  }

  @Test(arguments: Pakkekode.allCases, Tekster.alle.indices)
  func `deadline, appeal body and hjemmel in the letter are the pack's own`(_ kode: Pakkekode, _ nr: Int) throws {
    let (pakke, tekst) = (Regler.alle[kode], Tekster.alle[nr])
    let regel = try #require(pakke.regler(.klage).first { $0.klage?.omraade == .oppfolgingsvedtak })
    let klage = try #require(regel.klage)
    let uker = try #require(klage.frist.uker)
    let brev = brev(tekst, pakke)
    #expect(brev.contains(tekst("brev.klage.frist", ["antall": String(uker)])))
    #expect(brev.contains(klage.instans(tekst.spraak)) && brev.contains(regel.hjemmelvisning))
  }

  @Test func `another rule gives another letter`() throws {
    let fil = "gjeldende-2016.json"
    func bytes(_ fil: String) -> [UInt8]? { Filer.les("\(Program.packageFolder)/Resources/regelverk/\(fil)") }
    let vanlig = String(decoding: try #require(bytes(fil)), as: UTF8.self)
    let start = try #require(vanlig.firstRange(of: "\"omraade\": \"OPPFOLGINGSVEDTAK\"")).upperBound
    let endret =
      vanlig[..<start]
      + vanlig[start...].replacing("\"verdi\": 3", with: "\"verdi\": 5", maxReplacements: 1)
      .replacing("nærmeste overordnede organ i NAV", with: "Prøveorganet", maxReplacements: 1)
    let samling = try Pakkesamling.les { $0 == fil ? Array(endret.utf8) : bytes($0) }
    let brev = brev(Tekster.nb, samling[.gjeldende2016])
    #expect(brev.contains("klage innen 5 uker") && brev.contains("videre til Prøveorganet"))
    #expect(!brev.contains("3 uker"))
  }

  /// Who it is, and what the letter of 27 May 2016 says to them.
  struct Ung: Sendable {
    let fodt: String
    var konkludert = "2016-05-10"
    var arbeidsevne = Arbeidsevne.ikkeNedsatt
    var status = Arbeidsstatus.ledig
    var pakke = Pakkekode.gjeldende2016
    var sier: [String] = []
  }

  static let plan = "innen 10. juni 2016"
  static let forSent = "Den dagen er passert"
  static let nedsatt = "under 30 år, og evnen din"
  static let unge: [Ung] = [
    Ung(fodt: "1996-05-27", sier: ["under 25 år og uten jobb", plan]),
    Ung(fodt: "1996-05-28", sier: ["under 20 år og har verken jobb eller skoleplass"]),
    Ung(fodt: "1991-05-28", sier: [plan]), Ung(fodt: "1991-05-27"),
    Ung(fodt: "1994-01-31", konkludert: "2016-01-31", sier: ["innen 29. februar 2016", forSent]),
    Ung(fodt: "1994-01-31", konkludert: "2016-04-27", sier: ["innen 27. mai 2016"]),
    Ung(fodt: "1994-01-31", konkludert: "2016-04-26", sier: ["innen 26. mai 2016", forSent]),
    Ung(fodt: "1994-01-31", konkludert: "2016-05-28"), Ung(fodt: "1994-01-31", status: .iArbeid),
    Ung(fodt: "1986-05-28", arbeidsevne: .nedsatt, sier: [nedsatt]), Ung(fodt: "1986-05-27", arbeidsevne: .nedsatt),
    Ung(fodt: "1994-01-31", arbeidsevne: .nedsatt, sier: [plan, nedsatt]),
    Ung(fodt: "1994-01-31", arbeidsevne: .nedsatt, pakke: .foreslatt2016),
  ]

  private func sak(_ rad: Ung, registrert: String = "2016-05-02") -> Brukersak {
    var bruker = Bruker(
      identitetsnummer: Identitetsnummer("28879944882")!, fodselsdato: rad.fodt.dato,
      navn: Navn(fornavn: "Åse", etternavn: "Dahl"), registrert: registrert.dato, registrering: .fullfort)
    bruker.arbeidsstatus = rad.status
    var sak = Brukersak(id: Eksempel.sakId, bruker: bruker)
    var behov = Eksempel.behov
    behov.tilstand = .fullfort(
      Behovsvurdering.Konklusjon(
        dato: rad.konkludert.dato, av: "K100001", utfall: .situasjonsbestemt, begrunnelse: "x", nesteSteg: "x",
        nesteDato: rad.konkludert.dato))
    sak.anvend(.behovsvurdering(behov))
    return sak
  }

  private func vedtak(_ rad: Ung, _ dag: String) -> Vedtak {
    Vedtak(
      id: Eksempel.id(22), versjon: 1, ansvarlig: "K100001", innhold: Eksempel.innhold,
      tilstand: .fattet(
        Fatting(
          dato: dag.dato, av: "K100001", beslutter: nil, pakke: rad.pakke.rawValue, arbeidsevne: rad.arbeidsevne)))
  }

  @Test(arguments: unge) func `a young person reads what we promise and by when`(_ rad: Ung) {
    let ramme = Eksempel.ramme(pakke: Regler.alle[rad.pakke])
    let brev = Self.paaEnLinje(Vedtaksbrev.lag(sak: sak(rad), vedtak: vedtak(rad, "2016-05-27"), ramme: ramme))
    #expect(brev.contains(Tekster.nb("brev.ungdom.overskrift")) == !rad.sier.isEmpty)
    for setning in rad.sier { #expect(brev.contains(setning), "\(setning)") }
    for setning in [Self.forSent, Self.nedsatt] { #expect(brev.contains(setning) == rad.sier.contains(setning)) }
    #expect(brev.contains("boks 3.2") == !rad.sier.isEmpty)
  }

  /// Born, and whether the guarantee of 2023 applies on 1 March 2026.
  @Test(arguments: [("1996-03-02", true), ("1996-03-01", false), ("2010-03-01", true), ("2010-03-02", false)])
  func `today's guarantee promises a person, a plan and a start within eight weeks of registration`(
    _ fodt: String, _ gjelder: Bool
  ) {
    let rad = Ung(fodt: fodt, konkludert: "2026-02-01", pakke: .gjeldende2026)
    let sak = sak(rad, registrert: "2026-01-19")
    let ramme = Eksempel.ramme(idag: "2026-03-01".dato, pakke: Regler.g2026)
    let dokumenter = [
      Vedtaksbrev.lag(sak: sak, vedtak: vedtak(rad, "2026-03-01"), ramme: ramme),
      Planutskrift.lag(sak: sak, plan: Eksempel.plan, ramme: ramme),
    ]
    for tekst in dokumenter.map(Self.paaEnLinje) {
      #expect(tekst.contains("en fast person hos oss") == gjelder)
      #expect(tekst.contains("senest 16. mars 2026") == gjelder)
      // A trial at some offices is no promise: one paragraph, not two.
      #expect(tekst.ranges(of: "Du er under ").count == (gjelder ? 1 : 0))
    }
  }

  @Test func `every scheme that can apply has its words in all languages`() {
    let ordninger = Ungdomsordning.allCases.filter { $0 != .ungdomsinnsatsForeslatt && $0 != .ungdomsprogram2025 }
    for tekst in Tekster.alle {
      #expect(ordninger.allSatisfy { tekst.har("brev.ungdom.\($0.rawValue)") }, "\(tekst.spraak)")
    }
  }
}
