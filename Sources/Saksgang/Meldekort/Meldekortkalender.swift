import Fagmodell
import Regelverk

/// One reporting period and what became of it.
public struct Meldekortperiode: Hashable, Sendable {
  public enum Status: String, CaseIterable, Sendable {
    /// The period still runs.
    case lopende = "LOPENDE"
    /// Over, and the report is not due yet.
    case venter = "VENTER"
    case mottatt = "MOTTATT"
    case forSent = "FOR_SENT"
    case mangler = "MANGLER"
    case fritatt = "FRITATT"
  }
  public let ytelse: Ytelse
  public let fra: Dato
  public let til: Dato
  /// Last day the report is in time.
  public let frist: Dato
  public let status: Status
  public let kort: Meldekort?
}

/// The reporting calendar of a benefit (I07, I12). Periods are as long as the rules say and counted from the benefit's
/// first day; a report is due the day after its period.
///
/// Boundary: benefit from 1 February, 14 days: the first period is 1–14 February, a report on the 15th is in time, on the
/// 16th late.
public enum Meldekortkalender {
  /// Days of a reporting period; nil when the benefit asks for no reports on `dato`.
  public static func lengde(_ ytelse: Ytelse, paa dato: Dato, pakke: Regelpakke) -> Int? {
    let regel = pakke.regler(.plikt).first {
      $0.gjelder(paa: dato) && $0.plikt?.ytelse == ytelse && $0.plikt?.kode == .meldekort14Dager
    }
    return regel?.plikt?.frist.map { $0.etter(dato) - dato }
  }

  /// Every period that has begun by `dato`, earliest first.
  public static func perioder(
    _ forhold: Ytelsesforhold, i sak: Brukersak, paa dato: Dato, pakke: Regelpakke
  ) -> [Meldekortperiode] {
    guard forhold.status == .mottar, let start = forhold.fra,
      let lengde = lengde(forhold.ytelse, paa: dato, pakke: pakke), lengde > 0
    else { return [] }
    let slutt = min(dato, forhold.til ?? dato)
    let kort = sak.meldekort.filter { $0.ytelse == forhold.ytelse }
    return stride(from: 0, through: max(-1, slutt - start), by: lengde).map { forskyvning in
      let fra = start + forskyvning
      let til = fra + lengde - 1
      return periode(forhold.ytelse, fra: fra, til: til, kort.first { $0.fra >= fra && $0.fra <= til }, sak, dato)
    }
  }

  private static func periode(
    _ ytelse: Ytelse, fra: Dato, til: Dato, _ kort: Meldekort?, _ sak: Brukersak, _ dato: Dato
  ) -> Meldekortperiode {
    let frist = til + 1
    let status: Meldekortperiode.Status
    if let kort {
      status = kort.erForSent ? .forSent : .mottatt
    } else if sak.gjeldendeUnntak(ytelse, .meldeplikt, paa: til) != nil {
      status = .fritatt
    } else {
      status = dato <= til ? .lopende : dato <= frist ? .venter : .mangler
    }
    return Meldekortperiode(ytelse: ytelse, fra: fra, til: til, frist: frist, status: status, kort: kort)
  }

  /// The periods of all benefits whose report should have come and has not.
  public static func mangler(i sak: Brukersak, paa dato: Dato, pakke: Regelpakke) -> [Meldekortperiode] {
    sak.ytelser.flatMap { perioder($0, i: sak, paa: dato, pakke: pakke) }.filter { $0.status == .mangler }
  }
}
