import Fagmodell
import Saksgang

/// Decisions that need a second reader, made ready through the use cases.
enum Beslutning {
  /// Kari's draft for a lasting reduction, not sent yet.
  @discardableResult
  static func utkast(_ k: Kontoret) throws -> SakId {
    let sak = try k.registrert()
    try k.vurdert(sak, .arbeidsevnevurdering)
    try k.arbeidsevne(sak, .varigNedsatt)
    var innhold = OppdaterVedtaksutkast()
    innhold.innsatsgruppe = .varigTilpassetInnsats
    innhold.hovedmaal = .skaffeArbeid
    innhold.muligheter = "Små"
    innhold.maal = "Varig tilrettelagt arbeid"
    innhold.behov = "Mye"
    innhold.bistand = "Tett oppfølging"
    innhold.begrunnelse = "Varig skade"
    innhold.hvorforIkkeOrdinaert = "Skaden er varig"
    _ = try k.kari.utfor(OpprettVedtaksutkast(), paa: sak)
    _ = try k.kari.utfor(innhold, paa: sak)
    return sak
  }

  @discardableResult
  static func sendt(_ k: Kontoret) throws -> SakId {
    let sak = try utkast(k)
    _ = try k.kari.utfor(SendTilBeslutter(), paa: sak)
    return sak
  }
}
