import Fagmodell

/// `kurs/kontor.json`: the invented office, its staff, who is in it and how far they have come.
public struct Kontoroppsett: Codable, Sendable {
  public let kontor: Kontor
  public let ansatte: [Ansatt]
  /// The staff of an office too small for all of those: fewer people with more roles each.
  let faaAnsatte: [Ansatt]
  /// Who sets the office up, who sits at the desk in a demo, and who reads second.
  public let leder: String
  public let veileder: String
  public let beslutter: String
  /// Large offices get a veileder for each so many people.
  let brukerePerVeileder: Int
  let gater: [String]
  let poststed: String
  /// File names under `kurs/figurer` and `kurs/livslop`, in order.
  let figurer: [String]
  let livslop: [String]
  let trinn: [Trinnvekt]
  /// People a walkthrough registers itself; nobody in the store is given their number.
  public let reservert: [Reservert]

  /// How many in an office stand at a stage, and how many days they have stood there.
  struct Trinnvekt: Codable, Sendable {
    let trinn: Trinn
    let vekt: Int
    let vent: [Int]
  }

  public struct Reservert: Codable, Hashable, Sendable {
    public let fornavn: String
    public let etternavn: String
    public let fodselsdato: Dato
    public let kjonn: Kjonn
    public let identitetsnummer: String
  }
}
