import Fagmodell

/// The measures catalogue as advice for one person.
public enum Tiltaksraad {
  /// Every measure of the pack that exists on `dato`, in the pack's order (tiltaksforskriften).
  ///
  /// Boundary: a measure "from 26 years" is open on the 26th birthday and not the day before; one counted "from the
  /// year you turn 19" opens on 1 January of that year.
  public static func vurder(
    _ fakta: Fakta, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg
  ) -> [Tiltaksvurdering] {
    // Every measure looks at the same facts: the trace shares them.
    let inn = logg.inn([
      "alder": fakta.alder(paa: dato).json, "arbeidsevne": fakta.arbeidsevne.json,
      "aevFullfort": fakta.aevFullfort.verdi.json,
    ])
    let vurdert = pakke.regler(.tiltak).compactMap { regel -> Tiltaksvurdering? in
      guard regel.gjelder(paa: dato), let tiltak = regel.tiltak else { return nil }
      let vurdering = vurder(regel, tiltak, fakta, dato)
      logg.noter(regel, inn, ut: aktueltkode(vurdering.aktuelt))
      return vurdering
    }
    if !vurdert.isEmpty { logg.varsle(.tiltakGirIkkeRett) }
    return vurdert
  }

  /// As `vurder`, without explanation.
  public static func vurder(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> [Tiltaksvurdering] {
    var taus = Sporlogg.taus
    return vurder(fakta, dato: dato, pakke: pakke, logg: &taus)
  }

  /// Longest duration for a person with this arbeidsevne; nil when it follows the need.
  public static func maksVarighet(_ tiltak: Tiltaksregel, arbeidsevne: Arbeidsevne?) -> Varighet? {
    erNedsatt(arbeidsevne) == true ? tiltak.varighetNedsatt ?? tiltak.varighet : tiltak.varighet
  }

  /// The last day a measure that starts on `start` may run to; nil when the rule sets no end. A start on 1 March with
  /// one year gives 29 February or 28 February: the year is full the day before the date comes round again.
  public static func sisteDag(_ tiltak: Tiltaksregel, start: Dato, arbeidsevne: Arbeidsevne?) -> Dato? {
    maksVarighet(tiltak, arbeidsevne: arbeidsevne).map { $0.etter(start) - 1 }
  }

  private static func aktueltkode(_ svar: Bool?) -> String {
    switch svar {
    case true?: "AKTUELT JA"
    case false?: "AKTUELT NEI"
    case nil: "AKTUELT UKJENT"
    }
  }

  private static func vurder(_ regel: Regel, _ tiltak: Tiltaksregel, _ fakta: Fakta, _ dato: Dato) -> Tiltaksvurdering {
    var merknader: [Tiltaksmerknad] = []
    let aktuelt = Svar.alle(
      alder(tiltak, fakta, dato, &merknader), arbeidsevne(tiltak, fakta, &merknader),
      ytelse(tiltak, fakta, dato, &merknader), vurdering(tiltak, fakta, dato, &merknader))
    let maks = maksVarighet(tiltak, arbeidsevne: fakta.arbeidsevne)
    return Tiltaksvurdering(
      kode: tiltak.kode, aktuelt: aktuelt, maksMaaneder: maks?.maaneder, maksUker: maks?.uker, merknader: merknader,
      hjemmel: regel.hjemmelvisning)
  }

  private static func alder(
    _ tiltak: Tiltaksregel, _ fakta: Fakta, _ dato: Dato, _ merknader: inout [Tiltaksmerknad]
  ) -> Bool? {
    guard tiltak.alderFra != nil || tiltak.alderUnder != nil || tiltak.alderMykFra != nil else { return true }
    guard let alder = fakta.alder(paa: dato), let fodt = fakta.fodselsdato else {
      merknader.append(.alderUkjent)
      return nil
    }
    let regnet = tiltak.alderRegnesFraAaret ? dato.aar - fodt.aar : alder
    if let fra = tiltak.alderFra, regnet < fra {
      merknader.append(.underAldersgrensen)
      return false
    }
    if let under = tiltak.alderUnder, alder >= under {
      merknader.append(.overAldersgrensen)
      return false
    }
    if let myk = tiltak.alderMykFra, regnet < myk {
      merknader.append(.underAldersgrensenUnntak)
      return false
    }
    return true
  }

  private static func arbeidsevne(
    _ tiltak: Tiltaksregel, _ fakta: Fakta, _ merknader: inout [Tiltaksmerknad]
  ) -> Bool? {
    if tiltak.arbeidsevne.isEmpty { return true }
    guard let arbeidsevne = fakta.arbeidsevne, arbeidsevne != .ikkeVurdert else {
      merknader.append(.arbeidsevneUkjent)
      return nil
    }
    if tiltak.arbeidsevne.contains(arbeidsevne) { return true }
    merknader.append(tiltak.arbeidsevne.contains(.nedsatt) ? .kreverNedsattArbeidsevne : .kreverVarigNedsattArbeidsevne)
    return false
  }

  private static func ytelse(
    _ tiltak: Tiltaksregel, _ fakta: Fakta, _ dato: Dato, _ merknader: inout [Tiltaksmerknad]
  ) -> Bool? {
    if tiltak.ytelser.isEmpty { return true }
    guard let ytelser = fakta.ytelser else {
      merknader.append(.ytelserUkjent)
      return nil
    }
    if ytelser.contains(where: { tiltak.ytelser.contains($0.ytelse) && !$0.erAvsluttet(paa: dato) }) { return true }
    merknader.append(.kreverYtelse)
    return false
  }

  /// A missing assessment does not make a measure wrong; it says what must be done first.
  private static func vurdering(
    _ tiltak: Tiltaksregel, _ fakta: Fakta, _ dato: Dato, _ merknader: inout [Tiltaksmerknad]
  ) -> Bool? {
    if tiltak.kreverAev, !fakta.aevErFullfort(paa: dato) { merknader.append(.kreverAev) }
    if tiltak.kreverBehovsvurdering, fakta.behovKonkludert.verdi == nil, !fakta.aevErFullfort(paa: dato) {
      merknader.append(.kreverBehovsvurdering)
    }
    return true
  }

  private static func erNedsatt(_ arbeidsevne: Arbeidsevne?) -> Bool? {
    arbeidsevne.map { $0 == .nedsatt || $0 == .varigNedsatt }
  }
}
