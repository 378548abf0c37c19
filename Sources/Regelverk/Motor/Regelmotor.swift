import Fagmodell

/// Asks every rule group about one person.
public enum Regelmotor {
  /// The full answer with explanation. The order of facts never changes it, and nothing outside `fakta`, `dato` and
  /// `pakke` is read.
  public static func vurder(
    _ fakta: Fakta, dato: Dato, pakke: Regelpakke, spraak: Spraak = .bokmaal
  ) -> Vurderingsresultat {
    var logg = Sporlogg()
    return vurder(fakta, dato: dato, pakke: pakke, spraak: spraak, logg: &logg)
  }

  /// The full answer without explanation or warnings, for reports over many people.
  public static func vurderTaust(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> Vurderingsresultat {
    var logg = Sporlogg.taus
    return vurder(fakta, dato: dato, pakke: pakke, spraak: .bokmaal, logg: &logg)
  }

  private static func vurder(
    _ fakta: Fakta, dato: Dato, pakke: Regelpakke, spraak: Spraak, logg: inout Sporlogg
  ) -> Vurderingsresultat {
    sjekkTid(pakke, dato, &logg)
    let aev = Arbeidsevnekrav.vurder(fakta, dato: dato, pakke: pakke, logg: &logg)
    let innsats = Innsatsvalg.vurder(fakta, dato: dato, pakke: pakke, logg: &logg)
    let ungdom = Ungdomsordninger.vurder(fakta, dato: dato, pakke: pakke, logg: &logg)
    let plikter = Plikter.vurder(fakta, dato: dato, pakke: pakke, logg: &logg)
    let fravaer = Sykefravaersfrister.vurder(fakta, dato: dato, pakke: pakke, logg: &logg)
    let tiltak = Tiltaksraad.vurder(fakta, dato: dato, pakke: pakke, logg: &logg)
    let brudd = Bruddvurdering.vurder(fakta, dato: dato, pakke: pakke, logg: &logg)
    let kvp = Kvptrekk.beregn(fakta.kvp, dato: dato, pakke: pakke, logg: &logg)
    let stonad = Kvpstonad.beregn(fakta, dato: dato, pakke: pakke, logg: &logg)
    let kvoter = Kvpkvoter.vurder(fakta, dato: dato, pakke: pakke, logg: &logg)
    return Vurderingsresultat(
      dato: dato, pakke: pakke.id, aev: aev, innsats: innsats, ungdom: ungdom, plikter: plikter, sykefravaer: fravaer,
      tiltak: tiltak, brudd: brudd, kvp: kvp, kvpStonad: stonad, kvpKvoter: kvoter,
      varsler: logg.varselkoder.map { Varsel(kode: $0, tekst: pakke.tekst($0, spraak)) },
      spor: logg.spor)
  }

  private static func sjekkTid(_ pakke: Regelpakke, _ dato: Dato, _ logg: inout Sporlogg) {
    if pakke.status == .forslag { logg.varsle(.forslagIkkeGjeldende) }
    let utenfor = pakke.gyldigFra.map { dato < $0 } == true || pakke.gyldigTil.map { dato > $0 } == true
    if utenfor { logg.varsle(.utenforPakkensTid) }
  }
}
