import Fagmodell

/// The person starts in the measure.
public struct StartTiltak: Brukstilfelle {
  public static let navn = "startTiltak"
  public var tiltak: Id<Tiltakssak>?
  public var dato: Dato?

  public init(tiltak: Id<Tiltakssak>? = nil, dato: Dato? = nil) {
    self.tiltak = tiltak
    self.dato = dato
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Tiltaksfeil) -> Beslutning {
    var ny = try sak.tiltak(tiltak, for: .start)
    guard case .innvilget(let vedtak) = ny.tilstand else { throw .nei(.ulovligSteg) }
    let dag = try Tiltaksfeil.dag(dato, "dato", k)
    if dag < vedtak.fra || vedtak.til.map({ dag > $0 }) == true { throw .nei(.utenforPerioden) }
    ny.tilstand = .startet(vedtak, fra: dag)
    let steg = sak.steg(for: ny) { steg, _ in
      steg.status = .gjennomfores
      steg.endret = k.idag
    }
    return Beslutning(.tiltakStartet, [.tiltak(ny)] + steg)
  }
}

/// Ends the measure and says what it changed (K27). One that never started can only end as that.
public struct AvsluttTiltak: Brukstilfelle {
  public static let navn = "avsluttTiltak"
  public var tiltak: Id<Tiltakssak>?
  public var dato: Dato?
  public var utfall: Tiltaksutfall
  /// Needed when it was broken off.
  public var kommentar: String?

  public init(tiltak: Id<Tiltakssak>? = nil, dato: Dato? = nil, utfall: Tiltaksutfall, kommentar: String? = nil) {
    self.tiltak = tiltak
    self.dato = dato
    self.utfall = utfall
    self.kommentar = kommentar
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Tiltaksfeil) -> Beslutning {
    var ny = try sak.tiltak(tiltak, for: .avslutt)
    let dag = try Tiltaksfeil.dag(dato, "dato", k)
    let tekst =
      utfall.erAvbrudd
      ? try Tiltaksfeil.krevd(kommentar, "kommentar", maks: Feltgrense.linje)
      : try Tiltaksfeil.tekst(kommentar, "kommentar", maks: Feltgrense.linje)
    let slutt = Tiltaksslutt(dato: dag, av: k.ansatt.ident, utfall: utfall, kommentar: tekst)
    switch ny.tilstand {
    case .innvilget(let vedtak):
      guard utfall == .ikkeStartet else { throw .nei(.utfallPasserIkke) }
      ny.tilstand = .avsluttet(vedtak, fra: nil, slutt)
    case .startet(let vedtak, let fra):
      guard utfall != .ikkeStartet else { throw .nei(.utfallPasserIkke) }
      if dag < fra || vedtak.til.map({ dag > $0 }) == true { throw .nei(.utenforPerioden) }
      ny.tilstand = .avsluttet(vedtak, fra: fra, slutt)
    case .sokt, .avslaatt, .avsluttet: throw .nei(.ulovligSteg)
    }
    let steg = sak.steg(for: ny) { steg, _ in
      steg.status = utfall.erAvbrudd ? .avbrutt : .fullfort
      steg.begrunnelse = tekst
      steg.endret = k.idag
    }
    return Beslutning(.tiltakAvsluttet, [.tiltak(ny)] + steg, begrunnelse: tekst.isEmpty ? nil : tekst)
  }
}
