import Fagmodell
import Regelverk

/// Why the office register was not changed.
public enum Kontorfeil: String, Fagfeil {
  case finnesAllerede, finnesIkke, ugyldigEnhet, manglerNavn, ugyldigIdent, identBrukt, ukjentAnsatt, kunLeder
  /// No staff member has the ident that was to be changed.
  case ukjentIdent
  /// No rule pack has this code.
  case ukjentPakke
  /// The login name already belongs to another staff member.
  case maskinbrukerBrukt
  case ugyldigVentegrense, ugyldigAldersgrense
  public var kode: String { "kontor.\(rawValue)" }
  public var felt: String? {
    switch self {
    case .ugyldigEnhet: "enhet"
    case .manglerNavn: "navn"
    case .ugyldigIdent, .identBrukt, .ukjentIdent: "ident"
    case .ukjentPakke: "pakke"
    case .maskinbrukerBrukt: "bruker"
    case .ugyldigVentegrense: "koVentegrense"
    case .ugyldigAldersgrense: "koUngUnder"
    case .finnesAllerede, .finnesIkke, .kunLeder, .ukjentAnsatt: nil
    }
  }

  /// Whether it is about who asks, not about what is asked.
  public var erTilgang: Bool { self == .ukjentAnsatt || self == .kunLeder }
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

/// Changes the office's profile; absent parts stay.
public struct EndreKontor: Kontortilfelle {
  public static let navn = "endreKontor"
  public var navn: String?
  public var enhet: String?
  public var kommuner: [String]?
  public var pakke: String?
  public var koVentegrense: Int?
  public var koUngUnder: Int?

  public init(
    navn: String? = nil, enhet: String? = nil, kommuner: [String]? = nil, pakke: String? = nil,
    koVentegrense: Int? = nil, koUngUnder: Int? = nil
  ) {
    self.navn = navn
    self.enhet = enhet
    self.kommuner = kommuner
    self.pakke = pakke
    self.koVentegrense = koVentegrense
    self.koUngUnder = koUngUnder
  }

  /// Replaces the whole profile.
  public init(kontor: Kontor) {
    self.init(
      navn: kontor.navn, enhet: kontor.enhet, kommuner: kontor.kommuner, pakke: kontor.pakke,
      koVentegrense: kontor.koVentegrense, koUngUnder: kontor.koUngUnder)
  }

  public func beslutt(_ register: Kontorregister, _ k: Kontorkontekst) throws(Kontorfeil) -> Kontorbeslutning {
    guard let id = register.kontorId, var ny = register.kontor else { throw .finnesIkke }
    try k.krevLeder()
    ny.navn = navn ?? ny.navn
    ny.enhet = enhet ?? ny.enhet
    ny.kommuner = kommuner ?? ny.kommuner
    ny.pakke = pakke ?? ny.pakke
    ny.koVentegrense = koVentegrense ?? ny.koVentegrense
    ny.koUngUnder = koUngUnder ?? ny.koUngUnder
    try ny.kontroller()
    return Kontorbeslutning(.kontorEndret, Kontorregister.kontorpost, id: id, ny)
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
    try register.krevLedig(ansatt)
    return Kontorbeslutning(.ansattRegistrert, Kontorregister.ansattpost, id: k.nyId(), ansatt)
  }
}

/// Changes a staff member; the ident and absent parts stay.
public struct EndreAnsatt: Kontortilfelle {
  public static let navn = "endreAnsatt"
  public var ident: String
  public var navn: String?
  public var arbeidsgiver: Eier?
  public var roller: Set<Rolle>?
  public var fullmakt: Eier?
  public var aevKompetanse: Bool?
  public var aktiv: Bool?
  public var saertilganger: Set<Saertilgang>?
  /// Empty takes the login name away.
  public var bruker: String?

  public init(ident: String) { self.ident = ident }

  /// Replaces everything but the ident.
  public init(ansatt: Ansatt) {
    ident = ansatt.ident
    navn = ansatt.navn
    arbeidsgiver = ansatt.arbeidsgiver
    roller = ansatt.roller
    fullmakt = ansatt.fullmakt
    aevKompetanse = ansatt.aevKompetanse
    aktiv = ansatt.aktiv
    saertilganger = ansatt.saertilganger
    bruker = ansatt.bruker ?? ""
  }

  public func beslutt(_ register: Kontorregister, _ k: Kontorkontekst) throws(Kontorfeil) -> Kontorbeslutning {
    guard let id = register.idFor[ident], let gammel = register.ansatt(ident) else { throw .ukjentIdent }
    try k.krevLeder()
    let ny = anvendt(paa: gammel)
    try ny.kontroller()
    try register.krevLedig(ny)
    return Kontorbeslutning(.ansattEndret, Kontorregister.ansattpost, id: id, ny)
  }

  private func anvendt(paa gammel: Ansatt) -> Ansatt {
    var ny = gammel
    ny.navn = navn ?? ny.navn
    ny.arbeidsgiver = arbeidsgiver ?? ny.arbeidsgiver
    ny.roller = roller ?? ny.roller
    ny.fullmakt = fullmakt ?? ny.fullmakt
    ny.aevKompetanse = aevKompetanse ?? ny.aevKompetanse
    ny.aktiv = aktiv ?? ny.aktiv
    ny.saertilganger = saertilganger ?? ny.saertilganger
    if let bruker { ny.bruker = bruker.isEmpty ? nil : bruker }
    return ny
  }
}

extension Kontorregister {
  /// One login is one person: two staff members on it would leave the program guessing.
  fileprivate func krevLedig(_ ny: Ansatt) throws(Kontorfeil) {
    guard let bruker = ny.bruker else { return }
    if ansatte.contains(where: { $0.ident != ny.ident && $0.bruker == bruker }) { throw .maskinbrukerBrukt }
  }
}

extension Kontor {
  /// Throws when the profile cannot be an office's.
  public func kontroller() throws(Kontorfeil) {
    if navn.allSatisfy(\.isWhitespace) { throw .manglerNavn }
    guard enhet.utf8.count == 4, enhet.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .ugyldigEnhet }
    if Pakkekode(rawValue: pakke) == nil { throw .ukjentPakke }
    if let koVentegrense, !(1...480).contains(koVentegrense) { throw .ugyldigVentegrense }
    if let koUngUnder, !(16...67).contains(koUngUnder) { throw .ugyldigAldersgrense }
  }
}

extension Ansatt {
  /// Throws when name or ident cannot be a staff member's.
  public func kontroller() throws(Kontorfeil) {
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
