import Fagmodell
import TerminalKit

/// One step of a plan on one row: status, who, what, until when.
enum Aktivitetslinje {
  /// The title gives way, so that who and when are always in sight.
  static func linje(_ a: Aktivitet, _ o: Omgivelser, bredde: Int) -> Line {
    let frist = (a.til ?? a.fra)
    let forsent = !a.status.erEndelig && frist < o.idag
    let hvem = "  \(o.kode(a.ansvarlig))  \(o.kode(a.status))  "
    let avtalt = a.avtalt ? TextWidth.of(o.tekst("skjerm.plan.avtalt")) + 2 : 0
    let plass = max(12, bredde - 2 - TextWidth.of(hvem) - 12 - avtalt)
    return Line([
      Span("\(tegn(a.status)) ", forsent ? .danger : .accent),
      Span(TextWidth.clip(a.tittel, to: plass), a.status.erEndelig ? .muted : .normal), Span(hvem, .muted),
      Span((forsent ? "! " : "") + o.datoer.tall(frist), forsent ? .danger : .muted),
      Span(a.avtalt ? "  " + o.tekst("skjerm.plan.avtalt") : "", .accent),
    ])
  }

  private static func tegn(_ status: Aktivitetsstatus) -> String {
    switch status {
    case .forslag: "?"
    case .planlagt: "○"
    case .gjennomfores: "●"
    case .fullfort: "✓"
    case .avbrutt: "×"
    }
  }
}
