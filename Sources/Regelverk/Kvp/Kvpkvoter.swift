import Fagmodell

/// The quotas of absence in the kvalifiseringsprogram (forskrift om kvalifiseringsprogram §§ 6–17). Packs without the
/// numbers give none.
public enum Kvpkvoter {
  /// Every quota of the pack, in the order of the codes; none for someone outside the programme.
  ///
  /// Boundary: who started on 2 March 2026 may use egenmelding from 27 April, after eight weeks. The third child in care
  /// gives the larger number of days, the second does not. The extra holiday comes with the 60th birthday.
  public static func vurder(
    _ fakta: Fakta, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg
  ) -> [Kvpkvote] {
    guard let kvp = fakta.kvp, let regel = pakke.regel("KVP_FRAVAER", paa: dato) else { return [] }
    let kvoter = Kvpkvote.Kode.allCases.compactMap { kode -> Kvpkvote? in
      switch kode {
      case .egenmelding: egenmelding(kvp, regel)
      case .syktBarn: syktBarn(kvp, regel)
      case .velferd: fast(.velferd, regel.tall("velferdDager"), regel)
      case .ferie: ferie(fakta.alder(paa: dato), regel)
      }
    }
    for kvote in kvoter {
      logg.noter(
        regel,
        [
          "startet": kvp.startet.json, "egenmeldinger": kvp.egenmeldinger.json, "barn": kvp.barn.json,
          "barnKronisk": kvp.barnKronisk.json, "aleneomsorg": kvp.aleneomsorg.json,
        ], ut: "\(kvote.kode.rawValue) \(kvote.dager.map(String.init) ?? "UKJENT")")
    }
    return kvoter
  }

  /// As `vurder`, without explanation.
  public static func vurder(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> [Kvpkvote] {
    var taus = Sporlogg.taus
    return vurder(fakta, dato: dato, pakke: pakke, logg: &taus)
  }

  /// The person's word is enough for some days at a time, once they have taken part for a while. Four such absences in
  /// twelve months open for losing the right.
  private static func egenmelding(_ kvp: KvpFakta, _ regel: Regel) -> Kvpkvote? {
    guard let dager = regel.tall("egenmeldingDager"), let uker = regel.tall("egenmeldingEtterUker"),
      let grense = regel.tall("egenmeldingMistesEtter")
    else { return nil }
    return Kvpkvote(
      kode: .egenmelding, dager: Int(dager), dagtype: .kalenderdager, per: .gang,
      fra: kvp.startet.map { $0.pluss(uker: Int(uker)) },
      kanMistes: kvp.egenmeldinger.map { Double($0) >= grense }, regel: regel.id, hjemmel: regel.hjemmelvisning)
  }

  /// How many children a person may be said to have; anything else is as good as unknown.
  private static let troverdig = 0...100

  /// A chronically ill child adds days of its own; who is alone with the care gets twice as many of both.
  private static func syktBarn(_ kvp: KvpFakta, _ regel: Regel) -> Kvpkvote? {
    guard let vanlig = regel.tall("syktBarnDager"), let flere = regel.tall("syktBarnDagerFlere"),
      let grense = regel.tall("syktBarnFlereEnn"), let kronisk = regel.tall("syktBarnKroniskDager"),
      let faktor = regel.tall("syktBarnAleneFaktor")
    else { return nil }
    var dager: Int?
    if kvp.barn == 0 {
      dager = 0
    } else if let barn = kvp.barn, let alene = kvp.aleneomsorg, let syke = kvp.barnKronisk, troverdig.contains(barn),
      troverdig.contains(syke)
    {
      let grunn = (Double(barn) > grense ? flere : vanlig) + kronisk * Double(min(syke, barn))
      dager = Int(alene ? grunn * faktor : grunn)
    }
    return Kvpkvote(
      kode: .syktBarn, dager: dager, dagtype: .virkedager, per: .tolvMaaneder, fra: nil, kanMistes: nil,
      regel: regel.id, hjemmel: regel.hjemmelvisning)
  }

  private static func ferie(_ alder: Int?, _ regel: Regel) -> Kvpkvote? {
    guard let dager = regel.tall("ferieDager"), let ekstra = regel.tall("ferieEkstraDager"),
      let fra = regel.tall("ferieEkstraAlder")
    else { return nil }
    return fast(.ferie, alder.map { Double($0) >= fra ? dager + ekstra : dager }, regel)
  }

  private static func fast(_ kode: Kvpkvote.Kode, _ dager: Double?, _ regel: Regel) -> Kvpkvote {
    Kvpkvote(
      kode: kode, dager: dager.map { Int($0) }, dagtype: .virkedager, per: .kalenderaar, fra: nil, kanMistes: nil,
      regel: regel.id, hjemmel: regel.hjemmelvisning)
  }
}
