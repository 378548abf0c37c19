/// One person referred to one vacancy (L07). It stands in both cases under the same id: with the employer's name in the
/// person's, with nothing but the sak id in the employer's.
public struct Tilvisning: Hashable, Codable, Sendable {
  public let id: Id<Tilvisning>
  public let stilling: Id<Stilling>
  /// The other side: the employer in the person's case, the person in the employer's.
  public let motpart: SakId
  /// What the person's own page shows; empty in the employer's case.
  public let visning: String
  public let dato: Dato
  public let av: String
  /// Day to ask the employer how it went (L08).
  public let sporres: Dato?
  public var utfall: Utfall?

  public struct Utfall: Hashable, Codable, Sendable {
    public let dato: Dato
    public let resultat: Tilvisningsresultat
    public let kommentar: String

    public init(dato: Dato, resultat: Tilvisningsresultat, kommentar: String = "") {
      self.dato = dato
      self.resultat = resultat
      self.kommentar = kommentar
    }
  }

  public init(
    id: Id<Tilvisning>, stilling: Id<Stilling>, motpart: SakId, visning: String = "", dato: Dato, av: String,
    sporres: Dato? = nil, utfall: Utfall? = nil
  ) {
    self.id = id
    self.stilling = stilling
    self.motpart = motpart
    self.visning = visning
    self.dato = dato
    self.av = av
    self.sporres = sporres
    self.utfall = utfall
  }
}

/// How a referral ended.
public enum Tilvisningsresultat: String, CaseIterable, Codable, Sendable {
  case fikkJobben = "FIKK_JOBBEN"
  case fikkIkkeJobben = "FIKK_IKKE_JOBBEN"
  case takketNei = "TAKKET_NEI"
  case mottIkke = "MOTTE_IKKE"
  case stillingTrukket = "STILLING_TRUKKET"
}
