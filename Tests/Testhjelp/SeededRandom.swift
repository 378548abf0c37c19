import Glibc

/// Random numbers that can be had again: the seed is printed, and `SKRANKE_FRO` sets it.
public struct SeededRandom: RandomNumberGenerator {
  public let seed: UInt64
  private var state: UInt64

  /// - Parameter purpose: printed beside the seed.
  public init(_ purpose: String) {
    let chosen = getenv("SKRANKE_FRO").flatMap { UInt64(String(cString: $0)) }
    self.init(seed: chosen ?? UInt64.random(in: 1...999_999_999))
    print("\(purpose): seed \(seed) (again with SKRANKE_FRO=\(seed))")
  }

  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// SplitMix64.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
