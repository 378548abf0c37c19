import Fagmodell

/// Everything invented people and offices are made of, read once from `Resources/kurs`.
public struct Kursinnhold: Sendable {
  public let oppsett: Kontoroppsett
  public let figurer: [Figur]
  let navn: Navnebank
  let yrker: [Yrke]
  let tekster: Tekstbank
  let livslop: [Livslop]
  let arbeidsgivere: Arbeidsgiverbank

  /// - Parameter les: gives a file's bytes by its name in `Resources`, as `kurs/navn.json`; nil when it is not there.
  public static func les(_ les: @escaping (String) -> [UInt8]?) throws(Kursfeil) -> Kursinnhold {
    try Kursinnhold(Filkilde(les: les))
  }

  private init(_ kilde: Filkilde) throws(Kursfeil) {
    oppsett = try kilde.verdi("kurs/kontor.json")
    navn = try kilde.verdi("kurs/navn.json")
    yrker = try kilde.verdi("kurs/yrker.json")
    tekster = try kilde.verdi("kurs/tekster.json")
    arbeidsgivere = try kilde.verdi("kurs/arbeidsgivere.json")
    let blokker = try Blokker(try kilde.json("kurs/blokker.json"))
    livslop = try oppsett.livslop.map { (id) throws(Kursfeil) in
      try Livslop(try kilde.json("kurs/livslop/\(id).json"), fil: "kurs/livslop/\(id).json", blokker: blokker)
    }
    figurer = try oppsett.figurer.map { (id) throws(Kursfeil) in
      try Figur(id: id, try kilde.json("kurs/figurer/\(id).json"), fil: "kurs/figurer/\(id).json", blokker: blokker)
    }
  }
}
