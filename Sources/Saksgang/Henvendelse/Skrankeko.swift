import Fagmodell

/// Why something about those who wait at the counter was not stored.
public typealias Skrankefeil = Delfeil<Skrankeaarsak>

public enum Skrankeaarsak: String, Feilaarsak {
  case venterAllerede = "venterAllerede"
  case venterIkke = "venterIkke"

  public static let del = "skranke"
}

/// The person has come to the counter and waits (B07). One who has an appointment the same day came for that.
public struct RegistrerAnkomst: Brukstilfelle {
  public static let navn = "registrerAnkomst"
  public static let ogsaaEtterSlutt = true
  public var grunn: Henvendelsesgrunn
  /// Absent: as `forslag` says.
  public var spor: Skrankespor?

  public init(grunn: Henvendelsesgrunn, spor: Skrankespor? = nil) {
    self.grunn = grunn
    self.spor = spor
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Skrankefeil) -> Beslutning {
    if sak.ankomst(paa: k.idag) != nil { throw .nei(.venterAllerede) }
    let ankomst = Ankomst(
      id: k.nyId(), kom: k.naa, grunn: grunn, spor: spor ?? RegistrerAnkomst.forslag(grunn, sak),
      time: sak.neste(timePaa: k.idag)?.id, av: k.ansatt.ident)
    return Beslutning(.ankomstRegistrert, [.ankomst(ankomst)])
  }

  /// The lane one proposes (O06): the quick one for questions about a benefit, and for those who are found to manage
  /// with little help, by decision or by a profile the office uses. Who has several needs at once gets time.
  /// - Parameter hurtigprofil: the office's own profile says so; never without the office having switched it on.
  public static func forslag(
    _ grunn: Henvendelsesgrunn, _ sak: Brukersak, hurtigprofil: Bool = false
  ) -> Skrankespor {
    if sak.harSammensatteBehov { return .vanlig }
    let klarerSegSelv: Set<Innsatsgruppe> = [.standardInnsats, .godeMuligheter]
    let gruppe = sak.gjeldendeVedtak?.innhold.innsatsgruppe
    return grunn == .ytelse || hurtigprofil || gruppe.map(klarerSegSelv.contains) == true ? .hurtig : .vanlig
  }
}

extension Brukersak {
  /// The day's first appointment nobody has registered the outcome of.
  func neste(timePaa dato: Dato) -> Timeavtale? {
    aapneTimer.filter { $0.dato == dato }.min { $0.klokkeslett < $1.klokkeslett }
  }
}

/// Calls in the one who waits.
public struct KallInn: Brukstilfelle {
  public static let navn = "kallInn"
  public static let ogsaaEtterSlutt = true

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Skrankefeil) -> Beslutning {
    guard var ankomst = sak.ankomst(paa: k.idag), ankomst.tilstand == .venter else { throw .nei(.venterIkke) }
    ankomst.tilstand = .kalt(tid: k.naa, av: k.ansatt.ident)
    return Beslutning(.kaltInn, [.ankomst(ankomst)])
  }
}

/// The one who waited has left, or was not there when called. No appointment is counted as missed: the person had come.
public struct RegistrerBorte: Brukstilfelle {
  public static let navn = "registrerBorte"
  public static let ogsaaEtterSlutt = true

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Skrankefeil) -> Beslutning {
    guard var ankomst = sak.ankomst(paa: k.idag) else { throw .nei(.venterIkke) }
    ankomst.tilstand = .borte(tid: k.naa)
    return Beslutning(.borteFraSkranken, [.ankomst(ankomst)])
  }
}

extension Ankomst {
  /// The contact is written down: the wait is over, and who came for an appointment has met.
  func ferdig(i sak: Brukersak, _ k: Kontekst) -> [Saksdel] {
    var denne = self
    denne.tilstand = .ferdig(tid: k.naa)
    guard var avtalt = sak.aapneTimer.first(where: { $0.id == time }) else { return [.ankomst(denne)] }
    avtalt.tilstand = .mott(registrert: k.idag)
    return [.ankomst(denne), .timeavtale(avtalt)]
  }
}
