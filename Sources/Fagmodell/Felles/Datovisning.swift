/// Dates, times and ages as people read them, in the language of the catalogue (part `dato`).
public struct Datovisning: Sendable {
  private let tekst: Tekstkatalog

  public init(_ tekst: Tekstkatalog) { self.tekst = tekst }

  // MARK: Days

  /// `fredag 3. mai 1993`.
  public func full(_ dato: Dato) -> String { tekst("dato.full", felter(dato)) }
  /// `3. mai 1993`.
  public func lang(_ dato: Dato) -> String { tekst("dato.lang", felter(dato)) }
  /// `3. mai`.
  public func utenAar(_ dato: Dato) -> String { tekst("dato.utenAar", felter(dato)) }
  /// `03.05.93`.
  public func kort(_ dato: Dato) -> String { tekst("dato.kort", felter(dato)) }
  /// `03.05.1993`.
  public func tall(_ dato: Dato) -> String { tekst("dato.tall", felter(dato)) }
  /// `fre. 3. mai`, for lists and calendars.
  public func iListe(_ dato: Dato) -> String { tekst("dato.iListe", felter(dato)) }
  /// `mai 1993`.
  public func maaned(_ dato: Dato) -> String { tekst("dato.maanedOgAar", felter(dato)) }
  /// `uke 17`, by ISO 8601.
  public func uke(_ dato: Dato) -> String { tekst("dato.uke", ["uke": String(dato.uke.uke)]) }
  /// `uke 53, 2020`: the year the week belongs to.
  public func ukeMedAar(_ dato: Dato) -> String {
    tekst("dato.ukeMedAar", ["uke": String(dato.uke.uke), "aar": String(dato.uke.aar)])
  }
  public func ukedag(_ dag: Ukedag) -> String { tekst("dato.ukedag.\(dag.rawValue)") }
  public func ukedagKort(_ dag: Ukedag) -> String { tekst("dato.ukedagKort.\(dag.rawValue)") }
  /// Name of month 1…12.
  public func maanedsnavn(_ maaned: Int) -> String { tekst("dato.maaned.\(maaned)") }

  /// `3. mai 1993 til 1. juni 1993`, or `fra 3. mai 1993` while there is no end; a period of one day is that day.
  public func periode(_ fra: Dato, _ til: Dato?) -> String {
    guard let til else { return tekst("dato.fra", ["fra": lang(fra)]) }
    return til == fra ? lang(fra) : tekst("dato.fraTil", ["fra": lang(fra), "til": lang(til)])
  }

  // MARK: Distance

  /// `i dag`, `om 3 dager`, `for 2 uker siden`: days up to two weeks, weeks up to two months, then months and years.
  public func relativ(_ dato: Dato, fra idag: Dato) -> String {
    let dager = dato - idag
    switch dager {
    case 0: return tekst("dato.iDag")
    case 1: return tekst("dato.iMorgen")
    case -1: return tekst("dato.iGaar")
    default:
      let (mengde, enhet) = Datovisning.mengde(abs(dager))
      return tekst("dato.\(dager > 0 ? "om" : "siden").\(enhet)", ["antall": String(mengde)])
    }
  }

  private static func mengde(_ dager: Int) -> (Int, String) {
    switch dager {
    case ..<14: (dager, "dager")
    case ..<61: (dager / 7, "uker")
    case ..<730: (dager * 12 / 365, "maaneder")
    default: (dager * 100 / 36_525, "aar")
    }
  }

  /// `33 år`, completed years.
  public func alder(_ fodt: Dato, paa dato: Dato) -> String {
    tekst("dato.alder", ["antall": String(fodt.fylteAar(paa: dato))])
  }

  // MARK: Moments

  /// `3. mai 1993 kl. 12:05`, Norwegian time.
  public func tidspunkt(_ tid: Tidspunkt) -> String {
    let norsk = Norsktid(tid)
    return medKlokke(norsk.dato, norsk.klokkeslett)
  }

  /// A day with a time of day already written as `HH:MM`.
  public func medKlokke(_ dato: Dato, _ klokkeslett: String) -> String {
    tekst("dato.medKlokke", ["dato": lang(dato), "tid": klokkeslett])
  }

  /// `45 minutter`.
  public func minutter(_ antall: Int) -> String { tekst("dato.minutter", ["antall": String(antall)]) }

  private func felter(_ dato: Dato) -> [String: String] {
    let (aar, maaned, dag) = dato.deler
    return [
      "aar": String(aar), "aar2": tallord(aar % 100, sifre: 2), "dag": String(dag), "dag2": tallord(dag, sifre: 2),
      "maaned": maanedsnavn(maaned), "maaned2": tallord(maaned, sifre: 2), "ukedag": ukedag(dato.ukedag),
      "ukedagKort": ukedagKort(dato.ukedag),
    ]
  }
}
