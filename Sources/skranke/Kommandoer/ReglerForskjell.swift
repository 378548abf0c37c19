import ArgumentParser
import Fagmodell
import Regelverk

/// `regler forskjell`: what changes from one pack to another.
struct ReglerForskjell: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "forskjell", abstract: "Vis hva som er ulikt i to regelpakker.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("Regelpakken å gå ut fra, for eksempel gjeldende-2016.", valueName: "fra"))
  var fra: String
  @Argument(help: ArgumentHelp("Regelpakken å sammenligne med, for eksempel gjeldende-2026.", valueName: "til"))
  var til: String

  func utfor(_ o: Oppkobling) throws {
    let forskjell = try o.pakker().forskjell(try kode(fra), try kode(til), spraak: o.spraak)
    if felles.json { return try Utskrift.json(try JsonEncoder.encode(forskjell)) }
    for punkt in forskjell.hovedpunkter { try Utskrift.linje("• \(punkt.tekst)") }
    for endring in forskjell.regler {
      try Utskrift.linje("")
      try Utskrift.linje("\(o.tekst("kommandolinje.endring.\(endring.slag.rawValue)"))  \(endring.regel)")
      try Utskrift.linje("  \(endring.tekst)")
      for felt in endring.felter { try Utskrift.linje("  \(felt.felt): \(felt.fra ?? "–") → \(felt.til ?? "–")") }
    }
  }

  private func kode(_ tekst: String) throws(Programfeil) -> Pakkekode {
    guard let kode = Pakkekode(rawValue: tekst) else {
      throw Programfeil("kjoring.ukjentPakke", .bruk, felt: "pakke", ["pakke": tekst])
    }
    return kode
  }
}
