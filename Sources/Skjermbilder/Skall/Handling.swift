import Fagmodell
import TerminalKit

/// One thing a person can do on a screen. The screen's list of these is the one source for keys, footer, help and the
/// command palette; the texts are `handling.<id>` and, for the reason it cannot be done now, `hindring.<grunn>`.
public struct Handling: Hashable, Sendable {
  public let id: String
  /// The keys that do it, the first one shown. None: it is reached through the palette.
  public let taster: [Key]
  /// Why it cannot be done now; nil when it can.
  public let hindring: String?
  /// Whether it belongs in the footer.
  public let iBunnlinjen: Bool

  public init(_ id: String, _ taster: Key..., hindring: String? = nil, iBunnlinjen: Bool = true) {
    self.id = id
    self.taster = taster
    self.hindring = hindring
    self.iBunnlinjen = iBunnlinjen
  }

  /// The same with a reason when `betingelse` does not hold.
  public func bare(hvis betingelse: Bool, ellers grunn: String) -> Handling {
    Handling(id: id, taster: taster, hindring: betingelse ? hindring : grunn, iBunnlinjen: iBunnlinjen)
  }

  /// The same without keys that mean something else here.
  func uten(_ opptatt: Set<Key>) -> Handling {
    Handling(id: id, taster: taster.filter { !opptatt.contains($0) }, hindring: hindring, iBunnlinjen: iBunnlinjen)
  }

  private init(id: String, taster: [Key], hindring: String?, iBunnlinjen: Bool) {
    self.id = id
    self.taster = taster
    self.hindring = hindring
    self.iBunnlinjen = iBunnlinjen
  }
}

extension Handling {
  /// What works on every screen.
  static let felles: [Handling] = [
    Handling("hjelp", .function(1), .alt("?"), .character("?")),
    Handling("palett", .ctrl("p"), .character(":")),
    Handling("tilbake", .escape, .ctrl("c")),
    Handling("skjul", .ctrl("x"), iBunnlinjen: false),
    Handling("tegnPaaNytt", .ctrl("l"), iBunnlinjen: false),
    Handling("spraak", .function(9), iBunnlinjen: false), Handling("tema", .function(8), iBunnlinjen: false),
    Handling("veiledning", iBunnlinjen: false), Handling("omvisning", iBunnlinjen: false),
    Handling("stans", iBunnlinjen: false),
    Handling("avslutt", .ctrl("q")),
  ]

  /// The keys that work everywhere and what they do, for a manual.
  public static func oversikt(_ tekst: Tekstkatalog) -> [(taster: [String], hva: String)] {
    felles.filter { !$0.taster.isEmpty }.map { ($0.taster.map(\.name), tekst("handling.\($0.id)")) }
  }

  /// What works while the screen is turned to the person.
  static let fellesSnudd: [Handling] = [
    Handling("skjul", .ctrl("x"), iBunnlinjen: false), Handling("tegnPaaNytt", .ctrl("l"), iBunnlinjen: false),
  ]
}
