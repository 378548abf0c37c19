/// What is left of a sak in a line after its erasure: `{"erased":<s>}` and spaces, so that every other line keeps
/// its place in the file.
enum Sletteelement {
  static func skriv(sekvens: Int, lengde: Int) -> [UInt8] {
    let kort = Array("{\"erased\":\(sekvens)".utf8)
    return kort + Array(repeating: 0x20, count: max(0, lengde - kort.count - 1)) + [0x7D]
  }

  static func er(_ bytes: [UInt8], _ omraade: Range<Int>, sekvens: Int) -> Bool {
    Array(bytes[omraade]) == skriv(sekvens: sekvens, lengde: omraade.count)
  }
}
