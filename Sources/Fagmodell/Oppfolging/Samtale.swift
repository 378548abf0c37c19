/// A note in the follow-up log: one talk, message or observation (B11).
public struct Samtale: Hashable, Codable, Sendable {
  public let id: Id<Samtale>
  public var dato: Dato
  public var kanal: Kanal
  public var notat: String
  public var moett: Oppmote
  public let av: String

  public init(id: Id<Samtale>, dato: Dato, kanal: Kanal, notat: String, moett: Oppmote = .mott, av: String) {
    self.id = id
    self.dato = dato
    self.kanal = kanal
    self.notat = notat
    self.moett = moett
    self.av = av
  }
}

/// Whether the person came (B14).
public enum Oppmote: String, CaseIterable, Codable, Sendable {
  case mott = "MOTT"
  case ikkeMott = "IKKE_MOTT"
  case gyldigGrunn = "GYLDIG_GRUNN"
}
