import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// The agreement between the person, an employer and us.
@Suite struct AvtaleTests {
  private func ny(_ folgesOpp: String = "2016-09-01", _ endret: (inout Avtaleinnhold) -> Void = { _ in }) -> LagreAvtale
  {
    var innhold = Avtaler.innhold
    endret(&innhold)
    return LagreAvtale(innhold: innhold, folgesOpp: folgesOpp.dato)
  }

  @Test func `an agreement between three belongs to the plan, waits for three names and is looked at on its day`()
    throws
  {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.medPlan(sak)
    let steg = try #require(try kontor.sak(sak).aktiviteter.first)
    try kontor.gjor(ny("2016-06-20") { $0.aktivitet = steg.id }, sak)
    var avtale = try #require(try kontor.sak(sak).avtaler.first)
    #expect(avtale.erUtkast && avtale.plan == steg.plan && avtale.innhold.aktivitet == steg.id)
    #expect(
      kontor.feil(FolgOppAvtale(avtale: avtale.id, notat: "N", neste: "2016-10-01".dato), sak)
        == "oppfolging.avtale.erIkkeInngaatt")
    try kontor.gjor(InngaaAvtale(), sak)
    #expect(try kontor.sak(sak).nesteDato == "2016-06-20".dato)
    kontor.klokke.idag = "2016-06-20".dato
    try kontor.gjor(FolgOppAvtale(notat: "Går fint. Øker til full dag.", neste: "2016-09-20".dato), sak)
    avtale = try #require(try kontor.sak(sak).avtaler.first)
    #expect(avtale.folgesOpp == "2016-09-20".dato)
    #expect(avtale.oppfolginger?.map(\.notat) == ["Går fint. Øker til full dag."])
    let typer = try kontor.kari.aapne(sak).historikk.map(\.hendelse.type).suffix(3)
    #expect(typer == ["AVTALE_LAGRET", "AVTALE_INNGAATT", "AVTALE_FULGT_OPP"])
  }

  @Test func `a signed agreement is not changed, and one that is over is over`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(ny(), sak)
    let id = try #require(try kontor.sak(sak).avtaler.first).id
    var endring = ny { $0.maal = "Halv stilling" }
    endring.avtale = id
    try kontor.gjor(endring, sak)
    #expect(try kontor.sak(sak).avtaler.map(\.innhold.maal) == ["Halv stilling"])
    #expect(kontor.feil(InngaaAvtale(dato: "2016-06-02".dato), sak) == "felt.fremtid")
    try kontor.gjor(InngaaAvtale(), sak)
    #expect(kontor.feil(endring, sak) == "oppfolging.avtale.erInngaatt")
    #expect(kontor.feil(InngaaAvtale(avtale: id), sak) == "oppfolging.avtale.erInngaatt")
    #expect(kontor.feil(AvsluttAvtale(grunn: " "), sak) == "felt.paakrevd")
    try kontor.gjor(AvsluttAvtale(grunn: "Fikk fast jobb"), sak)
    #expect(try kontor.sak(sak).aapneAvtaler.isEmpty)
    #expect(kontor.feil(AvsluttAvtale(avtale: id, grunn: "G"), sak) == "oppfolging.avtale.erAvsluttet")
    #expect(
      kontor.feil(FolgOppAvtale(avtale: id, notat: "N", neste: "2016-10-01".dato), sak)
        == "oppfolging.avtale.erAvsluttet")
    #expect(kontor.feil(InngaaAvtale(), sak) == "oppfolging.avtale.ukjentAvtale")
  }

  @Test func `an agreement says what each does and whom to call, or it is none`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    let tomme: [(String, WritableKeyPath<Avtaleinnhold, String>)] = [
      ("arbeidsgiver", \.arbeidsgiver), ("kontakt", \.kontakt.navn), ("telefon", \.kontakt.telefon),
      ("veileder", \.veileder), ("veiledertelefon", \.veiledertelefon), ("maal", \.maal),
      ("brukerGjor", \.brukerGjor), ("arbeidsgiverGjor", \.arbeidsgiverGjor), ("navGjor", \.navGjor),
    ]
    for (felt, sti) in tomme {
      #expect("\(felt) may not be empty") {
        try kontor.gjor(ny { $0[keyPath: sti] = " \n" }, sak)
      } throws: {
        ($0 as? Utforfeil)?.kode == "felt.paakrevd" && ($0 as? Utforfeil)?.felt == felt
      }
    }
    #expect(kontor.feil(ny { $0.maal = String(repeating: "å", count: 401) }, sak) == "felt.forLang")
    #expect(kontor.feil(ny { $0.til = "2016-05-31".dato }, sak) == "felt.sluttForStart")
    #expect(kontor.feil(ny("2016-05-31"), sak) == "felt.fortid")
    #expect(kontor.feil(ny { $0.aktivitet = Id(sak.ulid) }, sak) == "oppfolging.avtale.ukjentSteg")
    #expect(try kontor.sak(sak).avtaler.isEmpty)
  }
}
