import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// Search as one types.
@Suite struct SokTests {
  private let kari = Ansatt(ident: "K1", navn: "Kari")

  private func rad(
    _ fornavn: String, _ etternavn: String, nummer: String = "28879944882", veileder: String = "K9",
    merker: Set<Brukermerke> = [], vern: Adressebeskyttelse = .ugradert
  ) -> Indeksrad {
    let id = SakId(Telleverk().ny(Tidspunkt("2016-06-01".dato)))
    var bruker = Bruker(
      identitetsnummer: Identitetsnummer(nummer)!, fodselsdato: "1999-07-28".dato,
      navn: Navn(fornavn: fornavn, etternavn: etternavn), registrert: "2016-06-01".dato, veileder: veileder)
    bruker.merker = merker
    bruker.adressebeskyttelse = vern
    let post = Post(type: "bruker", id: id.ulid, innhold: try? JsonEncoder.encode(bruker))
    let bilde = Saksbilde(id: id, art: .bruker, revisjon: 1, poster: [post], historikk: [])
    return Indeksrad(sak: id, art: .bruker, revisjon: 1, felt: Brukerrad.bygger(bilde))
  }

  private func navn(_ treff: Soketreff) -> [String] {
    treff.map { if case .person(let rad) = $0 { rad.navn.fullt } else { "•" } }
  }

  @Test(arguments: ["bjorn", "BJØRN sør", "sørbø bj", "aage", "åge sorbo", "dahl"])
  func `parts of the name in any order and any spelling find the person`(_ tekst: String) {
    let sok = Brukersok([rad("Bjørn-Åge", "Sørbø-Dahl"), rad("Kari", "Nordmann")], for: kari)
    #expect(navn(sok.sok(tekst)) == ["Bjørn-Åge Sørbø-Dahl"])
  }

  @Test func `a part that begins no name finds nobody, and nothing finds nobody`() {
    let sok = Brukersok([rad("Bjørn-Åge", "Sørbø-Dahl")], for: kari)
    for tekst in ["jorn", "bjorn kari", "", "  "] { #expect(sok.sok(tekst).isEmpty, "\(tekst)") }
  }

  @Test func `the number is found with and without spaces, and together with a name`() {
    let sok = Brukersok([rad("Åse", "Lie"), rad("Bo", "Ås", nummer: "01019049945")], for: kari)
    for tekst in ["288799", "288799 44882", "28879944882", "åse 2887"] {
      #expect(navn(sok.sok(tekst)) == ["Åse Lie"], "\(tekst)")
    }
  }

  @Test func `my own people come first, and names that begin with the words before others`() {
    let rader = [rad("Anne", "Kari"), rad("Kari", "Vik"), rad("Kari", "Moe"), rad("Kari", "Øye", veileder: "K1")]
    #expect(navn(Brukersok(rader, for: kari).sok("kari")) == ["Kari Øye", "Kari Moe", "Kari Vik", "Anne Kari"])
  }

  @Test func `the count is of all, the hits only as many as were asked for`() {
    let rader = (0..<30).map { rad("Kari", "Nr\($0)") }
    let treff = Brukersok(rader, for: kari).sok("kari", maks: 5)
    #expect(treff.count == 5)
    #expect(treff.antall == 30)
  }

  @Test func `a protected person is found by the whole number only, without a name`() {
    let rader = [rad("Kari", "Hemmelig", vern: .strengtFortrolig), rad("Kari", "Skjermet", merker: [.skjermet])]
    let sok = Brukersok([rader[0]], for: kari)
    #expect(sok.sok("hemmelig").isEmpty)
    #expect(sok.sok("2887994488").isEmpty)
    #expect(navn(sok.sok("28879944882")) == ["•"])
    let medTilgang = Ansatt(ident: "K2", navn: "Bo", saertilganger: [.strengtFortrolig])
    #expect(navn(Brukersok(rader, for: medTilgang).sok("kari")) == ["Kari Hemmelig"])
  }
}
