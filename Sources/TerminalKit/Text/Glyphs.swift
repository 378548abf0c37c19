/// The glyphs of a text in reading order, sanitised. A text of n scalars gives at most n glyphs.
struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Glyph?

  init(_ text: some StringProtocol) {
    scalars = String(text).unicodeScalars.makeIterator()
  }

  mutating func next() -> Glyph? {
    while let scalar = scalars.next() {
      switch ScalarKind(scalar) {
      case .dropped: continue
      case .mark: mark(scalar)
      case .base(let width):
        if let ready = exchange(Glyph(base: scalar, width: width)) { return ready }
      case .replaced(let other):
        if let ready = exchange(Glyph(base: other, width: 1)) { return ready }
      }
    }
    return exchange(nil)
  }

  /// A mark with nothing before it sits on a visible placeholder instead of on somebody else's text.
  private mutating func mark(_ scalar: Unicode.Scalar) {
    if pending == nil { pending = Glyph(base: "◌", width: 1) }
    pending?.marks.append(scalar)
  }

  private mutating func exchange(_ glyph: Glyph?) -> Glyph? {
    let ready = pending
    pending = glyph
    return ready
  }
}
