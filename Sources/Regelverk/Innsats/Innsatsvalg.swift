import Fagmodell

/// The innsatsgrupper of a pack with their preconditions.
public enum Innsatsvalg {
  /// Every group of the pack, in the pack's order (Nav-loven § 14 a). The groups with reduced arbeidsevne open only
  /// after a finished AEV that concluded so; no benefit, age or nationality closes any group.
  ///
  /// Boundary: an AEV finished on `dato` opens the group, one dated tomorrow does not.
  public static func vurder(
    _ fakta: Fakta, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg
  ) -> [Innsatsalternativ] {
    let inn = logg.inn(["aevFullfort": fakta.aevFullfort.verdi.json, "arbeidsevne": fakta.arbeidsevne.json])
    return pakke.regler(.innsats).compactMap { regel in
      guard regel.gjelder(paa: dato), let innsats = regel.innsats else { return nil }
      let sperret = sperrer(innsats, fakta, dato)
      logg.noter(
        regel, inn,
        ut: sperret.isEmpty ? "TILGJENGELIG" : "SPERRET " + sperret.map(\.rawValue).joined(separator: " "))
      return Innsatsalternativ(
        gruppe: innsats.gruppe, tilgjengelig: sperret.isEmpty, sperret: sperret,
        kreverBeslutter: innsats.kreverBeslutter, hovedmaal: innsats.hovedmaal,
        kreverBegrunnelse: innsats.kreverBegrunnelse)
    }
  }

  /// As `vurder`, without explanation.
  public static func vurder(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> [Innsatsalternativ] {
    var taus = Sporlogg.taus
    return vurder(fakta, dato: dato, pakke: pakke, logg: &taus)
  }

  /// The group a name or code stands for in this pack, aliases included: `særlig tilpasset innsats` finds
  /// `SPESIELT_TILPASSET_INNSATS`. Upper and lower case are the same.
  public static func gruppe(_ navn: String, pakke: Regelpakke) -> Innsatsgruppe? {
    let sokt = navn.lowercased()
    return pakke.regler(.innsats).first { regel in
      guard let innsats = regel.innsats else { return false }
      return innsats.gruppe.rawValue.lowercased() == sokt || innsats.navn.nb.lowercased() == sokt
        || innsats.aliaser.contains(sokt)
    }?.innsats?.gruppe
  }

  /// The rule of one group in this pack; nil when the pack has no such group.
  public static func regel(_ gruppe: Innsatsgruppe, pakke: Regelpakke, dato: Dato) -> Innsatsregel? {
    pakke.regler(.innsats).first { $0.innsats?.gruppe == gruppe && $0.gjelder(paa: dato) }?.innsats
  }

  private static func sperrer(_ innsats: Innsatsregel, _ fakta: Fakta, _ dato: Dato) -> [Innsatssperre] {
    var sperret: [Innsatssperre] = []
    if innsats.kreverAev, !fakta.aevErFullfort(paa: dato) { sperret.append(.manglerAev) }
    if !innsats.arbeidsevne.isEmpty, let hinder = arbeidsevnehinder(innsats.arbeidsevne, fakta.arbeidsevne) {
      sperret.append(hinder)
    }
    return sperret
  }

  private static func arbeidsevnehinder(_ krav: [Arbeidsevne], _ arbeidsevne: Arbeidsevne?) -> Innsatssperre? {
    guard let arbeidsevne, arbeidsevne != .ikkeVurdert else { return .arbeidsevneIkkeVurdert }
    if krav.contains(arbeidsevne) { return nil }
    return krav.contains(.nedsatt) ? .arbeidsevneIkkeNedsatt : .arbeidsevneIkkeVarigNedsatt
  }
}
