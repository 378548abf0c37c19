import Glibc
import Saksgang

@testable import Fillager

/// Planted protocol bugs: a store that runs on one of these forgets a step that matters. The crash suite must notice
/// every one of them, or it proves nothing.
final class Kortslutning: FileSystem, @unchecked Sendable {
  enum Bug: String {
    /// `skrivEtterSkade` does not see a torn tail and writes behind it.
    case ingenFdatasync, ingenFsyncAvFil, ingenFsyncAvMappe, skrivEtterSkade, navnForSynk, kortSkrivTies, ikkeTillegg,
      ingenLaas
    /// No bug at all: only `innimellom`.
    case ingen

    static let allCases: [Bug] = [
      .ingenFdatasync, .ingenFsyncAvFil, .ingenFsyncAvMappe, .skrivEtterSkade, .navnForSynk, .kortSkrivTies,
      .ikkeTillegg,
      .ingenLaas,
    ]
  }

  private let under: Minnedisk
  private let bug: Bug
  /// The mount the store believes it is on.
  var montert: Montering?
  /// Segments that were fenced before they were written to.
  private(set) var gjerdet: [String] = []
  /// The server has given our locks to someone else.
  var leienErTapt = false
  /// Run in the middle of every write, as another process would.
  var innimellom: (() -> Void)?

  init(_ under: Minnedisk, _ bug: Bug) {
    self.under = under
    self.bug = bug
  }

  func aapneMappe(_ sti: String) throws(Lagerfeil) -> Filtak { try under.aapneMappe(sti) }
  func aapneMappe(_ navn: String, i mappe: Filtak) throws(Lagerfeil) -> Filtak {
    try under.aapneMappe(navn, i: mappe)
  }
  func lagMappe(_ navn: String, i mappe: Filtak, modus: UInt32) throws(Lagerfeil) {
    try under.lagMappe(navn, i: mappe, modus: modus)
  }
  func aapne(_ navn: String, i mappe: Filtak, _ bruk: Filbruk) throws(Lagerfeil) -> Filtak {
    try under.aapne(navn, i: mappe, bruk)
  }
  func opprett(_ navn: String, i mappe: Filtak, modus: UInt32) throws(Lagerfeil) -> Filtak {
    try under.opprett(navn, i: mappe, modus: modus)
  }
  func egenskaper(_ fil: Filtak) throws(Lagerfeil) -> Filegenskaper {
    let e = try under.egenskaper(fil)
    guard bug == .skrivEtterSkade, e.slag == .fil, fil.sti.hasSuffix(".jsonl") else { return e }
    let bytes = try under.les(fil, fra: 0, antall: e.storrelse)
    return Filegenskaper(
      slag: e.slag, storrelse: (bytes.lastIndex(of: 0x0A) ?? -1) + 1, modus: e.modus, eier: e.eier, gruppe: e.gruppe,
      lenker: e.lenker, inode: e.inode, enhet: e.enhet, endret: e.endret)
  }
  func egenskaper(_ navn: String, i mappe: Filtak) throws(Lagerfeil) -> Filegenskaper? {
    try under.egenskaper(navn, i: mappe)
  }
  func egenskaper(sti: String) throws(Lagerfeil) -> Filegenskaper? { try under.egenskaper(sti: sti) }
  func ekteSti(_ sti: String) throws(Lagerfeil) -> String { try under.ekteSti(sti) }
  func les(_ fil: Filtak, fra: Int, antall: Int) throws(Lagerfeil) -> [UInt8] {
    try under.les(fil, fra: fra, antall: antall)
  }

  func skriv(_ fil: Filtak, _ bytes: [UInt8]) throws(Lagerfeil) -> Int {
    if let innimellom {
      self.innimellom = nil
      innimellom()
    }
    if leienErTapt, gjerdet.contains(fil.sti) { throw .io(kall: "write", errno: EIO, sti: fil.sti) }
    switch bug {
    case .kortSkrivTies: _ = try under.skriv(fil, Array(bytes.dropLast(3)))
    case .ikkeTillegg: under.skriv(fil, bytes, plass: 0)
    default: _ = try under.skriv(fil, bytes)
    }
    return bytes.count
  }

  func synkData(_ fil: Filtak) throws(Lagerfeil) { if bug != .ingenFdatasync { try under.synkData(fil) } }

  func synkAlt(_ fil: Filtak) throws(Lagerfeil) {
    let erMappe = try under.egenskaper(fil).slag == .mappe
    if erMappe ? bug == .ingenFsyncAvMappe : bug == .ingenFsyncAvFil || bug == .navnForSynk { return }
    try under.synkAlt(fil)
  }

  func lenk(_ fra: String, til: String, i mappe: Filtak) throws(Lagerfeil) {
    try under.lenk(fra, til: til, i: mappe)
    if bug == .navnForSynk {
      let tak = try under.aapne(til, i: mappe, .les)
      try under.synkAlt(mappe)
      try under.synkAlt(tak)
      try under.lukk(tak)
    }
  }

  func omdop(_ fra: String, til: String, i mappe: Filtak) throws(Lagerfeil) {
    try under.omdop(fra, til: til, i: mappe)
  }
  func fjern(_ navn: String, i mappe: Filtak) throws(Lagerfeil) { try under.fjern(navn, i: mappe) }
  func navn(i mappe: Filtak) throws(Lagerfeil) -> [String] { try under.navn(i: mappe) }
  func settModus(_ fil: Filtak, _ modus: UInt32) throws(Lagerfeil) { try under.settModus(fil, modus) }
  func laas(_ fil: Filtak, frist: Int) throws(Lagerfeil) -> Bool {
    bug == .ingenLaas ? true : try under.laas(fil, frist: frist)
  }
  func gjerd(_ fil: Filtak) throws(Lagerfeil) { gjerdet.append(fil.sti) }
  func montering(_ fil: Filtak) throws(Lagerfeil) -> Montering? { montert }
  func lukk(_ fil: Filtak) throws(Lagerfeil) { try under.lukk(fil) }
  func ledigPlass(_ fil: Filtak) throws(Lagerfeil) -> Int { try under.ledigPlass(fil) }
}
