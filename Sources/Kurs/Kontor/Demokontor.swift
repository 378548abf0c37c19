import Fagmodell
import Regelverk
import Saksgang

/// Fills an empty training or demo store with an invented office: staff, the hand-written figures and generated people
/// in every stage, with histories that lead up to today. Everything is decided by the use cases.
public struct Demokontor: Sendable {
  let innhold: Kursinnhold
  let pakker: Pakkesamling
  let idag: Dato
  let fro: UInt64
  let antall: Int
  /// How many work there; nil for as many as so many people need.
  let bemanning: Int?
  let arbeidslag: any Arbeidslag
  /// Staff that no story is about: those who will work in the store.
  let ogsaa: [Ansatt]
  /// The figures who are there, with their places in the whole cast: a figure is the same person in every office.
  let figurer: [(nr: Int, figur: Figur)]

  /// - Parameters:
  ///   - idag: the day the stories lead up to.
  ///   - fro: the seed; the same seed, day and content give the same store, byte for byte.
  ///   - antall: how many people, the hand-written ones included. Fewer than there are of those gives the first ones.
  ///   - bemanning: how many work there, at least `minsteBemanning`; nil for as many as so many people need.
  ///   - ogsaa: staff that no story is about: those who will work in the store.
  ///   - arbeidslag: who tells the stories; the result is the same whoever does.
  public init(
    _ innhold: Kursinnhold, pakker: Pakkesamling, idag: Dato, fro: UInt64 = 1, antall: Int = 48, bemanning: Int? = nil,
    ogsaa: [Ansatt] = [], arbeidslag: any Arbeidslag = EnOmGangen()
  ) {
    self.innhold = innhold
    self.pakker = pakker
    self.idag = idag
    self.fro = fro
    self.antall = antall
    self.bemanning = bemanning
    self.ogsaa = ogsaa
    self.arbeidslag = arbeidslag
    figurer = innhold.figurer.enumerated().map { ($0, $1) }
  }

  /// An office has someone at the desk, someone who reads second and someone who leads.
  public static let minsteBemanning = 3

  /// An office for an exercise: the staff and only these figures.
  public init(
    _ innhold: Kursinnhold, pakker: Pakkesamling, idag: Dato, fro: UInt64 = 1, bareFigurer ider: Set<String>
  ) {
    self.innhold = innhold
    self.pakker = pakker
    self.idag = idag
    self.fro = fro
    figurer = innhold.figurer.enumerated().filter { ider.contains($1.id) }.map { ($0, $1) }
    antall = figurer.count
    bemanning = nil
    ogsaa = []
    arbeidslag = EnOmGangen()
  }

  /// What was built.
  public struct Resultat: Sendable {
    /// Ident of the veileder who sits at the desk.
    public let veileder: String
    /// The figures' cases by their ids, as `ung-dag-25`.
    public let figurer: [String: SakId]
    public let antall: Int
    public let arbeidsgivere: Int
    public let transaksjoner: Int
  }

  /// Builds the office in `lager`, which must be new.
  public func bygg(i lager: any Lager) throws(Demofeil) -> Resultat {
    if lager.type == .ekte { throw .ekteLager }
    let verden = try settOpp(lager)
    var befolkning = Befolkning(innhold, verden, lagertype: lager.type, fro: fro)
    let utfall: Result<Resultat, Lagerfeil>
    do { utfall = try fyll(lager, &befolkning) } catch { throw .innhold(error) }
    do { return try utfall.get() } catch { throw .utforing(.lager(error)) }
  }
}
