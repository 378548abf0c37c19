import Fagmodell
import Saksgang

/// One append-only journal: a folder of numbered segments, and how far this process has read in it.
///
/// Not safe for several threads; its owner guards it. Reading needs no lock. Writing (`Journalskriving.swift`) is
/// only correct for whoever holds the journal's lock and has read the tail under it.
final class Journal {
  static let maksSegment = 64 << 20

  let fil: any FileSystem
  let mappe: Filtak
  /// `journal` or `audit`, for messages.
  let navn: String
  let format: Lagerformat

  var posisjon: Posisjon
  /// Bytes after the last good line of the last segment: a write that never finished.
  var rest = 0
  var skader: [Skade] = []
  /// The newest line version met.
  var versjon = 0
  /// The newest segment whose name this process knows to be on disk.
  var synketSegment = 0
  var segmentgrense = Grenser.segment
  /// The folder has been listed since this process began to read.
  private var harListet = false
  /// On a disk where a lock can be lost while we write.
  private lazy var gjerdes = ((try? fil.montering(mappe)) ?? nil)?.trengerGjerde ?? false
  /// How older lines are lifted to what this program understands.
  var oppkast = Oppkast.steg
  /// The keys of a sealed store, where this process has them.
  var ring: Nokkelring?
  /// Set when a line may or may not be on disk; nothing more is written by this process.
  var uviss = false

  init(fil: any FileSystem, rot: Filtak, navn: String, format: Lagerformat) throws(Lagerfeil) {
    self.fil = fil
    self.navn = navn
    self.format = format
    mappe = try fil.aapneMappe(navn, i: rot)
    posisjon = Posisjon(lenke: format.rot(mappe: navn))
  }

  deinit { try? fil.lukk(mappe) }

  /// Starts over from `posisjon`, or from the beginning.
  func tilbake(til posisjon: Posisjon? = nil) {
    self.posisjon = posisjon ?? Posisjon(lenke: format.rot(mappe: navn))
    rest = 0
    skader = []
    harListet = false
  }

  enum Utfall: Equatable { case uendret, nytt, paaNytt }

  /// Adopts every good line after `posisjon`. `.paaNytt` means that lines already adopted were annulled by a later
  /// writer: the caller must forget its state and start over.
  func lesHale(_ ved: (Journallinje) throws(Lagerfeil) -> Void) throws(Lagerfeil) -> Utfall {
    if try erUendret() { return .uendret }
    let numre = try segmentnumre()
    harListet = true
    let foer = posisjon.sekvens
    guard posisjon.segment <= numre.last ?? 0 else { return .paaNytt }
    while true {
      let neste = numre.first { $0 > posisjon.segment }
      var grense: Int?
      if let neste, let sagt = try forsteLinje(neste)?.segment, sagt.forrige == posisjon.segment {
        grense = sagt.gyldigeByte
      }
      if posisjon.segment > 0 {
        if let grense, grense < posisjon.byte { return .paaNytt }
        try lesSegment(grense: grense, erSist: neste == nil, ved)
      }
      guard let neste else { break }
      if neste != posisjon.segment + 1 { meld(.segmentMangler, posisjon.segment + 1) }
      posisjon.segment = neste
      posisjon.byte = 0
      posisjon.linje = 0
    }
    return posisjon.sekvens == foer ? .uendret : .nytt
  }

  /// Whether nothing has come after what was read last, by a look at two names: most often nothing has, and then no
  /// folder is listed and no file opened. Clients of a network disk remember for a while which names there are not.
  private func erUendret() throws(Lagerfeil) -> Bool {
    guard harListet, !gjerdes, rest == 0, posisjon.linje > 0,
      let siste = try fil.egenskaper(Segmentnavn.navn(posisjon.segment), i: mappe), siste.slag == .fil,
      siste.storrelse == posisjon.byte
    else { return false }
    return try fil.egenskaper(Segmentnavn.navn(posisjon.segment + 1), i: mappe) == nil
  }

  private func lesSegment(
    grense: Int?, erSist: Bool, _ ved: (Journallinje) throws(Lagerfeil) -> Void
  ) throws(Lagerfeil) {
    let bytes = try innhold(posisjon.segment, fra: posisjon.byte, til: grense)
    var leser = Segmentleser(bytes: bytes, fra: posisjon)
    let start = posisjon.byte
    try leser.les(lukket: grense != nil, ved)
    skader += leser.skader
    versjon = max(versjon, leser.versjon)
    posisjon = leser.posisjon
    rest = erSist ? start + bytes.count - posisjon.byte : 0
    // A segment is published whole: one that is shorter than promised or has no first line has been cut since.
    if start + bytes.count < grense ?? 0 || erSist && posisjon.linje == 0 {
      meld(.segmentKort, posisjon.segment, linje: posisjon.linje + 1, byte: start + bytes.count)
    }
  }

  /// The bytes of a segment; those after `til` are not read.
  func innhold(_ nummer: Int, fra: Int = 0, til: Int? = nil) throws(Lagerfeil) -> [UInt8] {
    let segment = try fil.aapne(Segmentnavn.navn(nummer), i: mappe, .les)
    defer { try? fil.lukk(segment) }
    let egenskaper = try fil.egenskaper(segment)
    guard egenskaper.slag == .fil else { throw .usikker(sti: sti(nummer), aarsak: "IKKE_FIL") }
    let slutt = min(egenskaper.storrelse, til ?? Int.max)
    guard slutt > fra else { return [] }
    guard slutt - fra <= Journal.maksSegment else {
      throw .skadet(fil: sti(nummer), linje: 1, aarsak: "SEGMENT_FOR_STORT")
    }
    return try fil.les(segment, fra: fra, antall: slutt - fra)
  }

  /// One line by place, checked: nil when those bytes are no longer a whole line.
  func linje(_ plass: Linjeplass) throws(Lagerfeil) -> (bytes: [UInt8], hode: Linjehode)? {
    let segment = try aapneForLesing(plass.segment)
    defer { try? fil.lukk(segment) }
    return try linje(plass, i: segment)
  }

  /// - Parameter segment: open for reading.
  func linje(_ plass: Linjeplass, i segment: Filtak) throws(Lagerfeil) -> (bytes: [UInt8], hode: Linjehode)? {
    let bytes = try fil.les(segment, fra: Int(plass.byte), antall: Int(plass.lengde))
    guard bytes.count == Int(plass.lengde), Linje.erHel(bytes, 0..<bytes.count),
      let hode = Hodeleser.les(bytes, 0..<bytes.count)
    else { return nil }
    return (bytes, hode)
  }

  /// Opens the last segment for appending, behind a fence where one is needed.
  func aapneForTillegg() throws(Lagerfeil) -> Filtak {
    let segment = try fil.aapne(Segmentnavn.navn(posisjon.segment), i: mappe, .leggTil)
    guard gjerdes else { return segment }
    do throws(Lagerfeil) { try fil.gjerd(segment) } catch {
      try? fil.lukk(segment)
      throw error
    }
    return segment
  }

  func aapneForLesing(_ nummer: Int32) throws(Lagerfeil) -> Filtak {
    try fil.aapne(Segmentnavn.navn(Int(nummer)), i: mappe, .les)
  }

  func segmentnumre() throws(Lagerfeil) -> [Int] {
    try fil.navn(i: mappe).compactMap(Segmentnavn.nummer).sorted()
  }

  func sti(_ nummer: Int) -> String { "\(navn)/\(Segmentnavn.navn(nummer))" }

  /// The head line of a segment, when it is whole.
  func forsteLinje(_ nummer: Int) throws(Lagerfeil) -> Linjehode? {
    let segment = try fil.aapne(Segmentnavn.navn(nummer), i: mappe, .les)
    defer { try? fil.lukk(segment) }
    let bytes = try fil.les(segment, fra: 0, antall: 4_096)
    guard let lf = Bytesok.linjeskift(bytes, fra: 0), Linje.erHel(bytes, 0..<lf) else { return nil }
    return Hodeleser.les(bytes, 0..<lf)
  }

  private func meld(_ slag: Skade.Slag, _ nummer: Int, linje: Int = 0, byte: Int = 0) {
    let skade = Skade(slag: slag, segment: nummer, linje: linje, byte: byte, sekvenser: 0..<0, saker: nil)
    if !skader.contains(skade) { skader.append(skade) }
  }
}
