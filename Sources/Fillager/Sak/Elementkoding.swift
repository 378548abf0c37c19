import Fagmodell
import Saksgang

/// One sak's part of a line's payload: `{"a":"BRUKER","h":[events],"n":salt,"r":[after-images]}`.
enum Elementkoding {
  /// The raw bytes as they go into the line. The salt makes their digest say nothing about what they hold.
  ///
  /// Put together by hand, with the fields in the alphabet's order as everywhere: every save waits for it.
  static func skriv(_ endring: Sakendring, salt: String) -> [UInt8] {
    var ut: [UInt8] = []
    ut.reserveCapacity(2_048)
    ut += "{\"a\":\"\(endring.art.rawValue)\",\"h\":[".utf8
    for (nr, hendelse) in endring.hendelser.enumerated() {
      if nr > 0 { ut.append(0x2C) }
      skriv(hendelse, til: &ut)
    }
    ut += "],\"n\":\"\(salt)\",\"r\":[".utf8
    for (nr, post) in endring.poster.enumerated() {
      if nr > 0 { ut.append(0x2C) }
      skriv(post, til: &ut)
    }
    ut += "]}".utf8
    return Terminalvern.vern(ut)
  }

  private static func skriv(_ hendelse: Hendelse, til ut: inout [UInt8]) {
    ut.append(0x7B)
    if let av = hendelse.av { felt("\"av\":", av, til: &ut) }
    if let begrunnelse = hendelse.begrunnelse { felt("\"begrunnelse\":", begrunnelse, til: &ut) }
    if let gjelder = hendelse.gjelder { felt("\"gjelder\":", gjelder.tekst, til: &ut) }
    ut += "\"type\":".utf8
    JsonWriter.skriv(hendelse.type, til: &ut)
    ut.append(0x7D)
  }

  /// One that is not the last.
  private static func felt(_ navn: String, _ verdi: String, til ut: inout [UInt8]) {
    ut += navn.utf8
    JsonWriter.skriv(verdi, til: &ut)
    ut.append(0x2C)
  }

  private static func skriv(_ post: Post, til ut: inout [UInt8]) {
    ut += (post.innhold == nil ? "{\"del\":true,\"e\":" : "{\"e\":").utf8
    JsonWriter.skriv(post.type, til: &ut)
    ut += ",\"id\":\"".utf8
    post.id.skriv(til: &ut)
    ut.append(0x22)
    if let innhold = post.innhold {
      ut += ",\"put\":".utf8
      JsonWriter.skriv(innhold, til: &ut)
    }
    ut.append(0x7D)
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
