import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

@testable import Kurs

/// The exercises: readable, solvable, and telling good work from poor for the stated reasons.
@Suite struct KursoppgaveTests {
  private func alle() throws -> [Kursoppgave] { try Kurssett.oppgaver.navn().map { try Kurssett.oppgaver.les($0) } }

  @Test func `every shipped exercise can be read and has all its parts`() throws {
    let oppgaver = try alle()
    let figurer = Set(try Kurssett.kurs().figurer.map(\.id))
    #expect(oppgaver.count >= 16)
    for o in oppgaver {
      #expect(figurer.contains(o.figur), "\(o.id)")
      #expect(o.sporsmaal.count >= 2 && o.krav.count >= 2 && !o.feller.isEmpty && !o.skjonn.isEmpty, "\(o.id)")
      #expect(o.hint.count >= 2 && !o.temaer.isEmpty && !o.oppgave.isEmpty, "\(o.id)")
      #expect(o.sporsmaal.allSatisfy { !$0.stikkord.isEmpty }, "\(o.id)")
      #expect(o.krav.allSatisfy { !$0.grunnlag.tekst.isEmpty && $0.ja != $0.nei }, "\(o.id)")
    }
  }

  @Test func `untouched, every exercise has something left to do and nothing that looks done by magic`() throws {
    let (lager, resultat) = try Kurssett.vanlig.get()
    let saker = try Kurssett.saker(lager)
    for o in try alle() {
      let sak = try #require(saker.first { $0.id == resultat.figurer[o.figur] })
      let g = Kursgang(o).gjennomgang(sak, foer: sak, idag: Kurssett.idag)
      #expect(g.oppfylt < g.krav.count, "\(o.id)")
      #expect(g.skjonn.allSatisfy { $0.egen.isEmpty }, "\(o.id)")
      #expect(g.ikkeSpurt.count == o.sporsmaal.count)
    }
  }

  struct Feil: Sendable, CustomTestStringConvertible {
    let tekst: String
    let aarsak: Kursfeil.Aarsak
    let sted: String
    var testDescription: String { "\(aarsak.rawValue) \(sted)" }
  }
  private static let hode = "tittel T\nfigur drop-in\ntema a\ntid 5\noppgave\n  tekst Gjør noe.\n"
  private static let feil: [Feil] = [
    Feil(
      tekst: hode + "krav a Tekst\n  sjekk finnesIkke\n  hjemmel H\n  ja J\n  nei N", aarsak: .ukjentOrd,
      sted: "linje 8"),
    Feil(tekst: hode + "krav a Tekst\n  sjekk registrert\n  ja J\n  nei N", aarsak: .manglerFelt, sted: "linje 7"),
    Feil(
      tekst: hode + "krav a Tekst\n  sjekk registrert\n  hjemmel H\n  praksis P\n  ja J\n  nei N",
      aarsak: .ukjentFelt, sted: "linje 10"),
    Feil(tekst: hode + "felle a\n  sjekk innsatsgruppe STANDARD\n  tekst T", aarsak: .feilInnhold, sted: "linje 8"),
    Feil(tekst: hode + "felle a\n  sjekk planInnen snart\n  tekst T", aarsak: .feilInnhold, sted: "linje 8"),
    Feil(tekst: hode + "felle a\n  sjekk registrert nok\n  tekst T", aarsak: .feilInnhold, sted: "linje 8"),
    Feil(tekst: hode + "felle a\n  tekst T\n  sjekk !spurte b", aarsak: .ukjentOrd, sted: "linje 9"),
    Feil(tekst: hode + "sporsmaal a\n  svar S", aarsak: .manglerFelt, sted: "linje 7"),
    Feil(tekst: hode + "sporsmaal a Hva?\n  svaar S", aarsak: .ukjentFelt, sted: "linje 8"),
    Feil(
      tekst: hode + "sporsmaal a Hva?\n  svar S\nsporsmaal a Hvem?\n  svar S", aarsak: .dobbeltNavn,
      sted: "linje 9"),
    Feil(tekst: hode + "\npris 5", aarsak: .ukjentOrd, sted: "linje 8"),
    Feil(tekst: "  tekst uten avsnitt", aarsak: .feilInnhold, sted: "linje 1"),
    Feil(tekst: hode + "sporsmaal a Hva?\n  svar S\n  etter b", aarsak: .ukjentOrd, sted: "linje 9"),
    Feil(tekst: hode.replacing("tid 5", with: "tid lenge"), aarsak: .feilInnhold, sted: "linje 4"),
    Feil(tekst: hode.replacing("drop-in", with: "ola"), aarsak: .ukjentOrd, sted: "linje 2"),
    Feil(tekst: hode + "rolle statsraad", aarsak: .ukjentOrd, sted: "linje 7"),
    Feil(tekst: hode + "skjonn a Hva?\n  felt maanen\n  erfaren E", aarsak: .ukjentOrd, sted: "linje 8"),
  ]

  @Test(arguments: feil)
  func `a mistake in an exercise is named with its line`(feil: Feil) {
    do throws(Kursfeil) {
      _ = try Kursleser.les(feil.tekst, id: "x", fil: "x.kurs", figurer: ["drop-in"])
      Issue.record("read")
    } catch {
      #expect(error.aarsak == feil.aarsak && error.sted == feil.sted, "\(error)")
    }
  }

  @Test func `a person tells only what is asked, and some things only after others`() throws {
    var gang = Kursgang(try #require(try alle().first { $0.id == "avbrutt-skole" }))
    #expect(!gang.muligeSporsmaal.contains { $0.id == "laere" })
    #expect(gang.spor(id: "laere") == nil)
    #expect(gang.spor(fritt: "Fortell om SOMMERJOBBEN!")?.id == "ute")
    #expect(gang.muligeSporsmaal.contains { $0.id == "laere" })
    #expect(gang.spor(fritt: "Vil du bli lærling?")?.svar.contains("teori") == true)
    #expect(gang.spor(fritt: "Hva heter hunden?") == nil)
    #expect(gang.spurt == ["ute", "laere"])
    #expect(gang.les(dokument: "attest") != nil && gang.les(dokument: "borte") == nil)
    #expect(gang.hint() != nil && gang.hint() != nil && gang.hint() == nil)
  }

  @Test func `an office's own file takes the place of a shipped one, and a new one is a new exercise`() throws {
    let egen = Self.hode.replacing("tittel T", with: "tittel Vår egen")
    let oppgaver = Kursoppgaver(innhold: { Kurssett.innhold.les($0) }, egneNavn: ["ny", "ung-dag-25"]) { navn in
      ["ny", "ung-dag-25"].contains(navn) ? Kursfil(bytes: Array(egen.utf8), sti: "/a/\(navn).kurs", erEgen: true) : nil
    }
    let navn = try oppgaver.navn()
    #expect(navn.last == "ny" && navn.count { $0 == "ung-dag-25" } == 1)
    #expect(try oppgaver.les("ung-dag-25").tittel == "Vår egen")
    #expect(oppgaver.erEgen("ny") && !oppgaver.erEgen("ikke-mott"))
    #expect(try oppgaver.les("ikke-mott").tittel != "Vår egen")
  }

  // MARK: A robot trainee

  @Test(arguments: try Kurssett.oppgaver.navn())
  func `every exercise can be solved by the one the trainee is, and is then without a remark`(_ navn: String) throws {
    var elev = try Elev(navn)
    let fil = "\(Kurssett.rot)/Tests/KursTests/Losninger/\(navn).jsonl"
    let linjer = try #require(Filer.les(fil)).split(separator: 0x0A)
    for linje in linjer { try elev.gjor(linje: Array(linje)) }
    let g = try elev.gjennomgang()
    #expect(g.krav.filter { !$0.oppfylt }.map(\.krav.id) == [])
    #expect(g.feller.map(\.id) == [])
  }

  @Test func `a plan made in time with the person passes; one made late and bare does not, for the stated reasons`()
    throws
  {
    var god = try Elev("ung-dag-25")
    _ = god.gang.spor(id: "svar")
    try god.gjor(
      LeggTilAktivitet(
        tittel: "Vise søknaden til en butikksjef", ansvarlig: .bruker, fra: Kurssett.idag, til: Kurssett.idag + 3,
        detaljer: .egenaktivitet(hensikt: "Få ærlige svar")))
    try god.gjor(SettMaal(samarbeid: "Thea valgte butikk først, fordi pengene tar slutt."))
    try god.gjor(GodkjennPlan(brukersSyn: "Dette er min plan", brukerEnig: true))
    let bra = try god.gjennomgang()
    #expect(bra.oppfylt == bra.krav.count)
    #expect(bra.feller.isEmpty)
    #expect(bra.skjonn.first?.egen.contains("pengene") == true)

    let daarlig = try Elev("ung-dag-25")
    daarlig.klokke.idag = Kurssett.idag + 20
    try daarlig.gjor(GodkjennPlan(brukersSyn: "Greit", brukerEnig: true))
    let svak = try daarlig.gjennomgang()
    #expect(svak.krav.filter { !$0.oppfylt }.map(\.krav.id) == ["frist", "egen"])
    #expect(svak.feller.map(\.id) == ["kopi"])
    #expect(svak.krav.first?.tekst.contains("Fristen") == true)
  }

  @Test func `asking where he slept passes; reacting first walks into the trap`() throws {
    var god = try Elev("ikke-mott")
    #expect(god.gang.spor(fritt: "Hvor er du, går det bra med deg?")?.id == "hvor")
    try god.gjor(RegistrerSamtale(kanal: .telefon, notat: "Sover på stasjonen. Vil ha praksisen tilbake."))
    try god.gjor(BookTime(dato: Kurssett.idag + 1, klokkeslett: "09:00", formaal: "Et sted å sove"))
    let bra = try god.gjennomgang()
    #expect(bra.oppfylt == 3 && bra.feller.isEmpty)

    let svak = try Elev("ikke-mott").gjennomgang()
    #expect(svak.krav.filter { !$0.oppfylt }.map(\.krav.id) == ["kontakt", "time"])
    #expect(svak.feller.map(\.id) == ["rask"])
  }

  @Test func `reasons taken from a tool's list do not stand, and reasons that tell of a protection do not either`()
    throws
  {
    var elev = try Elev("profilering")
    _ = elev.gang.spor(id: "jobb")
    try elev.gjor(OpprettVedtaksutkast())
    try elev.gjor(
      linje: Array(
        #"{"kommando":"oppdaterVedtaksutkast","innsatsgruppe":"STANDARD_INNSATS","begrunnelse":"Du står langt nede på lista, og fortrolig adresse gjør det vanskelig."}"#
          .utf8))
    let g = try elev.gjennomgang()
    #expect(g.krav.filter { !$0.oppfylt }.map(\.krav.id) == ["utredet", "grunner", "vern", "fattet"])
    #expect(g.skjonn.first?.egen.contains("lista") == true)
  }
}
