import Fagmodell
import Glibc
import Saksgang

/// What is done to a whole store.
public enum Lagerdrift {
  /// Makes a new, empty store in `mappe`, which must not exist or be empty (or hold the remains of an interrupted
  /// attempt). It exists from the moment its FORMAT does.
  ///
  /// - Parameters:
  ///   - delt: for a group on one machine: the folder's group may use it.
  ///   - medRoller: write down who may do what; without it everyone who can open the files may do everything.
  ///   - forsegling: how the store is sealed; nil makes one of plain text.
  public static func opprett(
    mappe: String, type: Lagertype, id: Ulid, tid: Tidspunkt, av: String = "", delt: Bool = false,
    medRoller: Bool = false,
    forsegling: Nyforsegling? = nil, _ innstillinger: Innstillinger, fil: any FileSystem = PosixFileSystem()
  ) throws(Lagerfeil) {
    let format = Lagerformat(
      id: id, type: type, modus: forsegling == nil ? .aapen : .forseglet, tilgang: delt ? .gruppe : .eier,
      opprettet: tid)
    let rot = try rotmappe(mappe, format, fil, bruker: innstillinger.identitet.uid)
    defer { try? fil.lukk(rot) }
    try krevTom(rot, sti: mappe, fil)
    for navn in Lageroppsett.mapper { try Mapper.lagHvisMangler(navn, i: rot, modus: format.tilgang.mappemodus, fil) }
    let grunn = Skrivegrunn(nokkel: id, tid: tid, av: innstillinger.avsender(av))
    try lagLaas(i: rot, modus: format.tilgang.filmodus, fil)
    for navn in [Lageroppsett.journal, Lageroppsett.innsyn] {
      let journal = try Journal(fil: fil, rot: rot, navn: navn, format: format)
      if navn == Lageroppsett.innsyn { try lagLaas(i: journal.mappe, modus: format.tilgang.filmodus, fil) }
      try journal.roter(.start, grunn)
    }
    try forsegling?.opprett(rot, format, fil)
    if medRoller { try skrivRoller(rot, format, uid: innstillinger.identitet.uid, fil) }
    try skrivFormat(format, rot, fil)
  }

  static func rotmappe(
    _ mappe: String, _ format: Lagerformat, _ fil: any FileSystem, bruker: UInt32
  ) throws(Lagerfeil) -> Filtak {
    let (over, navn) = try Mapper.del(mappe)
    let foreldre = try Mapper.lag(over, fil)
    try Mappevern.sjekkForeldre(til: (foreldre == "/" ? "" : foreldre) + "/" + navn, fil, bruker: bruker)
    let forelder = try fil.aapneMappe(foreldre)
    defer { try? fil.lukk(forelder) }
    do throws(Lagerfeil) {
      try fil.lagMappe(navn, i: forelder, modus: format.tilgang.mappemodus)
      try Publisering.synk(forelder, fil)
    } catch  where error.er(EEXIST) {
      // May be an empty folder or an interrupted attempt; `krevTom` decides.
    } catch {
      throw error
    }
    let rot = try fil.aapneMappe(navn, i: forelder)
    try fil.settModus(rot, format.tilgang.mappemodus)
    return rot
  }

  /// Only our own names, no FORMAT, and no journal that holds more than its first line.
  private static func krevTom(_ rot: Filtak, sti: String, _ fil: any FileSystem) throws(Lagerfeil) {
    for navn in try fil.navn(i: rot) {
      if Segmentnavn.erMidlertidig(navn) {
        try fil.fjern(navn, i: rot)
        continue
      }
      guard Lageroppsett.alle.contains(navn), navn != Lageroppsett.format else {
        throw .usikker(sti: sti, aarsak: "IKKE_TOM")
      }
      guard ![Lageroppsett.laas, Lageroppsett.roller, Lageroppsett.nokler].contains(navn) else { continue }
      try ryddAvbrutt(navn, rot, fil)
    }
    if try fil.egenskaper(Lageroppsett.roller, i: rot) != nil { try fil.fjern(Lageroppsett.roller, i: rot) }
    // Keys without a store open nothing.
    if try fil.egenskaper(Lageroppsett.nokler, i: rot) != nil { try tomNokler(rot, fil) }
  }

  private static func tomNokler(_ rot: Filtak, _ fil: any FileSystem) throws(Lagerfeil) {
    let mappe = try fil.aapneMappe(Lageroppsett.nokler, i: rot)
    try fil.bruk(mappe) { (mappe) throws(Lagerfeil) in
      for navn in try fil.navn(i: mappe) where navn == Nokkelfil.navn || Segmentnavn.erMidlertidig(navn) {
        try fil.fjern(navn, i: mappe)
      }
    }
  }

  private static func ryddAvbrutt(_ navn: String, _ rot: Filtak, _ fil: any FileSystem) throws(Lagerfeil) {
    let mappe = try fil.aapneMappe(navn, i: rot)
    defer { try? fil.lukk(mappe) }
    for under in try fil.navn(i: mappe) where under != Lageroppsett.laas {
      let egen = Segmentnavn.erMidlertidig(under) || under == Segmentnavn.navn(1)
      guard egen, let e = try fil.egenskaper(under, i: mappe), e.slag == .fil, e.storrelse < 2_048 else {
        throw .usikker(sti: "\(navn)/\(under)", aarsak: "IKKE_TOM")
      }
      if under == Segmentnavn.navn(1) {
        let tak = try fil.aapne(under, i: mappe, .les)
        defer { try? fil.lukk(tak) }
        let linjer = try fil.les(tak, fra: 0, antall: e.storrelse).count { $0 == 0x0A }
        guard linjer <= 1 else { throw .usikker(sti: "\(navn)/\(under)", aarsak: "IKKE_TOM") }
      }
      try fil.fjern(under, i: mappe)
    }
  }

  static func lagLaas(i mappe: Filtak, modus: UInt32, _ fil: any FileSystem) throws(Lagerfeil) {
    do throws(Lagerfeil) {
      try fil.lukk(try fil.opprett(Lageroppsett.laas, i: mappe, modus: modus))
    } catch  where error.er(EEXIST) {
      return
    } catch {
      throw error
    }
  }

  /// The last step: from here on it is a store.
  static func skrivFormat(_ format: Lagerformat, _ rot: Filtak, _ fil: any FileSystem) throws(Lagerfeil) {
    let midlertidig = Segmentnavn.midlertidig(0)
    try fil.skrivNy(midlertidig, i: rot, format.bytes, modus: format.tilgang == .eier ? 0o400 : 0o440)
    try Publisering.gi(navn: Lagerformat.filnavn, til: midlertidig, i: rot, fil)
    try Publisering.synk(rot, fil)
  }
}
