import Fagmodell

/// The steps of a breach case, in their order. A case never starts at the sanction (I23).
public enum Bruddsteg: String, CaseIterable, Codable, Sendable {
  /// Try to reach the person and hear why.
  case kontaktforsok = "KONTAKTFORSOK"
  case forhaandsvarsel = "FORHAANDSVARSEL"
  /// Wait for the person's statement, or for the time to answer to run out.
  case uttalelse = "UTTALELSE"
  /// Weigh whether there was a reasonable ground.
  case rimeligGrunn = "RIMELIG_GRUNN"
  case vedtak = "VEDTAK"
  /// Payment again once the duty is met.
  case gjenopptak = "GJENOPPTAK"
  case avsluttet = "AVSLUTTET"
}

/// The three headings a reasonable ground is weighed under (I24).
public enum Rimeliggrunntema: String, CaseIterable, Codable, Sendable {
  case arbeidsmarked = "ARBEIDSMARKED"
  case helse = "HELSE"
  case nedsattFunksjonsevne = "NEDSATT_FUNKSJONSEVNE"
}

/// What has been done in a breach case so far.
public struct Bruddsaksgang: Hashable, Codable, Sendable {
  public var brudd: Bruddfakta
  public var kontaktforsok: Dato?
  public var varselSendt: Dato?
  /// The last day the person was given to answer; needed where the law sets no length.
  public var svarfrist: Dato?
  public var uttalelse: Dato?
  /// The headings that have been weighed.
  public var vurdert: Set<Rimeliggrunntema>
  public var vedtak: Dato?
  public var vilkaarOppfyltIgjen: Dato?

  public init(
    brudd: Bruddfakta, kontaktforsok: Dato? = nil, varselSendt: Dato? = nil, svarfrist: Dato? = nil,
    uttalelse: Dato? = nil, vurdert: Set<Rimeliggrunntema> = [], vedtak: Dato? = nil, vilkaarOppfyltIgjen: Dato? = nil
  ) {
    self.brudd = brudd
    self.kontaktforsok = kontaktforsok
    self.varselSendt = varselSendt
    self.svarfrist = svarfrist
    self.uttalelse = uttalelse
    self.vurdert = vurdert
    self.vedtak = vedtak
    self.vilkaarOppfyltIgjen = vilkaarOppfyltIgjen
  }
}

/// Where a breach case stands.
public struct Bruddstatus: Hashable, Codable, Sendable {
  public let neste: Bruddsteg
  /// Every step this case has, those already taken included.
  public let steg: [Bruddsteg]
  /// The last day to answer the notice; nil while no notice is sent or no length is set.
  public let svarfrist: Dato?
  /// The first day a decision may be made; nil when something must happen first.
  public let tidligstVedtak: Dato?
  /// The headings not yet weighed.
  public let gjenstaar: [Rimeliggrunntema]
  /// The sources give no time to answer: the veileder must set one.
  public let svarfristMaaSettes: Bool
}

/// Contact → notice → statement → reasonable ground → decision → resumption.
public enum Bruddprosess {
  /// The next step on `dato`; nil when no rule of the pack knows the breach. Machine-made stops without notice go
  /// straight to resumption; everything else needs a contact attempt first.
  ///
  /// Boundary: a decision may be made the day after the last day to answer, or as soon as the person has answered.
  public static func vurder(_ sak: Bruddsaksgang, dato: Dato, pakke: Regelpakke) -> Bruddstatus? {
    guard let regel = Bruddvurdering.regel(for: sak.brudd, pakke), let krav = regel.brudd else { return nil }
    let steg = steg(krav)
    let svarfrist = sak.svarfrist ?? sak.varselSendt.flatMap { krav.svarfrist?.etter($0) }
    let gjenstaar = Rimeliggrunntema.allCases.filter { !sak.vurdert.contains($0) }
    let neste = steg.first { !erGjort($0, sak, svarfrist, dato) } ?? .avsluttet
    return Bruddstatus(
      neste: neste, steg: steg, svarfrist: svarfrist, tidligstVedtak: tidligstVedtak(sak, krav, svarfrist),
      gjenstaar: steg.contains(.rimeligGrunn) ? gjenstaar : [],
      svarfristMaaSettes: krav.varselKreves && sak.varselSendt != nil && svarfrist == nil)
  }

  private static func steg(_ krav: Bruddregel) -> [Bruddsteg] {
    if krav.trinn.first?.reaksjon.erAutomatisk == true { return [.gjenopptak] }
    var steg: [Bruddsteg] = [.kontaktforsok]
    if krav.varselKreves { steg += [.forhaandsvarsel, .uttalelse] }
    return steg + [.rimeligGrunn, .vedtak, .gjenopptak]
  }

  private static func erGjort(_ steg: Bruddsteg, _ sak: Bruddsaksgang, _ svarfrist: Dato?, _ dato: Dato) -> Bool {
    switch steg {
    case .kontaktforsok: return sak.kontaktforsok != nil
    case .forhaandsvarsel: return sak.varselSendt != nil
    case .uttalelse: return sak.uttalelse != nil || svarfrist.map { dato > $0 } == true
    case .rimeligGrunn: return sak.vurdert.count == Rimeliggrunntema.allCases.count && sak.brudd.rimeligGrunn != nil
    // A reasonable ground ends the case without a reaction.
    case .vedtak: return sak.vedtak != nil || sak.brudd.rimeligGrunn == true
    case .gjenopptak: return sak.vilkaarOppfyltIgjen != nil || sak.brudd.rimeligGrunn == true
    case .avsluttet: return true
    }
  }

  private static func tidligstVedtak(_ sak: Bruddsaksgang, _ krav: Bruddregel, _ svarfrist: Dato?) -> Dato? {
    guard let kontakt = sak.kontaktforsok else { return nil }
    guard krav.varselKreves else { return kontakt }
    guard let varsel = sak.varselSendt else { return nil }
    if let uttalelse = sak.uttalelse { return max(uttalelse, varsel) }
    return svarfrist.map { $0 + 1 }
  }
}
