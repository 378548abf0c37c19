import Fagmodell
import Saksgang

/// Notes about the store itself, written by people with the right to. What they say stands in the head of the line.
enum Merknad {
  /// The damage a note accepts; nil when the note says something else.
  static func godtatteTap(_ linje: Journallinje) -> [String]? {
    guard let json = try? JsonParser.parse(Array(linje.bytes[linje.omraade])), let tapt = json["godtatt"]?.liste
    else { return nil }
    return tapt.compactMap(\.tekst)
  }
}

extension Skade {
  /// The same damage has the same name every time the store is read.
  var merke: String { "\(slag.rawValue)/\(segment)/\(byte)/\(sekvenser.lowerBound)-\(sekvenser.upperBound)" }
}

extension Fillager {
  /// Declares lost what cannot be restored: a note names the damage found now, and the store can be written again.
  /// The damaged bytes stay where they are.
  ///
  /// - Returns: how many damages were accepted.
  public func godtaTap(nokkel: Ulid, tid: Tidspunkt, av: String) throws(Lagerfeil) -> Int {
    try vakt.med { () throws(Lagerfeil) in
      try krev(.drift, av: av)
      let laas = try taLaas(Lageroppsett.laas)
      defer { laas.slipp() }
      tilstand.glem()
      _ = try tilstand.lesHale()
      let skader = tilstand.aapneSkader
      guard !skader.isEmpty else { return 0 }
      let grunn = Skrivegrunn(nokkel: nokkel, tid: tid, av: innstillinger.avsender(av))
      try merk("godtatt", .liste(skader.map { .tekst($0.merke) }), grunn)
      tilstand.glem()
      _ = try tilstand.lesHale()
      return skader.count
    }
  }

  /// Appends a note; the caller holds the lock and has read the tail.
  func merk(_ felt: String, _ innhold: Json, _ grunn: Skrivegrunn) throws(Lagerfeil) {
    let journal = tilstand.journal
    try journal.klargjor(grunn, plassTil: 4_096)
    var slutt = journal.posisjon
    let (bytes, lenke) = Linje.bygg(
      sekvens: slutt.sekvens + 1, tid: grunn.tid, nokkel: grunn.nokkel, art: .merknad, av: grunn.av,
      forrige: slutt.lenke, berorte: [], ekstra: [(felt, innhold)], elementer: [])
    guard bytes.count <= Grenser.linje else { throw .forStor(byte: bytes.count) }
    slutt.byte += bytes.count
    slutt.linje += 1
    slutt.sekvens += 1
    slutt.lenke = lenke
    try journal.skriv(bytes, slutt: slutt, grunn)
    vitne?.husk(slutt)
  }
}
