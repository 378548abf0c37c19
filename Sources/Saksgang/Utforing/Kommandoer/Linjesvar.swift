import Fagmodell

/// The answer to one line of `utfor`.
public struct Linjesvar: Sendable {
  public let linje: Int
  public let resultat: Result<Utfall, Utforfeil>

  public init(linje: Int, resultat: Result<Utfall, Utforfeil>) {
    self.linje = linje
    self.resultat = resultat
  }

  public var feil: Utforfeil? { if case .failure(let feil) = resultat { feil } else { nil } }

  /// As it is written: `id` is the sak, `gjelder` the entity inside it that was made or changed.
  public func json(_ tekst: Tekstkatalog) -> Json {
    switch resultat {
    case .success(let utfall):
      var felter: [String: Json] = [
        "linje": .heltall(Int64(linje)), "ok": true, "id": .tekst(utfall.sak.description),
        "revisjon": .heltall(Int64(utfall.revisjon)), "hendelser": .liste(utfall.hendelser.map(Json.tekst)),
      ]
      if let gjelder = utfall.gjelder { felter["gjelder"] = .tekst(gjelder.tekst) }
      return .objekt(felter)
    case .failure(let feil):
      return ["linje": .heltall(Int64(linje)), "ok": false, "feil": feil.json(tekst)]
    }
  }
}

extension Utforfeil {
  /// `{"kode","melding","felt"}`; `felt` is null when the fault is not one field's.
  public func json(_ tekst: Tekstkatalog) -> Json {
    ["kode": .tekst(kode), "melding": .tekst(melding(tekst)), "felt": felt.map(Json.tekst) ?? .null]
  }
}
