/// An employer: a user of the office with equal standing (C21, L01).
public struct Arbeidsgiver: Hashable, Codable, Sendable {
  public var navn: String
  /// Nine digits.
  public var orgnummer: Orgnummer
  public var bransje: String
  public var kommune: String?
  public var kontakter: [Bedriftskontakt]
  /// Has signed the agreement on an inclusive working life (L18).
  public var iaBedrift: Bool
  /// Wants to hear of people who need a chance (L28).
  public var aapenForInkludering: Bool
  /// Staff ident of the employer's own contact here (B22).
  public var veileder: String
  public let registrert: Dato

  public init(
    navn: String, orgnummer: Orgnummer, bransje: String = "", kommune: String? = nil, kontakter: [Bedriftskontakt] = [],
    iaBedrift: Bool = false, aapenForInkludering: Bool = false, veileder: String, registrert: Dato
  ) {
    self.navn = navn
    self.orgnummer = orgnummer
    self.bransje = bransje
    self.kommune = kommune
    self.kontakter = kontakter
    self.iaBedrift = iaBedrift
    self.aapenForInkludering = aapenForInkludering
    self.veileder = veileder
    self.registrert = registrert
  }
}

/// Someone to talk to at the employer.
public struct Bedriftskontakt: Hashable, Codable, Sendable {
  public var navn: String
  public var rolle: String
  public var telefon: String

  public init(navn: String, rolle: String = "", telefon: String = "") {
    self.navn = navn
    self.rolle = rolle
    self.telefon = telefon
  }
}

/// A Norwegian organisation number: nine digits, the last a control digit (modulo 11).
public struct Orgnummer: Hashable, Codable, Sendable {
  public let sifre: String

  /// Nil when it is not nine digits with the right control digit; spaces are disregarded.
  public init?(_ tekst: some StringProtocol) {
    let tegn = String(tekst).filter { $0 != " " && $0 != "\u{A0}" }.utf8
    guard tegn.count == 9, tegn.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let tall = tegn.map { Int($0) - 0x30 }
    let rest = zip(tall, [3, 2, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 } % 11
    guard rest != 1, tall[8] == (11 - rest) % 11 else { return nil }
    sifre = String(decoding: Array(tegn), as: UTF8.self)
  }

  public init(from decoder: any Decoder) throws {
    let beholder = try decoder.singleValueContainer()
    guard let nummer = Orgnummer(try beholder.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: beholder, debugDescription: "not an organisation number")
    }
    self = nummer
  }

  public func encode(to encoder: any Encoder) throws {
    var beholder = encoder.singleValueContainer()
    try beholder.encode(sifre)
  }
}
