import Fagmodell

/// A hand-written person with a story of their own, told relative to today.
public struct Figur: Sendable {
  /// The file's name, as `ung-dag-25`: what courses and demo scripts refer to.
  public let id: String
  /// One sentence to the course leader about who this is.
  public let om: String
  let fil: String
  let kjonn: Kjonn
  let fodt: Datouttrykk
  let veileder: String?
  let yrke: String?
  /// As `Brukeropplysninger`, with dates relative to today.
  let opplysninger: Json
  let tema: [String: String]
  let steg: [Forlopssteg]

  private struct Hode: Codable {
    let om: String
    let kjonn: Kjonn
    let fodt: String
    let veileder: String?
    let yrke: String?
    let opplysninger: Json
    let tema: [String: String]?
  }

  init(id: String, _ json: Json, fil: String, blokker: Blokker) throws(Kursfeil) {
    let hode: Hode = try Filkilde.dekod(json, fil: fil)
    self.id = id
    self.fil = fil
    om = hode.om
    kjonn = hode.kjonn
    veileder = hode.veileder
    yrke = hode.yrke
    tema = hode.tema ?? [:]
    guard let fodt = Datouttrykk(hode.fodt) else {
      throw Kursfeil(.ugyldigDato, fil: fil, sted: "fodt", detalj: hode.fodt)
    }
    self.fodt = fodt
    opplysninger = hode.opplysninger
    steg = try Forlopssteg.les(json["steg"], fil: fil, blokker: blokker)
  }
}
