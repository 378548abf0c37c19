import Fagmodell

/// Everyone who needs a more extensive assessment has a right to an AEV; for some benefits it is a duty to make one.
public enum Arbeidsevnekrav {
  /// Mandatory when AAP, uføretrygd or kvalifiseringsstønad is received, claimed **or considered** (Nav-loven § 14 a).
  ///
  /// Boundary: a benefit whose last day was yesterday no longer counts, one that ends today does.
  public static func vurder(
    _ fakta: Fakta, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg
  ) -> Arbeidsevnekravresultat {
    guard let ytelser = fakta.ytelser else {
      logg.varsle(.ytelserUkjent)
      return Arbeidsevnekravresultat(paakrevd: nil, grunner: [])
    }
    var grunner: [Arbeidsevnekravresultat.Grunn] = []
    for regel in pakke.regler(.aev) where regel.gjelder(paa: dato) {
      let slaarTil = gjelder(regel.aev!, ytelser, dato)
      logg.noter(regel, ["ytelse": .tekst(regel.aev!.ytelse.rawValue)], ut: slaarTil ? "PAAKREVD" : "IKKE_PAAKREVD")
      if slaarTil { grunner.append(.init(kode: regel.id, hjemmel: regel.hjemmelvisning, kilde: regel.kilde)) }
    }
    if !grunner.isEmpty, !fakta.aevErFullfort(paa: dato) { logg.varsle(.aevPaakrevdMangler) }
    return Arbeidsevnekravresultat(paakrevd: !grunner.isEmpty, grunner: grunner)
  }

  /// As `vurder`, without explanation.
  public static func vurder(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> Arbeidsevnekravresultat {
    var taus = Sporlogg.taus
    return vurder(fakta, dato: dato, pakke: pakke, logg: &taus)
  }

  private static func gjelder(_ grunnlag: Aevgrunnlag, _ ytelser: [Ytelsesfakta], _ dato: Dato) -> Bool {
    ytelser.contains { $0.ytelse == grunnlag.ytelse && !$0.erAvsluttet(paa: dato) }
  }
}
