import Fagmodell
import Regelverk

/// Applies for a measure, with the reason for just this one (K26). From a step in the plan it takes what the step says.
public struct SokTiltak: Brukstilfelle {
  public static let navn = "sokTiltak"
  /// The step in the plan it comes from.
  public var aktivitet: Aktivitetsvalg?
  /// Code in the catalogue of the rule pack; needed without a step.
  public var kode: String?
  public var hvorfor: String?
  public var arrangor: String?
  public var gjennomforing: Gjennomforing?

  public init(aktivitet: Aktivitetsvalg? = nil, kode: String? = nil, hvorfor: String? = nil) {
    self.aktivitet = aktivitet
    self.kode = kode
    self.hvorfor = hvorfor
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Tiltaksfeil) -> Beslutning {
    let (steg, del) = try steg(i: sak)
    let navn = Fritekst.linje(kode ?? del?.kode ?? "")
    guard let grunnlag = Tiltaksgrunnlag(navn, paa: k.idag, pakke: k.pakke) else { throw .nei(.ukjentKode) }
    if sak.aapneTiltak.contains(where: { $0.kode == grunnlag.tiltak.kode }) { throw .nei(.alleredeSokt) }
    let maate = gjennomforing ?? del?.gjennomforing
    let ny = Tiltakssak(
      id: k.nyId(), kode: grunnlag.tiltak.kode, aktivitet: steg?.id, eier: grunnlag.tiltak.linje,
      gjennomforing: maate ?? (grunnlag.tiltak.gjennomforing.contains(.egenregi) ? .egenregi : .kjop),
      arrangor: try Tiltaksfeil.linje(arrangor ?? del?.arrangor, "arrangor"),
      hvorfor: try Tiltaksfeil.krevd(hvorfor ?? del?.hvorfor, "hvorfor", maks: Feltgrense.maal), sokt: k.idag,
      av: k.ansatt.ident)
    let endretSteg = sak.steg(for: ny) {
      $1.soknad = .sokt
      $0.endret = k.idag
    }
    return Beslutning(.tiltakSokt, [.tiltak(ny)] + endretSteg)
  }

  private func steg(i sak: Brukersak) throws(Tiltaksfeil) -> (Aktivitet?, Tiltaksdel?) {
    guard let aktivitet else { return (nil, nil) }
    guard let steg = try? sak.aapen(aktivitet), case .tiltak(let del) = steg.detaljer else {
      throw .nei(.ikkeTiltakssteg)
    }
    return (steg, del)
  }
}

/// Awards the measure. The rules' remarks are stored beside it; only a missing assessment and a too late end stop it.
public struct InnvilgTiltak: Brukstilfelle {
  public static let navn = "innvilgTiltak"
  public var tiltak: Id<Tiltakssak>?
  public var fra: Dato
  /// Needed where the rules set a longest duration.
  public var til: Dato?
  public var begrunnelse: String?
  /// Why it runs longer than usual, where the rules open for that.
  public var forlengelse: String?

  public init(tiltak: Id<Tiltakssak>? = nil, fra: Dato, til: Dato? = nil, begrunnelse: String? = nil) {
    self.tiltak = tiltak
    self.fra = fra
    self.til = til
    self.begrunnelse = begrunnelse
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Tiltaksfeil) -> Beslutning {
    var ny = try sak.tiltak(tiltak, for: .innvilg)
    try Tiltaksfeil.krevFullmakt(ny.eier, k)
    guard let grunnlag = Tiltaksgrunnlag(ny.kode, paa: k.idag, pakke: k.pakke) else { throw .nei(.ukjentKode) }
    if let hindring = grunnlag.hindring(sak) { throw .nei(hindring) }
    try Tiltaksfeil.periode(fra: fra, til: til)
    let grunn = try Tiltaksfeil.tekst(begrunnelse, "begrunnelse")
    let lengre = try kontrollerLengde(grunnlag, sak.arbeidsevne)
    ny.tilstand = .innvilget(
      Tiltaksvedtak(
        dato: k.idag, av: k.ansatt.ident, fra: fra, til: til,
        begrunnelse: [grunn, lengre].filter { !$0.isEmpty }.joined(separator: "\n"),
        hjemmel: grunnlag.regel.hjemmelvisning, merknader: grunnlag.merknader(sak, k)))
    let steg = sak.steg(for: ny) {
      $1.soknad = .innvilget
      $0.endret = k.idag
    }
    return Beslutning(.tiltakInnvilget, [.tiltak(ny)] + steg)
  }

  /// The reason for a longer run, when there is one and it is needed.
  private func kontrollerLengde(
    _ grunnlag: Tiltaksgrunnlag, _ arbeidsevne: Arbeidsevne
  ) throws(Tiltaksfeil) -> String {
    guard let siste = grunnlag.sisteDag(fra: fra, arbeidsevne: arbeidsevne) else { return "" }
    guard let til else { throw .nei(.manglerSluttdato, ["siste": siste.description]) }
    if til <= siste { return "" }
    guard grunnlag.tiltak.forlengelse != nil, forlengelse != nil else {
      throw .nei(.forLangt, ["siste": siste.description])
    }
    return try Tiltaksfeil.krevd(forlengelse, "forlengelse", maks: Feltgrense.maal)
  }
}

/// Refuses the application; the person gets to know why (B18).
public struct AvslaaTiltak: Brukstilfelle {
  public static let navn = "avslaaTiltak"
  public var tiltak: Id<Tiltakssak>?
  public var begrunnelse: String

  public init(tiltak: Id<Tiltakssak>? = nil, begrunnelse: String) {
    self.tiltak = tiltak
    self.begrunnelse = begrunnelse
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Tiltaksfeil) -> Beslutning {
    var ny = try sak.tiltak(tiltak, for: .avslaa)
    try Tiltaksfeil.krevFullmakt(ny.eier, k)
    let grunn = try Tiltaksfeil.krevd(begrunnelse, "begrunnelse")
    ny.tilstand = .avslaatt(dato: k.idag, av: k.ansatt.ident, begrunnelse: grunn)
    let steg = sak.steg(for: ny) {
      $1.soknad = .avslaatt
      $0.endret = k.idag
    }
    return Beslutning(.tiltakAvslaatt, [.tiltak(ny)] + steg, begrunnelse: grunn)
  }
}
