import Fagmodell

/// Registers an employer (L01). One case for each organisation number.
public struct RegistrerArbeidsgiver: Arbeidsgiveropprettelse {
  public static let navn = "registrerArbeidsgiver"
  public var bedriftsnavn: String
  public var orgnummer: String
  public var bransje: String?
  public var kommune: String?
  public var kontakter: [Bedriftskontakt]?
  public var iaBedrift: Bool?
  public var aapenForInkludering: Bool?
  /// Defaults to the one who registers.
  public var veileder: String?

  public init(bedriftsnavn: String, orgnummer: String) {
    self.bedriftsnavn = bedriftsnavn
    self.orgnummer = orgnummer
  }

  public func beslutt(
    _ sak: SakId, _ k: Kontekst, finnes: (Orgnummer) -> SakId?
  ) throws(Arbeidsgiverfeil) -> Arbeidsgiverbeslutning {
    guard let nummer = Orgnummer(orgnummer) else { throw .nei(.ugyldigOrgnummer) }
    if let annen = finnes(nummer) { throw .nei(.finnesAllerede, ["sak": annen.description]) }
    let ny = Arbeidsgiver(
      navn: try Arbeidsgiverfeil.linje(bedriftsnavn, "bedriftsnavn", paakrevd: true), orgnummer: nummer,
      bransje: try Arbeidsgiverfeil.linje(bransje, "bransje"), kommune: try kommunenummer(),
      kontakter: try kontakter?.map { (kontakt) throws(Arbeidsgiverfeil) in try kontakt.kontrollert() } ?? [],
      iaBedrift: iaBedrift ?? false, aapenForInkludering: aapenForInkludering ?? false,
      veileder: try Arbeidsgiverfeil.linje(veileder ?? k.ansatt.ident, "veileder"), registrert: k.idag)
    return Arbeidsgiverbeslutning(.arbeidsgiverRegistrert, [.arbeidsgiver(ny, id: sak.ulid)])
  }

  private func kommunenummer() throws(Arbeidsgiverfeil) -> String? {
    guard let kommune, !kommune.isEmpty else { return nil }
    guard kommune.erFireSifre else { throw .nei(.ugyldigKommune) }
    return kommune
  }
}

extension Bedriftskontakt {
  fileprivate func kontrollert() throws(Arbeidsgiverfeil) -> Bedriftskontakt {
    Bedriftskontakt(
      navn: try Arbeidsgiverfeil.linje(navn, "kontakter", paakrevd: true),
      rolle: try Arbeidsgiverfeil.linje(rolle, "kontakter"), telefon: try Arbeidsgiverfeil.linje(telefon, "kontakter"))
  }
}

extension String {
  /// As the numbers of offices and kommuner are.
  var erFireSifre: Bool { utf8.count == 4 && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

/// Notes a visit or call with the employer, and when the next is due (L02).
public struct RegistrerBedriftskontakt: Arbeidsgivertilfelle {
  public static let navn = "registrerBedriftskontakt"
  public var dato: Dato?
  public var kanal: Kanal
  public var tema: Bedriftstema
  public var notat: String
  public var neste: Dato?

  public init(dato: Dato? = nil, kanal: Kanal, tema: Bedriftstema, notat: String, neste: Dato? = nil) {
    self.dato = dato
    self.kanal = kanal
    self.tema = tema
    self.notat = notat
    self.neste = neste
  }

  public func beslutt(_ sak: Arbeidsgiversak, _ k: Kontekst) throws(Arbeidsgiverfeil) -> Arbeidsgiverbeslutning {
    if let neste { _ = try Arbeidsgiverfeil.kommende(neste, "neste", k) }
    let logg = Bedriftslogg(
      id: k.nyId(), dato: try Arbeidsgiverfeil.dag(dato, "dato", k), kanal: kanal, tema: tema,
      notat: try Arbeidsgiverfeil.krevd(notat, "notat"), neste: neste, av: k.ansatt.ident)
    return Arbeidsgiverbeslutning(.arbeidsgiverKontaktet, [.logg(logg)])
  }
}

/// Registers a vacancy, changes it, or closes it (L04).
public struct RegistrerStilling: Arbeidsgivertilfelle {
  public static let navn = "registrerStilling"
  /// Absent: a new one.
  public var stilling: Id<Stilling>?
  public var tittel: String?
  public var sted: String?
  public var krav: String?
  public var kilde: Stillingskilde?
  /// 1–999.
  public var antall: Int?
  public var soknadsfrist: Dato?
  /// True when the employer has withdrawn it.
  public var lukk: Bool?

  public init(stilling: Id<Stilling>? = nil, tittel: String? = nil, antall: Int? = nil) {
    self.stilling = stilling
    self.tittel = tittel
    self.antall = antall
  }

  public func beslutt(_ sak: Arbeidsgiversak, _ k: Kontekst) throws(Arbeidsgiverfeil) -> Arbeidsgiverbeslutning {
    var ny = try finn(sak, k)
    if tittel != nil || stilling == nil {
      ny.tittel = try Arbeidsgiverfeil.linje(tittel, "tittel", paakrevd: true)
    }
    if let sted { ny.sted = try Arbeidsgiverfeil.linje(sted, "sted") }
    if let krav { ny.krav = try Arbeidsgiverfeil.tekst(krav, "krav") }
    if let soknadsfrist { ny.soknadsfrist = try Arbeidsgiverfeil.kommende(soknadsfrist, "soknadsfrist", k) }
    if let antall {
      guard (1...999).contains(antall) else { throw .felt(.utenfor("antall", fra: 1, til: 999)) }
      if antall < ny.besatt { throw .nei(.farreEnnBesatt) }
      ny.antall = antall
    }
    ny.kilde = kilde ?? ny.kilde
    if lukk == true { ny.lukket = ny.lukket ?? k.idag }
    return Arbeidsgiverbeslutning(.stillingRegistrert, [.stilling(ny)])
  }

  private func finn(_ sak: Arbeidsgiversak, _ k: Kontekst) throws(Arbeidsgiverfeil) -> Stilling {
    guard let stilling else {
      return Stilling(id: k.nyId(), tittel: "", kilde: kilde ?? .arbeidsgiver, registrert: k.idag)
    }
    guard let funnet = sak.stillinger.first(where: { $0.id == stilling }) else { throw .nei(.ukjentStilling) }
    return funnet
  }
}
