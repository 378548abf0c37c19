import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// What is missing along the walk: a measure to talk from.
@Suite struct FullstendighetTests {
  private func fullstendighet(_ kontoret: Kontoret, _ sak: SakId) throws -> Fullstendighet {
    let kontekst = try kontoret.kari.kontekst()
    return Fullstendighet(try kontoret.kari.oppfrisk(sak).sak, paa: kontekst.idag, pakke: kontekst.pakke)
  }

  private func koder(_ mangler: [Sjekkpunkt]) -> [String] {
    mangler.map { String($0.nokkel.split(separator: ".").last ?? "") }
  }

  @Test func `a bare registration lacks the rest of itself and of the walk`() throws {
    let kontoret = try Kontoret()
    var bare = Brukeropplysninger()
    bare.etternavn = "Ås"
    let sak = try kontoret.kari.opprett(RegistrerBruker(identitetsnummer: "28879944882", opplysninger: bare)).sak
    let maaling = try fullstendighet(kontoret, sak)
    #expect(
      koder(maaling.mangler(i: .registrering)) == [
        "KONTAKT", "KOMMUNE", "ARBEIDSSTATUS", "UTDANNING", "JOBBONSKE", "ERFARING", "MOBILITET",
      ])
    #expect(koder(maaling.mangler).suffix(3) == ["BEHOVSVURDERING", "VEDTAK", "PLAN"])
    #expect(maaling.prosent == 0)
  }

  @Test func `it grows with the walk and stops nothing`() throws {
    var forrige = -1
    for stadium in [Stadium.registrert, .behovFerdig, .fattet, .medSteg, .godkjentPlan] {
      let kontoret = try Kontoret()
      let maaling = try fullstendighet(kontoret, kontoret.sak(stadium))
      #expect(maaling.prosent > forrige, "\(stadium)")
      forrige = maaling.prosent
    }
    let kontoret = try Kontoret()
    let ferdig = try fullstendighet(kontoret, kontoret.sak(.godkjentPlan))
    #expect(koder(ferdig.mangler) == ["ERFARING", "MOBILITET", "SAMARBEID"])
  }

  @Test func `a point is passed over with a reason and can be taken back, but not what the law asks for`() throws {
    let kontoret = try Kontoret()
    let sak = try kontoret.sak(.godkjentPlan)
    let for_ = try fullstendighet(kontoret, sak)
    try kontoret.gjor(HoppOverPunkt(punkt: "MOBILITET", grunn: " Bor på en øy "), paa: sak)
    let hoppet = try fullstendighet(kontoret, sak)
    #expect(koder(hoppet.mangler) == ["ERFARING", "SAMARBEID"] && hoppet.prosent > for_.prosent)
    #expect(hoppet.antall == for_.antall)
    let punkt = try #require(hoppet.punkter.first { $0.kode == "MOBILITET" })
    guard case .hoppetOver(let hopp) = punkt.stand else { Issue.record("it is not passed over"); return }
    #expect(hopp.grunn == "Bor på en øy" && hopp.av == "K100001" && hopp.dato == "2016-06-01".dato)
    try kontoret.gjor(HoppOverPunkt(punkt: "MOBILITET"), paa: sak)
    #expect(try fullstendighet(kontoret, sak) == for_)
    #expect(try kontoret.kari.oppfrisk(sak).sak.bruker.hoppetOver == nil)
    for (tilfelle, kode) in [
      (HoppOverPunkt(punkt: "BEHOVSVURDERING", grunn: "G"), "oppfolging.sjekkliste.kanIkkeHoppesOver"),
      (HoppOverPunkt(punkt: "VEDTAK", grunn: "G"), "oppfolging.sjekkliste.kanIkkeHoppesOver"),
      (HoppOverPunkt(punkt: "HUMOR", grunn: "G"), "oppfolging.sjekkliste.ukjentPunkt"),
      (HoppOverPunkt(punkt: "SITAT", grunn: " "), "felt.paakrevd"),
      (HoppOverPunkt(punkt: "SITAT"), "oppfolging.sjekkliste.erIkkeHoppetOver"),
    ] {
      #expect {
        try kontoret.gjor(tilfelle, paa: sak)
      } throws: {
        ($0 as? Utforfeil)?.kode == kode
      }
    }
  }

  @Test func `a point is asked for only where it applies`() throws {
    let kontoret = try Kontoret()
    let sak = try kontoret.sak(.registrert)
    var endring = Brukeropplysninger()
    endring.arbeidsstatus = .permittert
    endring.morsmaal = "so"
    try kontoret.gjor(
      OppdaterBruker(opplysninger: endring), RegistrerYtelse(ytelse: .overgangsstonad, status: .mottar),
      RegistrerYtelse(ytelse: .aap, status: .sokt), paa: sak)
    let mangler = koder(try fullstendighet(kontoret, sak).mangler)
    let venter = ["ARBEIDSGIVER", "NORSKNIVAA", "BARN", "YTELSESDATO", "EGENVURDERING", "RESSURSPROFIL", "YRKESKRAV"]
    for punkt in venter { #expect(mangler.contains(punkt), "\(punkt)") }
    endring.arbeidsgiver = "Lia bygg"
    endring.norsknivaa = .noe
    endring.barn = ["2015-07-10".dato]
    try kontoret.gjor(
      OppdaterBruker(opplysninger: endring),
      RegistrerYtelse(ytelse: .overgangsstonad, status: .mottar, fra: "2016-01-01".dato), paa: sak)
    let rest = koder(try fullstendighet(kontoret, sak).mangler)
    for punkt in venter.prefix(4) { #expect(!rest.contains(punkt), "\(punkt)") }
  }
}
