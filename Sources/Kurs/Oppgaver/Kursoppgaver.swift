import Fagmodell

/// The exercises: those that are shipped, in the order a course takes them, and those an office has made itself. A file
/// of the same name as a shipped one takes its place.
public struct Kursoppgaver {
  public static let endelse = ".kurs"

  private let innhold: (String) -> [UInt8]?
  private let egen: (String) -> Kursfil?
  private let egneNavn: [String]

  /// - Parameters:
  ///   - innhold: gives a shipped file's bytes by its name in `Resources`.
  ///   - egneNavn: the names of the office's own exercises.
  ///   - egen: gives one of those by its name.
  public init(
    innhold: @escaping (String) -> [UInt8]?, egneNavn: [String] = [],
    egen: @escaping (String) -> Kursfil? = { _ in nil }
  ) {
    self.innhold = innhold
    self.egneNavn = egneNavn
    self.egen = egen
  }

  /// The names of all exercises, the office's own new ones last.
  public func navn() throws(Kursfeil) -> [String] {
    let medfulgte: [String] = try Filkilde(les: innhold).verdi("kurs/oppgaver.json")
    return medfulgte + egneNavn.filter { !medfulgte.contains($0) }.sorted()
  }

  /// Whether this exercise is the office's own.
  public func erEgen(_ navn: String) -> Bool { egen(navn) != nil }

  /// One exercise by its name.
  public func les(_ navn: String) throws(Kursfeil) -> Kursoppgave {
    let medfulgt = "kurs/oppgaver/\(navn)\(Kursoppgaver.endelse)"
    guard let fil = egen(navn) ?? innhold(medfulgt).map({ Kursfil(bytes: $0, sti: medfulgt, erEgen: false) }) else {
      throw Kursfeil(.manglerFil, fil: medfulgt)
    }
    guard let tekst = String(validating: fil.bytes, as: UTF8.self) else {
      throw Kursfeil(.feilInnhold, fil: fil.sti, detalj: "UTF-8")
    }
    let oppsett: Kontoroppsett = try Filkilde(les: innhold).verdi("kurs/kontor.json")
    return try Kursleser.les(tekst, id: navn, fil: fil.sti, figurer: Set(oppsett.figurer))
  }
}
