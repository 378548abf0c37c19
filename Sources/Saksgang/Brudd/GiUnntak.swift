import Fagmodell
import Regelverk

/// Exempts the person from a benefit's duty, for a reason the benefit knows.
public struct GiUnntak: Brukstilfelle {
  public static let navn = "giUnntak"
  public var ytelse: Ytelse
  /// Absent: the activity duty.
  public var plikt: Unntaksplikt?
  public var grunn: Unntaksgrunn
  public var begrunnelse: String
  public var fra: Dato?
  public var til: Dato?

  public init(
    ytelse: Ytelse, plikt: Unntaksplikt? = nil, grunn: Unntaksgrunn, begrunnelse: String, fra: Dato? = nil,
    til: Dato? = nil
  ) {
    self.ytelse = ytelse
    self.plikt = plikt
    self.grunn = grunn
    self.begrunnelse = begrunnelse
    self.fra = fra
    self.til = til
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Bruddfeil) -> Beslutning {
    let hva = plikt ?? .aktivitet
    let start = fra ?? k.idag
    guard k.pakke.harPlikt(ytelse, hva, paa: start) else { throw .nei(.ingenPlikt) }
    guard GiUnntak.grunner(ytelse, hva).contains(grunn) else { throw .nei(.grunnIkkeTillatt) }
    let erSykmeldt = ytelse == .sykepenger && sak.sykefravaer.contains { $0.loper(paa: start) }
    guard erSykmeldt || sak.ytelser.contains(where: { $0.ytelse == ytelse && !$0.erAvsluttet(paa: start) }) else {
      throw .nei(.ingenYtelse)
    }
    try Bruddfeil.periode(fra: start, til: til)
    if sak.gjeldendeUnntak(ytelse, hva, paa: start) != nil { throw .nei(.unntakGjelder) }
    let tekst = try Bruddfeil.krevd(begrunnelse, "begrunnelse", maks: 1_000)
    let unntak = Unntak(
      id: k.nyId(), ytelse: ytelse, plikt: hva, grunn: grunn, begrunnelse: tekst, fra: start, til: til, gitt: k.idag,
      av: k.ansatt.ident)
    return Beslutning(.unntakGitt, [.unntak(unntak)], begrunnelse: tekst)
  }

  /// The kinds of reason each benefit's duty knows (folketrygdloven §§ 4-5, 8-8, 11-8 and 15-6, sosialtjenesteloven
  /// §§ 20 and 20 a).
  public static func grunner(_ ytelse: Ytelse, _ plikt: Unntaksplikt) -> [Unntaksgrunn] {
    if plikt == .meldeplikt { return [.unodigTyngende] }
    switch ytelse {
    case .sykepenger: return [.medisinskeGrunner, .tilretteleggingIkkeMulig, .sjomennUtenriks]
    case .dagpenger: return [.alder, .helse, .omsorg]
    case .aap: return [.helse, .velferdsgrunner]
    case .overgangsstonad: return [.omsorg, .helse, .manglerBarnepass]
    case .sosialhjelp: return [.tungtveiendeGrunner]
    case .kvalifiseringsstonad, .tiltakspenger: return [.helse, .velferdsgrunner]
    case .uforetrygd: return []
    }
  }
}

extension Regelpakke {
  /// Whether the benefit has the duty on `dato`.
  func harPlikt(_ ytelse: Ytelse, _ plikt: Unntaksplikt, paa dato: Dato) -> Bool {
    regler(.plikt).contains { regel in
      guard let krav = regel.plikt, krav.ytelse == ytelse, regel.gjelder(paa: dato) else { return false }
      return (krav.kode == .meldekort14Dager) == (plikt == .meldeplikt)
    }
  }
}
