import Fagmodell
import Saksgang
import TerminalKit

/// One step of a plan on one row: status, who, what, until when.
enum Aktivitetslinje {
  /// The last day has passed, and the step is not over.
  static func erForsent(_ a: Aktivitet, _ o: Omgivelser) -> Bool { !a.status.erEndelig && (a.til ?? a.fra) < o.idag }

  /// The title gives way, so that who and when are always in sight.
  static func linje(_ a: Aktivitet, _ o: Omgivelser, bredde: Int) -> Line {
    let frist = (a.til ?? a.fra)
    let forsent = erForsent(a, o)
    let hvem = "  \(o.kode(a.ansvarlig))  \(tilstand(a, o))  "
    let merker = (a.avtalt ? "  " + o.tekst("skjerm.plan.avtalt") : "") + belegg(a)
    let plass = max(12, bredde - 2 - TextWidth.of(hvem) - 12 - TextWidth.of(merker))
    return Line([
      Span("\(tegn(a.status)) ", forsent ? .danger : .accent),
      Span(TextWidth.clip(a.tittel, to: plass), a.status.erEndelig ? .muted : .normal), Span(hvem, .muted),
      Span((forsent ? "! " : "") + o.datoer.tall(frist), forsent ? .danger : .muted),
      Span(merker, .accent),
    ])
  }

  /// How often it is noted that something was done in it.
  private static func belegg(_ a: Aktivitet) -> String { a.belegg.map { "  ✎\($0.count)" } ?? "" }

  /// The status; of a measure that is wished for also how far the application has come, which is another matter.
  private static func tilstand(_ a: Aktivitet, _ o: Omgivelser) -> String {
    guard case .tiltak(let del) = a.detaljer else { return o.kode(a.status) }
    return "\(o.kode(a.status)) (\(o.kode(del.soknad)))"
  }

  /// What else there is to know of a step, for the panel beside the plan.
  static func detaljer(_ a: Aktivitet, i sak: Brukersak, _ o: Omgivelser) -> String {
    func felt(_ nokkel: String, _ verdi: String) -> String? {
      verdi.isEmpty ? nil : "\(o.tekst("skjerm.aktivitet.felt.\(nokkel)")): \(verdi)"
    }
    var linjer = [a.tittel, o.kode(a.type), o.datoer.periode(a.fra, a.til), a.beskrivelse]
    switch a.detaljer {
    case .egenaktivitet(let hensikt): linjer.append(felt("hensikt", hensikt) ?? "")
    case .jobbsoking(let antall): linjer.append(jobblogg(antall, sak, o))
    case .stilling(let hvor, let sted): linjer += [felt("arbeidsgiver", hvor) ?? "", felt("sted", sted) ?? ""]
    case .jobb(let hvor, _): linjer.append(felt("arbeidsgiver", hvor) ?? "")
    case .behandling(_, let sted): linjer.append(felt("sted", sted) ?? "")
    case .mote(let kl, _, _, let sted, let referat): linjer += ["\(kl) \(sted)", referattekst(referat, o)]
    case .samtalereferat(_, let referat): linjer.append(referattekst(referat, o))
    case .tiltak(let del): linjer += [felt("arrangor", del.arrangor) ?? "", felt("hvorfor", del.hvorfor) ?? ""]
    }
    linjer.append(felt("begrunnelse", a.begrunnelse) ?? "")
    linjer += (a.belegg ?? []).map { Beleggforing.setning($0, o) }
    return linjer.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func referattekst(_ referat: Referat?, _ o: Omgivelser) -> String {
    guard let referat else { return o.tekst("skjerm.plan.ingenReferat") }
    let delt = referat.delt.map { o.tekst("skjerm.plan.referatDelt", ["dato": o.datoer.tall($0)]) }
    return "\(delt ?? o.tekst("skjerm.plan.referatIkkeDelt"))\n\(referat.tekst)"
  }

  /// How many positions were applied for this week, of those agreed.
  private static func jobblogg(_ antall: Int, _ sak: Brukersak, _ o: Omgivelser) -> String {
    o.tekst("skjerm.plan.jobblogg", ["naa": "\(sak.sokteJobber(iUkenMed: o.idag))", "alle": "\(antall)"])
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
