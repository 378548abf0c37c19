import Fagmodell

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
