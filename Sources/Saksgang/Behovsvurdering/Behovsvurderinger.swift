import Fagmodell
import Regelverk

/// Opens a needs assessment. Everyone who asks gets one: no fact about the person can stop it (D01, D03).
public struct StartBehovsvurdering: Brukstilfelle {
  public static let navn = "startBehovsvurdering"

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Behovsvurderingsfeil) -> Beslutning {
    if sak.aapenBehovsvurdering != nil { throw .alleredeAapen }
    var ny = Behovsvurdering(id: k.nyId(), startet: k.idag, av: k.ansatt.ident)
    if let forrige = sak.behovsvurderinger.last { ny.gjenbruk(forrige) }
    return Beslutning(.behovsvurderingStartet, [.behovsvurdering(ny)])
  }
}

extension Behovsvurdering {
  /// A reassessment starts from the earlier answers, so that nothing is asked twice (B10).
  fileprivate mutating func gjenbruk(_ forrige: Behovsvurdering) {
    temaer = forrige.temaer
    brukersSyn = forrige.brukersSyn
    arbeidsmarked = forrige.arbeidsmarked
  }
}

/// Stores answers; absent parts stay as they are.
public struct SvarBehovsvurdering: Brukstilfelle {
  public static let navn = "svarBehovsvurdering"
  public var temaer: [Temainnspill]?
  public var brukersSyn: String?
  public var arbeidsmarked: String?

  public init(temaer: [Temainnspill]? = nil, brukersSyn: String? = nil, arbeidsmarked: String? = nil) {
    self.temaer = temaer
    self.brukersSyn = brukersSyn
    self.arbeidsmarked = arbeidsmarked
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Behovsvurderingsfeil) -> Beslutning {
    guard var behov = sak.aapenBehovsvurdering else { throw .ingenAapen }
    do throws(Feltfeil) { try anvend(paa: &behov) } catch { throw .felt(error) }
    return Beslutning(.behovsvurderingBesvart, [.behovsvurdering(behov)])
  }

  func anvend(paa behov: inout Behovsvurdering) throws(Feltfeil) {
    for innspill in temaer ?? [] { try innspill.anvend(paa: &behov.temaer) }
    if let brukersSyn { behov.brukersSyn = try felt(brukersSyn, "brukersSyn", maks: Feltgrense.beskrivelse) }
    if let arbeidsmarked {
      behov.arbeidsmarked = try felt(arbeidsmarked, "arbeidsmarked", maks: Feltgrense.beskrivelse)
    }
  }
}

/// One theme's answers; absent sides stay as they are.
public struct Temainnspill: Codable, Sendable, Hashable {
  public var tema: Profilelement
  public var ressurs: String?
  public var barriere: String?
  public var sitat: String?

  public init(tema: Profilelement, ressurs: String? = nil, barriere: String? = nil, sitat: String? = nil) {
    self.tema = tema
    self.ressurs = ressurs
    self.barriere = barriere
    self.sitat = sitat
  }

  func anvend(paa profil: inout Ressursprofil) throws(Feltfeil) {
    var svar = profil[tema]
    if let ressurs { svar.ressurs = try felt(ressurs, "ressurs.\(tema.rawValue)", maks: Feltgrense.beskrivelse) }
    if let barriere { svar.barriere = try felt(barriere, "barriere.\(tema.rawValue)", maks: Feltgrense.beskrivelse) }
    if let sitat { svar.sitat = try felt(sitat, "sitat.\(tema.rawValue)", maks: Feltgrense.beskrivelse) }
    profil[tema] = svar
  }
}

/// Concludes the need for help; the youth deadline counts from this day.
public struct FullforBehovsvurdering: Brukstilfelle {
  public static let navn = "fullforBehovsvurdering"
  public var utfall: Behovsutfall
  public var begrunnelse: String
  public var nesteSteg: String
  public var nesteDato: Dato
  /// Answers given on the way out.
  public var svar: SvarBehovsvurdering?

  public init(
    utfall: Behovsutfall, begrunnelse: String, nesteSteg: String, nesteDato: Dato, svar: SvarBehovsvurdering? = nil
  ) {
    self.utfall = utfall
    self.begrunnelse = begrunnelse
    self.nesteSteg = nesteSteg
    self.nesteDato = nesteDato
    self.svar = svar
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Behovsvurderingsfeil) -> Beslutning {
    guard var behov = sak.aapenBehovsvurdering else { throw .ingenAapen }
    let krav = Regelgrunnlag(sak, k).arbeidsevnekrav
    if krav.paakrevd, utfall != .arbeidsevnevurdering { throw .krevArbeidsevnevurdering(krav.grunner.map(\.kode)) }
    do throws(Feltfeil) {
      try svar?.anvend(paa: &behov)
      if behov.brukersSyn.isEmpty { throw .paakrevd("brukersSyn") }
      if behov.arbeidsmarked.isEmpty { throw .paakrevd("arbeidsmarked") }
      if nesteDato < k.idag { throw .fortid("nesteDato") }
      behov.tilstand = .fullfort(
        Behovsvurdering.Konklusjon(
          dato: k.idag, av: k.ansatt.ident, utfall: utfall,
          begrunnelse: try felt(begrunnelse, "begrunnelse", maks: Feltgrense.fritekst, paakrevd: true),
          nesteSteg: try felt(nesteSteg, "nesteSteg", maks: Feltgrense.linje, paakrevd: true),
          nesteDato: nesteDato, spor: krav.spor))
    } catch { throw .felt(error) }
    return Beslutning(.behovsvurderingFullfort, [.behovsvurdering(behov)])
  }
}
