import CSodium
import Fagmodell
import Saksgang

/// The keys of a sealed store, opened with one passphrase. Safe for several threads; what is written is only correct for
/// whoever holds the store's lock.
final class Nokkelring: @unchecked Sendable {
  private let fil: any FileSystem
  private let mappe: Filtak
  private let format: Lagerformat
  private let par: Luke.Par
  private let vakt = Traadvakt()

  // Guarded by `vakt`.
  private var hode: Nokkelfil.Hode
  private var kontornokkel: [UInt8]
  private var nokler: [SakId: [UInt8]] = [:]
  private var sett: Filegenskaper
  /// Bytes of the file that are read: whole lines.
  private var lest = 0

  /// Throws `.feilNokkel` when no slot is the passphrase's, `.skadet` when the file is not what was written.
  init(
    rot: Filtak, format: Lagerformat, passord: [UInt8], _ fil: any FileSystem
  ) throws(Lagerfeil) {
    self.fil = fil
    self.format = format
    mappe = try fil.aapneMappe(Lageroppsett.nokler, i: rot)
    do throws(Lagerfeil) {
      let (bytes, egenskaper) = try Nokkelfil.les(mappe, fil)
      let (hode, segl, slutt) = try Nokkelring.hode(bytes, format)
      guard let par = Luke.Par(passord: passord, salt: hode.salt, hode.kostnad) else {
        throw .io(kall: "crypto_pwhash", errno: 12, sti: Nokkelfil.sti)
      }
      self.par = par
      kontornokkel = try Nokkelring.kontornokkel(hode, segl, par)
      self.hode = hode
      sett = egenskaper
      lest = slutt
      ta(bytes[slutt...])
    } catch {
      try? fil.lukk(mappe)
      throw error
    }
  }

  deinit {
    for sak in nokler.keys { sodium_memzero(&nokler[sak]!, Segl.nokkellengde) }
    sodium_memzero(&kontornokkel, kontornokkel.count)
    try? fil.lukk(mappe)
  }

  private static func skadet(_ aarsak: String) -> Lagerfeil { .skadet(fil: Nokkelfil.sti, linje: 1, aarsak: aarsak) }

  private static func hode(
    _ bytes: [UInt8], _ format: Lagerformat
  ) throws(Lagerfeil) -> (hode: Nokkelfil.Hode, segl: [UInt8], slutt: Int) {
    guard let lf = Bytesok.linjeskift(bytes, fra: 0), let (hode, segl) = Nokkelfil.Hode.les(bytes[..<lf]),
      hode.lager == format.id
    else { throw skadet("NOKLER") }
    return (hode, segl, lf + 1)
  }

  private static func kontornokkel(
    _ hode: Nokkelfil.Hode, _ segl: [UInt8], _ par: Luke.Par
  ) throws(Lagerfeil) -> [UInt8] {
    guard let luke = hode.luker.first(where: { $0.aapen == par.aapen }) else { throw .feilNokkel }
    guard let nokkel = luke.kontornokkel(par), hode.erEkte(segl, nokkel) else { throw skadet("LUKER") }
    return nokkel
  }

  /// Takes in whole lines; the last one of a sak counts.
  private func ta(_ bytes: ArraySlice<UInt8>) {
    var fra = bytes.startIndex
    while let lf = bytes[fra...].firstIndex(of: 0x0A) {
      if let (sak, nokkel) = Nokkelfil.nokkel(bytes[fra..<lf], kontornokkel: kontornokkel, lager: format.id) {
        nokler[sak] = nokkel
      }
      fra = lf + 1
    }
    lest += fra - bytes.startIndex
  }

  /// Reads what has come since, or all of it when the file is another.
  private func oppfrisk() throws(Lagerfeil) {
    guard let naa = try fil.egenskaper(Nokkelfil.navn, i: mappe) else { throw Nokkelring.skadet("NOKLER") }
    if naa == sett { return }
    if naa.inode == sett.inode, naa.enhet == sett.enhet, naa.storrelse >= lest {
      let (bytes, egenskaper) = try Nokkelfil.les(mappe, fra: lest, fil)
      // Between the two looks it may have been replaced after all.
      if egenskaper.inode == sett.inode {
        sett = egenskaper
        return ta(bytes[...])
      }
    }
    try lesAlt()
  }

  private func lesAlt() throws(Lagerfeil) {
    let (bytes, egenskaper) = try Nokkelfil.les(mappe, fil)
    let (nytt, segl, slutt) = try Nokkelring.hode(bytes, format)
    kontornokkel = try Nokkelring.kontornokkel(nytt, segl, par)
    hode = nytt
    nokler = [:]
    sett = egenskaper
    lest = slutt
    ta(bytes[slutt...])
  }

  // MARK: Use

  /// Who seals what belongs to no one sak: the access log, drafts, the index.
  var felles: SakId { SakId(format.id) }

  /// Throws `.skadet` when the sak has no key: it is erased, or the key file is not whole.
  func lukk(_ bytes: [UInt8], for sak: SakId, gjelder: String) throws(Lagerfeil) -> [UInt8] {
    try vakt.med { () throws(Lagerfeil) in
      if nokler[sak] == nil { try oppfrisk() }
      guard let nokkel = nokler[sak] else { throw Nokkelring.skadet("NOKKEL_MANGLER") }
      return Segl.lukk(bytes, nokkel, gjelder: self.gjelder(sak, gjelder))
    }
  }

  /// Nil for a piece that is not whole, is from another place, or whose key is gone.
  func aapne(_ bytes: [UInt8], for sak: SakId, gjelder: String) throws(Lagerfeil) -> [UInt8]? {
    try vakt.med { () throws(Lagerfeil) in
      let gjelder = self.gjelder(sak, gjelder)
      if let nokkel = nokler[sak], let ut = Segl.aapne(bytes, nokkel, gjelder: gjelder) { return ut }
      let brukt = nokler[sak]
      try oppfrisk()
      guard let nokkel = nokler[sak], nokkel != brukt else { return nil }
      return Segl.aapne(bytes, nokkel, gjelder: gjelder)
    }
  }

  private func gjelder(_ sak: SakId, _ hva: String) -> String { "skranke/\(hva) \(format.id) \(sak)" }

  // MARK: Change, under the store's lock

  /// Takes in the keys others have made, and makes a fresh one for each of the new saker, on disk when it returns: also
  /// for one that has a key from an attempt that never became a line, since nobody knows whether that reached the disk.
  ///
  /// Without the first part this process could seal with such an abandoned key, and nobody else could open it.
  func klargjor(nye saker: [SakId]) throws(Lagerfeil) {
    try vakt.med { () throws(Lagerfeil) in
      try oppfrisk()
      guard !saker.isEmpty else { return }
      let nye = saker.map { ($0, Tilfeldig.bytes(Segl.nokkellengde)) }
      // A torn line from before ends here and never counts.
      var bytes: [UInt8] = sett.storrelse > lest ? [0x0A] : []
      for (sak, nokkel) in nye {
        bytes += Nokkelfil.linje(sak, nokkel, kontornokkel: kontornokkel, lager: format.id)
      }
      let tak = try fil.aapne(Nokkelfil.navn, i: mappe, .leggTil)
      try fil.bruk(tak) { (tak) throws(Lagerfeil) in
        guard try fil.skriv(tak, bytes) == bytes.count else { throw .fullDisk }
        try fil.synkData(tak)
      }
      try oppfrisk()
    }
  }

  /// Destroys a sak's key: what it sealed can no longer be read, wherever a copy of it lies.
  func fjern(_ sak: SakId) throws(Lagerfeil) {
    try vakt.med { () throws(Lagerfeil) in
      try oppfrisk()
      guard nokler[sak] != nil else { return }
      nokler[sak] = nil
      try erstatt()
    }
  }

  var luker: [String] { vakt.med { hode.luker.map(\.navn) } }

  func leggTil(luke navn: String, passord: [UInt8]) throws(Lagerfeil) {
    try vakt.med { () throws(Lagerfeil) in
      try oppfrisk()
      guard Luke.erNavn(navn) else { throw .luke(navn: navn, aarsak: .ugyldig) }
      guard let nytt = Luke.Par(passord: passord, salt: hode.salt, hode.kostnad) else {
        throw .io(kall: "crypto_pwhash", errno: 12, sti: Nokkelfil.sti)
      }
      guard !hode.luker.contains(where: { $0.navn == navn || $0.aapen == nytt.aapen }) else {
        throw .luke(navn: navn, aarsak: .finnes)
      }
      guard hode.luker.count < Luke.maksAntall else { throw .luke(navn: navn, aarsak: .ugyldig) }
      hode.luker.append(Luke(navn: navn, aapen: nytt.aapen, kontornokkel: kontornokkel))
      try erstatt()
    }
  }

  /// Takes a slot away and locks every key with a new office key, for the slots that stay.
  func fjern(luke navn: String) throws(Lagerfeil) {
    try vakt.med { () throws(Lagerfeil) in
      try oppfrisk()
      guard let luke = hode.luker.first(where: { $0.navn == navn }) else { throw .luke(navn: navn, aarsak: .ukjent) }
      guard luke.aapen != par.aapen else { throw .luke(navn: navn, aarsak: .egen) }
      kontornokkel = Tilfeldig.bytes(Segl.nokkellengde)
      hode.luker = hode.luker.filter { $0.navn != navn }
        .map { Luke(navn: $0.navn, aapen: $0.aapen, kontornokkel: kontornokkel) }
      try erstatt()
    }
  }

  /// Writes the file as it is in memory; after a failure memory is what the file says.
  private func erstatt() throws(Lagerfeil) {
    var bytes = hode.linje(kontornokkel)
    for (sak, nokkel) in nokler.sorted(by: { $0.key < $1.key }) {
      bytes += Nokkelfil.linje(sak, nokkel, kontornokkel: kontornokkel, lager: format.id)
    }
    do throws(Lagerfeil) { try fil.erstatt(Nokkelfil.navn, i: mappe, bytes, modus: format.tilgang.filmodus) } catch {
      try? lesAlt()
      throw error
    }
    try lesAlt()
  }
}

extension Nokkelring {
  /// Nil for a store that is not sealed.
  static func aapne(
    _ rot: Filtak, _ format: Lagerformat, _ passord: Passordkilde?, _ fil: any FileSystem
  ) throws(Lagerfeil) -> Nokkelring? {
    guard format.modus == .forseglet else { return nil }
    guard let passord else { throw .forseglet }
    return try Nokkelring(rot: rot, format: format, passord: try passord(), fil)
  }

  /// What a user keeps outside the store, sealed when the store is; `ring` is nil for one that is not.
  static func lukket(_ bytes: [UInt8], _ ring: Nokkelring?, gjelder: String) throws(Lagerfeil) -> [UInt8] {
    guard let ring else { return bytes }
    return try ring.lukk(bytes, for: ring.felles, gjelder: gjelder)
  }

  /// The opposite; nil when it is not whole.
  static func aapnet(_ bytes: [UInt8], _ ring: Nokkelring?, gjelder: String) throws(Lagerfeil) -> [UInt8]? {
    guard let ring else { return bytes }
    return try ring.aapne(bytes, for: ring.felles, gjelder: gjelder)
  }
}
