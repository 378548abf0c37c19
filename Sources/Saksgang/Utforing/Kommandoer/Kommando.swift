import Fagmodell

/// One command of `utfor`: a use case with its name, its schema and how it is run.
public struct Kommando: Sendable {
  /// What a command is done to, and so whether a line must carry an `id`.
  public enum Gjelder: Sendable {
    case sak
    /// The employer's, named by its id or organisation number.
    case arbeidsgiver
    case nySak
    case kontor

    var trengerId: Bool { self == .sak || self == .arbeidsgiver }
  }

  /// Runs the decoded fields; `nil` for the id only when the command takes none.
  public typealias Kjoring =
    @Sendable (_ felter: Json, _ hos: Saksbehandling, _ maal: Maal?) throws(Utforfeil) -> Utfall

  /// The sak a command is done to, and the revision the sender has seen (nil takes the newest).
  public struct Maal: Sendable {
    public let sak: SakId
    public let forventet: Int?
  }

  public let navn: String
  public let gjelder: Gjelder
  private let lagSkjema: @Sendable () throws -> Skjema
  let kjor: Kjoring
  /// Reads the input of a use case on one person's case; nil for the other kinds of command. For those who run use
  /// cases on a case they hold themselves, as the stories of invented people.
  public private(set) var brukstilfelle: (@Sendable (_ felter: Json) throws(JsonTypefeil) -> any Brukstilfelle)?

  /// For kinds of use case that have no initialiser of their own here.
  public init<Inn: Decodable & SendableMetatype>(
    _ navn: String, gjelder: Gjelder, inn: Inn.Type, kjor: @escaping Kjoring
  ) {
    self.navn = navn
    self.gjelder = gjelder
    lagSkjema = { try Skjemaleser.skjema(for: inn) }
    self.kjor = kjor
  }

  public init<B: Brukstilfelle>(_ type: B.Type) {
    self.init(B.navn, gjelder: .sak, inn: type) { felter, hos, maal throws(Utforfeil) in
      guard let maal else { throw .fag(Kommandofeil.manglerId) }
      return try hos.utfor(try Kommando.les(type, felter), paa: maal.sak, forventet: maal.forventet)
    }
    brukstilfelle = { felter throws(JsonTypefeil) in try JsonDecoder.decode(type, fra: felter) }
  }

  public init<O: Opprettelse>(_ type: O.Type) {
    self.init(O.navn, gjelder: .nySak, inn: type) { felter, hos, _ throws(Utforfeil) in
      try hos.opprett(try Kommando.les(type, felter))
    }
  }

  /// Done to the person's case; the employer's follows from it.
  public init<K: Koblingstilfelle>(_ type: K.Type) {
    self.init(K.navn, gjelder: .sak, inn: type) { felter, hos, maal throws(Utforfeil) in
      guard let maal else { throw .fag(Kommandofeil.manglerId) }
      return try hos.utfor(try Kommando.les(type, felter), paa: maal.sak, forventet: maal.forventet)
    }
  }

  public init<A: Arbeidsgivertilfelle>(_ type: A.Type) {
    self.init(A.navn, gjelder: .arbeidsgiver, inn: type) { felter, hos, maal throws(Utforfeil) in
      guard let maal else { throw .fag(Kommandofeil.manglerId) }
      return try hos.utfor(try Kommando.les(type, felter), paa: maal.sak, forventet: maal.forventet)
    }
  }

  public init<O: Arbeidsgiveropprettelse>(_ type: O.Type) {
    self.init(O.navn, gjelder: .nySak, inn: type) { felter, hos, _ throws(Utforfeil) in
      try hos.opprett(try Kommando.les(type, felter))
    }
  }

  public init<K: Kontortilfelle>(_ type: K.Type) {
    self.init(K.navn, gjelder: .kontor, inn: type) { felter, hos, _ throws(Utforfeil) in
      try hos.utfor(try Kommando.les(type, felter))
    }
  }

  /// The fields of the use case itself. A type that cannot be read without input gets an object of anything, which a
  /// test over all commands does not accept.
  var feltskjema: Skjema {
    guard let skjema = try? lagSkjema() else { return .oppslag(.fritt) }
    // A use case without input asks its decoder for nothing; the command still is an object, and an empty one.
    return skjema == .fritt ? .objekt(Objektskjema()) : skjema
  }

  /// The whole line, as printed by `utfor --beskriv`.
  public var skjema: Skjema {
    var felles = Objektskjema(felt: ["som": .tekst(monster: nil)])
    if gjelder.trengerId {
      let nummer = gjelder == .sak ? "[0-9]{6} ?[0-9]{5}" : "[0-9]{9}"
      felles.felt["id"] = .tekst(monster: "^([0-9A-HJKMNP-TV-Z]{26}|\(nummer))$")
      felles.felt["forventetRevisjon"] = .heltall
      felles.paakrevd.insert("id")
    }
    felles.felt["kommando"] = .valg([navn])
    felles.paakrevd.insert("kommando")
    return feltskjema.medFelt(felles)
  }

  /// Decodes fields that have passed the schema.
  public static func les<T: Decodable>(_ type: T.Type, _ felter: Json) throws(Utforfeil) -> T {
    do { return try JsonDecoder.decode(type, fra: felter) } catch {
      throw .fag(Kommandofeil.ugyldigInnhold(error.sti))
    }
  }
}
