import Fagmodell

/// One recorded breach of an activity duty.
public struct Bruddfakta: Hashable, Sendable {
  public var ytelse: Ytelse
  public var type: Bruddtype
  public var dato: Dato
  /// The person had a reasonable ground; such a breach never counts as a repeat. Nil while it is not assessed.
  public var rimeligGrunn: Bool?
  /// The day a reaction to it was decided; known to be none while it was not.
  public var vedtak: Fakt<Dato>
  /// The last day with a right to pay, for someone who left a job.
  public var lonnSlutt: Dato?

  public init(
    _ ytelse: Ytelse, _ type: Bruddtype, _ dato: Dato, rimeligGrunn: Bool? = nil, vedtak: Fakt<Dato> = .ukjent,
    lonnSlutt: Dato? = nil
  ) {
    self.ytelse = ytelse
    self.type = type
    self.dato = dato
    self.rimeligGrunn = rimeligGrunn
    self.vedtak = vedtak
    self.lonnSlutt = lonnSlutt
  }
}

extension Bruddfakta: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable { case ytelse, type, dato, rimeligGrunn, vedtak, lonnSlutt }

  public init(from decoder: any Decoder) throws {
    let felter = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try felter.decode(Ytelse.self, forKey: .ytelse), try felter.decode(Bruddtype.self, forKey: .type),
      try felter.decode(Dato.self, forKey: .dato),
      rimeligGrunn: try felter.decodeIfPresent(Bool.self, forKey: .rimeligGrunn), vedtak: try felter.fakt(.vedtak),
      lonnSlutt: try felter.decodeIfPresent(Dato.self, forKey: .lonnSlutt))
  }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encode(ytelse, forKey: .ytelse)
    try felter.encode(type, forKey: .type)
    try felter.encode(dato, forKey: .dato)
    try felter.encodeIfPresent(rimeligGrunn, forKey: .rimeligGrunn)
    try felter.skriv(vedtak, .vedtak)
    try felter.encodeIfPresent(lonnSlutt, forKey: .lonnSlutt)
  }
}
