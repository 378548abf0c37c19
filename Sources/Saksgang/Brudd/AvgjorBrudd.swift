import Fagmodell
import Regelverk

/// Decides a breach case: a reasonable ground, no reaction, or a reaction the rules open. For a state benefit it is an
/// innstilling that goes to NAV Forvaltning; the office decides on its own only in municipal matters (A14).
public struct AvgjorBrudd: Brukstilfelle {
  public static let navn = "avgjorBrudd"
  public var brudd: Id<Brudd>?
  public var rimeligGrunn: Bool
  /// The three headings; all are needed when there is no reasonable ground (I24).
  public var arbeidsmarked: String?
  public var helse: String?
  public var funksjonsevne: String?
  /// Absent or `INGEN`: nothing follows.
  public var reaksjon: Reaksjon?
  /// First day of the reaction; today when absent.
  public var fra: Dato?
  public var begrunnelse: String
  /// Needed before a programme is stopped (I18).
  public var program: Programvurdering?

  public init(brudd: Id<Brudd>? = nil, rimeligGrunn: Bool, reaksjon: Reaksjon? = nil, begrunnelse: String) {
    self.brudd = brudd
    self.rimeligGrunn = rimeligGrunn
    self.reaksjon = reaksjon
    self.begrunnelse = begrunnelse
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Bruddfeil) -> Beslutning {
    var (ny, grunnlag) = try sak.brudd(brudd, k)
    try Bruddfeil.krevFullmakt(ny.ytelse.eier, k)
    let utfall = try utfall(ny, grunnlag, k)
    let grunn = try Bruddfeil.krevd(begrunnelse, "begrunnelse", maks: Feltgrense.fritekst)
    ny.tilstand = .avgjort(
      Bruddavgjorelse(
        dato: k.idag, av: k.ansatt.ident, vurdering: try vurdering(), utfall: utfall, begrunnelse: grunn,
        hjemmel: grunnlag.hjemmel, nummer: grunnlag.nummer, erInnstilling: ny.ytelse.eier == .stat,
        spor: grunnlag.spor))
    return Beslutning(.bruddAvgjort, [.brudd(ny)], begrunnelse: grunn)
  }

  private func utfall(
    _ brudd: Brudd, _ grunnlag: Bruddgrunnlag, _ k: Kontekst
  ) throws(Bruddfeil) -> Bruddavgjorelse.Utfall {
    guard let reaksjon, reaksjon != .ingen else {
      try grunnlag.krev(.avgjorUtenReaksjon, i: brudd, k)
      return rimeligGrunn ? .rimeligGrunn : .ingenReaksjon
    }
    if rimeligGrunn { throw .nei(.reaksjonMedRimeligGrunn) }
    guard let trinn = grunnlag.trinn(reaksjon) else { throw .nei(.reaksjonIkkeTillatt) }
    // Nobody weighs a stop the machine makes, so there is nothing to hear first; it is only recorded (I20).
    if !erMaskinell || grunnlag.varselKreves || !brudd.erAapent { try grunnlag.krev(.avgjorMedReaksjon, i: brudd, k) }
    if reaksjon == .avsluttetProgram, program == nil { throw .nei(.manglerProgramvurdering) }
    let start = fra ?? k.idag
    if start < brudd.dato { throw .felt(.sluttForStart("fra")) }
    return .reaksjon(reaksjon, fra: start, til: trinn.varighet.map { $0.etter(start) - 1 })
  }

  private var erMaskinell: Bool { reaksjon?.erAutomatisk == true }

  private func vurdering() throws(Bruddfeil) -> Grunnvurdering {
    func tekst(_ verdi: String?, _ navn: String) throws(Bruddfeil) -> String {
      rimeligGrunn || erMaskinell ? try Bruddfeil.tekst(verdi, navn) : try Bruddfeil.krevd(verdi, navn)
    }
    return Grunnvurdering(
      rimeligGrunn: rimeligGrunn, arbeidsmarked: try tekst(arbeidsmarked, "arbeidsmarked"),
      helse: try tekst(helse, "helse"), funksjonsevne: try tekst(funksjonsevne, "funksjonsevne"),
      program: try program?.kontrollert())
  }
}

extension Programvurdering {
  fileprivate func kontrollert() throws(Bruddfeil) -> Programvurdering {
    Programvurdering(
      tidIProgrammet: try Bruddfeil.krevd(tidIProgrammet, "tidIProgrammet"),
      nytte: try Bruddfeil.krevd(nytte, "nytte"), framgang: try Bruddfeil.krevd(framgang, "framgang"),
      motivasjon: try Bruddfeil.krevd(motivasjon, "motivasjon"),
      hyppighet: try Bruddfeil.krevd(hyppighet, "hyppighet"), aarsaker: try Bruddfeil.krevd(aarsaker, "aarsaker"))
  }
}

/// The duty is met again: the benefit that was stopped runs from `dato`.
public struct GjenopptaYtelse: Brukstilfelle {
  public static let navn = "gjenopptaYtelse"
  /// Absent: the only one that is stopped.
  public var brudd: Id<Brudd>?
  public var dato: Dato?
  public var begrunnelse: String

  public init(brudd: Id<Brudd>? = nil, dato: Dato? = nil, begrunnelse: String) {
    self.brudd = brudd
    self.dato = dato
    self.begrunnelse = begrunnelse
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Bruddfeil) -> Beslutning {
    let stansede = Set(sak.stansede.map(\.id))
    guard var ny = valgt(brudd, blant: sak.brudd, naar: { stansede.contains($0.id) }, id: \.id) else {
      throw .nei(.ukjentBrudd)
    }
    guard case .avgjort(let avgjorelse) = ny.tilstand, case .reaksjon(_, let fra, nil) = avgjorelse.utfall else {
      throw .nei(.ikkeStanset)
    }
    try Bruddfeil.krevFullmakt(ny.ytelse.eier, k)
    let dag = try Bruddfeil.dag(dato, "dato", k)
    if dag < fra { throw .felt(.sluttForStart("dato")) }
    let grunn = try Bruddfeil.krevd(begrunnelse, "begrunnelse")
    ny.tilstand = .gjenopptatt(avgjorelse, Gjenopptak(dato: dag, av: k.ansatt.ident, begrunnelse: grunn))
    return Beslutning(.ytelseGjenopptatt, [.brudd(ny)], begrunnelse: grunn)
  }
}
