import Fagmodell

/// One dated rule: what it says, on which authority, how well it is known, and the numbers it brings.
///
/// An immutable class, not a struct: a pack hands out its rules many times for every person.
public final class Regel: Hashable, Sendable {
  /// Stable within and across packs: the same duty keeps its id when its numbers change.
  public let id: String
  public let tema: Tema
  /// The points of the rule register this entry covers, as `A1.11`; counted by the tests.
  public let punkter: [String]
  /// The rule in plain words.
  public let tekst: Flertekst
  public let hjemmel: Hjemmel
  /// Where the rule was read.
  public let kilde: String
  public let sikkerhet: Sikkerhet
  /// The day someone last compared the entry with its source.
  public let kontrollert: Dato
  /// First day the rule holds; nil when it held before the pack begins.
  public let fra: Dato?
  /// Last day the rule holds; nil while no end is known.
  public let til: Dato?
  public let innhold: Regelinnhold
  /// The hjemmel as printed, made once.
  public let hjemmelvisning: String

  public init(
    id: String, tema: Tema, punkter: [String] = [], tekst: Flertekst, hjemmel: Hjemmel, kilde: String,
    sikkerhet: Sikkerhet = .sikker, kontrollert: Dato, fra: Dato? = nil, til: Dato? = nil, innhold: Regelinnhold
  ) {
    self.id = id
    self.tema = tema
    self.punkter = punkter
    self.tekst = tekst
    self.hjemmel = hjemmel
    self.kilde = kilde
    self.sikkerhet = sikkerhet
    self.kontrollert = kontrollert
    self.fra = fra
    self.til = til
    self.innhold = innhold
    hjemmelvisning = hjemmel.visning
  }

  public static func == (a: Regel, b: Regel) -> Bool {
    a === b
      || a.id == b.id && a.tema == b.tema && a.punkter == b.punkter && a.tekst == b.tekst && a.hjemmel == b.hjemmel
        && a.kilde == b.kilde && a.sikkerhet == b.sikkerhet && a.kontrollert == b.kontrollert && a.fra == b.fra
        && a.til == b.til && a.innhold == b.innhold
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(fra)
  }

  /// Whether the rule holds on `dato`; both end days are included.
  public func gjelder(paa dato: Dato) -> Bool {
    if let fra, dato < fra { return false }
    if let til, dato > til { return false }
    return true
  }

  /// Whether two versions of a rule hold on some common day.
  func overlapper(_ annen: Regel) -> Bool {
    let starterFoerSlutt = til.map { slutt in annen.fra.map { $0 <= slutt } ?? true } ?? true
    let slutterEtterStart = fra.map { start in annen.til.map { $0 >= start } ?? true } ?? true
    return starterFoerSlutt && slutterEtterStart
  }
}
