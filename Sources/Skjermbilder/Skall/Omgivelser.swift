import Fagmodell
import Regelverk
import Saksgang

/// The world as a screen may see it while it answers an event or draws: values only, made new by the shell whenever
/// something changes.
public struct Omgivelser: Sendable {
  public var tekst: Tekstkatalog
  public var idag: Dato
  public var ansatt: Ansatt
  public var kontor: Kontor
  public var lagertype: Lagertype
  public var pakke: Regelpakke
  public var regeltekster: Regeltekster
  /// The cases that are open now, as last read.
  public var saker: [SakId: AapenSak] = [:]
  public var personer: Personliste
  /// Drafts found at start or written since.
  public var kladder: [Kladd] = []
  /// Full identity numbers are shown for these cases; asking for one is logged.
  public var visFulltNummer: Set<SakId> = []

  public init(
    tekst: Tekstkatalog, idag: Dato, ansatt: Ansatt, kontor: Kontor, lagertype: Lagertype, pakke: Regelpakke,
    regeltekster: Regeltekster, personer: Personliste
  ) {
    self.tekst = tekst
    self.idag = idag
    self.ansatt = ansatt
    self.kontor = kontor
    self.lagertype = lagertype
    self.pakke = pakke
    self.regeltekster = regeltekster
    self.personer = personer
  }

  public func sak(_ id: SakId) -> Brukersak? { saker[id]?.sak }

  /// The rules' view of an open case.
  public func regler(_ sak: Brukersak) -> Regelgrunnlag { Regelgrunnlag(sak, dato: idag, pakke: pakke) }

  /// The display name of a code: `kode.Ytelse.AAP`.
  public func kode<K: RawRepresentable>(_ kode: K) -> String where K.RawValue == String {
    tekst("kode.\(K.self).\(kode.rawValue)")
  }
}
