import Fagmodell
import Regelverk

/// Stores one week's attendance in the kvalifiseringsprogram. The same week again replaces what was stored; the history
/// keeps both.
public struct RegistrerKvpOppmote: Brukstilfelle {
  public static let navn = "registrerKvpOppmote"
  /// Any day of the week; absent: last week.
  public var uke: Dato?
  public var planlagteTimer: Double
  public var gyldigFravaerTimer: Double?
  /// Needed when there is valid absence.
  public var fravaersgrunn: Kvpfravaer?
  public var ugyldigFravaerTimer: Double?

  public init(
    uke: Dato? = nil, planlagteTimer: Double, gyldigFravaerTimer: Double? = nil, fravaersgrunn: Kvpfravaer? = nil,
    ugyldigFravaerTimer: Double? = nil
  ) {
    self.uke = uke
    self.planlagteTimer = planlagteTimer
    self.gyldigFravaerTimer = gyldigFravaerTimer
    self.fravaersgrunn = fravaersgrunn
    self.ugyldigFravaerTimer = ugyldigFravaerTimer
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Meldekortfeil) -> Beslutning {
    let mandag = (try Meldekortfeil.dag(uke ?? k.idag - 7, "uke", k)).mandag
    let iUka = sak.ytelser.contains {
      $0.ytelse == .kvalifiseringsstonad && $0.status == .mottar && $0.overlapper(fra: mandag, til: mandag + 6)
    }
    guard iUka else { throw .nei(.ingenYtelse) }
    let gyldig = gyldigFravaerTimer ?? 0
    let ugyldig = ugyldigFravaerTimer ?? 0
    guard planlagteTimer > 0, gyldig >= 0, ugyldig >= 0 else {
      throw .felt(.utenfor("planlagteTimer", fra: 0, til: 168))
    }
    if let full = k.pakke.fullTid(paa: mandag), planlagteTimer > full {
      throw .nei(.overFullTid, ["timer": full.visning])
    }
    if gyldig + ugyldig > planlagteTimer { throw .nei(.fravaerOverPlan) }
    if gyldig > 0, fravaersgrunn == nil { throw .nei(.manglerFravaersgrunn) }
    let gammel = sak.kvpuker.last { $0.uke == mandag }
    let ny = Kvpuke(
      id: gammel?.id ?? k.nyId(), uke: mandag, planlagt: planlagteTimer, gyldigFravaer: gyldig,
      fravaersgrunn: gyldig > 0 ? fravaersgrunn : nil, ugyldigFravaer: ugyldig)
    return Beslutning(.kvpOppmoteRegistrert, [.kvpuke(ny)])
  }
}

extension Regelpakke {
  /// Hours of a full week in the programme on `dato`; nil when the pack does not say.
  func fullTid(paa dato: Dato) -> Double? {
    regler(.plikt).first { $0.gjelder(paa: dato) && $0.plikt?.kode == .programFulltid }?.plikt?.timerPerUke
  }
}

extension Dato {
  var mandag: Dato { self - (ukedag.rawValue - 1) }
}

extension Double {
  /// Without a decimal part where there is none: `37`, `37,5`.
  var visning: String {
    self == rounded() ? String(Int(self)) : String(self).split(separator: ".").joined(separator: ",")
  }
}

extension Ytelsesforhold {
  fileprivate func overlapper(fra start: Dato, til slutt: Dato) -> Bool {
    (fra.map { $0 <= slutt } ?? true) && (til.map { $0 >= start } ?? true)
  }
}
