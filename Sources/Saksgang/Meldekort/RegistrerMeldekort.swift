import Fagmodell
import Regelverk

/// Stores a 14-day report in its period. A late one is stored as late; what follows from that is weighed elsewhere.
public struct RegistrerMeldekort: Brukstilfelle {
  public static let navn = "registrerMeldekort"
  public static let ogsaaEtterSlutt = true
  public var ytelse: Ytelse
  public var mottatt: Dato?
  /// First day of the period; absent: the oldest one without a report.
  public var periodeFra: Dato?
  /// Hours worked in the period.
  public var timer: Double?
  /// Days away from the agreed activity.
  public var fravaersdager: Int?

  public init(
    ytelse: Ytelse, mottatt: Dato? = nil, periodeFra: Dato? = nil, timer: Double? = nil, fravaersdager: Int? = nil
  ) {
    self.ytelse = ytelse
    self.mottatt = mottatt
    self.periodeFra = periodeFra
    self.timer = timer
    self.fravaersdager = fravaersdager
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Meldekortfeil) -> Beslutning {
    let dag = try Meldekortfeil.dag(mottatt, "mottatt", k)
    guard let forhold = sak.ytelser.last(where: { $0.ytelse == ytelse && $0.status == .mottar }) else {
      throw .nei(.ingenYtelse)
    }
    guard let lengde = Meldekortkalender.lengde(ytelse, paa: dag, pakke: k.pakke) else { throw .nei(.ikkeMeldeplikt) }
    guard forhold.fra != nil else { throw .nei(.manglerStart) }
    let perioder = Meldekortkalender.perioder(forhold, i: sak, paa: dag, pakke: k.pakke)
    let valgt = periodeFra.map { fra in perioder.first { $0.fra == fra } } ?? perioder.first { $0.kort == nil }
    guard let periode = valgt else { throw .nei(.ukjentPeriode) }
    if periode.kort != nil { throw .nei(.finnesAllerede) }
    // The report may come the last weekend of the period, not before.
    if dag < periode.til - 1 { throw .nei(.forTidlig, ["forste": (periode.til - 1).description]) }
    if let timer, !(0...Double(lengde * 24)).contains(timer) {
      throw .felt(.utenfor("timer", fra: 0, til: lengde * 24))
    }
    if let fravaersdager, !(0...lengde).contains(fravaersdager) {
      throw .felt(.utenfor("fravaersdager", fra: 0, til: lengde))
    }
    let kort = Meldekort(
      id: k.nyId(), ytelse: ytelse, fra: periode.fra, til: periode.til, frist: periode.frist, mottatt: dag,
      timer: timer,
      fravaersdager: fravaersdager)
    return Beslutning(.meldekortRegistrert, [.meldekort(kort)])
  }
}
