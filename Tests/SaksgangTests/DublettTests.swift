import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

enum Dublettall {
  /// Another synthetic number of somebody born 28 July 1999, as the test person is.
  static let sammeDag = nummer("288799", utenom: "28879944882")

  static func nummer(_ dag: String, utenom: String) -> String {
    for individ in 0...499 {
      for kontroll in 0...99 {
        let tekst = dag + String(individ + 1_000).dropFirst() + String(kontroll + 100).dropFirst()
        if tekst != utenom, Identitetskontroll.kontroller(tekst, godta2032: false).gyldig { return tekst }
      }
    }
    return ""
  }
}

/// Someone who may be registered already is shown before a second case is made.
@Suite struct DublettTests {
  private func prov(_ fornavn: String, _ etternavn: String, _ kontoret: Kontoret, ny: Bool? = nil) throws {
    var o = Brukeropplysninger()
    o.fornavn = fornavn
    o.etternavn = etternavn
    _ = try kontoret.kari.opprett(
      RegistrerBruker(identitetsnummer: Dublettall.sammeDag, opplysninger: o, bekreftetNy: ny))
  }

  @Test(
    arguments: [
      ("Åse", "Sørbø-Dahl"), ("AASE", "sorbo dahl"), ("Sørbø-Dahl", "Åse"), ("Åsa", "Sørbø-Dahl"),
      ("Åse", "Sørbø-Dalh"), ("Åse", "Sørb-Dahl"), ("Åse Marie", "Sørbø Dahl"),
    ])
  func `a name typed otherwise, turned round or one letter off is the same until it is said not to be`(
    _ fornavn: String, _ etternavn: String
  ) throws {
    let kontoret = try Kontoret()
    let sak = try kontoret.registrert()
    let feil = #expect(throws: Utforfeil.self) { try prov(fornavn, etternavn, kontoret) }
    #expect(feil?.kode == "registrering.liknerRegistrert")
    guard case .fag(let fag) = feil else { return }
    #expect(fag.argumenter["kandidater"]?.contains("Åse Sørbø-Dahl") == true)
    #expect(fag.argumenter["kandidater"]?.contains("28879944882") == false)
    #expect(fag.argumenter["saker"] == sak.description)
    try prov(fornavn, etternavn, kontoret, ny: true)
  }

  @Test(arguments: [("Åse", "Berg"), ("Ås", "Sørbø-Dal"), ("Åse", "")])
  func `another name born the same day is another person`(_ fornavn: String, _ etternavn: String) throws {
    let kontoret = try Kontoret()
    _ = try kontoret.registrert()
    try prov(fornavn, etternavn.isEmpty ? "Lie" : etternavn, kontoret)
  }

  @Test func `the same name born another day is another person`() throws {
    let kontoret = try Kontoret()
    _ = try kontoret.registrert()
    let annen = Dublettall.nummer("278799", utenom: "")
    #expect(try kontoret.registrert(annen) != kontoret.kari.finn("28879944882"))
  }

  @Test func `a protected person who looks alike is not told of, and their number is refused all the same`() throws {
    let kontoret = try Kontoret()
    let sak = try kontoret.registrert()
    _ = try kontoret.kari.utfor(SettAdressebeskyttelse(adressebeskyttelse: .strengtFortrolig), paa: sak)
    let feil = #expect(throws: Utforfeil.self) { try kontoret.registrert() }
    #expect(feil?.kode == "registrering.finnesAllerede")
    try prov("Åse", "Sørbø-Dahl", kontoret)
  }
}
