import Fagmodell

/// Repeats and ladders. The reactions are what the law opens for; whether one comes is a person's decision after the
/// steps of `Bruddprosess`.
public enum Bruddvurdering {
  /// Every breach up to and including `dato` that a rule of the pack knows, earliest first. Uføretrygd has no duty and
  /// so no breach.
  ///
  /// Boundary: a breach on the day twelve months after the first is still a repeat, the day after it is not.
  public static func vurder(
    _ fakta: Fakta, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg
  ) -> [Bruddresultat] {
    let brudd = (fakta.brudd ?? []).filter { $0.dato <= dato && $0.ytelse != .uforetrygd }.sorted(by: foer)
    return brudd.compactMap { ett in
      guard let regel = regel(for: ett, pakke), let krav = regel.brudd else { return nil }
      let gjentak = gjentak(ett, krav, brudd)
      let trinn = ett.rimeligGrunn == true ? Bruddtrinn(reaksjon: .ingen, varighet: nil) : trinn(gjentak, krav)
      if trinn.reaksjon == .tidsbegrensetBortfall, trinn.varighet == nil { logg.varsle(.bruddVarighetIkkeOppgitt) }
      logg.noter(
        regel,
        [
          "type": .tekst(ett.type.rawValue), "dato": ett.dato.json, "gjentak": .heltall(Int64(gjentak)),
          "rimeligGrunn": ett.rimeligGrunn.json,
        ], ut: trinn.reaksjon.rawValue)
      return Bruddresultat(
        ytelse: ett.ytelse, type: ett.type, dato: ett.dato, gjentak: gjentak, reaksjon: trinn.reaksjon,
        varighet: trinn.varighet, varselKreves: krav.varselKreves, regel: regel.id, hjemmel: regel.hjemmelvisning)
    }
  }

  /// As `vurder`, without explanation.
  public static func vurder(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> [Bruddresultat] {
    var taus = Sporlogg.taus
    return vurder(fakta, dato: dato, pakke: pakke, logg: &taus)
  }

  /// The rule for a breach on its day: the common ladder where the pack has one, else the benefit's own.
  public static func regel(for brudd: Bruddfakta, _ pakke: Regelpakke) -> Regel? {
    let aktuelle = pakke.regler(.brudd).filter { regel in
      guard let krav = regel.brudd, regel.gjelder(paa: brudd.dato) else { return false }
      return (krav.ytelse == nil || krav.ytelse == brudd.ytelse) && krav.typer.contains(brudd.type)
    }
    return aktuelle.first { $0.brudd?.ytelse == nil } ?? aktuelle.first
  }

  /// Earlier breaches under the same rule and benefit count while the window runs, unless there was a reasonable ground.
  private static func gjentak(_ ett: Bruddfakta, _ krav: Bruddregel, _ alle: [Bruddfakta]) -> Int {
    let tidligere = alle.filter { annet in
      annet.ytelse == ett.ytelse && krav.typer.contains(annet.type) && annet.rimeligGrunn != true && annet != ett
        && foer(annet, ett) && (krav.vindu.map { $0.etter(annet.dato) >= ett.dato } ?? true)
    }
    return tidligere.count + 1
  }

  private static func trinn(_ gjentak: Int, _ krav: Bruddregel) -> Bruddtrinn {
    krav.trinn[min(gjentak, krav.trinn.count) - 1]
  }

  /// By day, then by code: the order in which the facts were listed never matters.
  private static func foer(_ a: Bruddfakta, _ b: Bruddfakta) -> Bool {
    (a.dato, a.ytelse.rawValue, a.type.rawValue) < (b.dato, b.ytelse.rawValue, b.type.rawValue)
  }
}
