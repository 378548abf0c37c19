/// One possible breach of an activity duty, from the first contact attempt to the decision and the resumption (I19). It
/// never begins with a reaction (I23).
public struct Brudd: Hashable, Codable, Sendable {
  public let id: Id<Brudd>
  public let ytelse: Ytelse
  public let type: Bruddtype
  /// The day it happened.
  public let dato: Dato
  public let beskrivelse: String
  public let registrert: Dato
  public let av: String
  public var kontaktforsok: [Kontaktforsok]
  public var varsel: Forhaandsvarsel?
  public var uttalelser: [Uttalelse]
  public var tilstand: Tilstand

  public enum Tilstand: Hashable, Codable, Sendable {
    case aapent
    case avgjort(Bruddavgjorelse)
    /// The benefit runs again.
    case gjenopptatt(Bruddavgjorelse, Gjenopptak)
  }

  public init(
    id: Id<Brudd>, ytelse: Ytelse, type: Bruddtype, dato: Dato, beskrivelse: String = "", registrert: Dato, av: String,
    kontaktforsok: [Kontaktforsok] = [], varsel: Forhaandsvarsel? = nil, uttalelser: [Uttalelse] = [],
    tilstand: Tilstand = .aapent
  ) {
    self.id = id
    self.ytelse = ytelse
    self.type = type
    self.dato = dato
    self.beskrivelse = beskrivelse
    self.registrert = registrert
    self.av = av
    self.kontaktforsok = kontaktforsok
    self.varsel = varsel
    self.uttalelser = uttalelser
    self.tilstand = tilstand
  }

  public var avgjorelse: Bruddavgjorelse? {
    switch tilstand {
    case .aapent: nil
    case .avgjort(let avgjorelse), .gjenopptatt(let avgjorelse, _): avgjorelse
    }
  }
  public var erAapent: Bool { tilstand == .aapent }
}

/// One attempt to reach the person before anything else happens.
public struct Kontaktforsok: Hashable, Codable, Sendable {
  public let dato: Dato
  public let kanal: Kanal
  /// The person was reached.
  public let svar: Bool
  public let notat: String
  public let av: String

  public init(dato: Dato, kanal: Kanal, svar: Bool, notat: String = "", av: String) {
    self.dato = dato
    self.kanal = kanal
    self.svar = svar
    self.notat = notat
    self.av = av
  }
}

/// The notice that says what may happen and until when the person may answer (T08).
public struct Forhaandsvarsel: Hashable, Codable, Sendable {
  public let dato: Dato
  /// Last day of the reply window.
  public let svarfrist: Dato
  public let tekst: String
  public let av: String

  public init(dato: Dato, svarfrist: Dato, tekst: String, av: String) {
    self.dato = dato
    self.svarfrist = svarfrist
    self.tekst = tekst
    self.av = av
  }
}

/// What the person says about it, in their own words.
public struct Uttalelse: Hashable, Codable, Sendable {
  public let dato: Dato
  public let tekst: String

  public init(dato: Dato, tekst: String) {
    self.dato = dato
    self.tekst = tekst
  }
}
