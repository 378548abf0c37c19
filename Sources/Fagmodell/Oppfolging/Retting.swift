/// A correction: what it said, what it says now, and why. Nothing is corrected without one.
public struct Retting: Hashable, Codable, Sendable {
  public let id: Id<Retting>
  public let dato: Dato
  public let av: String
  public let begrunnelse: String
  public let art: Art

  public enum Art: Hashable, Codable, Sendable {
    /// A value was wrong.
    case verdi(felt: Rettbart, gjelder: Ulid, gammel: String, ny: String)
    /// Something was written in the wrong person's case. The record keeps that it was there, not what it said.
    case feilPerson(del: String, gjelder: Ulid)
  }

  public init(id: Id<Retting>, dato: Dato, av: String, begrunnelse: String, art: Art) {
    self.id = id
    self.dato = dato
    self.av = av
    self.begrunnelse = begrunnelse
    self.art = art
  }
}

/// What may be corrected; everything else is changed by its own use case.
public enum Rettbart: String, CaseIterable, Codable, Sendable {
  case identitetsnummer = "IDENTITETSNUMMER"
  case fodselsdato = "FODSELSDATO"
  case registrert = "REGISTRERT"
  case notat = "NOTAT"
  case dato = "DATO"
}
