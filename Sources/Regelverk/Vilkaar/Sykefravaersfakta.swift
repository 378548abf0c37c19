import Fagmodell

/// The current sick leave as the rules see it.
public struct Sykefravaersfakta: Hashable, Sendable {
  /// First day of absence.
  public var fra: Dato?
  public var til: Dato?
  /// Percent, 1…100.
  public var grad: Int?
  /// In arbeidsrelatert aktivitet.
  public var iAktivitet: Bool?
  public var unntak: Fakt<Aktivitetsunntak>
  public var harArbeidsgiver: Bool?

  public init(
    fra: Dato? = nil, til: Dato? = nil, grad: Int? = nil, iAktivitet: Bool? = nil,
    unntak: Fakt<Aktivitetsunntak> = .ukjent, harArbeidsgiver: Bool? = nil
  ) {
    self.fra = fra
    self.til = til
    self.grad = grad
    self.iAktivitet = iAktivitet
    self.unntak = unntak
    self.harArbeidsgiver = harArbeidsgiver
  }

  /// Whether the leave is still running on `dato`; its last day counts, a leave that starts later does not.
  public func loper(paa dato: Dato) -> Bool {
    til.map { dato <= $0 } ?? true && fra.map { $0 <= dato } ?? true
  }
}

extension Sykefravaersfakta: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable { case fra, til, grad, iAktivitet, unntak, harArbeidsgiver }

  public init(from decoder: any Decoder) throws {
    let felter = try decoder.container(keyedBy: CodingKeys.self)
    let kode: Fakt<String> = try felter.fakt(.unntak)
    let unntak: Fakt<Aktivitetsunntak>
    switch kode {
    case .ukjent: unntak = .ukjent
    case .ingen: unntak = .ingen
    case .kjent(let tekst):
      guard let kjent = Aktivitetsunntak(kode: tekst) else {
        throw DecodingError.dataCorruptedError(
          forKey: .unntak, in: felter, debugDescription: "not an exemption code: \(tekst)")
      }
      unntak = .kjent(kjent)
    }
    self.init(
      fra: try felter.decodeIfPresent(Dato.self, forKey: .fra),
      til: try felter.decodeIfPresent(Dato.self, forKey: .til),
      grad: try felter.decodeIfPresent(Int.self, forKey: .grad),
      iAktivitet: try felter.decodeIfPresent(Bool.self, forKey: .iAktivitet), unntak: unntak,
      harArbeidsgiver: try felter.decodeIfPresent(Bool.self, forKey: .harArbeidsgiver))
  }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encodeIfPresent(fra, forKey: .fra)
    try felter.encodeIfPresent(til, forKey: .til)
    try felter.encodeIfPresent(grad, forKey: .grad)
    try felter.encodeIfPresent(iAktivitet, forKey: .iAktivitet)
    try felter.skriv(unntak, .unntak)
    try felter.encodeIfPresent(harArbeidsgiver, forKey: .harArbeidsgiver)
  }
}
