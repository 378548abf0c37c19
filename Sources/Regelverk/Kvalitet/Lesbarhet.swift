/// How heavy a text is to read: LIX, words a sentence plus the percentage of long words.
public struct Lesbarhet: Hashable, Codable, Sendable {
  public let ord: Int
  /// At least 1 when there are words: a text without a full stop is one sentence.
  public let setninger: Int
  /// Words of more than six letters.
  public let langeOrd: Int

  /// Rounded to a whole number; 0 for an empty text. Below 40 is plain Norwegian.
  public var lix: Int {
    guard ord > 0 else { return 0 }
    return Int((Double(ord) / Double(setninger) + Double(langeOrd) * 100 / Double(ord)).rounded())
  }

  /// Counts letters and digits as words; a hyphen or apostrophe inside a word does not divide it. Sentences end at
  /// full stop, exclamation mark, question mark, colon and blank line; a full stop between digits is part of a number.
  public static func maal(_ tekst: String) -> Lesbarhet {
    var teller = Teller()
    let tegn = Array(tekst)
    for (i, tegnet) in tegn.enumerated() {
      teller.les(tegnet, foran: i > 0 ? tegn[i - 1] : nil, etter: i + 1 < tegn.count ? tegn[i + 1] : nil)
    }
    teller.avslutt()
    return Lesbarhet(ord: teller.ord, setninger: teller.setninger, langeOrd: teller.langeOrd)
  }

  /// The number of words only.
  static func ord(_ tekst: String) -> Int { maal(tekst).ord }

  private struct Teller {
    var ord = 0
    var setninger = 0
    var langeOrd = 0
    private var bokstaver = 0
    private var ordISetningen = 0

    mutating func les(_ tegn: Character, foran: Character?, etter: Character?) {
      if tegn.isLetter || tegn.isNumber {
        bokstaver += 1
      } else if bokstaver > 0, tegn == "-" || tegn == "'" || tegn == "’", etter?.isLetter == true {
        return
      } else if tegn == ".", foran?.isNumber == true, etter?.isNumber == true {
        return
      } else {
        avsluttOrd()
        if slutterSetning(tegn, etter) { avsluttSetning() }
      }
    }

    mutating func avslutt() {
      avsluttOrd()
      avsluttSetning()
    }

    private func slutterSetning(_ tegn: Character, _ etter: Character?) -> Bool {
      tegn == "." || tegn == "!" || tegn == "?" || tegn == ":" || (tegn.isNewline && etter?.isNewline == true)
    }

    private mutating func avsluttOrd() {
      guard bokstaver > 0 else { return }
      ord += 1
      ordISetningen += 1
      if bokstaver > 6 { langeOrd += 1 }
      bokstaver = 0
    }

    private mutating func avsluttSetning() {
      guard ordISetningen > 0 else { return }
      setninger += 1
      ordISetningen = 0
    }
  }
}
