import Fagmodell
import Regelverk
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// What is asked only of some, beside the walk: none of it stands in the way of the simple case.
@Suite struct TilleggTests {
  private func ved(_ person: (Kontoret) throws -> SakId) throws -> (Benk, SakId) {
    let kontor = try Kontoret()
    let sak = try person(kontor)
    let benk = try Benk(kontor)
    try benk.trykk("<Enter>")
    return (benk, sak)
  }

  @Test func `a new situation and a coordinator are stored from one form, and shown on the person's page`() throws {
    let (benk, sak) = try ved(Scener.planlagt)
    try benk.trykk("u")
    benk.staarI(.tillegg)
    try benk.trykk("<Down><Enter>")
    try benk.svar("i går")
    try benk.svar("8")
    try benk.trykk("<Tab><Tab><Tab><Tab><Tab><Tab>")
    benk.skriv("Ida Moen")
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.bruker)
    let b = try benk.kontor.kari.aapne(sak).sak.bruker
    #expect(b.tidligereStatuser?.map(\.status) == [.ledig])
    #expect(b.arbeidsstatusFra == "2016-05-31".dato && b.maanederIArbeid?.antall == 8)
    #expect(b.koordinator == Koordinator(navn: "Ida Moen", hos: .navStat))
    try benk.trykk("<Tab><Tab><Tab><Tab><Tab>")
    benk.viser("Koordinator: Ida Moen")
  }

  @Test func `the points of a genuine job-seeker stand among the duties with their state`() throws {
    let (benk, _) = try ved(Scener.planlagt)
    try benk.trykk("<Ctrl-P>reell<Enter>")
    benk.staarI(.reell)
    try benk.trykk(" <Down> <Ctrl-S>")
    try benk.trykk("<Tab><Tab><Tab>")
    benk.viser("Noe er ikke avklart 01.06.2016")
  }

  @Test func `a change of veileder is counted on the card, and told with its reason`() throws {
    let (benk, sak) = try ved(Scener.planlagt)
    _ = try benk.kontor.kari.utfor(
      TildelVeileder(veileder: "B200002", begrunnelse: "Nytt team", overlevering: "Ring etter ti"), paa: sak)
    _ = try benk.kontor.kari.utfor(TildelVeileder(veileder: "K100001", begrunnelse: "Tilbake"), paa: sak)
    try benk.fra("<Tab><Tab><Tab><Tab><Tab>")
    benk.viser("veileder Kari Li (nr. 3)")
    benk.viser("Nytt team – Ring etter ti")
  }

  @Test func `an assessment that is mostly about health is told so beside its conclusion`() throws {
    let (benk, _) = try ved {
      let sak = try Scener.vurdert($0, .arbeidsevnevurdering)
      _ = try $0.kari.utfor(StartArbeidsevnevurdering(), paa: sak)
      _ = try $0.kari.utfor(
        LagreRessursprofil(temaer: [
          Temainnspill(tema: .helse, barriere: "Ryggen tåler lite og armene tåler lite"),
          Temainnspill(tema: .arbeidsliv, ressurs: "", barriere: "Løft"),
        ]), paa: sak)
      return sak
    }
    try benk.trykk("<Enter>")
    benk.send(.resize(Size(width: 120, height: 200)))
    benk.viser("av ordene handler om helse")
  }

  @Test func `a goal without an occupation is hinted at, and one with an occupation is not`() throws {
    let kontor = try Kontoret()
    let sak = try Scener.vurdert(kontor, .standard)
    let register = try Yrkesregister.les(
      Array(#"{"yrker": [{"kode": "5120", "navn": "Kokker", "alias": ["kokk"]}]}"#.utf8), fil: "x.json")
    let benk = try Benk(kontor)
    try benk.trykk("<Enter>")
    var o = benk.konsoll.omgivelser
    o.yrker = register
    var skjerm = Vedtaksskjerm(sak, o)
    _ = skjerm.besvar("maal", [""], o)
    #expect(!skjerm.skjema.har("jobbhint"), "nothing is written yet")
    _ = skjerm.besvar("maal", ["Komme seg ut"], o)
    #expect(skjerm.skjema.har("jobbhint"))
    _ = skjerm.besvar("maal", ["Jobb som kokk"], o)
    #expect(!skjerm.skjema.har("jobbhint"))
  }
}
