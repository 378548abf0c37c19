import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// What the person does on their own, told so that it can be shown afterwards (G16).
@Suite struct EgeninnsatsTests {
  @Test func `what was done in a step stands with day and doer, also after the step is over`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.medSteg)
    let steg = try kontor.sisteSteg(sak)
    try kontor.gjor(RegistrerBelegg(aktivitet: steg, notat: "Viste fram CV-en"), paa: sak)
    try kontor.gjor(FlyttAktivitet(aktivitet: steg, status: .fullfort), paa: sak)
    kontor.klokke.idag = "2016-06-03".dato
    try kontor.gjor(
      RegistrerBelegg(aktivitet: steg, dato: "2016-06-02".dato, hvem: .skole, notat: "Kursbevis"), paa: sak)
    let naa = try kontor.kari.oppfrisk(sak).sak.aktiviteter[0]
    #expect(naa.status == .fullfort)
    #expect(
      naa.belegg == [
        Belegg(
          dato: "2016-06-01".dato, hvem: .bruker, notat: "Viste fram CV-en", registrert: "2016-06-01".dato,
          av: "K100001"),
        Belegg(
          dato: "2016-06-02".dato, hvem: .skole, notat: "Kursbevis", registrert: "2016-06-03".dato, av: "K100001"),
      ])
  }

  @Test func `a week is counted from Monday to Sunday, and the agreement only while it runs`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.plan)
    // A Sunday, and the Monday after.
    kontor.klokke.idag = "2016-06-06".dato
    try kontor.gjor(kontor.steg(.jobbsoking(antall: 3), til: "2016-06-12".dato), paa: sak)
    for dag in ["2016-06-05", "2016-06-06"] {
      try kontor.gjor(RegistrerJobbsok(arbeidsgiver: "Kafeen", stilling: "Kokk", dato: dag.dato), paa: sak)
    }
    try kontor.gjor(kontor.steg(.stilling(arbeidsgiver: "Butikken", arbeidssted: "")), paa: sak)
    let uferdig = try kontor.kari.oppfrisk(sak).sak
    try kontor.gjor(FlyttAktivitet(aktivitet: try kontor.sisteSteg(sak), status: .fullfort), paa: sak)
    let naa = try kontor.kari.oppfrisk(sak).sak
    #expect(uferdig.sokteJobber(iUkenMed: "2016-06-12".dato) == 1, "a vacancy is sought when its step is done")
    #expect(naa.sokteJobber(iUkenMed: "2016-06-12".dato) == 2)
    #expect(naa.sokteJobber(iUkenMed: "2016-06-05".dato) == 1)
    #expect(naa.sokteJobber(iUkenMed: "2016-06-13".dato) == 0)
    #expect(naa.sokeavtale(paa: "2016-06-12".dato)?.antall == 3)
    #expect(naa.sokeavtale(paa: "2016-06-13".dato) == nil && naa.sokeavtale(paa: "2016-06-05".dato) == nil)
  }

  @Test func `a later answer takes the place of the former, and only the one that waits needs no name`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.plan)
    try kontor.gjor(
      RegistrerJobbsok(arbeidsgiver: "Kafeen", stilling: "Kokk"), RegistrerJobbsoksvar(utfall: .intervju),
      RegistrerJobbsok(arbeidsgiver: "Hotellet", stilling: "Kokk", maate: .nettverk, utfall: .avslag), paa: sak)
    let kafeen = try kontor.kari.oppfrisk(sak).sak.jobbsok[0]
    #expect(kafeen.svar?.utfall == .intervju)
    try kontor.gjor(RegistrerJobbsoksvar(jobbsok: kafeen.id, utfall: .tilbud), paa: sak)
    let naa = try kontor.kari.oppfrisk(sak).sak
    #expect(naa.jobbsok.map(\.svar?.utfall) == [.tilbud, .avslag])
    #expect(try naa.jobblogg(i: #require(naa.plan)).count == 2)
  }
}
