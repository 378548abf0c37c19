import ArgumentParser
import Fagmodell
import Fillager
import Saksgang

/// `sjekk`: reads the whole store and says what is wrong with it. Changes nothing.
struct Sjekk: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "sjekk", abstract: "Kontroller lageret: filer, rettigheter, kjede og innhold.",
    discussion: "Avslutningskoden er 1 når noe er galt. Sjekken endrer ingenting.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Flag(help: "Bare filene og kjeden, ikke innholdet i hver sak.")
  var rask = false

  func utfor(_ o: Oppkobling) throws {
    let rapport = try medLagerfeil { () throws(Lagerfeil) in
      try Kontroll.sjekk(
        mappe: o.lagermappe, dyp: !rask, tilstandsMappe: o.miljo.tilstand,
        passord: felles.nokkelfil == nil ? nil : o.innstillinger.passord)
    }
    try rapport.skriv(o, funn: rapport.funn)
    if rapport.funn.contains(where: { $0.alvor != .opplysning }) { throw Avslutt(kode: .funn) }
  }
}

extension Sjekkrapport {
  /// - Parameter funn: which of the findings to tell of.
  func skriv(_ o: Oppkobling, funn: [Sjekkfunn]) throws(Programfeil) {
    if o.valg.json { return try Utskrift.json(json(funn)) }
    for et in funn { try Utskrift.linje(et.linje(o.tekst)) }
    try Utskrift.linje(
      o.tekst(
        "kommandolinje.sjekket",
        [
          "linjer": String(linjer), "saker": String(saker), "innsyn": String(innsyn), "sekvens": String(hode.sekvens),
          "lenke": String(hode.lenke.prefix(16)),
        ]))
    try Utskrift.linje(o.tekst("kommandolinje.antallFunn", ["antall": String(funn.count)]))
  }

  private func json(_ funn: [Sjekkfunn]) -> Json {
    [
      "lager": .tekst(lager.tekst), "type": .tekst(type.rawValue), "linjer": .heltall(Int64(linjer)),
      "saker": .heltall(Int64(saker)), "innsyn": .heltall(Int64(innsyn)), "byte": .heltall(Int64(byte)),
      "hode": ["sekvens": .heltall(Int64(hode.sekvens)), "lenke": .tekst(hode.lenke)],
      "funn": .liste(funn.map(\.json)),
    ]
  }
}

extension Sjekkfunn {
  fileprivate var json: Json {
    [
      "kode": .tekst(kode.rawValue), "alvor": .tekst(alvor.rawValue), "fil": .tekst(fil),
      "linje": .heltall(Int64(linje)), "byte": .heltall(Int64(byte)),
      "sak": (sak?.description).map(Json.tekst) ?? .null, "konsekvens": .tekst(konsekvens.rawValue),
      "neste": .tekst(neste.rawValue),
    ]
  }

  fileprivate func linje(_ tekst: Tekstkatalog) -> String {
    let sted = linje > 0 ? "\(fil):\(linje)" : fil
    let hva = tekst("sjekk.funn.\(kode.rawValue)")
    let folge = konsekvens == .ingen ? "" : " " + tekst("sjekk.konsekvens.\(konsekvens.rawValue)")
    let raad = neste == .ingenting ? "" : " " + tekst("sjekk.neste.\(neste.rawValue)")
    return "\(tekst("sjekk.alvor.\(alvor.rawValue)"))  \(sted)  \(hva)\(folge)\(raad)"
  }
}
