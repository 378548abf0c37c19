import Fagmodell

/// Notes that a person receives, has claimed or is considered for a benefit.
public struct RegistrerYtelse: Brukstilfelle {
  public static let navn = "registrerYtelse"
  public var ytelse: Ytelse
  public var status: Ytelsesstatus
  public var fra: Dato?
  public var til: Dato?
  public var prosent: Int?

  public init(ytelse: Ytelse, status: Ytelsesstatus, fra: Dato? = nil, til: Dato? = nil, prosent: Int? = nil) {
    self.ytelse = ytelse
    self.status = status
    self.fra = fra
    self.til = til
    self.prosent = prosent
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Registreringsfeil) -> Beslutning {
    if let fra, let til, til < fra { throw .felt(.sluttForStart("til")) }
    if let prosent, !(1...100).contains(prosent) { throw .felt(.utenfor("prosent", fra: 1, til: 100)) }
    let gammel = sak.lopendeYtelser(paa: k.idag).last { $0.ytelse == ytelse }
    var ny = gammel ?? Ytelsesforhold(id: k.nyId(), ytelse: ytelse, status: status)
    ny.status = status
    ny.fra = fra ?? ny.fra
    ny.til = til ?? ny.til
    ny.prosent = prosent ?? ny.prosent
    return Beslutning(.ytelseRegistrert, [.ytelse(ny)])
  }
}

/// Notes the last day of a benefit, or that a claim came to nothing.
public struct AvsluttYtelse: Brukstilfelle {
  public static let navn = "avsluttYtelse"
  public static let ogsaaEtterSlutt = true
  public var ytelse: Ytelse
  public var til: Dato?

  public init(ytelse: Ytelse, til: Dato? = nil) {
    self.ytelse = ytelse
    self.til = til
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Registreringsfeil) -> Beslutning {
    guard var forhold = sak.lopendeYtelser(paa: k.idag).last(where: { $0.ytelse == ytelse }) else {
      throw .ukjentYtelse
    }
    let slutt = til ?? k.idag
    if let fra = forhold.fra, slutt < fra { throw .felt(.sluttForStart("til")) }
    forhold.til = slutt
    return Beslutning(.ytelseAvsluttet, [.ytelse(forhold)])
  }
}

/// Gives the person another veileder; a change needs a reason and is counted (C22, U11).
public struct TildelVeileder: Brukstilfelle {
  public static let navn = "tildelVeileder"
  public static let ogsaaEtterSlutt = true
  public var veileder: String
  public var begrunnelse: String?
  /// What the new veileder must know.
  public var overlevering: String?

  public init(veileder: String, begrunnelse: String? = nil, overlevering: String? = nil) {
    self.veileder = veileder
    self.begrunnelse = begrunnelse
    self.overlevering = overlevering
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Registreringsfeil) -> Beslutning {
    let ident = Fritekst.linje(veileder)
    if ident.isEmpty { throw .felt(.paakrevd("veileder")) }
    if !k.harAnsatt(ident) { throw .ukjentVeileder }
    var bruker = sak.bruker
    let erBytte = bruker.veileder != nil && bruker.veileder != ident
    do throws(Feltfeil) {
      let grunn = try felt(begrunnelse, "begrunnelse", maks: Feltgrense.maal, paakrevd: erBytte)
      let notat = try felt(overlevering, "overlevering", maks: Feltgrense.beskrivelse)
      bruker.bytt(
        veileder: ident, paa: k.idag, begrunnelse: grunn, overlevering: notat.isEmpty ? nil : notat)
      return Beslutning(
        .veilederTildelt, [.bruker(bruker, id: sak.id.ulid)], begrunnelse: grunn.isEmpty ? nil : grunn)
    } catch { throw .felt(error) }
  }
}

/// Sets or lifts the protection of a person's address.
public struct SettAdressebeskyttelse: Brukstilfelle {
  public static let navn = "settAdressebeskyttelse"
  public static let ogsaaEtterSlutt = true
  public var adressebeskyttelse: Adressebeskyttelse

  public init(adressebeskyttelse: Adressebeskyttelse) { self.adressebeskyttelse = adressebeskyttelse }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Registreringsfeil) -> Beslutning {
    var bruker = sak.bruker
    bruker.adressebeskyttelse = adressebeskyttelse
    return Beslutning(.adressebeskyttelseSatt, [.bruker(bruker, id: sak.id.ulid)])
  }
}
