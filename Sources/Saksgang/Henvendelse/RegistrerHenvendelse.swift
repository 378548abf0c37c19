import Fagmodell

/// Why a contact was not stored.
public enum Henvendelsesfeil: Fagfeil {
  case felt(Feltfeil)
  public var kode: String {
    switch self {
    case .felt(let feil): feil.kode
    }
  }
  public var felt: String? {
    switch self {
    case .felt(let feil): feil.felt
    }
  }
  public var argumenter: [String: String] {
    switch self {
    case .felt(let feil): feil.argumenter
    }
  }
}

/// Stores one contact at the desk and how it ended (B01–B05). Who waited at the counter waits no more.
public struct RegistrerHenvendelse: Brukstilfelle {
  public static let navn = "registrerHenvendelse"
  public static let ogsaaEtterSlutt = true
  public var kanal: Kanal
  public var grunn: Henvendelsesgrunn
  public var planlagt: Bool
  public var utfall: Henvendelsesutfall
  public var notat: String?
  /// What the person was shown they can do by themselves; only with that outcome (B20).
  public var selvbetjening: Selvbetjening?

  public init(
    kanal: Kanal, grunn: Henvendelsesgrunn, planlagt: Bool, utfall: Henvendelsesutfall, notat: String? = nil,
    selvbetjening: Selvbetjening? = nil
  ) {
    self.kanal = kanal
    self.grunn = grunn
    self.planlagt = planlagt
    self.utfall = utfall
    self.notat = notat
    self.selvbetjening = selvbetjening
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Henvendelsesfeil) -> Beslutning {
    if selvbetjening != nil, utfall != .selvbetjening { throw .felt(.ukjentVerdi("selvbetjening")) }
    do throws(Feltfeil) {
      let henvendelse = Henvendelse(
        id: k.nyId(), dato: k.idag, kanal: kanal, grunn: grunn, planlagt: planlagt, utfall: utfall,
        notat: try felt(notat, "notat", maks: Feltgrense.beskrivelse), selvbetjening: selvbetjening,
        av: k.ansatt.ident)
      let ankomst = kanal == .oppmote ? sak.ankomst(paa: k.idag)?.ferdig(i: sak, k) ?? [] : []
      return Beslutning(.henvendelseRegistrert, [.henvendelse(henvendelse)] + ankomst)
    } catch { throw .felt(error) }
  }
}

/// Writes a note of a talk in the follow-up log (B11).
public struct RegistrerSamtale: Brukstilfelle {
  public static let navn = "registrerSamtale"
  public static let ogsaaEtterSlutt = true
  public var dato: Dato?
  public var kanal: Kanal
  public var notat: String
  public var moett: Oppmote?

  public init(dato: Dato? = nil, kanal: Kanal, notat: String, moett: Oppmote? = nil) {
    self.dato = dato
    self.kanal = kanal
    self.notat = notat
    self.moett = moett
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Henvendelsesfeil) -> Beslutning {
    let dato = dato ?? k.idag
    if dato > k.idag { throw .felt(.fremtid("dato")) }
    do throws(Feltfeil) {
      let samtale = Samtale(
        id: k.nyId(), dato: dato, kanal: kanal,
        notat: try felt(notat, "notat", maks: Feltgrense.beskrivelse, paakrevd: true), moett: moett ?? .mott,
        av: k.ansatt.ident)
      return Beslutning(.samtaleRegistrert, [.samtale(samtale)])
    } catch { throw .felt(error) }
  }
}
