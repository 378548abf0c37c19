import Fagmodell

/// A kind of story that generated people live: who it happens to, how often, and its steps.
struct Livslop: Sendable {
  let id: String
  let fil: String
  let vekt: Int
  let krav: Personkrav
  let yrker: [String]?
  /// Text themes this story uses in place of the common ones, as `"onske": "onske.ung"`.
  let tema: [String: String]
  /// Facts of the registration that belong to the story, as `Brukeropplysninger` with templates.
  let opplysninger: Mal
  let steg: [Forlopssteg]

  private struct Hode: Codable {
    let vekt: Int
    let krav: Personkrav
    let yrker: [String]?
    let tema: [String: String]?
    let opplysninger: Json?
  }

  init(_ json: Json, fil: String, blokker: Blokker) throws(Kursfeil) {
    let hode: Hode = try Filkilde.dekod(json, fil: fil)
    id = json["id"]?.tekst ?? fil
    self.fil = fil
    vekt = hode.vekt
    krav = hode.krav
    yrker = hode.yrker
    tema = hode.tema ?? [:]
    opplysninger = Mal(hode.opplysninger ?? .objekt([:]))
    steg = try Forlopssteg.les(json["steg"], fil: fil, blokker: blokker)
  }

  var stopp: [Trinn] { steg.compactMap(\.stopp) }

  /// The steps up to and including the one where the story stops.
  func steg(til trinn: Trinn) -> ArraySlice<Forlopssteg> {
    steg[...(steg.firstIndex { $0.stopp == trinn } ?? steg.endIndex - 1)]
  }
}
