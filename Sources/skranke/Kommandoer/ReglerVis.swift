import ArgumentParser
import Fagmodell
import Regelverk

/// `regler vis`: one rule as it stands in each pack.
struct ReglerVis: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "vis", abstract: "Vis en regel med hjemmel og kilde.",
    discussion:
      "Koden er regelens egen eller en kode reglene svarer med. Uten kode vises alle reglene. Regler som ikke er bekreftet, er merket og brukes aldri."
  )

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("Bare i denne regelpakken.", valueName: "pakke"))
  var pakke: String?

  @Argument(help: ArgumentHelp("Regelens kode, for eksempel AEV_AAP.", valueName: "kode"))
  var kode: String?

  func utfor(_ o: Oppkobling) throws {
    let pakker = try pakker(try o.pakker())
    let funn = pakker.flatMap { pakke in
      (pakke.regler + pakke.ubekreftet).filter { regel in
        kode.map { regel.svarer(til: $0.uppercased()) } ?? true
      }
      .map { (pakke, $0) }
    }
    if funn.isEmpty { throw Programfeil("kjoring.ukjentRegel", .data, felt: "kode", ["kode": kode ?? ""]) }
    if felles.json {
      return try Utskrift.json(["regler": .liste(funn.map { json($0.0, $0.1, o.spraak) })])
    }
    for (pakke, regel) in funn { try Utskrift.linje(tekst(pakke, regel, o)) }
  }

  private func pakker(_ samling: Pakkesamling) throws(Programfeil) -> [Regelpakke] {
    guard let pakke else { return samling.alle }
    guard let valgt = samling.pakke(pakke) else {
      throw Programfeil("kjoring.ukjentPakke", .bruk, felt: "pakke", ["pakke": pakke])
    }
    return [valgt]
  }

  private func json(_ pakke: Regelpakke, _ regel: Regel, _ spraak: Spraak) -> Json {
    [
      "id": .tekst(regel.id), "pakke": .tekst(pakke.id.rawValue), "tema": .tekst(regel.tema.rawValue),
      "punkter": .liste(regel.punkter.map(Json.tekst)), "tekst": .tekst(regel.tekst(spraak)),
      "hjemmel": .tekst(regel.hjemmelvisning), "kilde": .tekst(regel.kilde),
      "sikkerhet": .tekst(regel.sikkerhet.rawValue), "brukes": .bool(regel.sikkerhet.kanBrukes),
      "kontrollert": .tekst(regel.kontrollert.description), "fra": (regel.fra?.description).map(Json.tekst) ?? .null,
      "til": (regel.til?.description).map(Json.tekst) ?? .null,
    ]
  }

  private func tekst(_ pakke: Regelpakke, _ regel: Regel, _ o: Oppkobling) -> String {
    let tid = [regel.fra?.description, regel.til?.description].map { $0 ?? "" }.joined(separator: " – ")
    return """
      \(regel.id)  (\(pakke.id.rawValue))
        \(regel.tekst(o.spraak))
        \(regel.hjemmelvisning) · \(regel.kilde) · \(o.tekst.navn(regel.sikkerhet))\(tid == " – " ? "" : " · \(tid)")

      """
  }
}
