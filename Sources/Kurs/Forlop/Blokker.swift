import Fagmodell

/// `kurs/blokker.json`: runs of steps that many stories share, by name. A block may use blocks named before it.
struct Blokker: Sendable {
  private var blokker: [String: [Forlopssteg]] = [:]

  init(_ json: Json) throws(Kursfeil) {
    for (i, blokk) in (json.liste ?? []).enumerated() {
      guard let navn = blokk["navn"]?.tekst else {
        throw Kursfeil(.feilInnhold, fil: "kurs/blokker.json", sted: "[\(i)]", detalj: "navn")
      }
      blokker[navn] = try Forlopssteg.les(blokk["steg"], fil: "kurs/blokker.json#\(navn)", blokker: self)
    }
  }

  subscript(navn: String) -> [Forlopssteg]? { blokker[navn] }
}
