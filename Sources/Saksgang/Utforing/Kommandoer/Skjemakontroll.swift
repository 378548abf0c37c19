import Fagmodell

extension Skjema {
  /// Checks a value before it is decoded, so that what is wrong is said by field: a field we do not know, one that is
  /// missing, a value of the wrong kind, a code or date that does not exist.
  public func kontroller(_ json: Json, felt: String = "") throws(Kommandofeil) {
    switch self {
    case .tekst: if json.tekst == nil { throw .feilType(felt, ventet: "tekst") }
    case .dato: try kontrollerDato(json, felt)
    case .heltall: if json.heltall == nil { throw .feilType(felt, ventet: "heltall") }
    case .desimal: if json.desimal == nil { throw .feilType(felt, ventet: "tall") }
    case .bool: if json.bool == nil { throw .feilType(felt, ventet: "jaNei") }
    case .valg(let koder):
      guard let kode = json.tekst else { throw .feilType(felt, ventet: "tekst") }
      if !koder.contains(kode) { throw .ukjentVerdi(felt, verdier: koder) }
    case .liste(let element): try kontrollerListe(json, element, felt)
    case .oppslag(let verdi):
      guard let felter = json.objekt else { throw .feilType(felt, ventet: "objekt") }
      for navn in felter.keys.sorted() { try verdi.kontroller(felter[navn]!, felt: Skjema.sti(felt, navn)) }
    case .objekt(let objekt): try objekt.kontroller(json, felt: felt)
    case .varianter(let varianter): try varianter.kontroller(json, felt: felt)
    case .enAv(let skjemaer):
      let noenPasser = skjemaer.contains { skjema in (try? skjema.kontroller(json, felt: felt)) != nil }
      if !noenPasser { throw .feilType(felt, ventet: "tekst") }
    case .fritt: break
    }
  }

  private func kontrollerDato(_ json: Json, _ felt: String) throws(Kommandofeil) {
    guard let tekst = json.tekst else { throw .feilType(felt, ventet: "dato") }
    if Dato(iso: tekst) == nil { throw .ugyldigDato(felt) }
  }

  private func kontrollerListe(_ json: Json, _ element: Skjema, _ felt: String) throws(Kommandofeil) {
    guard let liste = json.liste else { throw .feilType(felt, ventet: "liste") }
    for (i, verdi) in liste.enumerated() { try element.kontroller(verdi, felt: "\(felt)[\(i)]") }
  }

  fileprivate static func sti(_ felt: String, _ navn: String) -> String { felt.isEmpty ? navn : "\(felt).\(navn)" }
}

extension Objektskjema {
  func kontroller(_ json: Json, felt: String) throws(Kommandofeil) {
    guard let felter = json.objekt else { throw .feilType(felt, ventet: "objekt") }
    for navn in felter.keys.sorted() where self.felt[navn] == nil { throw .ukjentFelt(Skjema.sti(felt, navn)) }
    for navn in paakrevd.sorted() where felter[navn] == nil || felter[navn] == .null {
      throw .paakrevd(Skjema.sti(felt, navn))
    }
    for navn in felter.keys.sorted() {
      // A field that may be absent may also be null; the two mean the same.
      guard let verdi = felter[navn], verdi != .null else { continue }
      try self.felt[navn]?.kontroller(verdi, felt: Skjema.sti(felt, navn))
    }
  }
}

extension Variantskjema {
  func kontroller(_ json: Json, felt: String) throws(Kommandofeil) {
    guard let felter = json.objekt else { throw .feilType(felt, ventet: "objekt") }
    guard let verdi = felter[velger], verdi != .null else {
      guard let uten else { throw .paakrevd(Skjema.sti(felt, velger)) }
      return try uten.kontroller(json, felt: felt)
    }
    guard let kode = verdi.tekst, let variant = varianter[kode] else {
      throw .ukjentVerdi(Skjema.sti(felt, velger), verdier: varianter.keys.sorted())
    }
    try variant.kontroller(json, felt: felt)
  }
}
