import Fagmodell
import Regelverk

/// The office's own figures, counted from the rows: channels by month, the young against their targets, waiting time,
/// and who has had to change veileder. The one place they are counted: the screen shows them, and the reports
/// (`Rapport`) tell them with small counts hidden.
public struct Kontortall: Sendable {
  /// Contacts of one month.
  public struct Kanalmaaned: Hashable, Sendable {
    public let maaned: Dato
    public let kanaler: [Kanal: Antall]

    public struct Antall: Hashable, Sendable {
      public var planlagt = 0
      public var uplanlagt = 0
      public var alle: Int { planlagt + uplanlagt }
    }

    public var alle: Int { kanaler.values.reduce(0) { $0 + $1.alle } }
  }

  /// How long people wait for the first answer from us (P12).
  public struct Ventetid: Hashable, Sendable {
    /// Registered, and the needs not assessed yet.
    public let venter: Int
    /// Days the one who has waited longest has waited; nil when nobody waits.
    public let lengst: Int?
    /// Half of those who wait have waited longer than this.
    public let median: Int?
    /// From registration to assessed needs, among those assessed in the last three months: half took longer.
    public let medianVurdert: Int?
    /// People with an answer we owe and have not given in time.
    public let ubesvart: Int
    /// The wait of some beside that of all, so that one sees whether somebody waits longer than others (N11).
    public let grupper: [Gruppe]
  }

  /// Whose wait is held against that of all. One person may be in several.
  public enum Ventegruppe: String, CaseIterable, Sendable {
    case unge = "UNGE"
    case kommunalYtelse = "KOMMUNAL_YTELSE"
    case statligYtelse = "STATLIG_YTELSE"
    case utenYtelse = "UTEN_YTELSE"

    fileprivate func gjelder(_ rad: Brukerrad, _ dato: Dato) -> Bool {
      switch self {
      case .unge: rad.fodselsdato.fylteAar(paa: dato) < 30
      case .kommunalYtelse: rad.ytelser.contains { $0.eier == .kommune }
      case .statligYtelse: rad.ytelser.contains { $0.eier == .stat }
      case .utenYtelse: rad.ytelser.isEmpty
      }
    }
  }

  public struct Gruppe: Hashable, Sendable {
    public let gruppe: Ventegruppe
    public let venter: Int
    /// Half of them have waited longer than this.
    public let median: Int
  }

  /// Those the office follows on the day.
  public let aktive: [Brukerrad]
  /// Newest month first.
  public let kanaler: [Kanalmaaned]
  public let ventetid: Ventetid
  /// The schemes of the pack that have a target.
  public let unge: [Ungdomsmaaltall]
  /// Minutes on assessments beside minutes in meetings, newest month first.
  public let tidsbruk: [Radtidsbruk]
  /// Those who have had more than one veileder, those with most first.
  public let bytter: [Brukerrad]

  public init(_ rader: [Brukerrad], paa dato: Dato, pakke: Regelpakke) {
    let aapne = rader.filter { rad in rad.registrert <= dato && (rad.avsluttet.map { $0 > dato } ?? true) }
    aktive = aapne
    kanaler = Kontortall.kanaler(rader)
    tidsbruk = Radtidsbruk.sum(rader.lazy.flatMap(\.tidsbruk))
    ventetid = Kontortall.ventetid(aapne, dato)
    let unge = aapne.map { rad in
      Ungdomsrad(
        fodselsdato: rad.fodselsdato, arbeidsevne: rad.arbeidsevne, planGodkjent: rad.planGodkjent,
        sisteKontakt: rad.sisteKontakt,
        moter: rad.motedager.count { $0 <= dato && $0 > dato.pluss(maaneder: -3) })
    }
    self.unge = Ungdomsordning.allCases.compactMap {
      Ungdomsmaaltall.beregn($0, unge, dato: dato, pakke: pakke)
    }
    bytter = aapne.filter { $0.veilederbytter > 0 }
      .sorted { ($1.veilederbytter, $0.navn.sortert) < ($0.veilederbytter, $1.navn.sortert) }
  }

  /// Contacts by channel in the months from that of `fra` to that of `til`; a month that is partly in it counts whole.
  public func kontakter(fra: Dato, til: Dato) -> [Kanal: Int] {
    kanaler.filter { $0.maaned >= fra.forsteIMaaneden && $0.maaned <= til }.reduce(into: [:]) { sum, maaned in
      for (kanal, antall) in maaned.kanaler { sum[kanal, default: 0] += antall.alle }
    }
  }

  private static func kanaler(_ rader: [Brukerrad]) -> [Kanalmaaned] {
    var maaneder: [Dato: [Kanal: Kanalmaaned.Antall]] = [:]
    for kontakt in rader.lazy.flatMap(\.kontakter) {
      let felt: WritableKeyPath<Kanalmaaned.Antall, Int> = kontakt.planlagt ? \.planlagt : \.uplanlagt
      maaneder[kontakt.maaned, default: [:]][kontakt.kanal, default: .init()][keyPath: felt] += kontakt.antall
    }
    return maaneder.sorted { $0.key > $1.key }.map { Kanalmaaned(maaned: $0.key, kanaler: $0.value) }
  }

  private static func ventetid(_ aapne: [Brukerrad], _ dato: Dato) -> Ventetid {
    let uvurderte = aapne.filter { $0.behovKonkludert == nil }
    let venter = uvurderte.map { dato - $0.registrert }
    let grupper = Ventegruppe.allCases.compactMap { gruppe -> Gruppe? in
      let dager = uvurderte.filter { gruppe.gjelder($0, dato) }.map { dato - $0.registrert }
      return median(dager).map { Gruppe(gruppe: gruppe, venter: dager.count, median: $0) }
    }
    let vurdert = aapne.compactMap { rad in
      rad.behovKonkludert.flatMap { $0 > dato.pluss(maaneder: -3) ? max(0, $0 - rad.registrert) : nil }
    }
    return Ventetid(
      venter: venter.count, lengst: venter.max(), median: median(venter), medianVurdert: median(vurdert),
      ubesvart: aapne.count { rad in rad.beskjedfrist.map { $0 < dato } ?? false }, grupper: grupper)
  }

  /// The lower of the two in the middle where there is an even number.
  private static func median(_ tall: [Int]) -> Int? { tall.isEmpty ? nil : tall.sorted()[(tall.count - 1) / 2] }
}
