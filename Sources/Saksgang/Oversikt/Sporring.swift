import Fagmodell

/// What is searched for: beginnings of name parts, and the first digits of the number.
struct Sporring {
  /// Folded words, each begun by a space, as names are stored.
  let ord: [[UInt8]]
  let sifre: [UInt8]

  /// Nil when there is nothing to search for.
  init?(_ tekst: String) {
    var ord: [[UInt8]] = []
    var sifre: [UInt8] = []
    for del in Sokefolding.fold(tekst).utf8.split(separator: 0x20) {
      if del.allSatisfy({ (0x30...0x39).contains($0) }) { sifre += del } else { ord.append([0x20] + del) }
    }
    if ord.isEmpty && sifre.isEmpty { return nil }
    self.ord = ord
    self.sifre = sifre
  }

  /// How well the words fit a name: 0 when the name begins with the first and the others follow, 1 in any other order;
  /// nil when a word begins no part of the name.
  func rang(_ navn: UnsafeBufferPointer<UInt8>) -> Int? {
    var fra = 0
    var iRekkefolge = true
    for (nummer, et) in ord.enumerated() {
      if iRekkefolge, let plass = Sporring.finn(et, navn, fra: fra) {
        if nummer == 0, plass > 0 { iRekkefolge = false }
        fra = plass + et.count
      } else if Sporring.finn(et, navn, fra: 0) != nil {
        iRekkefolge = false
      } else {
        return nil
      }
    }
    return iRekkefolge ? 0 : 1
  }

  private static func finn(_ ord: [UInt8], _ navn: UnsafeBufferPointer<UInt8>, fra: Int) -> Int? {
    let siste = navn.count - ord.count
    var i = fra
    while i <= siste {
      if navn[i] == 0x20 {
        var j = 1
        while j < ord.count, navn[i + j] == ord[j] { j += 1 }
        if j == ord.count { return i }
      }
      i += 1
    }
    return nil
  }
}

/// The best `maks` of many, without sorting the many.
struct Toppliste {
  private let maks: Int
  /// By rank: the best of that rank, kept in order once full.
  private var etterRang: [Int: [Int]] = [:]
  private(set) var antall = 0

  init(maks: Int) { self.maks = maks }

  mutating func legg(_ i: Int, rang: Int, foer: (Int, Int) -> Bool) {
    antall += 1
    var liste = etterRang[rang] ?? []
    etterRang[rang] = nil
    if liste.count < maks {
      liste.append(i)
      if liste.count == maks { liste.sort(by: foer) }
    } else if maks > 0, foer(i, liste[maks - 1]) {
      liste.removeLast()
      liste.insert(i, at: liste.forste { foer(i, $0) })
    }
    etterRang[rang] = liste
  }

  func sortert(_ foer: (Int, Int) -> Bool) -> [Int] {
    Array(etterRang.sorted { $0.key < $1.key }.flatMap { $0.value.sorted(by: foer) }.prefix(maks))
  }
}
