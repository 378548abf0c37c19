extension RandomAccessCollection {
  /// The first place where `erEtter` holds, in a collection where it holds from some place to the end; the end when it
  /// holds nowhere.
  @inlinable public func forste(der erEtter: (Element) -> Bool) -> Index {
    var fra = startIndex
    var antall = count
    while antall > 0 {
      let midt = index(fra, offsetBy: antall / 2)
      if erEtter(self[midt]) {
        antall /= 2
      } else {
        fra = index(after: midt)
        antall -= antall / 2 + 1
      }
    }
    return fra
  }
}
