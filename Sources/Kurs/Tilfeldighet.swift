/// SplitMix64: the same seed gives the same invented people on every machine.
struct Tilfeldighet: RandomNumberGenerator {
  private var tilstand: UInt64

  init(fro: UInt64) { tilstand = fro }

  mutating func next() -> UInt64 {
    tilstand &+= 0x9E37_79B9_7F4A_7C15
    var z = tilstand
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
