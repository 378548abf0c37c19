import Fagmodell

/// Adds a step to the plan.
public struct LeggTilAktivitet: Brukstilfelle {
  public static let navn = "leggTilAktivitet"
  public var tittel: String
  public var beskrivelse: String?
  public var ansvarlig: Ansvarlig
  public var fra: Dato
  public var til: Dato?
  public var status: Aktivitetsstatus?
  public var detaljer: Aktivitetsdetaljer

  public init(
    tittel: String, beskrivelse: String? = nil, ansvarlig: Ansvarlig, fra: Dato, til: Dato? = nil,
    status: Aktivitetsstatus? = nil, detaljer: Aktivitetsdetaljer
  ) {
    self.tittel = tittel
    self.beskrivelse = beskrivelse
    self.ansvarlig = ansvarlig
    self.fra = fra
    self.til = til
    self.status = status
    self.detaljer = detaljer
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    guard let plan = sak.plan else { throw .ingenPlan }
    if let status, status.erEndelig { throw .felt(.ukjentVerdi("status")) }
    do throws(Feltfeil) {
      let ny = Aktivitet(
        id: k.nyId(), plan: plan.id,
        tittel: try felt(tittel, "tittel", maks: Feltgrense.tittel, paakrevd: true, linje: true),
        beskrivelse: try felt(beskrivelse, "beskrivelse", maks: Feltgrense.beskrivelse), ansvarlig: ansvarlig, fra: fra,
        til: til, status: status ?? detaljer.forsteStatus, detaljer: try detaljer.kontrollert(), endret: k.idag)
      try ny.kontrollerDatoer(k.idag, erNy: true)
      return Beslutning(.aktivitetLagtTil, [.aktivitet(ny)])
    } catch { throw .felt(error) }
  }
}

/// Changes a step that is not finished; absent parts stay. Of an agreed step only the end may be moved.
public struct EndreAktivitet: Brukstilfelle {
  public static let navn = "endreAktivitet"
  public var aktivitet: Aktivitetsvalg
  public var tittel: String?
  public var beskrivelse: String?
  public var ansvarlig: Ansvarlig?
  public var fra: Dato?
  public var til: Dato?
  public var detaljer: Aktivitetsdetaljer?

  public init(aktivitet: Aktivitetsvalg) { self.aktivitet = aktivitet }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    var ny = try sak.aapen(aktivitet)
    let endrerMerEnnSlutten =
      tittel != nil || beskrivelse != nil || ansvarlig != nil || fra != nil || detaljer != nil
    if ny.avtalt, endrerMerEnnSlutten, ny.type != .mote { throw .avtaltLaast }
    do throws(Feltfeil) {
      if let tittel { ny.tittel = try felt(tittel, "tittel", maks: Feltgrense.tittel, paakrevd: true, linje: true) }
      if let beskrivelse { ny.beskrivelse = try felt(beskrivelse, "beskrivelse", maks: Feltgrense.beskrivelse) }
      if let detaljer {
        guard detaljer.type == ny.type else { throw .ukjentVerdi("detaljer") }
        ny.detaljer = try detaljer.kontrollert()
      }
      ny.ansvarlig = ansvarlig ?? ny.ansvarlig
      ny.fra = fra ?? ny.fra
      ny.til = til ?? ny.til
      ny.endret = k.idag
      try ny.kontrollerDatoer(k.idag, erNy: false)
    } catch { throw .felt(error) }
    return Beslutning(.aktivitetEndret, [.aktivitet(ny)])
  }
}

/// Moves a step to another status. Any open status may go to any other; fullført and avbrutt are final.
public struct FlyttAktivitet: Brukstilfelle {
  public static let navn = "flyttAktivitet"
  public var aktivitet: Aktivitetsvalg
  public var status: Aktivitetsstatus
  /// Required when an agreed step ends (a meeting only when it is broken off).
  public var begrunnelse: String?

  public init(aktivitet: Aktivitetsvalg, status: Aktivitetsstatus, begrunnelse: String? = nil) {
    self.aktivitet = aktivitet
    self.status = status
    self.begrunnelse = begrunnelse
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    var ny = try sak.aapen(aktivitet)
    if ny.holdesTilbake(av: status) { throw .referatIkkeDelt }
    do throws(Feltfeil) {
      let grunn = try felt(
        begrunnelse, "begrunnelse", maks: Feltgrense.linje, paakrevd: ny.trengerBegrunnelse(for: status))
      ny.status = status
      ny.begrunnelse = grunn
      ny.endret = k.idag
      return Beslutning(.aktivitetFlyttet, [.aktivitet(ny)], begrunnelse: grunn.isEmpty ? nil : grunn)
    } catch { throw .felt(error) }
  }
}

/// Marks a step as agreed with NAV, and notes how the person was told what that means. There is no way back.
public struct AvtalAktivitet: Brukstilfelle {
  public static let navn = "avtalAktivitet"
  public var aktivitet: Aktivitetsvalg
  /// Absent: the agreement means nothing for a benefit.
  public var orientering: Forhaandsorientering.Maate?
  /// Needed with an orientation: the words sent, or when and by whom it was said.
  public var orienteringstekst: String?

  public init(
    aktivitet: Aktivitetsvalg, orientering: Forhaandsorientering.Maate? = nil, orienteringstekst: String? = nil
  ) {
    self.aktivitet = aktivitet
    self.orientering = orientering
    self.orienteringstekst = orienteringstekst
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    var ny = try sak.aapen(aktivitet)
    if ny.avtalt { throw .alleredeAvtalt }
    if ny.type == .samtalereferat { throw .kanIkkeAvtales }
    if let orientering {
      // A letter must reach the person while there is still time to act on it; a talk is its own proof.
      if orientering == .skriftlig, !ny.slutter(etter: k.idag.pluss(uker: 1)) { throw .orienteringForSent }
      do throws(Feltfeil) {
        let tekst = try felt(orienteringstekst, "orienteringstekst", maks: Feltgrense.maal, paakrevd: true)
        ny.orientering = Forhaandsorientering(maate: orientering, tekst: tekst, dato: k.idag)
      } catch { throw .felt(error) }
    }
    ny.avtalt = true
    ny.endret = k.idag
    return Beslutning(.aktivitetAvtalt, [.aktivitet(ny)])
  }
}

/// Shares the notes of a meeting or talk with the person. Works on finished steps too.
public struct DelReferat: Brukstilfelle {
  public static let navn = "delReferat"
  public var aktivitet: Aktivitetsvalg
  /// New text; absent shares what is there.
  public var tekst: String?

  public init(aktivitet: Aktivitetsvalg, tekst: String? = nil) {
    self.aktivitet = aktivitet
    self.tekst = tekst
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Planfeil) -> Beslutning {
    var ny = try sak.finn(aktivitet)
    guard ny.type == .mote || ny.type == .samtalereferat else { throw .ingenReferat }
    if ny.detaljer.referat?.delt != nil { throw .alleredeDelt }
    do throws(Feltfeil) {
      let ren = try felt(tekst ?? ny.detaljer.referat?.tekst, "tekst", maks: Feltgrense.beskrivelse, paakrevd: true)
      ny.detaljer = ny.detaljer.med(Referat(tekst: ren, delt: k.idag))
    } catch { throw .felt(error) }
    ny.endret = k.idag
    return Beslutning(.referatDelt, [.aktivitet(ny)])
  }
}
