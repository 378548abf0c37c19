/// A veileder the person has had before, and how the case was handed over (C22, U11).
public struct Veilederperiode: Hashable, Codable, Sendable {
  /// Staff ident.
  public let veileder: String
  /// Nil in cases from before the days were kept.
  public let fra: Dato?
  /// The last day.
  public let til: Dato
  public let begrunnelse: String
  /// What the next one must know.
  public let overlevering: String?

  public init(veileder: String, fra: Dato?, til: Dato, begrunnelse: String, overlevering: String? = nil) {
    self.veileder = veileder
    self.fra = fra
    self.til = til
    self.begrunnelse = begrunnelse
    self.overlevering = overlevering
  }
}

extension Bruker {
  /// Gives the person another veileder, or none, and keeps the one before. The same one again is no change.
  public mutating func bytt(
    veileder ny: String?, paa dato: Dato, begrunnelse: String = "", overlevering: String? = nil
  ) {
    if ny == veileder { return }
    if let gammel = veileder {
      let periode = Veilederperiode(
        veileder: gammel, fra: veilederFra, til: dato, begrunnelse: begrunnelse, overlevering: overlevering)
      tidligereVeiledere = (tidligereVeiledere ?? []) + [periode]
    }
    veileder = ny
    veilederFra = ny == nil ? nil : dato
  }

  /// How often the person has had to begin again with somebody new. A pause with the same one on both sides is none.
  public var veilederbytter: Int {
    let alle = (tidligereVeiledere ?? []).map(\.veileder) + (veileder.map { [$0] } ?? [])
    return zip(alle, alle.dropFirst()).count { $0 != $1 }
  }
}
