/// SplitMix64: the same seed gives the same invented people on every machine.
///
/// The draws are our own arithmetic, not the standard library's `random(in:using:)`, whose way of using the bits may
/// change between Swift versions.
struct Tilfeldighet: RandomNumberGenerator {
  private var tilstand: UInt64

  init(fro: UInt64) { tilstand = fro }

  /// A stream of its own for number `nr` of something: what one person gets never depends on how many others there are.
  init(fro: UInt64, nr: Int) {
    var blander = Tilfeldighet(fro: fro ^ (UInt64(truncatingIfNeeded: nr) &* 0xD134_2543_DE82_EF95))
    self.init(fro: blander.next())
  }

  mutating func next() -> UInt64 {
    tilstand &+= 0x9E37_79B9_7F4A_7C15
    var z = tilstand
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func tall(_ omraade: ClosedRange<Int>) -> Int {
    let bredde = UInt64(omraade.upperBound - omraade.lowerBound + 1)
    return omraade.lowerBound + Int(next().multipliedFullWidth(by: bredde).high)
  }

  mutating func sjanse(prosent: Int) -> Bool { tall(1...100) <= prosent }

  /// Nil when there is nothing to choose from.
  mutating func velg<T>(_ verdier: [T]) -> T? { verdier.isEmpty ? nil : verdier[tall(0...verdier.count - 1)] }

  /// One of `verdier`, each as likely as its weight says; nil when all weights are zero.
  mutating func velg<T>(_ verdier: [T], vekt: (T) -> Int) -> T? {
    let sum = verdier.reduce(0) { $0 + max(0, vekt($1)) }
    guard sum > 0 else { return nil }
    var rest = tall(1...sum)
    for verdi in verdier {
      rest -= max(0, vekt(verdi))
      if rest <= 0 { return verdi }
    }
    return nil
  }
}
