import Fagmodell

/// What a story asks of the one it happens to.
struct Personkrav: Codable, Sendable {
  /// Age bands with weights; a band's ends are both included.
  var alder: [Aldersbaand]
  /// Name groups that fit; nil for all.
  var grupper: [String]?
  var utdanning: [Utdanningsnivaa]?
  var avbruttVideregaaende: Bool?
  /// Age in months of the youngest child, from and to.
  var barnMaaneder: [Int]?
  var tolk: Bool?

  static let alle = Personkrav(alder: [Aldersbaand(fra: 18, til: 66, vekt: 1)])
}

struct Aldersbaand: Codable, Sendable {
  let fra: Int
  let til: Int
  let vekt: Int
}
