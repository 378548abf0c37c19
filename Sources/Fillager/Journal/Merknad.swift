import Fagmodell

/// Notes about the store itself, written by people with the right to.
enum Merknad {
  /// The sequence numbers a note declares lost for good; nil when the note says something else.
  static func godtatteTap(_ linje: Journallinje) -> [Int]? {
    guard let json = try? JsonParser.parse(Array(linje.bytes[linje.omraade])),
      let tapt = json["godtatt"]?.liste
    else { return nil }
    return tapt.compactMap(\.heltall)
  }
}
