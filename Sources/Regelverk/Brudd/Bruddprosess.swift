import Fagmodell

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
