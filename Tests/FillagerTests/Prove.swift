import Glibc

/// What all suites share: the size of the run and numbers that come out the same every time.
enum Prove {
  /// `SKRANKE_FULL=1` runs the full forms.
  static let full = getenv("SKRANKE_FULL").map { String(cString: $0) == "1" } ?? false

  /// SplitMix64: the same seed gives the same run on every machine.
  struct Tall: RandomNumberGenerator {
    private var tilstand: UInt64
    init(fro: UInt64) { tilstand = fro &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

    mutating func next() -> UInt64 {
      tilstand &+= 0x9E37_79B9_7F4A_7C15
      var z = tilstand
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func neste(under grense: Int) -> Int { Int(next() % UInt64(max(1, grense))) }
  }
}
