import Fagmodell

/// A suggestion with its reasons. Never a decision: a person chooses, and says why when the choice differs.
public struct Innsatsforslag: Hashable, Codable, Sendable {
  /// Nil when something must be found out first; then `mangler` says what.
  public let gruppe: Innsatsgruppe?
  public let grunner: [Grunn]
  public let mangler: [Mangel]
  public let spor: [Regelspor]

  /// Why this group; the texts are in the pack collection.
  public enum Grunn: String, CaseIterable, Codable, Sendable {
    case egenInnsatsKortTid = "EGEN_INNSATS_KORT_TID"
    case storreProblemer = "STORRE_PROBLEMER"
    case nedsattMenKanArbeide = "NEDSATT_MEN_KAN_ARBEIDE"
    case varigNedsattKanDelvis = "VARIG_NEDSATT_KAN_DELVIS"
    case varigNedsattIkkeOrdinaert = "VARIG_NEDSATT_IKKE_ORDINAERT"
  }

  /// What must be found out before anything can be suggested.
  public enum Mangel: String, CaseIterable, Codable, Sendable {
    case arbeidsevnevurdering = "ARBEIDSEVNEVURDERING"
    case egenInnsats = "EGEN_INNSATS"
    case tidsperspektiv = "TIDSPERSPEKTIV"
    case ordinaertArbeid = "ORDINAERT_ARBEID"
    case delvisArbeid = "DELVIS_ARBEID"
  }

  /// Whether the choice must be explained: it differs from what was suggested.
  public func kreverForklaring(valgt: Innsatsgruppe) -> Bool { gruppe.map { $0 != valgt } ?? false }

  /// Suggests a group from the findings (Nav-loven § 14 a; the criteria of each group). Groups with reduced arbeidsevne
  /// are suggested only after a finished AEV.
  ///
  /// Boundary: own effort but not within short time suggests the second group, not the first.
  public static func foreslaa(_ funn: Vurderingsfunn, dato: Dato, pakke: Regelpakke) -> Innsatsforslag {
    let aevFerdig = funn.aevFullfort.verdi.map { $0 <= dato } ?? false
    guard aevFerdig, funn.arbeidsevne == .nedsatt || funn.arbeidsevne == .varigNedsatt else {
      if !aevFerdig, funn.trengerGrundigereVurdering == true || erNedsatt(funn.arbeidsevne) {
        return Innsatsforslag(gruppe: nil, grunner: [], mangler: [.arbeidsevnevurdering], spor: [])
      }
      return utenNedsatt(funn, dato, pakke)
    }
    return nedsatt(funn, dato, pakke)
  }

  private static func erNedsatt(_ arbeidsevne: Arbeidsevne?) -> Bool {
    arbeidsevne == .nedsatt || arbeidsevne == .varigNedsatt
  }

  private static func utenNedsatt(_ funn: Vurderingsfunn, _ dato: Dato, _ pakke: Regelpakke) -> Innsatsforslag {
    switch Svar.alle(funn.klarerSegMedEgenInnsats, funn.innenKortTid) {
    case true?: return svar([.standardInnsats, .godeMuligheter], .egenInnsatsKortTid, funn, dato, pakke)
    case false?: return svar([.situasjonsbestemtInnsats, .trengerVeiledning], .storreProblemer, funn, dato, pakke)
    case nil:
      var mangler: [Mangel] = []
      if funn.klarerSegMedEgenInnsats == nil { mangler.append(.egenInnsats) }
      if funn.innenKortTid == nil { mangler.append(.tidsperspektiv) }
      return Innsatsforslag(gruppe: nil, grunner: [], mangler: mangler, spor: [])
    }
  }

  private static func nedsatt(_ funn: Vurderingsfunn, _ dato: Dato, _ pakke: Regelpakke) -> Innsatsforslag {
    let spesielt: [Innsatsgruppe] = [.spesieltTilpassetInnsats, .trengerVeiledningNedsattArbeidsevne]
    if funn.arbeidsevne == .nedsatt { return svar(spesielt, .nedsattMenKanArbeide, funn, dato, pakke) }
    switch funn.kanFaaOrdinaertArbeid {
    case true?: return svar(spesielt, .nedsattMenKanArbeide, funn, dato, pakke)
    case nil: return Innsatsforslag(gruppe: nil, grunner: [], mangler: [.ordinaertArbeid], spor: [])
    case false?: return varig(funn, dato, pakke)
    }
  }

  private static func varig(_ funn: Vurderingsfunn, _ dato: Dato, _ pakke: Regelpakke) -> Innsatsforslag {
    let harDelvis = Innsatsvalg.regel(.jobbeDelvis, pakke: pakke, dato: dato) != nil
    if harDelvis, funn.kanJobbeDelvis == nil {
      return Innsatsforslag(gruppe: nil, grunner: [], mangler: [.delvisArbeid], spor: [])
    }
    if harDelvis, funn.kanJobbeDelvis == true {
      return svar([.jobbeDelvis], .varigNedsattKanDelvis, funn, dato, pakke)
    }
    return svar(
      [.varigTilpassetInnsats, .litenMulighetTilAaJobbe], .varigNedsattIkkeOrdinaert, funn, dato, pakke)
  }

  /// The first of `grupper` that the pack has.
  private static func svar(
    _ grupper: [Innsatsgruppe], _ grunn: Grunn, _ funn: Vurderingsfunn, _ dato: Dato, _ pakke: Regelpakke
  ) -> Innsatsforslag {
    let regel = pakke.regler(.innsats).first { regel in
      regel.gjelder(paa: dato) && regel.innsats.map { grupper.contains($0.gruppe) } == true
    }
    guard let regel, let innsats = regel.innsats else {
      return Innsatsforslag(gruppe: nil, grunner: [], mangler: [], spor: [])
    }
    var logg = Sporlogg()
    logg.noter(
      regel,
      [
        "egenInnsats": funn.klarerSegMedEgenInnsats.json, "kortTid": funn.innenKortTid.json,
        "arbeidsevne": funn.arbeidsevne.json, "ordinaertArbeid": funn.kanFaaOrdinaertArbeid.json,
        "delvisArbeid": funn.kanJobbeDelvis.json,
      ], ut: "FORSLAG \(innsats.gruppe.rawValue)")
    return Innsatsforslag(gruppe: innsats.gruppe, grunner: [grunn], mangler: [], spor: logg.spor)
  }
}
