import ArgumentParser
import Fagmodell
import Regelverk

/// `regler pakker`: the rule packs that come with the program.
struct ReglerPakker: Underkommando {
  static let configuration = CommandConfiguration(commandName: "pakker", abstract: "List opp regelpakkene.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  func utfor(_ o: Oppkobling) throws {
    let pakker = try o.pakker().alle
    if felles.json { return try Utskrift.json(["pakker": .liste(pakker.map { json($0, o.spraak) })]) }
    for pakke in pakker {
      let antall = o.tekst("kommandolinje.antallRegler", ["antall": String(pakke.regler.count)])
      try Utskrift.linje("\(pakke.id.rawValue)  \(pakke.navn(o.spraak)), \(antall)")
      try Utskrift.linje("  " + o.tekst("kommandolinje.kontrollert", ["dato": pakke.kontrollert.description]))
    }
  }

  private func json(_ p: Regelpakke, _ spraak: Spraak) -> Json {
    [
      "id": .tekst(p.id.rawValue), "navn": .tekst(p.navn(spraak)), "status": .tekst(p.status.rawValue),
      "kontrollert": .tekst(p.kontrollert.description), "kontrolltekst": .tekst(p.kontrolltekst(spraak)),
      "gyldigFra": (p.gyldigFra?.description).map(Json.tekst) ?? .null,
      "gyldigTil": (p.gyldigTil?.description).map(Json.tekst) ?? .null,
      "bygger": (p.grunnlag?.rawValue).map(Json.tekst) ?? .null, "regler": .heltall(Int64(p.regler.count)),
      "ubekreftet": .heltall(Int64(p.ubekreftet.count)),
    ]
  }
}
