import Fagmodell

/// An occupation with what stories about it need.
struct Yrke: Codable, Sendable {
  let id: String
  let styrk: String
  /// In lower case, as in the middle of a sentence.
  let navn: String
  /// An invented workplace.
  let sted: String
  let utdanning: [Utdanningsnivaa]
  /// What the occupation asks for.
  let krav: String
  /// How someone's resources may meet it.
  let vurdering: String
  /// What training in it is called.
  let praksis: String
  /// A vacancy's title.
  let stilling: String

  var ord: [String: String] {
    [
      "yrke": navn, "Yrke": navn.prefix(1).uppercased() + navn.dropFirst(), "sted": sted, "krav": krav, "Krav": krav,
      "vurdering": vurdering, "praksis": praksis, "stilling": stilling, "styrk": styrk,
    ]
  }
}
