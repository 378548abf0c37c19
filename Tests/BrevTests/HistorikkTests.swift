import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// History told in sentences.
@Suite struct HistorikkTests {
  private func setninger(_ poster: [Historikkpost], _ tekst: Tekstkatalog = Tekster.nb) -> [String] {
    Historikk.setninger(poster, sak: Eksempel.sak(), ansatte: Eksempel.ansatte, tekst: tekst).map(\.tekst)
  }

  @Test func `what one person did on one day is one sentence, with repetitions counted`() {
    #expect(
      setninger(Array(Forlop.historikk[0...4])) == [
        "Kari Li opprettet saken, førte inn en henvendelse, startet behovsvurderingen og førte inn svar i "
          + "behovsvurderingen 2 ganger."
      ])
  }

  @Test func `an event with a reason stands alone with the reason after it`() {
    let poster = Array(Forlop.historikk[5...6])
    #expect(
      setninger(poster) == [
        "Bo Ås sendte utkastet tilbake. Begrunnelse: «Skriv mer om målet»", "Kari Li fattet vedtaket.",
      ])
  }

  @Test func `steps are named by their titles in each language`() {
    let post = [Forlop.post("2016-06-01", 8, "K100001", .aktivitetAvtalt, gjelder: 41)]
    #expect(setninger(post) == ["Kari Li avtalte steget «Søke på lagerjobber» med personen."])
    #expect(setninger(post, Tekster.en) == ["Kari Li agreed the step “Søke på lagerjobber” with the person."])
  }

  @Test func `a day is a Norwegian day, and an unknown staff member is shown by ident`() {
    let siste = Historikk.setninger([Forlop.historikk[12]], ansatte: [], tekst: Tekster.nb)[0]
    #expect(siste.dato == "2016-06-02".dato)
    #expect(siste.tekst == "En ansatt (X900009) endret et steg.")
  }

  @Test func `an event of a newer version is told of by its code`() {
    let ny = Historikkpost(
      revisjon: 1, tid: Tidspunkt(Eksempel.idag), av: "K100001", hendelse: Hendelse(type: "HELT_NYTT"))
    #expect(setninger([ny]) == ["Kari Li gjorde noe denne utgaven av Skranke ikke kjenner (HELT_NYTT)."])
  }

  @Test(arguments: Hendelsestype.allCases)
  func `every kind of event has a text in all languages`(_ type: Hendelsestype) {
    for tekst in Tekster.alle { #expect(tekst.har("historikk.\(type.rawValue)"), "\(tekst.spraak) \(type.rawValue)") }
  }
}
