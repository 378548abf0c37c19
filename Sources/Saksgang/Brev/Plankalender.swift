import Fagmodell

/// The plan's dates as a calendar file the person can open on a phone (RFC 5545): meetings at their time, the last day
/// of the other steps, and the day the plan is looked at again.
///
/// Calendars are shared and shown on locked screens. So a file holds no name or number of the person and no names of
/// staff, and a treatment is called a treatment.
public enum Plankalender {
  /// - Parameter laget: the moment the file is made, stamped on each entry.
  public static func ics(
    _ plan: Aktivitetsplan, aktiviteter: [Aktivitet], tekst: Tekstkatalog, laget: Tidspunkt
  ) -> String {
    var fil = Kalenderfil(tekst: tekst, laget: stempel(laget))
    fil.ut.linje("BEGIN", "VCALENDAR")
    fil.ut.linje("VERSION", "2.0")
    fil.ut.linje("PRODID", "-//Skranke//Aktivitetsplan//\(tekst.spraak.rawValue.uppercased())")
    fil.ut.linje("CALSCALE", "GREGORIAN")
    fil.ut.linje("METHOD", "PUBLISH")
    for aktivitet in Planutskrift.iRekkefolge(aktiviteter) where aktivitet.plan == plan.id { fil.aktivitet(aktivitet) }
    if let dato = plan.revurderes, !plan.erAvsluttet {
      fil.heldag(plan.id.ulid, dato, tittel: tekst("plan.kalender.revurdering"))
    }
    fil.ut.linje("END", "VCALENDAR")
    return fil.ut.tekst
  }

  private struct Kalenderfil {
    let tekst: Tekstkatalog
    let laget: String
    var ut = Kalenderlinjer()

    mutating func aktivitet(_ a: Aktivitet) {
      switch a.detaljer {
      case .mote(let klokkeslett, let varighet, _, let sted, _): mote(a, klokkeslett, varighet, sted)
      case .samtalereferat: break
      default:
        guard let til = a.til, a.status != .fullfort else { return }
        heldag(
          a.id.ulid, til, tittel: tekst("plan.kalender.frist", ["tittel": tittel(a)]), avlyst: a.status == .avbrutt)
      }
    }

    /// What stands in the calendar: the step's title, but never what someone is treated for.
    private func tittel(_ a: Aktivitet) -> String { a.type == .behandling ? tekst.kode(a.type) : a.tittel }

    /// A meeting whose time cannot be read stands on the whole day.
    private mutating func mote(_ a: Aktivitet, _ klokkeslett: String, _ varighet: Int, _ sted: String) {
      let avlyst = a.status == .avbrutt
      guard let start = Norsktid(a.fra, klokkeslett: klokkeslett)?.utc else {
        return heldag(a.id.ulid, a.fra, tittel: tekst("plan.kalender.mote"), avlyst: avlyst)
      }
      let minutter = Int64(max(1, min(varighet, 24 * 60)))
      let slutt = Tidspunkt(millisekunder: start.millisekunder + minutter * 60_000)
      hendelse(a.id.ulid, tittel: tekst("plan.kalender.mote"), avlyst: avlyst) { linjer in
        linjer.linje("DTSTART", Plankalender.stempel(start))
        linjer.linje("DTEND", Plankalender.stempel(slutt))
        linjer.fritekst("LOCATION", sted)
      }
    }

    mutating func heldag(_ id: Ulid, _ dato: Dato, tittel: String, avlyst: Bool = false) {
      hendelse(id, tittel: tittel, avlyst: avlyst) { linjer in
        linjer.linje("DTSTART;VALUE=DATE", Plankalender.dag(dato))
        linjer.linje("DTEND;VALUE=DATE", Plankalender.dag(dato + 1))
        linjer.linje("TRANSP", "TRANSPARENT")
      }
    }

    private mutating func hendelse(_ id: Ulid, tittel: String, avlyst: Bool, _ tid: (inout Kalenderlinjer) -> Void) {
      ut.linje("BEGIN", "VEVENT")
      ut.linje("UID", "\(id)@skranke")
      ut.linje("DTSTAMP", laget)
      tid(&ut)
      ut.fritekst("SUMMARY", Fritekst.linje(tittel))
      ut.linje("CLASS", "PRIVATE")
      ut.linje("STATUS", avlyst ? "CANCELLED" : "CONFIRMED")
      ut.linje("END", "VEVENT")
    }
  }

  /// `20160615T083000Z`.
  static func stempel(_ tid: Tidspunkt) -> String {
    String(tid.description.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
  }

  /// `20160615`.
  static func dag(_ dato: Dato) -> String { dato.description.filter { $0 != "-" } }
}
