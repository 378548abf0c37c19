import Fagmodell

/// Hands the person over to another office. Until that office has received them they are ours (N10). A move inside our
/// own kommuner only changes where the person lives.
public struct FlyttBruker: Brukstilfelle {
  public static let navn = "flyttBruker"
  /// Four digits; absent when the person stays with this office.
  public var tilEnhet: String?
  /// Four digits.
  public var kommune: String
  /// What the next veileder must know.
  public var overlevering: String?

  public init(tilEnhet: String? = nil, kommune: String, overlevering: String? = nil) {
    self.tilEnhet = tilEnhet
    self.kommune = kommune
    self.overlevering = overlevering
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Livslopsfeil) -> Beslutning {
    guard kommune.erFireSifre else { throw .nei(.ugyldigKommune) }
    if sak.aapenOverforing != nil { throw .nei(.overforingVenter) }
    guard let enhet = tilEnhet, enhet != k.kontor.enhet else {
      guard k.kontor.kommuner.contains(kommune) else { throw .felt(.paakrevd("tilEnhet")) }
      if sak.bruker.kommune == kommune { throw .nei(.uendret) }
      var bruker = sak.bruker
      bruker.kommune = kommune
      return Beslutning(.brukerOppdatert, [.bruker(bruker, id: sak.id.ulid)])
    }
    guard enhet.erFireSifre else { throw .nei(.ugyldigEnhet) }
    let overforing = Overforing(
      id: k.nyId(), sendt: k.idag, av: k.ansatt.ident, tilEnhet: enhet, kommune: kommune,
      overlevering: try Livslopsfeil.krevd(overlevering, "overlevering", maks: Feltgrense.fritekst))
    return Beslutning(.flyttingSendt, [.overforing(overforing)])
  }
}

/// Stores the other office's answer to a handover. Received: the follow-up ends here. Refused: the person stays.
public struct SvarFlytting: Brukstilfelle {
  public static let navn = "svarFlytting"
  public var mottatt: Bool
  /// Who received, at the other office.
  public var mottaker: String?
  /// Why it was refused.
  public var grunn: String?

  public init(mottatt: Bool, mottaker: String? = nil, grunn: String? = nil) {
    self.mottatt = mottatt
    self.mottaker = mottaker
    self.grunn = grunn
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Livslopsfeil) -> Beslutning {
    guard var overforing = sak.aapenOverforing else { throw .nei(.ingenOverforing) }
    guard mottatt else {
      let tekst = try Livslopsfeil.krevd(grunn, "grunn", maks: Feltgrense.maal)
      overforing.tilstand = .avvist(dato: k.idag, grunn: tekst)
      return Beslutning(.flyttingAvvist, [.overforing(overforing)], begrunnelse: tekst)
    }
    let navn = try Livslopsfeil.linje(mottaker, "mottaker", paakrevd: true)
    overforing.tilstand = .mottatt(dato: k.idag, av: navn)
    let deler = sak.avslutt(.flyttet, "", k).map { $0.iKommune(overforing.kommune) }
    return Beslutning(.flyttingMottatt, [.overforing(overforing)] + deler)
  }
}

extension Saksdel {
  /// The person with a new kommune; every other entity as it is.
  fileprivate func iKommune(_ kommune: String) -> Saksdel {
    guard case .bruker(var bruker, let id) = self else { return self }
    bruker.kommune = kommune
    return .bruker(bruker, id: id)
  }
}
