import Fagmodell
import Saksgang

/// One sak's part of a line's payload: `{"a":"BRUKER","h":[events],"n":salt,"r":[after-images]}`.
enum Elementkoding {
  /// The raw bytes as they go into the line. The salt makes their digest say nothing about what they hold.
  static func skriv(_ endring: Sakendring, salt: String) -> [UInt8] {
    let json: Json = [
      "a": .tekst(endring.art.rawValue), "n": .tekst(salt), "h": .liste(endring.hendelser.map(skriv)),
      "r": .liste(endring.poster.map(skriv)),
    ]
    return Terminalvern.vern(JsonWriter.bytes(json))
  }

  private static func skriv(_ hendelse: Hendelse) -> Json {
    var felter: [String: Json] = ["type": .tekst(hendelse.type)]
    if let gjelder = hendelse.gjelder { felter["gjelder"] = .tekst(gjelder.tekst) }
    if let begrunnelse = hendelse.begrunnelse { felter["begrunnelse"] = .tekst(begrunnelse) }
    if let av = hendelse.av { felter["av"] = .tekst(av) }
    return .objekt(felter)
  }

  private static func skriv(_ post: Post) -> Json {
    var felter: [String: Json] = ["e": .tekst(post.type), "id": .tekst(post.id.tekst)]
    if let innhold = post.innhold { felter["put"] = innhold } else { felter["del"] = true }
    return .objekt(felter)
  }

  /// Nil when it is not such an element. Fields we do not know are passed over.
  static func les(_ json: Json) -> Element? {
    guard let art = json["a"]?.tekst, let hendelser = json["h"]?.liste, let poster = json["r"]?.liste,
      poster.count <= Grenser.poster
    else { return nil }
    var element = Element(art: Sakart(rawValue: art), hendelser: [], poster: [])
    for h in hendelser {
      guard let hendelse = lesHendelse(h) else { return nil }
      element.hendelser.append(hendelse)
    }
    for p in poster {
      guard let post = lesPost(p) else { return nil }
      element.poster.append(post)
    }
    return element
  }

  private static func lesHendelse(_ json: Json) -> Hendelse? {
    guard let type = json["type"]?.tekst else { return nil }
    return Hendelse(
      type: type, gjelder: json["gjelder"]?.tekst.flatMap { Ulid($0) }, begrunnelse: json["begrunnelse"]?.tekst,
      av: json["av"]?.tekst)
  }

  private static func lesPost(_ json: Json) -> Post? {
    guard let type = json["e"]?.tekst, let id = json["id"]?.tekst.flatMap({ Ulid($0) }) else { return nil }
    if let innhold = json["put"] { return Post(type: type, id: id, innhold: innhold) }
    return json["del"]?.bool == true ? Post(type: type, id: id, innhold: nil) : nil
  }

  /// What an element says.
  struct Element {
    /// Nil for a kind of sak this program does not know.
    let art: Sakart?
    var hendelser: [Hendelse]
    var poster: [Post]
  }
}
