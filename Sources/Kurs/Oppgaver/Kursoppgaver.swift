import Fagmodell

/// The exercises that are shipped, read from `kurs/oppgaver`.
public enum Kursoppgaver {
  /// Every exercise in the order a course takes them.
  /// - Parameter les: gives a file's bytes by its name in `Resources`. One that looks in a local folder first lets an
  ///   office put its own file in place of ours.
  public static func les(_ les: @escaping (String) -> [UInt8]?) throws(Kursfeil) -> [Kursoppgave] {
    let ider: [String] = try Filkilde(les: les).verdi("kurs/oppgaver.json")
    return try ider.map { (id) throws(Kursfeil) in try Kursoppgaver.les(id, les) }
  }

  /// One exercise by its name.
  public static func les(_ id: String, _ les: (String) -> [UInt8]?) throws(Kursfeil) -> Kursoppgave {
    let fil = "kurs/oppgaver/\(id).kurs"
    guard let bytes = les(fil) else { throw Kursfeil(.manglerFil, fil: fil) }
    guard let tekst = String(validating: bytes, as: UTF8.self) else {
      throw Kursfeil(.feilInnhold, fil: fil, detalj: "UTF-8")
    }
    return try Kursleser.les(tekst, id: id, fil: fil)
  }
}
