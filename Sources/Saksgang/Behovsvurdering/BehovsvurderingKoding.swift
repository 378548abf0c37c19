import Fagmodell

/// As a command the last answers stand beside the conclusion: `{"utfall":…,"brukersSyn":…}`.
extension FullforBehovsvurdering {
  private enum Felt: String, CodingKey { case utfall, begrunnelse, nesteSteg, nesteDato }

  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: Felt.self)
    self.init(
      utfall: try felt.decode(Behovsutfall.self, forKey: .utfall),
      begrunnelse: try felt.decode(String.self, forKey: .begrunnelse),
      nesteSteg: try felt.decode(String.self, forKey: .nesteSteg),
      nesteDato: try felt.decode(Dato.self, forKey: .nesteDato), svar: try SvarBehovsvurdering(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    var felt = encoder.container(keyedBy: Felt.self)
    try felt.encode(utfall, forKey: .utfall)
    try felt.encode(begrunnelse, forKey: .begrunnelse)
    try felt.encode(nesteSteg, forKey: .nesteSteg)
    try felt.encode(nesteDato, forKey: .nesteDato)
    try svar?.encode(to: encoder)
  }
}
