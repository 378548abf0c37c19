/// Finding things by a few letters of their name.
public enum Fuzzy {
  /// How well `query` fits `text`: higher is better, `nil` when a letter of the query does not occur in order. Whole
  /// words and beginnings of words count most. Upper and lower case are the same; an empty query fits everything.
  public static func score(_ query: String, in text: String) -> Int? {
    let wanted = Array(query.lowercased().filter { !$0.isWhitespace })
    guard !wanted.isEmpty else { return 0 }
    let letters = Array(text.lowercased())
    if let words = wordScore(query, letters) { return words }
    return subsequenceScore(wanted, letters)
  }

  /// The indices of `texts` that fit, best first; equals keep their order.
  public static func ranked(_ query: String, _ texts: [String]) -> [Int] {
    let scored = texts.indices.compactMap { index in score(query, in: texts[index]).map { (index, $0) } }
    return scored.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
  }

  /// Every word of the query begins a word of the text, in any order.
  private static func wordScore(_ query: String, _ letters: [Character]) -> Int? {
    let words = letters.split { !$0.isWordPart }
    var score = 1000
    for part in query.lowercased().split(whereSeparator: \.isWhitespace) {
      guard let index = words.firstIndex(where: { $0.starts(with: part) }) else { return nil }
      score += (words[index].count == part.count ? 20 : 10) - min(index, 9)
    }
    return score - min(letters.count, 200) / 10
  }

  private static func subsequenceScore(_ wanted: [Character], _ letters: [Character]) -> Int? {
    var score = 0
    var next = 0
    var last = -2
    for (index, letter) in letters.enumerated() where next < wanted.count && letter == wanted[next] {
      let beginsWord = index == 0 || !letters[index - 1].isWordPart
      score += (index == last + 1 ? 8 : 0) + (beginsWord ? 6 : 0) + 1
      last = index
      next += 1
    }
    return next == wanted.count ? score - min(letters.count, 200) / 20 : nil
  }
}
