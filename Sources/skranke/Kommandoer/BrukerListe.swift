import ArgumentParser
import Fagmodell
import Saksgang

/// `bruker liste`: people by filters. Those the staff member may not see are counted, not shown.
struct BrukerListe: Underkommando {
  static let configuration = CommandConfiguration(commandName: "liste", abstract: "List opp personer.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("Bare dem denne veilederen følger opp.", valueName: "ident"))
  var veileder: String?
  @Option(help: ArgumentHelp("Bare dem som er på dette steget, for eksempel VEDTAK.", valueName: "steg"))
  var steg: String?
  @Option(help: ArgumentHelp("Bare dem i denne innsatsgruppen.", valueName: "kode"))
  var innsatsgruppe: String?
  @Option(help: ArgumentHelp("Bare dem med denne ytelsen, for eksempel AAP.", valueName: "kode"))
  var ytelse: String?
  @Option(help: ArgumentHelp("Bare dem som er under så mange år.", valueName: "år"))
  var under: Int?
  @Option(help: ArgumentHelp("Vis høyst så mange.", valueName: "antall"))
  var maks: Int?

  func utfor(_ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    let kontekst = try medUtforfeil { () throws(Utforfeil) in try hos.kontekst() }
    let filter = try filter()
    let rader = try medLagerfeil { () throws(Lagerfeil) in try hos.lager.rader(.bruker) }.compactMap { Brukerrad($0) }
    let synlige = rader.filter { Tilgang.hindring(kontekst.ansatt, $0) == nil }
    let treff = synlige.filter { filter($0, kontekst.idag) }.sorted { $0.sorteringsnokkel < $1.sorteringsnokkel }
    let vist = Array(treff.prefix(maks ?? .max))
    try medUtforfeil { () throws(Utforfeil) in try hos.loggInnsyn(.liste, nil) }
    if felles.json {
      return try Utskrift.json([
        "antall": .heltall(Int64(treff.count)), "skjult": .heltall(Int64(rader.count - synlige.count)),
        "brukere": .liste(vist.map(\.json)),
      ])
    }
    for rad in vist { try Utskrift.linje(rad.linje(o.tekst)) }
    try Utskrift.linje(o.tekst("kommandolinje.antallPersoner", ["antall": String(treff.count)]))
  }

  private func filter() throws(Programfeil) -> (Brukerrad, Dato) -> Bool {
    let steg = try kode(Steg.self, steg, "steg")
    let gruppe = try kode(Innsatsgruppe.self, innsatsgruppe, "innsatsgruppe")
    let ytelse = try kode(Ytelse.self, ytelse, "ytelse")
    return { [veileder, under] rad, idag in
      (veileder == nil || rad.veileder == veileder) && (steg == nil || rad.steg == steg)
        && (gruppe == nil || rad.innsatsgruppe == gruppe) && (ytelse.map { rad.ytelser.contains($0) } ?? true)
        && (under.map { rad.fodselsdato.fylteAar(paa: idag) < $0 } ?? true)
    }
  }

  private func kode<K: RawRepresentable & CaseIterable>(
    _ type: K.Type, _ tekst: String?, _ navn: String
  ) throws(Programfeil) -> K? where K.RawValue == String {
    guard let tekst else { return nil }
    guard let kode = K(rawValue: tekst.uppercased()) else {
      let verdier = K.allCases.map(\.rawValue).joined(separator: ", ")
      throw Programfeil("kjoring.ukjentKode", .bruk, felt: navn, ["felt": navn, "verdi": tekst, "verdier": verdier])
    }
    return kode
  }
}
