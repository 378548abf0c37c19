import Fagmodell

/// Why the office register was not changed.
public enum Kontorfeil: String, Fagfeil {
  case finnesAllerede, finnesIkke, ugyldigEnhet, manglerNavn, ugyldigIdent, identBrukt, ukjentAnsatt, kunLeder
  public var kode: String { "kontor.\(rawValue)" }
  public var felt: String? {
    switch self {
    case .ugyldigEnhet: "enhet"
    case .manglerNavn: "navn"
    case .ugyldigIdent, .identBrukt, .ukjentAnsatt: "ident"
    case .finnesAllerede, .finnesIkke, .kunLeder: nil
    }
  }
}

extension Kontorkontekst {
  /// Staff and profile are the leader's; the first entries of a new office are anyone's.
  func krevLeder() throws(Kontorfeil) {
    if let ansatt, !ansatt.roller.contains(.leder) { throw .kunLeder }
  }
}

/// Sets up the office; done once.
public struct OpprettKontor: Kontortilfelle {
  public static let navn = "opprettKontor"
  public var kontor: Kontor

  public init(kontor: Kontor) { self.kontor = kontor }

  public func beslutt(_ register: Kontorregister, _ k: Kontorkontekst) throws(Kontorfeil) -> Kontorbeslutning {
    if register.kontor != nil { throw .finnesAllerede }
    try kontor.kontroller()
    return Kontorbeslutning(.kontorOpprettet, Kontorregister.kontorpost, id: k.nyId(), kontor)
  }
}

/// Changes the office's profile.
public struct EndreKontor: Kontortilfelle {
  public static let navn = "endreKontor"
  public var kontor: Kontor

  public init(kontor: Kontor) { self.kontor = kontor }

  public func beslutt(_ register: Kontorregister, _ k: Kontorkontekst) throws(Kontorfeil) -> Kontorbeslutning {
    guard let id = register.kontorId else { throw .finnesIkke }
    try k.krevLeder()
    try kontor.kontroller()
    return Kontorbeslutning(.kontorEndret, Kontorregister.kontorpost, id: id, kontor)
  }
}

/// Adds a staff member.
public struct RegistrerAnsatt: Kontortilfelle {
  public static let navn = "registrerAnsatt"
  public var ansatt: Ansatt

  public init(ansatt: Ansatt) { self.ansatt = ansatt }

  public func beslutt(_ register: Kontorregister, _ k: Kontorkontekst) throws(Kontorfeil) -> Kontorbeslutning {
    guard register.kontor != nil else { throw .finnesIkke }
    if !register.ansatte.isEmpty { try k.krevLeder() }
    guard register.ansatt(ansatt.ident) == nil else { throw .identBrukt }
    try ansatt.kontroller()
    return Kontorbeslutning(.ansattRegistrert, Kontorregister.ansattpost, id: k.nyId(), ansatt)
  }
}

/// Changes a staff member; the ident stays.
public struct EndreAnsatt: Kontortilfelle {
  public static let navn = "endreAnsatt"
  public var ansatt: Ansatt

  public init(ansatt: Ansatt) { self.ansatt = ansatt }

  public func beslutt(_ register: Kontorregister, _ k: Kontorkontekst) throws(Kontorfeil) -> Kontorbeslutning {
    guard let id = register.idFor[ansatt.ident] else { throw .ukjentAnsatt }
    try k.krevLeder()
    try ansatt.kontroller()
    return Kontorbeslutning(.ansattEndret, Kontorregister.ansattpost, id: id, ansatt)
  }
}

extension Kontor {
  fileprivate func kontroller() throws(Kontorfeil) {
    if navn.allSatisfy(\.isWhitespace) { throw .manglerNavn }
    guard enhet.utf8.count == 4, enhet.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .ugyldigEnhet }
  }
}

extension Ansatt {
  fileprivate func kontroller() throws(Kontorfeil) {
    if navn.allSatisfy(\.isWhitespace) { throw .manglerNavn }
    let tegn = ident.utf8
    guard (1...20).contains(tegn.count), tegn.allSatisfy({ isalnum($0) }), ident != Kontorregister.kontorident else {
      throw .ugyldigIdent
    }
  }
}

private func isalnum(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
