import Fagmodell
import Regelverk
import Saksgang

/// What the plan leaves to talk about: hints, never a stop, and the last day a young person's plan must be made.
struct Planhint {
  private let sak: Brukersak
  private let o: Omgivelser

  init(_ sak: Brukersak, _ o: Omgivelser) {
    self.sak = sak
    self.o = o
  }

  private var kvalitet: Plankvalitet? {
    guard let plan = sak.plan else { return nil }
    let steg = sak.aktiviteter(i: plan).filter { $0.status != .avbrutt }.map { a in
      Planaktivitet(slag(a), fra: a.fra, til: a.til ?? Planhint.slutt(a))
    }
    return Plankvalitet.vurder(
      Planfakta(harMaal: !plan.maal.isEmpty, aktiviteter: steg, revurderes: plan.revurderes), dato: o.idag)
  }

  /// A meeting or a talk is over the day it is held; what else has no end runs on.
  private static func slutt(_ a: Aktivitet) -> Dato? { a.type == .mote || a.type == .samtalereferat ? a.fra : nil }

  /// A measure at an employer counts as ordinary work, one at a school as a course.
  private func slag(_ a: Aktivitet) -> Planaktivitet.Slag {
    switch a.detaljer {
    case .jobb, .stilling: return .ordinaertArbeidsliv
    case .behandling: return .behandling
    case .tiltak(let del):
      switch Tiltaksgrunnlag(del.kode, paa: o.idag, pakke: o.pakke)?.tiltak.arrangor {
      case .arbeidsgiver: return .ordinaertArbeidsliv
      case .skole: return .kurs
      default: return .annet
      }
    case .egenaktivitet, .jobbsoking, .mote, .samtalereferat: return .annet
    }
  }

  /// The hints as sentences; the holes with their days.
  var setninger: [String] {
    guard let kvalitet else { return [] }
    return kvalitet.hint.map { hint in
      let tekst = o.regeltekster(hint.rawValue, o.tekst.spraak)
      guard hint == .hullMellomAktiviteter else { return tekst }
      let hull = kvalitet.hull.map { o.datoer.periode($0.fra, $0.til) }.joined(separator: ", ")
      return "\(tekst) \(hull)."
    }
  }

  /// Days without anything in the plan.
  var hull: [Periode] { kvalitet?.hull ?? [] }

  /// The first deadline of a youth scheme that is not met.
  var ungdomsfrist: Dato? {
    if sak.plan?.godkjenning != nil { return nil }
    return Ungdomsordninger.vurder(Fakta(sak, paa: o.idag), dato: o.idag, pakke: o.pakke).compactMap(\.frist).min()
  }
}
