/// What the panel of an exercise shows now: values only, made anew by the one who runs the exercise.
public struct Kursark: Sendable {
  public struct Sporsmaal: Sendable {
    public let id: String
    public let tekst: String

    public init(id: String, tekst: String) {
      self.id = id
      self.tekst = tekst
    }
  }
  public struct Svar: Sendable {
    public let sporsmaal: String
    public let svar: String

    public init(_ sporsmaal: String, _ svar: String) {
      self.sporsmaal = sporsmaal
      self.svar = svar
    }
  }
  public struct Papir: Sendable {
    public let id: String
    public let tittel: String
    public let tekst: String

    public init(id: String, tittel: String, tekst: String) {
      self.id = id
      self.tittel = tittel
      self.tekst = tekst
    }
  }

  public var tittel: String
  public var oppgave: String
  /// What may be asked now.
  public var sporsmaal: [Sporsmaal]
  /// What the person has told, in the order it was asked.
  public var svar: [Svar]
  public var papirer: [Papir]
  /// The hints taken so far.
  public var hint: [String]
  public var harFlereHint: Bool
  public var kanAngre: Bool

  public init(
    tittel: String, oppgave: String, sporsmaal: [Sporsmaal], svar: [Svar], papirer: [Papir], hint: [String],
    harFlereHint: Bool, kanAngre: Bool
  ) {
    self.tittel = tittel
    self.oppgave = oppgave
    self.sporsmaal = sporsmaal
    self.svar = svar
    self.papirer = papirer
    self.hint = hint
    self.harFlereHint = harFlereHint
    self.kanAngre = kanAngre
  }
}
