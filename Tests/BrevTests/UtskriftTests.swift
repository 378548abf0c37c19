import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// The other prints: all we have, notices and summonses, the note of a meeting, and history in sentences.
@Suite struct UtskriftTests {
  @Test(arguments: Tekster.alle.indices)
  func `all we have about a person is printed with who has opened the case and what has happened`(_ nr: Int) {
    let tekst = Tekster.alle[nr]
    let utskrift = Innsynsutskrift.lag(
      sak: Eksempel.sak(), innsyn: Forlop.innsyn, historikk: Forlop.historikk, ramme: Eksempel.ramme(tekst))
    Fasit.sjekk(utskrift.tekst(), mot: "innsyn-\(tekst.spraak.rawValue).txt")
  }

  @Test(arguments: Saksdel.Art.allCases.filter { $0 != .bruker })
  func `every kind of entity is part of all we have`(_ art: Saksdel.Art) {
    func utskrift(_ deler: [Saksdel]) -> String {
      let sak = Brukersak(id: Eksempel.sakId, deler: [.bruker(Eksempel.bruker(), id: Eksempel.sakId.ulid)] + deler)
      return sak.map {
        Innsynsutskrift.lag(sak: $0, innsyn: [], historikk: [], ramme: Eksempel.ramme()).tekst()
      } ?? ""
    }
    #expect(Eksempel.deler.contains { $0.art == art })
    #expect(utskrift(Eksempel.deler.filter { $0.art != art }) != utskrift(Eksempel.deler))
  }

  @Test func `what is not ready for the person is told of but not shown`() {
    var sak = Eksempel.sak()
    sak.anvend(.vedtak(Eksempel.utkast(.jobbeDelvis) { _ in .ikkeStartet }))
    let referat = Referat(tekst: "Hemmelig notat")
    sak.anvend(
      .aktivitet(
        Eksempel.steg(
          49, "Samtale", .navStat, "2016-05-20", nil, .planlagt, .samtalereferat(kanal: .telefon, referat: referat))))
    let ut = Innsynsutskrift.lag(sak: sak, innsyn: [], historikk: [], ramme: Eksempel.ramme()).tekst()
    #expect(ut.contains("Utkast til vedtak 2"))
    #expect(!ut.contains(Tekster.nb("kode.Innsatsgruppe.JOBBE_DELVIS")))
    #expect(ut.contains("ikke er delt med deg"))
    #expect(!ut.contains("Hemmelig notat"))
  }

  @Test func `only looks into this case are told of`() {
    let fremmed = Innsyn(tid: Tidspunkt(Eksempel.idag), av: "Z999999", art: .aapnet, sak: Eksempel.id(99))
    let ut = Innsynsutskrift.lag(sak: Eksempel.sak(), innsyn: [fremmed], historikk: [], ramme: Eksempel.ramme())
    #expect(!ut.tekst().contains("Z999999"))
  }

  @Test(arguments: Tekster.alle.indices)
  func `a notice says what we consider, why, and how to answer`(_ nr: Int) {
    let tekst = Tekster.alle[nr]
    let varsel = Forhaandsvarselbrev(
      hva: "stanse dagpengene dine", grunn: "Du møtte ikke 30. mai.", hjemmel: "folketrygdloven § 4-20",
      folge: "Du kan miste pengene for en tid.", svarfrist: "2016-06-15".dato, av: "B200002")
    Fasit.sjekk(
      varsel.brev(sak: Eksempel.sak(), ramme: Eksempel.ramme(tekst)).tekst(),
      mot: "forhaandsvarsel-\(tekst.spraak.rawValue).txt")
  }

  @Test(arguments: Tekster.alle.indices)
  func `a summons says when, where, with whom and what to do if one cannot come`(_ nr: Int) {
    let tekst = Tekster.alle[nr]
    let innkalling = Innkallingsbrev(
      dato: "2016-06-15".dato, klokkeslett: "10:30", varighet: 45, kanal: .oppmote, sted: "NAV Lia, rom 2",
      formaal: "Vi ser på planen din.", taMed: ["CV-en din", "Legitimasjon"], tolk: true,
      plikt: Innkallingsbrev.Plikt(hjemmel: "folketrygdloven § 4-20", folge: "Du kan miste pengene for en tid."),
      av: "K100001")
    Fasit.sjekk(
      innkalling.brev(sak: Eksempel.sak(), ramme: Eksempel.ramme(tekst)).tekst(),
      mot: "innkalling-\(tekst.spraak.rawValue).txt")
  }

  @Test(arguments: Tekster.alle.indices)
  func `the note of a meeting is made from what was done in it`(_ nr: Int) {
    let tekst = Tekster.alle[nr]
    let dag = Eksempel.idag
    let notat = Motenotat.lag(
      sak: Eksempel.sak(), historikk: Forlop.historikk, fra: Tidspunkt(dag, time: 7), til: Tidspunkt(dag, time: 9),
      ramme: Eksempel.ramme(tekst))
    Fasit.sjekk(notat.tekst(), mot: "motenotat-\(tekst.spraak.rawValue).txt")
  }

  @Test func `a meeting in which nothing was entered says so`() {
    let notat = Motenotat.lag(
      sak: Eksempel.sak(), historikk: [], fra: Tidspunkt(Eksempel.idag), til: Tidspunkt(Eksempel.idag),
      ramme: Eksempel.ramme())
    #expect(notat.tekst().contains(Tekster.nb("historikk.notat.ingenting")))
  }
}
