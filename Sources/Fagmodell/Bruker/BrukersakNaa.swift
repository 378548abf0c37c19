/// What counts now.
extension Brukersak {
  /// The unfinished needs assessment, when there is one.
  public var aapenBehovsvurdering: Behovsvurdering? { behovsvurderinger.last { $0.konklusjon == nil } }
  /// Of this follow-up period: after an end the needs are assessed anew.
  public var sisteBehovskonklusjon: Behovsvurdering.Konklusjon? {
    behovsvurderinger.last { $0.konklusjon != nil && !erHistorisk($0.id.ulid) }?.konklusjon
  }
  public var aapenArbeidsevnevurdering: Arbeidsevnevurdering? { arbeidsevnevurderinger.last { $0.konklusjon == nil } }
  public var sisteArbeidsevnekonklusjon: Arbeidsevnevurdering.Konklusjon? {
    arbeidsevnevurderinger.last { $0.konklusjon != nil }?.konklusjon
  }
  public var arbeidsevne: Arbeidsevne { sisteArbeidsevnekonklusjon?.arbeidsevne ?? .ikkeVurdert }

  public var vedtaksutkast: Vedtak? { vedtak.last { $0.erUtkast } }
  /// The newest decision that is made.
  public var sisteVedtak: Vedtak? { vedtak.filter { !$0.erUtkast }.max { $0.versjon < $1.versjon } }
  /// The newest decision, while it counts: the end of a follow-up makes decisions history.
  public var gjeldendeVedtak: Vedtak? { sisteVedtak.flatMap { erHistorisk($0.id.ulid) ? nil : $0 } }

  public var plan: Aktivitetsplan? { planer.last { !$0.erAvsluttet } }
  public func aktiviteter(i plan: Aktivitetsplan) -> [Aktivitet] { aktiviteter.filter { $0.plan == plan.id } }

  public func lopendeYtelser(paa dato: Dato) -> [Ytelsesforhold] { ytelser.filter { !$0.erAvsluttet(paa: dato) } }

  /// How far in the chain the person is (C28).
  public var steg: Steg {
    if plan?.godkjenning != nil { return .oppfolging }
    if plan != nil || gjeldendeVedtak != nil { return .plan }
    if vedtaksutkast != nil { return .vedtak }
    if let behov = sisteBehovskonklusjon {
      return behov.utfall == .arbeidsevnevurdering && sisteArbeidsevnekonklusjon == nil ? .arbeidsevne : .vedtak
    }
    return bruker.registrering == .fullfort ? .behovsvurdering : .registrering
  }
}
