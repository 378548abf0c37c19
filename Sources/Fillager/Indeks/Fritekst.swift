import Fagmodell
import Saksgang

extension Fillager {
  /// The saker whose living entities contain `frase`, byte for byte, anywhere in their texts: a scan of the journal's
  /// bytes on all processors, decoding only what may match. Names and numbers are found faster in `rader`.
  ///
  /// A sak that cannot be read is passed over, and hides nobody else's.
  public func sokTekst(_ frase: String) throws(Lagerfeil) -> [SakId] {
    guard !frase.isEmpty else { return [] }
    return try vakt.med { () throws(Lagerfeil) in
      try krev(.les)
      return try Fritekst(frase, tilstand.journal, tilstand.register).sok()
    }
  }
}

/// One search through the journal's text.
struct Fritekst: @unchecked Sendable {
  /// Bytes read at a time: few enough to stay in the processor's own memory from the disk's cache to the search.
  static let lest = 96 << 10
  /// Fewer segments, or saker, are not worth a thread.
  private static let minstSegmenter = 2
  private static let minstSaker = 500

  private let journal: Journal
  private let register: Saksregister
  private let frase: [UInt8]
  /// The phrase as our lines write it: letter by letter, so that a text with the phrase in it is a line with this in it.
  private let nal: [UInt8]

  init(_ frase: String, _ journal: Journal, _ register: Saksregister) {
    self.journal = journal
    self.register = register
    self.frase = Array(frase.utf8)
    nal = Array(Terminalvern.vern(JsonWriter.bytes(.tekst(frase))).dropFirst().dropLast())
  }

  func sok() throws(Lagerfeil) -> [SakId] {
    let kandidater = journal.ring == nil ? try nevnt() : Array(0..<register.antall)
    // The bytes may stand in an entity that has changed since, or in the name of a field.
    let funn = try Traader.del(kandidater, minst: Fritekst.minstSaker) { (numre) throws(Lagerfeil) -> [SakId] in
      let leser = Linjeleser(journal: journal, mange: true)
      var ut: [SakId] = []
      for nummer in numre {
        let bilde = try leser.lesbart(register.oppforing(nummer))
        if let bilde, bilde.poster.contains(where: { inneholder($0.innhold) }) { ut.append(bilde.id) }
      }
      return ut
    }
    return funn.flatMap { $0 }.sorted()
  }

  /// The numbers of those with a payload that has the phrase in it; in a sealed store no payload can say.
  private func nevnt() throws(Lagerfeil) -> [Int] {
    let numre = try journal.segmentnumre()
    let deler = try Traader.del(numre, minst: Fritekst.minstSegmenter) { (numre) throws(Lagerfeil) -> Set<Int> in
      var ut: Set<Int> = []
      for nummer in numre { try finnLinjer(Int32(nummer), &ut) }
      return ut
    }
    return deler.reduce(into: Set()) { $0.formUnion($1) }.sorted()
  }

  /// Adds the numbers of those that one segment names.
  private func finnLinjer(_ nummer: Int32, _ ut: inout Set<Int>) throws(Lagerfeil) {
    let segment = try journal.aapneForLesing(nummer)
    try journal.fil.bruk(segment) { (segment) throws(Lagerfeil) in
      let antall = max(Fritekst.lest, 2 * nal.count)
      var fra = 0
      while true {
        let bytes = try journal.fil.les(segment, fra: fra, antall: antall)
        var i = 0
        while i < bytes.count, let her = Bytesok.finn(nal, i: bytes, i..<bytes.count) {
          // What stands in no sak's line was never finished, or is about the store itself.
          guard let plass = register.linje(nummer, byte: fra + her) else {
            i = her + 1
            continue
          }
          ut.formUnion(try numre(plass, segment))
          i = Int(plass.byte + plass.lengde) - fra
        }
        if bytes.count < antall { return }
        fra += max(i, bytes.count - nal.count + 1)
      }
    }
  }

  /// The saker whose payloads in the line have the phrase in them.
  private func numre(_ plass: Linjeplass, _ segment: Filtak) throws(Lagerfeil) -> [Int] {
    guard let (bytes, hode) = try journal.linje(plass, i: segment),
      let elementer = Linjeleser.elementer(bytes, hode)
    else { return [] }
    return zip(hode.berorte, elementer).compactMap { berort, element in
      Bytesok.finn(nal, i: bytes, element) == nil ? nil : register.nummer(berort.sak)
    }
  }

  private func inneholder(_ json: Json?) -> Bool {
    switch json {
    case .tekst(var tekst): tekst.withUTF8 { Bytesok.finn(frase, i: UnsafeRawBufferPointer($0)) != nil }
    case .liste(let verdier): verdier.contains { inneholder($0) }
    case .objekt(let felter): felter.values.contains { inneholder($0) }
    default: false
    }
  }
}
