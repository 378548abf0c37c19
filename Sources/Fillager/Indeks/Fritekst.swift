import Fagmodell
import Glibc
import Saksgang

extension Fillager {
  /// The saker whose living entities contain `frase`, letter for letter, anywhere in their texts: a scan of the journal's
  /// bytes, decoding only what may match. Names and numbers are found faster in `rader`.
  public func sokTekst(_ frase: String) throws(Lagerfeil) -> [SakId] {
    guard !frase.isEmpty else { return [] }
    return try vakt.med { () throws(Lagerfeil) in
      try krev(.les)
      let json = Terminalvern.vern(JsonWriter.bytes(.tekst(frase)))
      return try Fritekst(tilstand: tilstand, nal: Array(json.dropFirst().dropLast()), frase: frase).sok()
    }
  }
}

/// One search through the journal's text.
private struct Fritekst {
  let tilstand: Lagertilstand
  /// The phrase as it is written in the lines.
  let nal: [UInt8]
  let frase: String

  func sok() throws(Lagerfeil) -> [SakId] {
    let alle = { Set((0..<tilstand.register.antall).map { tilstand.register.sak($0) }) }
    let kandidater = tilstand.journal.ring == nil ? try nevnt() : alle()
    let leser = Linjeleser(journal: tilstand.journal, mange: true)
    var ut: [SakId] = []
    for sak in kandidater {
      guard let oppforing = tilstand.register.oppforing(sak), !oppforing.slettet else { continue }
      // The bytes may stand in an entity that has changed since, or in another sak of the same line.
      if let bilde = try leser.bilde(oppforing), bilde.poster.contains(where: { inneholder($0.innhold) }) {
        ut.append(sak)
      }
    }
    return ut.sorted()
  }

  /// Those with a line that has the phrase in it; in a sealed store no line can say.
  private func nevnt() throws(Lagerfeil) -> Set<SakId> {
    var ut: Set<SakId> = []
    for nummer in try tilstand.journal.segmentnumre() {
      let bytes = try tilstand.journal.innhold(nummer)
      for lf in treff(bytes) {
        guard let hode = Hodeleser.les(bytes, lf), hode.art == .endring else { continue }
        for berort in hode.berorte { ut.insert(berort.sak) }
      }
    }
    return ut
  }

  /// The lines that contain the phrase, each once, without the line feed.
  private func treff(_ bytes: [UInt8]) -> [Range<Int>] {
    var ut: [Range<Int>] = []
    var fra = 0
    while let her = Bytesok.finn(nal, i: bytes, fra: fra) {
      let start = (bytes[..<her].lastIndex(of: 0x0A) ?? -1) + 1
      guard let slutt = Bytesok.linjeskift(bytes, fra: her) else { break }
      ut.append(start..<slutt)
      fra = slutt + 1
    }
    return ut
  }

  private func inneholder(_ json: Json?) -> Bool {
    switch json {
    case .tekst(let tekst): tekst.utf8.count >= frase.utf8.count && tekst.contains(frase)
    case .liste(let verdier): verdier.contains { inneholder($0) }
    case .objekt(let felter): felter.values.contains { inneholder($0) }
    default: false
    }
  }
}
