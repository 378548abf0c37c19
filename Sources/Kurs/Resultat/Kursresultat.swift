import Fagmodell

/// What is left of an attempt when the trainee says it is done: what was done, what the law says of it, and the
/// trainee's reasons beside an experienced colleague's. Complete in itself, so that a course leader can read it without
/// the course file or the training store.
public struct Kursresultat: Codable, Hashable, Sendable {
  /// Raised when an older program could not read it.
  public static let versjon = 1

  public struct Krav: Codable, Hashable, Sendable {
    public let id: String
    public let tekst: String
    /// The law, or the practice when `erLov` is false.
    public let grunnlag: String
    public let erLov: Bool
    public let oppfylt: Bool
    public let forklaring: String
  }
  public struct Skjonn: Codable, Hashable, Sendable {
    public let id: String
    public let sporsmaal: String
    /// The trainee's own words; empty when they wrote none.
    public let egen: String
    public let erfaren: String
  }
  public struct Felle: Codable, Hashable, Sendable {
    public let id: String
    public let tekst: String
  }

  public let versjon: Int
  public let oppgave: String
  public let tittel: String
  public let deltaker: String
  /// Which attempt of this trainee at this exercise, from 1.
  public let forsok: Int
  /// The day in the exercise.
  public let dag: Dato
  public let skrevet: Tidspunkt
  /// What the trainee did, as sentences.
  public let gjort: [String]
  public let krav: [Krav]
  /// The traps the trainee went into.
  public let feller: [Felle]
  public let skjonn: [Skjonn]
  public let spurt: [String]
  public let ikkeSpurt: [String]

  /// - Parameters:
  ///   - gjort: what was done, as sentences in the trainee's language.
  ///   - skrevet: when the result was made.
  public init(
    _ gjennomgang: Kursgjennomgang, gang: Kursgang, deltaker: String, forsok: Int, dag: Dato, gjort: [String],
    skrevet: Tidspunkt
  ) {
    versjon = Kursresultat.versjon
    oppgave = gang.oppgave.id
    tittel = gang.oppgave.tittel
    self.deltaker = deltaker
    self.forsok = forsok
    self.dag = dag
    self.skrevet = skrevet
    self.gjort = gjort
    krav = gjennomgang.krav.map {
      Krav(
        id: $0.krav.id, tekst: $0.krav.tekst, grunnlag: $0.krav.grunnlag.tekst, erLov: $0.krav.grunnlag.erLov,
        oppfylt: $0.oppfylt, forklaring: $0.tekst)
    }
    feller = gjennomgang.feller.map { Felle(id: $0.id, tekst: $0.tekst) }
    skjonn = gjennomgang.skjonn.map {
      Skjonn(id: $0.sporsmaal.id, sporsmaal: $0.sporsmaal.tekst, egen: $0.egen, erfaren: $0.sporsmaal.erfaren)
    }
    spurt = gang.svar.map(\.tekst)
    ikkeSpurt = gjennomgang.ikkeSpurt.map(\.tekst)
  }

  /// What the law asks for, met and in all. Practice and discretion are not counted.
  public var lov: (oppfylt: Int, alle: Int) {
    let lov = krav.filter(\.erLov)
    return (lov.count { $0.oppfylt }, lov.count)
  }

  /// Reads a result file; nil when it is not one, or of a later program.
  public static func les(_ bytes: [UInt8]) -> Kursresultat? {
    guard let json = try? JsonParser.parse(bytes), let lest = try? JsonDecoder.decode(Kursresultat.self, fra: json),
      lest.versjon == versjon
    else { return nil }
    return lest
  }
}
