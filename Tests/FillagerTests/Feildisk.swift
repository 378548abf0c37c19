import Glibc
import Saksgang

@testable import Fillager

/// Fails chosen system calls of another file system: the N-th, once or from then on.
final class Feildisk: FileSystem, @unchecked Sendable {
  enum Feil: Hashable {
    case errno(Int32)
    /// A write that takes half of the bytes.
    case kort
    /// A write that takes all but one byte.
    case nesten
    /// The process dies before the call does anything.
    case drept
    /// The process dies when the call has done its work.
    case dreptEtter

    static let alle: [Feil] =
      [EIO, ENOSPC, EDQUOT, EINTR, EAGAIN, EROFS, ESTALE, ENOLCK].map { .errno($0) } + [
        .kort, .nesten, .drept, .dreptEtter,
      ]
  }

  struct Plan: Hashable {
    let kall: Int
    let feil: Feil
    let vedvarende: Bool
  }

  let under: Minnedisk
  var plan: Plan?
  /// An errno for a call that a test picks out itself.
  var ved: ((String) -> Int32?)?
  private(set) var teller = 0
  private(set) var navn: [String] = []
  private(set) var erDod = false

  init(_ under: Minnedisk, _ plan: Plan? = nil) {
    self.under = under
    self.plan = plan
  }

  /// Counts one call and throws what the plan says.
  private func kall<T>(
    _ navn: String, skriving: Int? = nil, _ gjor: (Int?) throws(Lagerfeil) -> T
  ) throws(Lagerfeil) -> T {
    teller += 1
    self.navn.append(navn)
    if let nummer = ved?(navn) { throw Lagerfeil.system(navn, nummer, "") }
    if erDod { throw .io(kall: navn, errno: ESRCH, sti: "") }
    guard let plan, plan.vedvarende ? teller >= plan.kall : teller == plan.kall else { return try gjor(nil) }
    switch plan.feil {
    case .errno(let nummer):
      // Closing releases the descriptor whatever it answers.
      if navn == "lukk" { _ = try gjor(nil) }
      throw Lagerfeil.system(navn, nummer, "")
    case .kort: return try gjor(skriving.map { $0 / 2 })
    case .nesten: return try gjor(skriving.map { max(0, $0 - 1) })
    case .drept:
      erDod = true
      throw .io(kall: navn, errno: ESRCH, sti: "")
    case .dreptEtter:
      _ = try gjor(nil)
      erDod = true
      throw .io(kall: navn, errno: ESRCH, sti: "")
    }
  }

  func aapneMappe(_ sti: String) throws(Lagerfeil) -> Filtak {
    try kall("aapneMappe") { _ throws(Lagerfeil) in try under.aapneMappe(sti) }
  }
  func aapneMappe(_ navn: String, i mappe: Filtak) throws(Lagerfeil) -> Filtak {
    try kall("aapneMappe") { _ throws(Lagerfeil) in try under.aapneMappe(navn, i: mappe) }
  }
  func lagMappe(_ navn: String, i mappe: Filtak, modus: UInt32) throws(Lagerfeil) {
    try kall("lagMappe") { _ throws(Lagerfeil) in try under.lagMappe(navn, i: mappe, modus: modus) }
  }
  func aapne(_ navn: String, i mappe: Filtak, _ bruk: Filbruk) throws(Lagerfeil) -> Filtak {
    try kall("aapne") { _ throws(Lagerfeil) in try under.aapne(navn, i: mappe, bruk) }
  }
  func opprett(_ navn: String, i mappe: Filtak, modus: UInt32) throws(Lagerfeil) -> Filtak {
    try kall("opprett") { _ throws(Lagerfeil) in try under.opprett(navn, i: mappe, modus: modus) }
  }
  func egenskaper(_ fil: Filtak) throws(Lagerfeil) -> Filegenskaper {
    try kall("fstat") { _ throws(Lagerfeil) in try under.egenskaper(fil) }
  }
  func egenskaper(_ navn: String, i mappe: Filtak) throws(Lagerfeil) -> Filegenskaper? {
    try kall("stat") { _ throws(Lagerfeil) in try under.egenskaper(navn, i: mappe) }
  }
  func egenskaper(sti: String) throws(Lagerfeil) -> Filegenskaper? {
    try kall("stat") { _ throws(Lagerfeil) in try under.egenskaper(sti: sti) }
  }
  func ekteSti(_ sti: String) throws(Lagerfeil) -> String {
    try kall("ekteSti") { _ throws(Lagerfeil) in try under.ekteSti(sti) }
  }
  func les(_ fil: Filtak, fra: Int, antall: Int) throws(Lagerfeil) -> [UInt8] {
    try kall("les") { _ throws(Lagerfeil) in try under.les(fil, fra: fra, antall: antall) }
  }
  func skriv(_ fil: Filtak, _ bytes: [UInt8]) throws(Lagerfeil) -> Int {
    try kall("skriv", skriving: bytes.count) { antall throws(Lagerfeil) in
      try under.skriv(fil, Array(bytes.prefix(antall ?? bytes.count)))
    }
  }
  func synkData(_ fil: Filtak) throws(Lagerfeil) {
    try kall("synkData") { _ throws(Lagerfeil) in try under.synkData(fil) }
  }
  func synkAlt(_ fil: Filtak) throws(Lagerfeil) {
    try kall("synkAlt") { _ throws(Lagerfeil) in try under.synkAlt(fil) }
  }
  func lenk(_ fra: String, til: String, i mappe: Filtak) throws(Lagerfeil) {
    try kall("lenk") { _ throws(Lagerfeil) in try under.lenk(fra, til: til, i: mappe) }
  }
  func omdop(_ fra: String, til: String, i mappe: Filtak) throws(Lagerfeil) {
    try kall("omdop") { _ throws(Lagerfeil) in try under.omdop(fra, til: til, i: mappe) }
  }
  func fjern(_ navn: String, i mappe: Filtak) throws(Lagerfeil) {
    try kall("fjern") { _ throws(Lagerfeil) in try under.fjern(navn, i: mappe) }
  }
  func navn(i mappe: Filtak) throws(Lagerfeil) -> [String] {
    try kall("navn") { _ throws(Lagerfeil) in try under.navn(i: mappe) }
  }
  func settModus(_ fil: Filtak, _ modus: UInt32) throws(Lagerfeil) {
    try kall("settModus") { _ throws(Lagerfeil) in try under.settModus(fil, modus) }
  }
  func laas(_ fil: Filtak, frist: Int) throws(Lagerfeil) -> Bool {
    try kall("laas") { _ throws(Lagerfeil) in try under.laas(fil, frist: frist) }
  }
  func lukk(_ fil: Filtak) throws(Lagerfeil) { try kall("lukk") { _ throws(Lagerfeil) in try under.lukk(fil) } }
  func ledigPlass(_ fil: Filtak) throws(Lagerfeil) -> Int {
    try kall("statvfs") { _ throws(Lagerfeil) in try under.ledigPlass(fil) }
  }
}
