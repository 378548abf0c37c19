import Fagmodell

extension Skjema {
  /// As JSON Schema (draft 2020-12).
  public var json: Json {
    switch self {
    case .tekst(let monster?): ["type": "string", "pattern": .tekst(monster)]
    case .tekst(nil): ["type": "string"]
    case .dato: ["type": "string", "format": "date"]
    case .heltall: ["type": "integer"]
    case .desimal: ["type": "number"]
    case .bool: ["type": "boolean"]
    case .valg(let koder): ["enum": .liste(koder.map(Json.tekst))]
    case .liste(let element): ["type": "array", "items": element.json]
    case .oppslag(let verdi): ["type": "object", "additionalProperties": verdi.json]
    case .objekt(let objekt): objekt.json()
    case .varianter(let varianter): varianter.json
    case .enAv(let skjemaer): ["anyOf": .liste(skjemaer.map(\.json))]
    case .fritt: [:]
    }
  }
}

extension Objektskjema {
  /// - Parameter faste: fields that hold one known code.
  func json(faste: [String: String] = [:]) -> Json {
    var egenskaper = felt.mapValues(\.json)
    for (navn, kode) in faste { egenskaper[navn] = ["const": .tekst(kode)] }
    return [
      "type": "object", "properties": .objekt(egenskaper), "additionalProperties": false,
      "required": .liste(paakrevd.union(faste.keys).sorted().map(Json.tekst)),
    ]
  }
}

extension Variantskjema {
  fileprivate var json: Json {
    var alle = varianter.sorted { $0.key < $1.key }.map { kode, objekt in objekt.json(faste: [velger: kode]) }
    if var uten {
      uten.felt[velger] = nil
      alle.append(uten.json())
    }
    return ["oneOf": .liste(alle)]
  }
}
