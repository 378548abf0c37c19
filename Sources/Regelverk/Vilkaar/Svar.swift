/// Three-valued conditions: yes, no, and nil for "not known". A missing fact never counts as no.
enum Svar {
  /// No as soon as one part is no; otherwise unknown as soon as one part is unknown.
  static func alle(_ deler: Bool?...) -> Bool? {
    if deler.contains(false) { return false }
    return deler.contains(nil) ? nil : true
  }

  /// Yes as soon as one part is yes; otherwise unknown as soon as one part is unknown.
  static func noen(_ deler: Bool?...) -> Bool? {
    if deler.contains(true) { return true }
    return deler.contains(nil) ? nil : false
  }
}

extension Optional where Wrapped: Equatable {
  /// Whether a known value is one of `verdier`; nil when it is not known.
  func erEnAv(_ verdier: [Wrapped]) -> Bool? { map { verdier.contains($0) } }
}
