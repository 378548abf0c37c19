import ArgumentParser
import Fagmodell
import Saksgang

/// `import`: people from a table, all or none; a very large table in parts, which running it again completes.
struct Import: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Registrer personer fra en tabell (CSV).",
    discussion: """
      Første linje er navnet på kolonnene, som er feltene i kommandoen registrerBruker: identitetsnummer, fornavn, \
      etternavn og så videre. For hver linje står det hva som skjer med den. Hele filen lagres, eller ingenting; \
      avslutningskoden er 65 når en linje ikke kan brukes. Den som er registrert fra før, blir ikke endret. En svært \
      stor fil lagres i deler. Stopper det underveis, kjører du importen om igjen: da registreres bare resten.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Flag(help: "Vis hva som ville skjedd, uten å lagre.")
  var provekjor = false

  @Argument(help: ArgumentHelp("Filen med personer; - er standard inn.", valueName: "fil"))
  var fil: String

  func utfor(_ o: Oppkobling) throws {
    let bytes = try Filer.les(fil)
    guard let csv = String(validating: bytes, as: UTF8.self) else {
      throw Programfeil("kjoring.ikkeUtf8", .data, ["fil": fil])
    }
    let tabell: Personimport
    do { tabell = try Personimport(csv: csv) } catch { throw Programfeil(.fag(error)) }
    let samlelager = Samlelager(foran: try o.lager())
    let hos = try o.saksbehandling(samlelager)
    let linjer = tabell.kjor(hos)
    let altGikk = !linjer.contains { if case .feil = $0.utfall { true } else { false } }
    let lagres = altGikk && !provekjor
    if lagres { try lagre(samlelager, hos.ident, o) }
    try skriv(linjer, lagret: lagres, o)
    if !altGikk { throw Avslutt(kode: .data) }
  }

  private func lagre(_ lager: Samlelager, _ ident: String, _ o: Oppkobling) throws(Programfeil) {
    let naa = o.klokke.naa
    do { try lager.fullforDelt(tid: naa, av: ident) { o.ider.ny(naa) } } catch .forStor {
      throw Programfeil("kjoring.importForStor", .data, ["fil": fil])
    } catch {
      guard lager.erDelvisLagret else { throw Programfeil(error) }
      throw Programfeil("kjoring.importAvbrutt", .konflikt, ["fil": fil])
    }
  }

  private func skriv(_ linjer: [Personimport.Linje], lagret: Bool, _ o: Oppkobling) throws(Programfeil) {
    if felles.json {
      return try Utskrift.json([
        "lagret": .bool(lagret), "linjer": .liste(linjer.map { $0.json(o.tekst) }),
      ])
    }
    for linje in linjer { try Utskrift.linje(linje.tekst(o.tekst)) }
    let nye = linjer.count { if case .ny = $0.utfall { true } else { false } }
    let melding = lagret ? "lagret" : provekjor ? "provekjort" : "ikkeLagret"
    try Utskrift.linje(o.tekst("kommandolinje.import.\(melding)", ["antall": String(nye)]))
  }
}

extension Personimport.Linje {
  fileprivate func json(_ tekst: Tekstkatalog) -> Json {
    var felter: [String: Json] = ["linje": .heltall(Int64(nummer))]
    switch utfall {
    case .ny(let sak): felter.merge(["utfall": "NY", "id": .tekst(sak.description)]) { $1 }
    case .finnes(let sak): felter.merge(["utfall": "FINNES", "id": .tekst(sak.description)]) { $1 }
    case .feil(let feil):
      felter["utfall"] = "FEIL"
      felter["feil"] = [
        "kode": .tekst(feil.kode), "melding": .tekst(feil.melding(tekst)), "felt": feil.felt.map(Json.tekst) ?? .null,
      ]
    }
    return .objekt(felter)
  }

  fileprivate func tekst(_ tekst: Tekstkatalog) -> String {
    let argumenter = ["linje": String(nummer), "navn": navn]
    return switch utfall {
    case .ny: tekst("kommandolinje.import.ny", argumenter)
    case .finnes: tekst("kommandolinje.import.finnes", argumenter)
    case .feil(let feil):
      tekst("kommandolinje.import.feil", argumenter.merging(["feil": feil.melding(tekst)]) { $1 })
    }
  }
}
