/// How far a reader has come, and what the next line must fit.
struct Posisjon: Equatable, Sendable {
  /// 0 before the first segment.
  var segment = 0
  /// Where the next line starts in the segment.
  var byte = 0
  /// Lines read of the segment.
  var linje = 0
  /// Of the last line adopted; 0 before the first.
  var sekvens = 0
  /// Of the last line adopted; the chain's root before the first.
  var lenke: Sjekksum
}

/// Where a line is.
struct Linjeplass: Hashable, Sendable {
  let segment: Int32
  let byte: Int32
  /// Without the line feed.
  let lengde: Int32

  /// False for numbers that no line of ours can have.
  var erMulig: Bool {
    segment > 0 && (0...Int32(Journal.maksSegment)).contains(byte) && (0...Int32(Grenser.linje)).contains(lengde)
  }
}

/// A line on its way from the journal to whoever keeps the state.
struct Journallinje {
  let hode: Linjehode
  let plass: Linjeplass
  /// From 1, in its segment.
  let nummer: Int
  let bytes: [UInt8]
  /// Without the line feed.
  let omraade: Range<Int>
}
