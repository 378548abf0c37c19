import Fagmodell
import Saksgang
import Testhjelp
import Testing

@Suite struct ArbeidsgiverTests {
  private func kode<T>(_ kall: () throws(Utforfeil) -> T) -> String? {
    do throws(Utforfeil) {
      _ = try kall()
      return nil
    } catch { return error.kode }
  }

  /// An employer with one vacancy, and a person.
  private func par(antall: Int = 1) throws -> (Kontoret, bedrift: SakId, stilling: Id<Stilling>, person: SakId) {
    let kontor = try Kontoret()
    let bedrift = try kontor.bedrift()
    let svar = try kontor.kari.utfor(RegistrerStilling(tittel: "Lagermedarbeider", antall: antall), paa: bedrift)
    return (kontor, bedrift, Id(try #require(svar.gjelder)), try kontor.person())
  }

  @Test(arguments: ["974760673", "974 760 673"]) func `an organisation number has nine digits and its control digit`(
    _ nummer: String
  ) {
    #expect(Orgnummer(nummer)?.sifre == "974760673")
    for feil in ["974760674", "97476067", "9747606733", "97476067A", ""] { #expect(Orgnummer(feil) == nil) }
  }

  @Test func `an employer is registered once, and found again in its list`() throws {
    let kontor = try Kontoret()
    let bedrift = try kontor.bedrift()
    #expect(
      kode { () throws(Utforfeil) in
        try kontor.kari.opprett(RegistrerArbeidsgiver(bedriftsnavn: "Igjen", orgnummer: "974760673"))
      } == "oppfolging.arbeidsgiver.finnesAllerede")
    #expect(
      kode { () throws(Utforfeil) in
        try kontor.kari.opprett(RegistrerArbeidsgiver(bedriftsnavn: "Feil", orgnummer: "123456789"))
      } == "oppfolging.arbeidsgiver.ugyldigOrgnummer")
    let rad = try #require(try kontor.lager.rader(.arbeidsgiver).compactMap(Arbeidsgiverrad.init).first)
    #expect(rad.sak == bedrift && rad.navn == "Lia Lager AS" && rad.veileder == "K100001")
  }

  @Test func `a contact says when the next is due`() throws {
    let kontor = try Kontoret()
    let bedrift = try kontor.bedrift()
    _ = try kontor.kari.utfor(
      RegistrerBedriftskontakt(kanal: .telefon, tema: .rekruttering, notat: "Trenger to", neste: "2016-07-01".dato),
      paa: bedrift)
    let rad = try #require(try kontor.lager.rader(.arbeidsgiver).compactMap(Arbeidsgiverrad.init).first)
    #expect(rad.sisteKontakt == "2016-06-01".dato && rad.nesteDato == "2016-07-01".dato)
  }

  @Test func `a referral stands in both cases, and nothing in the employer's tells who`() throws {
    let (kontor, bedrift, stilling, person) = try par()
    _ = try kontor.kari.utfor(Tilvis(arbeidsgiver: bedrift, sporres: "2016-06-15".dato), paa: person)
    let hos = try kontor.kari.aapneArbeidsgiver(bedrift)
    let min = try kontor.sak(person)
    #expect(min.tilvisninger.map(\.id) == hos.sak.tilvisninger.map(\.id))
    #expect(min.tilvisninger[0].visning == "Lagermedarbeider, Lia Lager AS")
    #expect(hos.sak.tilvisninger[0].motpart == person && hos.sak.tilvisninger[0].stilling == stilling)
    let lagret = String(describing: try kontor.lager.hent(bedrift))
    for navn in ["Mari", "Dahl", "28879944882"] { #expect(!lagret.contains(navn)) }
    #expect(min.nesteDato == "2016-06-15".dato)
  }

  @Test func `both cases grow by one event in one transaction`() throws {
    let (kontor, bedrift, _, person) = try par()
    let foer = (
      try kontor.kari.aapne(person).historikk.count, try kontor.kari.aapneArbeidsgiver(bedrift).historikk.count
    )
    let linjer = kontor.lager.transaksjoner.count
    _ = try kontor.kari.utfor(Tilvis(arbeidsgiver: bedrift), paa: person)
    #expect(kontor.lager.transaksjoner.count == linjer + 1)
    #expect(try kontor.kari.aapne(person).historikk.count == foer.0 + 1)
    #expect(try kontor.kari.aapneArbeidsgiver(bedrift).historikk.count == foer.1 + 1)
  }

  @Test func `the last place filled closes the vacancy, and more places open it again`() throws {
    let (kontor, bedrift, stilling, person) = try par()
    _ = try kontor.kari.utfor(Tilvis(arbeidsgiver: bedrift), paa: person)
    _ = try kontor.kari.utfor(RegistrerUtfall(resultat: .fikkJobben), paa: person)
    let annen = try kontor.person("05829130094")
    let igjen = Tilvis(arbeidsgiver: bedrift, stilling: stilling)
    #expect(
      kode { () throws(Utforfeil) in try kontor.kari.utfor(igjen, paa: annen) } == "oppfolging.arbeidsgiver.ikkeLedig")
    _ = try kontor.kari.utfor(RegistrerStilling(stilling: stilling, antall: 2), paa: bedrift)
    #expect(kode { () throws(Utforfeil) in try kontor.kari.utfor(igjen, paa: annen) } == nil)
    #expect(
      kode { () throws(Utforfeil) in
        try kontor.kari.utfor(RegistrerStilling(stilling: stilling, antall: 0), paa: bedrift)
      } == "felt.utenfor")
  }

  @Test func `one person is referred once to a vacancy, and an outcome is stored once`() throws {
    let (kontor, bedrift, _, person) = try par()
    let svar = try kontor.kari.utfor(Tilvis(arbeidsgiver: bedrift), paa: person)
    #expect(
      kode { () throws(Utforfeil) in
        try kontor.kari.utfor(Tilvis(arbeidsgiver: bedrift), paa: person)
      } == "oppfolging.arbeidsgiver.alleredeTilvist")
    let id = Id<Tilvisning>(try #require(svar.gjelder))
    let tidlig = RegistrerUtfall(tilvisning: id, resultat: .takketNei, dato: "2016-05-31".dato)
    #expect(kode { () throws(Utforfeil) in try kontor.kari.utfor(tidlig, paa: person) } == "felt.sluttForStart")
    _ = try kontor.kari.utfor(RegistrerUtfall(resultat: .takketNei, kommentar: "For langt"), paa: person)
    #expect(
      kode { () throws(Utforfeil) in
        try kontor.kari.utfor(RegistrerUtfall(tilvisning: id, resultat: .fikkJobben), paa: person)
      } == "oppfolging.arbeidsgiver.harUtfall")
    #expect(try kontor.kari.aapneArbeidsgiver(bedrift).sak.tilvisninger[0].utfall?.kommentar == "")
  }

  @Test(arguments: [("2016-06-10", nil), ("2016-06-11", "oppfolging.arbeidsgiver.ikkeLedig")] as [(String, String?)])
  func `the last day to apply still counts`(_ rad: (String, String?)) throws {
    let (kontor, bedrift, stilling, person) = try par()
    var frist = RegistrerStilling(stilling: stilling)
    frist.soknadsfrist = "2016-06-10".dato
    _ = try kontor.kari.utfor(frist, paa: bedrift)
    kontor.klokke.idag = rad.0.dato
    let tilvis = Tilvis(arbeidsgiver: bedrift, stilling: stilling)
    #expect(kode { () throws(Utforfeil) in try kontor.kari.utfor(tilvis, paa: person) } == rad.1)
  }

  @Test func `a person's case is no employer, and an employer's no person`() throws {
    let (kontor, bedrift, _, person) = try par()
    #expect(kode { () throws(Utforfeil) in try kontor.kari.aapneArbeidsgiver(person) } == "lager.finnesIkke")
    #expect(kode { () throws(Utforfeil) in try kontor.kari.aapne(bedrift) } != nil)
  }
}
