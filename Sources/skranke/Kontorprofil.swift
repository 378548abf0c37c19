import Fagmodell
import Saksgang

/// What a new store starts with: the office and its staff.
struct Kontorprofil {
  let kontor: Kontor
  let ansatte: [Ansatt]

  /// - Parameter fil: a JSON file with `navn`, `enhet`, `kommuner`, `pakke` and `ansatte`; nil gives an office that can
  ///   be named later.
  init(fil: String?, standardnavn: String) throws(Programfeil) {
    guard let fil else {
      kontor = Kontor(navn: standardnavn, enhet: "0000", kommuner: [])
      ansatte = []
      return
    }
    let bytes = try Filer.les(fil)
    let json: Json
    do { json = try JsonParser.parse(bytes) } catch {
      throw Programfeil("kjoring.ugyldigFil", .data, ["fil": fil, "feil": error.description])
    }
    do throws(Kommandofeil) { try Kontorprofil.skjema.kontroller(json) } catch { throw Programfeil(.fag(error)) }
    do throws(JsonTypefeil) {
      kontor = try JsonDecoder.decode(OpprettKontor.self, fra: json).kontor
      ansatte = try JsonDecoder.decode([RegistrerAnsatt].self, fra: json["ansatte"] ?? []).map(\.ansatt)
    } catch {
      throw Programfeil("kjoring.ugyldigFil", .data, felt: error.sti, ["fil": fil, "feil": error.description])
    }
  }

  private static var skjema: Skjema {
    guard let kontor = try? Skjemaleser.skjema(for: OpprettKontor.self),
      let ansatt = try? Skjemaleser.skjema(for: RegistrerAnsatt.self)
    else { return .fritt }
    return kontor.medFelt(Objektskjema(felt: ["ansatte": .liste(ansatt)]))
  }

  func ansatt(maskinbruker: String) -> Ansatt? { ansatte.first { $0.bruker == maskinbruker } }

  /// Everything that can be wrong, before any folder is made.
  func kontroller(og forste: Ansatt) throws(Utforfeil) {
    do throws(Kontorfeil) {
      try kontor.kontroller()
      var identer: Set<String> = []
      for ansatt in [forste] + ansatte where ansatt != forste || identer.isEmpty {
        try ansatt.kontroller()
        if !identer.insert(ansatt.ident).inserted { throw .identBrukt }
      }
    } catch { throw .fag(error) }
  }

  /// Stores office and staff in one transaction.
  func lagre(_ lager: any Lager, _ o: Oppkobling, forste: Ansatt) throws(Programfeil) {
    let samlet = Samlelager(foran: lager)
    let saksbehandling = try o.saksbehandling(samlet).som(forste.ident)
    try medUtforfeil { () throws(Utforfeil) in
      _ = try saksbehandling.utfor(OpprettKontor(kontor: kontor))
      _ = try saksbehandling.utfor(RegistrerAnsatt(ansatt: forste))
      for ansatt in ansatte where ansatt.ident != forste.ident {
        _ = try saksbehandling.utfor(RegistrerAnsatt(ansatt: ansatt))
      }
    }
    let naa = o.klokke.naa
    try medLagerfeil { () throws(Lagerfeil) in
      try samlet.fullfor(nokkel: o.ider.ny(naa), tid: naa, av: forste.ident)
    }
  }
}
