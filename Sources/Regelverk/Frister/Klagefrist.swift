import Fagmodell

/// Appeal deadlines (forvaltningsloven § 29, folketrygdloven § 21-12, arbeidsmarkedsloven § 17).
public enum Klagefrist {
  /// Counted from the day the notice reached the party; the outer limit from the day the decision was made. Nil when
  /// the pack has no rule for the area.
  ///
  /// Boundary: notice on 1 June 2016 gives 22 June as the last of three weeks; on 23 June it has run out.
  public static func vurder(
    _ omraade: Klageomraade, fattet: Dato, mottatt: Dato, dato: Dato, pakke: Regelpakke, spraak: Spraak = .bokmaal
  ) -> Klagefristsvar? {
    let regler = pakke.regler(.klage)
    guard let regel = regler.first(where: { $0.klage?.omraade == omraade && $0.gjelder(paa: dato) }),
      let klage = regel.klage
    else { return nil }
    let frist = klage.frist.etter(mottatt)
    let aar = pakke.tall("KLAGEFRIST_LOEPER", "absoluttAar", paa: dato)
    return Klagefristsvar(
      frist: frist, absoluttFrist: aar.map { fattet.pluss(aar: Int($0)) }, erUtlopt: dato > frist,
      instans: klage.instans(spraak), ankeTilTrygderetten: klage.ankeTilTrygderetten, hjemmel: regel.hjemmelvisning)
  }
}
