import Fagmodell

/// The timeline of a sick leave.
public enum Sykefravaersfrister {
  /// The steps from the first day of absence, earliest first. Steps at the workplace are left out for a person without
  /// employer; with unknown employer they stand.
  ///
  /// Boundary: absence from 11 April 2016 puts the step at eight weeks on 6 June 2016; that day it has not passed.
  public static func vurder(
    _ fakta: Fakta, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg
  ) -> [Sykefravaersfrist] {
    guard let fravaer = fakta.sykefravaer, fravaer.loper(paa: dato) else { return [] }
    guard let start = fravaer.fra else {
      logg.varsle(.sykefravaerStartUkjent)
      return []
    }
    var frister: [Sykefravaersfrist] = []
    let inn = logg.inn(["fra": start.json, "harArbeidsgiver": fravaer.harArbeidsgiver.json])
    for regel in pakke.milepaeler where regel.gjelder(paa: dato) {
      guard let steg = regel.milepael, !(steg.kreverArbeidsgiver && fravaer.harArbeidsgiver == false) else { continue }
      let frist = steg.frist.etter(start)
      logg.noter(regel, inn, ut: "FRIST \(frist)")
      frister.append(
        Sykefravaersfrist(
          kode: steg.kode, hvem: steg.hvem, fra: steg.vinduFra?.etter(start), frist: frist, passert: dato > frist,
          erPaaminnelse: steg.erPaaminnelse, hjemmel: regel.hjemmelvisning))
    }
    // Stable for steps on the same day: the pack's order.
    return frister.enumerated().sorted { ($0.element.frist, $0.offset) < ($1.element.frist, $1.offset) }.map(\.element)
  }

  /// As `vurder`, without explanation.
  public static func vurder(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> [Sykefravaersfrist] {
    var taus = Sporlogg.taus
    return vurder(fakta, dato: dato, pakke: pakke, logg: &taus)
  }
}
