import Glibc
import Saksgang

@testable import Fillager

/// A file system in memory that remembers every change and every sync in order, so that a test can ask what the disk
/// could look like if the power had gone at any moment.
final class Minnedisk: FileSystem, @unchecked Sendable {
  struct Fil: Hashable {
    var slag = Filegenskaper.Slag.fil
    var modus: UInt32 = 0o600
    var bytes: [UInt8] = []
    var navn: [String: Int] = [:]
  }

  /// One change of what is on the disk, or a promise that changes are.
  enum Hendelse {
    case lagFil(ino: Int)
    case navngi(mappe: Int, navn: String, ino: Int)
    case fjern(mappe: Int, navn: String)
    case omdop(mappe: Int, fra: String, til: String)
    case skriv(ino: Int, plass: Int, bytes: [UInt8])
    case modus(ino: Int, UInt32)
    case synk(ino: Int)
    /// The store told its caller that this is safe.
    case bekreftet(String)
  }

  struct Tilstand: Hashable { var filer: [Int: Fil] = [1: Fil(slag: .mappe, modus: 0o755)] }

  private struct Tak {
    let ino: Int
    let bruk: Filbruk?
  }

  private(set) var tilstand: Tilstand
  private(set) var logg: [Hendelse] = []
  var loggfores = false
  private var tak: [Int32: Tak] = [:]
  private var laaser: [Int: Int32] = [:]
  private var nesteTak: Int32 = 10
  private var nesteIno: Int

  init(_ tilstand: Tilstand = Tilstand()) {
    self.tilstand = tilstand
    nesteIno = (tilstand.filer.keys.max() ?? 1) + 1
  }

  var aapneTak: Int { tak.count }

  func noter(_ hendelse: Hendelse) { if loggfores { logg.append(hendelse) } }

  // MARK: Folders

  func aapneMappe(_ sti: String) throws(Lagerfeil) -> Filtak {
    guard let ino = finn(sti) else { throw .io(kall: "open", errno: ENOENT, sti: sti) }
    return try nyttTak(ino, nil, sti, .mappe)
  }

  func aapneMappe(_ navn: String, i mappe: Filtak) throws(Lagerfeil) -> Filtak {
    try nyttTak(try barn(navn, mappe, "open"), nil, navn, .mappe)
  }

  func lagMappe(_ navn: String, i mappe: Filtak, modus: UInt32) throws(Lagerfeil) {
    _ = try ny(Fil(slag: .mappe, modus: modus), navn, mappe)
  }

  func navn(i mappe: Filtak) throws(Lagerfeil) -> [String] { Array(tilstand.filer[ino(mappe)]!.navn.keys) }

  // MARK: Files

  func aapne(_ navn: String, i mappe: Filtak, _ bruk: Filbruk) throws(Lagerfeil) -> Filtak {
    try nyttTak(try barn(navn, mappe, "open"), bruk, navn, .fil)
  }

  func opprett(_ navn: String, i mappe: Filtak, modus: UInt32) throws(Lagerfeil) -> Filtak {
    try nyttTak(try ny(Fil(modus: modus), navn, mappe), .leggTil, navn, .fil)
  }

  func egenskaper(_ fil: Filtak) throws(Lagerfeil) -> Filegenskaper { egenskaper(ino(fil)) }

  func egenskaper(_ navn: String, i mappe: Filtak) throws(Lagerfeil) -> Filegenskaper? {
    tilstand.filer[ino(mappe)]!.navn[navn].map { egenskaper($0) }
  }

  func egenskaper(sti: String) throws(Lagerfeil) -> Filegenskaper? { finn(sti).map { egenskaper($0) } }

  func ekteSti(_ sti: String) throws(Lagerfeil) -> String {
    guard finn(sti) != nil else { throw .ikkeLager(sti: sti) }
    return sti
  }

  func les(_ fil: Filtak, fra: Int, antall: Int) throws(Lagerfeil) -> [UInt8] {
    let bytes = tilstand.filer[ino(fil)]!.bytes
    return Array(bytes[min(fra, bytes.count)..<min(fra + antall, bytes.count)])
  }

  func skriv(_ fil: Filtak, _ bytes: [UInt8]) throws(Lagerfeil) -> Int {
    skriv(fil, bytes, plass: tilstand.filer[ino(fil)]!.bytes.count)
    return bytes.count
  }

  func skriv(_ fil: Filtak, _ bytes: [UInt8], plass: Int) {
    let ino = ino(fil)
    tilstand.filer[ino]!.legg(bytes, plass: plass)
    noter(.skriv(ino: ino, plass: plass, bytes: bytes))
  }

  func synkData(_ fil: Filtak) throws(Lagerfeil) { noter(.synk(ino: ino(fil))) }
  func synkAlt(_ fil: Filtak) throws(Lagerfeil) { noter(.synk(ino: ino(fil))) }

  func lenk(_ fra: String, til: String, i mappe: Filtak) throws(Lagerfeil) {
    let barn = try barn(fra, mappe, "link")
    guard tilstand.filer[ino(mappe)]!.navn[til] == nil else { throw .io(kall: "link", errno: EEXIST, sti: til) }
    tilstand.filer[ino(mappe)]!.navn[til] = barn
    noter(.navngi(mappe: ino(mappe), navn: til, ino: barn))
  }

  func omdop(_ fra: String, til: String, i mappe: Filtak) throws(Lagerfeil) {
    let barn = try barn(fra, mappe, "rename")
    tilstand.filer[ino(mappe)]!.navn[fra] = nil
    tilstand.filer[ino(mappe)]!.navn[til] = barn
    noter(.omdop(mappe: ino(mappe), fra: fra, til: til))
  }

  func fjern(_ navn: String, i mappe: Filtak) throws(Lagerfeil) {
    _ = try barn(navn, mappe, "unlink")
    tilstand.filer[ino(mappe)]!.navn[navn] = nil
    noter(.fjern(mappe: ino(mappe), navn: navn))
  }

  func settModus(_ fil: Filtak, _ modus: UInt32) throws(Lagerfeil) {
    tilstand.filer[ino(fil)]!.modus = modus
    noter(.modus(ino: ino(fil), modus))
  }

  func laas(_ fil: Filtak, frist: Int) throws(Lagerfeil) -> Bool {
    let ino = ino(fil)
    if let holder = laaser[ino], holder != fil.nummer { return false }
    laaser[ino] = fil.nummer
    return true
  }

  func lukk(_ fil: Filtak) throws(Lagerfeil) {
    guard let her = tak.removeValue(forKey: fil.nummer) else { preconditionFailure("closed twice: \(fil)") }
    if laaser[her.ino] == fil.nummer { laaser[her.ino] = nil }
  }

  func ledigPlass(_ fil: Filtak) throws(Lagerfeil) -> Int { 1 << 40 }

  /// A killed process: the kernel closes its files and gives its locks back.
  func drepAlle() {
    tak = [:]
    laaser = [:]
  }

  // MARK: Inside

  private func ino(_ tak: Filtak) -> Int {
    guard let her = self.tak[tak.nummer] else { preconditionFailure("closed handle \(tak)") }
    return her.ino
  }

  private func nyttTak(
    _ ino: Int, _ bruk: Filbruk?, _ sti: String, _ slag: Filegenskaper.Slag
  ) throws(Lagerfeil) -> Filtak {
    guard tilstand.filer[ino]!.slag == slag else { throw .io(kall: "open", errno: ENOTDIR, sti: sti) }
    nesteTak += 1
    tak[nesteTak] = Tak(ino: ino, bruk: bruk)
    return Filtak(nummer: nesteTak, sti: sti)
  }

  private func barn(_ navn: String, _ mappe: Filtak, _ kall: String) throws(Lagerfeil) -> Int {
    guard let ino = tilstand.filer[ino(mappe)]!.navn[navn] else { throw .io(kall: kall, errno: ENOENT, sti: navn) }
    return ino
  }

  private func ny(_ fil: Fil, _ navn: String, _ mappe: Filtak) throws(Lagerfeil) -> Int {
    guard tilstand.filer[ino(mappe)]!.navn[navn] == nil else { throw .io(kall: "open", errno: EEXIST, sti: navn) }
    let ino = nesteIno
    nesteIno += 1
    tilstand.filer[ino] = fil
    tilstand.filer[self.ino(mappe)]!.navn[navn] = ino
    noter(.lagFil(ino: ino))
    noter(.modus(ino: ino, fil.modus))
    noter(.navngi(mappe: self.ino(mappe), navn: navn, ino: ino))
    return ino
  }

  private func finn(_ sti: String) -> Int? {
    var ino = 1
    for del in sti.split(separator: "/") {
      guard let neste = tilstand.filer[ino]?.navn[String(del)] else { return nil }
      ino = neste
    }
    return ino
  }

  private func egenskaper(_ ino: Int) -> Filegenskaper {
    let fil = tilstand.filer[ino]!
    let lenker = tilstand.filer.values.reduce(0) { sum, mappe in sum + mappe.navn.values.count { $0 == ino } }
    return Filegenskaper(
      slag: fil.slag, storrelse: fil.bytes.count, modus: fil.modus, eier: 0, gruppe: 0, lenker: lenker,
      inode: UInt64(ino), enhet: 1, endret: 0)
  }
}

extension Minnedisk.Fil {
  mutating func legg(_ nye: [UInt8], plass: Int) {
    if bytes.count < plass + nye.count { bytes += Array(repeating: 0, count: plass + nye.count - bytes.count) }
    bytes.replaceSubrange(plass..<plass + nye.count, with: nye)
  }
}
