import ArgumentParser
import Fagmodell
import Regelverk
import Saksgang

/// `regler vurder`: every rule's answer about one set of facts.
struct ReglerVurder: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "vurder", abstract: "Vurder fakta om én person etter reglene.",
    discussion: """
      Filen er et JSON-dokument med «dato», «pakke» og «fakta». Et faktum som mangler, er ukjent – aldri nei. \
      Svaret er JSON og forklarer hver verdi med hjemmel.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("Filen med spørsmålet; - er standard inn.", valueName: "fil"))
  var fil: String

  func utfor(_ o: Oppkobling) throws {
    let bytes = try Filer.les(fil)
    let json: Json
    do { json = try JsonParser.parse(bytes) } catch {
      throw Programfeil("kjoring.ugyldigFil", .data, ["fil": fil, "feil": error.description])
    }
    let sporsmaal = try les(json, o)
    let pakke = try o.pakker()[sporsmaal.pakke]
    let svar = Regelmotor.vurder(sporsmaal.fakta, dato: sporsmaal.dato, pakke: pakke, spraak: o.spraak)
    for felt in Fakta.ukjenteFelter(i: json["fakta"] ?? [:]) {
      Utskrift.tilFeilstrom(o.tekst("kommandolinje.ukjentFaktum", ["felt": felt]))
    }
    try Utskrift.json(try JsonEncoder.encode(svar))
  }

  /// `dato` and `pakke` may be left out: today, and the pack that speaks of that day.
  private func les(_ json: Json, _ o: Oppkobling) throws(Programfeil) -> Regelforesporsel {
    guard case .objekt(var felter) = json else { throw Programfeil(.fag(Kommandofeil.ikkeObjekt)) }
    if let dato = o.valgtDato { felter["dato"] = .tekst(dato.description) }
    if felter["dato"] == nil { felter["dato"] = .tekst(o.klokke.idag.description) }
    if felter["fakta"] == nil { felter["fakta"] = [:] }
    if felter["pakke"] == nil, let dato = felter["dato"]?.tekst.flatMap({ Dato(iso: $0) }) {
      felter["pakke"] = .tekst(try o.pakker().gjeldende(paa: dato).id.rawValue)
    }
    do { return try Regelforesporsel.les(.objekt(felter)) } catch {
      throw Programfeil("kjoring.ugyldigFakta", .data, felt: error.sti, ["felt": error.sti, "feil": error.melding])
    }
  }
}
