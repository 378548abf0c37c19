import Fagmodell

/// Repeats and ladders. The reactions are what the law opens for; whether one comes is a person's decision after the
/// steps of `Bruddprosess`.
public enum Bruddvurdering {
  /// Every breach up to and including `dato` that a rule of the pack knows, earliest first.
  public static func vurder(
    _ fakta: Fakta, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg
  ) -> [Bruddresultat] {
    let brudd = (fakta.brudd ?? []).filter { $0.dato <= dato }.sorted(by: foer)
    return brudd.compactMap { ett in
      guard let regel = regel(for: ett, pakke), let krav = regel.brudd else { return nil }
      let telling = tell(ett, krav, blant: brudd, paa: dato)
      let trinn = trinn(ett, krav, telling)
      varsle(ett, krav, telling, trinn, &logg)
      logg.noter(
        regel,
        [
          "type": .tekst(ett.type.rawValue), "dato": ett.dato.json, "gjentak": .heltall(Int64(telling.gjentak)),
          "trinn": .heltall(Int64(telling.trinn)), "rimeligGrunn": ett.rimeligGrunn.json,
          "vedtak": ett.vedtak.verdi.json, "seneste": telling.seneste.json,
        ], ut: trinn.reaksjon.rawValue)
      return Bruddresultat(
        ytelse: ett.ytelse, type: ett.type, dato: ett.dato, gjentak: telling.gjentak, trinn: telling.trinn,
        reaksjon: trinn.reaksjon, varighet: trinn.varighet, seneste: telling.seneste, forGammelt: telling.forGammelt,
        varselKreves: krav.varselKreves, regel: regel.id, hjemmel: regel.hjemmelvisning)
    }
  }

  /// As `vurder`, without explanation.
  public static func vurder(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> [Bruddresultat] {
    var taus = Sporlogg.taus
    return vurder(fakta, dato: dato, pakke: pakke, logg: &taus)
  }

  /// The rule for a breach on its day: the common ladder where the pack has one, else the benefit's own. Uføretrygd has
  /// no duty and so no breach.
  public static func regel(for brudd: Bruddfakta, _ pakke: Regelpakke) -> Regel? {
    if brudd.ytelse == .uforetrygd { return nil }
    let aktuelle = pakke.regler(.brudd).filter { regel in
      guard let krav = regel.brudd, regel.gjelder(paa: brudd.dato) else { return false }
      return (krav.ytelse == nil || krav.ytelse == brudd.ytelse) && krav.typer.contains(brudd.type)
    }
    return aktuelle.first { $0.brudd?.ytelse == nil } ?? aktuelle.first
  }

  /// Neither a reasonable ground nor a breach past its limit leads to a reaction.
  private static func trinn(_ ett: Bruddfakta, _ krav: Bruddregel, _ telling: Bruddtelling) -> Bruddtrinn {
    if ett.rimeligGrunn == true || telling.forGammelt == true { return Bruddtrinn(reaksjon: .ingen, varighet: nil) }
    return krav.trinn[telling.trinn - 1]
  }

  private static func varsle(
    _ ett: Bruddfakta, _ krav: Bruddregel, _ telling: Bruddtelling, _ trinn: Bruddtrinn, _ logg: inout Sporlogg
  ) {
    if ett.rimeligGrunn == true { return }
    if telling.forGammelt == true { return logg.varsle(.bruddForGammelt) }
    if telling.forGammelt == nil { logg.varsle(.bruddLonnSluttUkjent) }
    if telling.vedtakUkjent { logg.varsle(.bruddVedtakUkjent) }
    if trinn.reaksjon == .tidsbegrensetBortfall, trinn.varighet == nil { logg.varsle(.bruddVarighetIkkeOppgitt) }
  }
}
