import Fagmodell
import Saksgang

extension Brukerrad {
  var json: Json {
    [
      "id": .tekst(sak.description), "identitetsnummer": .tekst(identitetsnummer.sifre),
      "fornavn": .tekst(navn.fornavn), "etternavn": .tekst(navn.etternavn),
      "fodselsdato": .tekst(fodselsdato.description), "veileder": veileder.map(Json.tekst) ?? .null,
      "steg": .tekst(steg.rawValue), "innsatsgruppe": (innsatsgruppe?.rawValue).map(Json.tekst) ?? .null,
      "registrert": .tekst(registrert.description), "nesteDato": (nesteDato?.description).map(Json.tekst) ?? .null,
      "sisteKontakt": (sisteKontakt?.description).map(Json.tekst) ?? .null,
      "ytelser": .liste(ytelser.map { .tekst($0.rawValue) }), "skjermet": .bool(erSkjermet),
      "revisjon": .heltall(Int64(revisjon)),
    ]
  }

  /// Columns of a table; those that are fields of `registrerBruker` have its names.
  static let kolonner = [
    "id", "identitetsnummer", "etternavn", "fornavn", "fodselsdato", "veileder", "steg", "innsatsgruppe", "registrert",
    "nesteDato", "sisteKontakt", "ytelser", "skjermet",
  ]

  /// The row under `kolonner`.
  var celler: [String] {
    [
      sak.description, identitetsnummer.sifre, navn.etternavn, navn.fornavn, fodselsdato.description, veileder ?? "",
      steg.rawValue, innsatsgruppe?.rawValue ?? "", registrert.description, nesteDato?.description ?? "",
      sisteKontakt?.description ?? "", ytelser.map(\.rawValue).joined(separator: ","), erSkjermet ? "ja" : "nei",
    ]
  }

  /// One line for a person to read. The number is masked.
  func linje(_ tekst: Tekstkatalog) -> String {
    [sak.description, identitetsnummer.maskert, navn.sortert, tekst.navn(steg), veileder ?? ""].joined(separator: "  ")
  }

  var sorteringsnokkel: String { Sokefolding.fold(navn.sortert) }
}

extension Soketreff.Treff {
  var json: Json {
    switch self {
    case .person(let rad): rad.json
    case .maskert(let sak): ["id": .tekst(sak.description), "maskert": true, "skjermet": true]
    }
  }

  func linje(_ tekst: Tekstkatalog) -> String {
    switch self {
    case .person(let rad): rad.linje(tekst)
    case .maskert(let sak): "\(sak)  \(tekst("kommandolinje.maskert"))"
    }
  }
}

extension Innsyn {
  var json: Json {
    [
      "tid": .tekst(tid.description), "av": .tekst(av), "art": .tekst(art.rawValue),
      "sak": (sak?.description).map(Json.tekst) ?? .null, "grunn": grunn.map(Json.tekst) ?? .null,
    ]
  }
}
