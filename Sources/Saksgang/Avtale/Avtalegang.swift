import Fagmodell

/// All three have signed: what it says is fixed from now on.
public struct InngaaAvtale: Brukstilfelle {
  public static let navn = "inngaaAvtale"
  /// Absent: the only one nobody has signed.
  public var avtale: Id<Oppfolgingsavtale>?
  public var dato: Dato?

  public init(avtale: Id<Oppfolgingsavtale>? = nil, dato: Dato? = nil) {
    self.avtale = avtale
    self.dato = dato
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Avtalefeil) -> Beslutning {
    guard var denne = valgt(avtale, blant: sak.avtaler, naar: \.erUtkast, id: \.id) else { throw .nei(.ukjentAvtale) }
    guard denne.erUtkast else { throw .nei(.erInngaatt) }
    denne.tilstand = .inngaatt(dato: try Avtalefeil.dag(dato, "dato", k), av: k.ansatt.ident)
    return Beslutning(.avtaleInngaatt, [.avtale(denne)])
  }
}

/// The three have looked at the agreement: what was said, and the day they do it again.
public struct FolgOppAvtale: Brukstilfelle {
  public static let navn = "folgOppAvtale"
  /// Absent: the only one that runs.
  public var avtale: Id<Oppfolgingsavtale>?
  public var notat: String
  public var neste: Dato

  public init(avtale: Id<Oppfolgingsavtale>? = nil, notat: String, neste: Dato) {
    self.avtale = avtale
    self.notat = notat
    self.neste = neste
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Avtalefeil) -> Beslutning {
    var denne = try sak.lopende(avtale)
    let ny = Avtaleoppfolging(
      dato: k.idag, av: k.ansatt.ident, notat: try Avtalefeil.krevd(notat, "notat", maks: Feltgrense.beskrivelse))
    if neste <= k.idag { throw .felt(.fortid("neste")) }
    denne.oppfolginger = (denne.oppfolginger ?? []) + [ny]
    denne.folgesOpp = neste
    return Beslutning(.avtaleFulgtOpp, [.avtale(denne)])
  }
}

/// The agreement is over, with the reason: it was kept, somebody went out of it, or it came to nothing.
public struct AvsluttAvtale: Brukstilfelle {
  public static let navn = "avsluttAvtale"
  /// Absent: the only one that is not over.
  public var avtale: Id<Oppfolgingsavtale>?
  public var grunn: String

  public init(avtale: Id<Oppfolgingsavtale>? = nil, grunn: String) {
    self.avtale = avtale
    self.grunn = grunn
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Avtalefeil) -> Beslutning {
    guard var denne = valgt(avtale, blant: sak.avtaler, naar: { !$0.erAvsluttet }, id: \.id) else {
      throw .nei(.ukjentAvtale)
    }
    if denne.erAvsluttet { throw .nei(.erAvsluttet) }
    let tekst = try Avtalefeil.krevd(grunn, "grunn", maks: Feltgrense.maal)
    denne.tilstand = .avsluttet(dato: k.idag, av: k.ansatt.ident, grunn: tekst)
    return Beslutning(.avtaleAvsluttet, [.avtale(denne)], begrunnelse: tekst)
  }
}

extension Brukersak {
  /// The agreement all three have signed and nobody has ended.
  fileprivate func lopende(_ id: Id<Oppfolgingsavtale>?) throws(Avtalefeil) -> Oppfolgingsavtale {
    guard let denne = valgt(id, blant: avtaler, naar: \.erInngaatt, id: \.id) else { throw .nei(.ukjentAvtale) }
    guard denne.erInngaatt else { throw .nei(denne.erAvsluttet ? .erAvsluttet : .erIkkeInngaatt) }
    return denne
  }
}
