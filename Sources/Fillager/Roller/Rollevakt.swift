import Fagmodell
import Saksgang

/// What the user of this process may do with the store, by its `roles.json` as it is now. A store without one is open to
/// all who can open its files.
struct Rollevakt {
  private struct Avslag: Hashable {
    let rett: Lagerrett
    let sak: SakId?
  }

  private let identitet: Innstillinger.Identitet
  private let eier: UInt32
  private var sett: [UInt8]?
  private var avslag: Set<Avslag> = []
  /// Nil when the store has no roles.
  private(set) var retter: Set<Lagerrett>?
  /// Of the file the rights come from; goes into every line of the access log.
  private(set) var sum: Sjekksum?

  /// - Parameter eier: of the store's folder; the file must be theirs or root's.
  init(identitet: Innstillinger.Identitet, eier: UInt32) {
    self.identitet = identitet
    self.eier = eier
  }

  /// Takes in the file as it is: it is small, and its times are too coarse to tell that it has been changed.
  mutating func oppfrisk(_ rot: Filtak, _ format: Lagerformat, _ fil: any FileSystem) throws(Lagerfeil) {
    let bytes = try Rollefil.les(rot, eier: eier, format, fil)
    if bytes == sett { return }
    let rollefil = try bytes.map { (bytes) throws(Lagerfeil) in try Rollefil(lest: bytes) }
    retter = rollefil?.retter(identitet)
    sum = bytes.map { Sjekksum.av($0) }
    avslag = []
    sett = bytes
  }

  func harRett(_ rett: Lagerrett) -> Bool { retter?.contains(rett) ?? true }

  /// True the first time: a screen that asks again every second is one refusal.
  mutating func erNytt(_ rett: Lagerrett, _ sak: SakId?) -> Bool {
    avslag.insert(Avslag(rett: rett, sak: sak)).inserted
  }
}

extension Rollevakt {
  /// The gate to work on a store as a whole, which is not opened for it: checking, copying, putting right. Throws
  /// `.manglerRett`, with a line in the access log where that can be written, when the user lacks the right.
  ///
  /// Roles that cannot be read stop everyone but the store's owner and root, who alone can put them right.
  static func krev(
    _ rett: Lagerrett, mappe: String, _ innstillinger: Innstillinger, _ fil: any FileSystem
  ) throws(Lagerfeil) {
    let rot = try Lageraapning.aapneRot(try fil.ekteSti(mappe), fil)
    defer { try? fil.lukk(rot) }
    let eier = try fil.egenskaper(rot).eier
    var vakt = Rollevakt(identitet: innstillinger.identitet, eier: eier)
    do throws(Lagerfeil) {
      try vakt.oppfrisk(rot, try Lageraapning.lesFormat(rot, fil), fil)
    } catch {
      guard [0, eier].contains(innstillinger.identitet.uid) else { throw error }
      return
    }
    guard !vakt.harRett(rett) else { return }
    // Opened for nothing but its log: this gate refuses too, and writes it down.
    if let lager = try? Fillager(mappe: mappe, innstillinger, fil: fil) {
      try lager.vakt.med { () throws(Lagerfeil) in try lager.krev(rett) }
    }
    throw .manglerRett(rett)
  }
}

extension Fillager {
  /// What the user may do with the store; nil where it has no roles and the staff register alone decides.
  public var retter: Set<Lagerrett>? { vakt.med { rollevakt.retter } }

  /// The one gate: throws `.manglerRett`, with a line in the access log, when the user has none of `retter`.
  ///
  /// - Parameter av: the staff member, where the call names one.
  func krev(_ retter: Lagerrett..., sak: SakId? = nil, av: String? = nil) throws(Lagerfeil) {
    try rollevakt.oppfrisk(rot, format, fil)
    guard let forste = retter.first, !retter.contains(where: { rollevakt.harRett($0) }) else { return }
    try avslaa(forste, sak: sak, av: av)
  }

  /// Anyone with a role at all may see the office's own record.
  func krevRolle() throws(Lagerfeil) {
    try rollevakt.oppfrisk(rot, format, fil)
    if rollevakt.retter?.isEmpty == true { try avslaa(.les, sak: nil, av: nil) }
  }

  private func avslaa(_ rett: Lagerrett, sak: SakId?, av: String?) throws(Lagerfeil) {
    if rollevakt.erNytt(rett, sak) {
      try skrivInnsyn(
        Innsyn(
          tid: innstillinger.naa(), av: av ?? innstillinger.identitet.bruker, art: .avslag, sak: sak,
          grunn: "ROLLE_\(rett.rawValue)"))
    }
    throw .manglerRett(rett)
  }
}

extension Lagerdrift {
  /// The first roles: whoever makes the store may do everything; in a shared store its group are veiledere.
  static func skrivRoller(_ rot: Filtak, _ format: Lagerformat, uid: UInt32, _ fil: any FileSystem) throws(Lagerfeil) {
    var oppforinger = [Rollefil.Oppforing(hvem: .uid(uid), roller: [.veileder, .leder, .admin])]
    if format.tilgang == .gruppe {
      oppforinger.append(.init(hvem: .gid(try fil.egenskaper(rot).gruppe), roller: [.veileder]))
    }
    try Rollefil.skriv(Rollefil(oppforinger).bytes, i: rot, format, fil)
  }
}
