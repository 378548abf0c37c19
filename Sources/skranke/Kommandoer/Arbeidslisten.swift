import ArgumentParser
import Fagmodell
import Saksgang

/// `arbeidsliste`: who needs me next, with reasons.
struct Arbeidslisten: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "arbeidsliste", abstract: "Hvem trenger meg nå, og hvorfor.",
    discussion: "Rekkefølgen er lovfrister, unge, lenge uten aktivitet, og så de andre.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("En annen veileder enn deg selv.", valueName: "ident"))
  var veileder: String?
  @Option(help: ArgumentHelp("Vis høyst så mange.", valueName: "antall"))
  var maks: Int?

  func utfor(_ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    let kontekst = try medUtforfeil { () throws(Utforfeil) in try hos.kontekst() }
    let ident = veileder ?? kontekst.ansatt.ident
    let rader = try medLagerfeil { () throws(Lagerfeil) in try hos.lager.rader(.bruker) }
      .compactMap { Brukerrad($0) }
      .filter { $0.veileder == ident && Tilgang.hindring(kontekst.ansatt, $0) == nil }
    let liste = Arbeidsliste(rader, dato: kontekst.idag, pakke: kontekst.pakke).innslag.prefix(maks ?? .max)
    try medUtforfeil { () throws(Utforfeil) in try hos.loggInnsyn(.liste, nil) }
    if felles.json {
      return try Utskrift.json([
        "veileder": .tekst(ident), "dato": .tekst(kontekst.idag.description), "liste": .liste(liste.map(\.json)),
      ])
    }
    for innslag in liste { try Utskrift.linje(innslag.linje(o.tekst)) }
    try Utskrift.linje(o.tekst("kommandolinje.antallPersoner", ["antall": String(liste.count)]))
  }
}

extension Arbeidsliste.Innslag {
  fileprivate var json: Json {
    guard case .objekt(var felter) = rad.json else { return .null }
    felter["plassering"] = .tekst(plassering.kode)
    felter["dager"] = dager.map { .heltall(Int64($0)) } ?? .null
    felter["grunner"] = .liste(
      grunner.map { ["kode": .tekst($0.kode.rawValue), "dato": ($0.dato?.description).map(Json.tekst) ?? .null] })
    return .objekt(felter)
  }

  fileprivate func linje(_ tekst: Tekstkatalog) -> String {
    let hvorfor = grunner.map { grunn in
      let navn = tekst("kommandolinje.grunn.\(grunn.kode.rawValue)")
      return grunn.dato.map { "\(navn) \($0)" } ?? navn
    }
    let plass = tekst("kommandolinje.plassering.\(plassering.kode)")
    return "\(rad.navn.sortert)  \(rad.identitetsnummer.maskert)  \(plass)\n    \(hvorfor.joined(separator: "; "))"
  }
}
