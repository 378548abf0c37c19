import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// What an assessment costs, and what is said of a wish that is refused.
@Suite struct TidsbrukTests {
  @Test func `the time of an assessment is added up as measured, and a number by hand counts instead`() throws {
    for (skrevet, lagret) in [(nil, 75), (90, 90)] as [(Int?, Int)] {
      let kontoret = try Kontoret()
      let sak = try kontoret.sak(.behovFerdig)
      let temaer = [Temainnspill(tema: .arbeidsliv, ressurs: "Møter presis")]
      try kontoret.gjor(
        StartArbeidsevnevurdering(), LagreRessursprofil(temaer: temaer, minutter: 45),
        LagreRessursprofil(temaer: [], minutter: 30), LagreRessursprofil(temaer: []),
        LagreEgenvurdering(ikkeGitt: "Ville ikke"),
        LeggTilYrkeskrav(yrke: "Lagerarbeider", krav: "Løfte", vurdering: "Klarer litt"), paa: sak)
      #expect(try kontoret.kari.oppfrisk(sak).sak.aapenArbeidsevnevurdering?.brukt == 75)
      for minutter in [0, -1, 6_001] {
        #expect(throws: Utforfeil.self) {
          try kontoret.gjor(LagreRessursprofil(temaer: [], minutter: minutter), paa: sak)
        }
      }
      try kontoret.gjor(
        KonkluderArbeidsevne(
          arbeidsevne: .ikkeNedsatt, begrunnelse: "B", brukersKommentar: "K", minutter: skrevet), paa: sak)
      #expect(try kontoret.kari.oppfrisk(sak).sak.arbeidsevnevurderinger.last?.konklusjon?.minutter == lagret)
    }
  }

  @Test func `a wish that is refused has its reason, and an empty wish takes the refusal away`() throws {
    let kontoret = try Kontoret()
    let sak = try kontoret.sak(.utkast)
    var inn = OppdaterVedtaksutkast()
    inn.onskeavslag = Onskeavslag(onske: "Eget kontor", grunn: " ")
    #expect(throws: Utforfeil.self) { try kontoret.gjor(inn, paa: sak) }
    inn.onskeavslag?.grunn = "Det har ikke noe med arbeid å gjøre."
    try kontoret.gjor(inn, paa: sak)
    #expect(try kontoret.kari.oppfrisk(sak).sak.vedtaksutkast?.innhold.onskeavslag == inn.onskeavslag)
    inn.onskeavslag = Onskeavslag(onske: "", grunn: "")
    try kontoret.gjor(inn, paa: sak)
    #expect(try kontoret.kari.oppfrisk(sak).sak.vedtaksutkast?.innhold.onskeavslag == nil)

    let planlagt = try Kontoret()
    let medPlan = try planlagt.sak(.medSteg)
    let avslag = Onskeavslag(onske: "Studere i Spania", grunn: "Skolen er ikke godkjent her.")
    try planlagt.gjor(SettMaal(onskeavslag: avslag), paa: medPlan)
    #expect(try planlagt.kari.oppfrisk(medPlan).sak.plan?.onskeavslag == avslag)
    #expect(throws: Utforfeil.self) {
      try planlagt.gjor(SettMaal(onskeavslag: Onskeavslag(onske: "Noe", grunn: "")), paa: medPlan)
    }
  }
}
