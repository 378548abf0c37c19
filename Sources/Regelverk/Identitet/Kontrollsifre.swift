/// The two modulus 11 control digits.
struct Kontrollsifre {
  /// Both sums leave no remainder: the rule for every number given so far.
  let holder: Bool
  /// The first sum leaves 0, 1, 2 or 3 and the second none: allowed for new numbers from 2032.
  let holder2032: Bool

  static let vekter1 = [3, 7, 6, 1, 8, 9, 4, 5, 2]
  static let vekter2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
  static let rester2032 = 0...3

  init(_ sifre: [Int]) {
    let rest1 = (Kontrollsifre.sum(sifre, Kontrollsifre.vekter1) + sifre[9]) % 11
    let rest2 = (Kontrollsifre.sum(sifre, Kontrollsifre.vekter2) + sifre[10]) % 11
    holder = rest1 == 0 && rest2 == 0
    holder2032 = Kontrollsifre.rester2032.contains(rest1) && rest2 == 0
  }

  /// The two digits that make `ni` digits valid; nil when there are none and the number is never given out.
  static func lag(_ ni: [Int]) -> (Int, Int)? {
    guard let k1 = siffer(sum(ni, vekter1)), let k2 = siffer(sum(ni + [k1], vekter2)) else { return nil }
    return (k1, k2)
  }

  private static func siffer(_ sum: Int) -> Int? {
    let k = (11 - sum % 11) % 11
    return k == 10 ? nil : k
  }

  private static func sum(_ sifre: [Int], _ vekter: [Int]) -> Int {
    var sum = 0
    for (i, vekt) in vekter.enumerated() { sum += sifre[i] * vekt }
    return sum
  }
}
