/// Finds where JSON values end without reading what they say.
enum Jsonhopp {
  /// The index after the value that starts at `fra`; nil when it does not end before `til` or nests too deep.
  static func over(_ b: UnsafeBufferPointer<UInt8>, fra: Int, til: Int) -> Int? {
    guard fra >= 0, fra < til, til <= b.count else { return nil }
    var i = fra
    var dybde = 0
    while i < til {
      switch b[i] {
      case 0x22:
        guard let etter = overStreng(b, fra: i, til: til) else { return nil }
        i = etter
        if dybde == 0 { return i }
        continue
      case 0x7B, 0x5B:
        dybde += 1
        if dybde > 64 { return nil }
      case 0x7D, 0x5D:
        if dybde == 0 { return i > fra ? i : nil }
        dybde -= 1
        if dybde == 0 { return i + 1 }
      case 0x2C where dybde == 0: return i > fra ? i : nil
      default: break
      }
      i += 1
    }
    return dybde == 0 ? i : nil
  }

  private static func overStreng(_ b: UnsafeBufferPointer<UInt8>, fra: Int, til: Int) -> Int? {
    var i = fra + 1
    while i < til {
      if b[i] == 0x22 { return i + 1 }
      i += b[i] == 0x5C ? 2 : 1
    }
    return nil
  }

  /// The ranges of the elements of the list that starts at `fra`; nil when it is not a list that ends before `til`.
  static func elementer(_ bytes: [UInt8], fra: Int, til: Int) -> [Range<Int>]? {
    bytes.withUnsafeBufferPointer { b in
      guard fra >= 0, fra + 1 < til, til <= b.count, b[fra] == 0x5B else { return nil }
      var ut: [Range<Int>] = []
      var i = fra + 1
      if b[i] == 0x5D { return ut }
      while i < til {
        guard let etter = over(b, fra: i, til: til), etter < til else { return nil }
        ut.append(i..<etter)
        if b[etter] == 0x5D { return ut }
        guard b[etter] == 0x2C else { return nil }
        i = etter + 1
      }
      return nil
    }
  }
}
