import Fagmodell

/// A letter or print as structure: what is said, not how it looks. Composing is pure; `tekst(bredde:)` and `html` draw
/// it, and both neutralise whatever a name or a note may hold.
public struct Dokument: Hashable, Sendable {
  public let spraak: Spraak
  public var tittel: String
  /// The facts at the top: who, number, date, office, reference.
  public var hode: [Opplysning]
  /// A mark over the whole, as for a draft; nil on the real thing.
  public var merke: String?
  public var blokker: [Blokk]
  /// One line at the foot.
  public var fot: String

  public init(
    spraak: Spraak, tittel: String, hode: [Opplysning] = [], merke: String? = nil, blokker: [Blokk] = [],
    fot: String = ""
  ) {
    self.spraak = spraak
    self.tittel = tittel
    self.hode = hode
    self.merke = merke
    self.blokker = blokker
    self.fot = fot
  }

  /// A name and its value.
  public struct Opplysning: Hashable, Sendable {
    public let navn: String
    public let verdi: String

    public init(_ navn: String, _ verdi: String) {
      self.navn = navn
      self.verdi = verdi
    }
  }

  /// One piece of the body, top to bottom.
  public enum Blokk: Hashable, Sendable {
    /// `nivaa` 2 or 3; the title is 1.
    case overskrift(String, nivaa: Int)
    /// Line breaks within the text start a new paragraph.
    case avsnitt(String)
    case liste([String], ordnet: Bool)
    case tabell([Opplysning])
    /// Someone's own words, unchanged.
    case sitat(String)
    /// Empty lines to write on by hand.
    case skrivelinjer(Int)
    /// Boxes to tick by hand.
    case avkryssing([String])
    case underskrift([String])
  }
}
