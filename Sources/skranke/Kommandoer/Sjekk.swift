import ArgumentParser
import Fagmodell
import Fillager
import Saksgang

/// `sjekk`: reads the whole store and says what is wrong with it. Changes nothing.
struct Sjekk: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "sjekk", abstract: "Kontroller lageret: filer, rettigheter, kjede og innhold.",
    discussion: """
      Avslutningskoden er 1 når noe er galt. Sjekken endrer ingenting. Med --reparer rettes det som kan lages på nytt av \
      journalen, eller som ligger igjen; journalen blir aldri rørt. Med --godta-tap skrives en merknad om at det \
      som er skadet, er tapt, så det kan lagres igjen.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Flag(help: "Bare filene og kjeden, ikke innholdet i hver sak.")
  var rask = false
  @Flag(help: "Rett øyeblikksbilder, midlertidige filer og rettigheter.")
  var reparer = false
  @Flag(help: "Godta at det som er skadet, er tapt.")
  var godtaTap = false

  func utfor(_ o: Oppkobling) throws {
    var rapport = try sjekk(o)
    var rettet: [Sjekkfunn] = []
    if reparer {
      rettet = try medLagerfeil { () throws(Lagerfeil) in
        try Kontroll.reparer(mappe: o.lagermappe, som: o.innstillinger, rapport)
      }
    }
    let godtatt = godtaTap ? try godta(o) : 0
    if reparer || godtaTap { rapport = try sjekk(o) }
    let gjort: [String: Json] =
      (reparer ? ["rettet": .liste(rettet.map(\.json))] : [:])
      .merging(godtaTap ? ["godtatt": .heltall(Int64(godtatt))] : [:]) { $1 }
    try rapport.skriv(o, funn: rapport.funn, gjort: gjort)
    if !felles.json {
      if reparer { try Utskrift.linje(o.tekst("kommandolinje.rettet", ["antall": String(rettet.count)])) }
      if godtaTap { try Utskrift.linje(o.tekst("kommandolinje.godtatt", ["antall": String(godtatt)])) }
    }
    if rapport.funn.contains(where: { $0.alvor != .opplysning }) { throw Avslutt(kode: .funn) }
  }

  private func sjekk(_ o: Oppkobling) throws(Programfeil) -> Sjekkrapport {
    try medLagerfeil { () throws(Lagerfeil) in
      try Kontroll.sjekk(
        mappe: o.lagermappe, som: o.innstillinger, dyp: !rask, tilstandsMappe: o.miljo.tilstand,
        passord: felles.nokkelfil == nil ? nil : o.innstillinger.passord)
    }
  }

  private func godta(_ o: Oppkobling) throws(Programfeil) -> Int {
    let (lager, naa) = (try o.lager(), o.klokke.naa)
    return try medLagerfeil { () throws(Lagerfeil) in
      try lager.godtaTap(nokkel: o.ider.ny(naa), tid: naa, av: o.oppgittIdent ?? "")
    }
  }
}

extension Sjekkrapport {
  /// - Parameters:
  ///   - funn: which of the findings to tell of.
  ///   - gjort: what was done about them, for JSON.
  func skriv(_ o: Oppkobling, funn: [Sjekkfunn], gjort: [String: Json] = [:]) throws(Programfeil) {
    if o.valg.json { return try Utskrift.json(.objekt(json(funn).merging(gjort) { $1 })) }
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

  private func json(_ funn: [Sjekkfunn]) -> [String: Json] {
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
