import Fagmodell
import Saksgang

/// The flat-file store: one folder, one append-only journal as the only truth, everything else derived from it.
///
/// Safe for several threads of a process and for several processes on one store. Reading takes no file lock.
public final class Fillager: Massemottak, @unchecked Sendable {
  public let id: Ulid
  public let type: Lagertype
  /// The store's folder.
  public let mappe: String
  /// Where every change shows as a file that grows or a new one: for those who want to be woken.
  public var journalmappe: String { "\(mappe)/\(Lageroppsett.journal)" }

  let fil: any FileSystem
  let rot: Filtak
  let rotidentitet: Filegenskaper
  let format: Lagerformat
  let innstillinger: Innstillinger
  let vakt = Traadvakt()

  // Guarded by `vakt`.
  let tilstand: Lagertilstand
  var innsyn: Journal
  var indeks: Indeks?
  var rollevakt: Rollevakt
  let vitne: Vitne?

  /// Opens an existing store for reading and writing.
  ///
  /// Fails when the folder is no store (`.ikkeLager`), is unsafe (`.usikker`), or was written by a newer program whose
  /// FORMAT this one cannot read (`.skrivebeskyttet`). Damage inside the journal is not a failure: what is whole can be
  /// read, and `utfor` says what cannot be written.
  public convenience init(mappe: String, _ innstillinger: Innstillinger) throws(Lagerfeil) {
    try self.init(mappe: mappe, innstillinger, fil: PosixFileSystem())
  }

  public init(mappe: String, _ innstillinger: Innstillinger, fil: any FileSystem) throws(Lagerfeil) {
    let sti = try Mappevern.sjekk(mappe, fil, bruker: innstillinger.identitet.uid)
    self.mappe = sti
    self.fil = fil
    self.innstillinger = innstillinger
    rot = try Lageraapning.aapneRot(sti, fil)
    rotidentitet = try fil.egenskaper(rot)
    format = try Lageraapning.lesFormat(rot, fil)
    try Mappevern.sjekk(rotidentitet, format, sti: sti, bruker: innstillinger.identitet.uid)
    if innstillinger.provDisk { try Delprove.prov(rot: rot, sti: sti, fil) }
    rollevakt = Rollevakt(identitet: innstillinger.identitet, eier: rotidentitet.eier)
    try rollevakt.oppfrisk(rot, format, fil)
    id = format.id
    type = format.type
    let journal = try Journal(fil: fil, rot: rot, navn: Lageroppsett.journal, format: format)
    journal.segmentgrense = innstillinger.segmentgrense
    journal.oppkast = innstillinger.oppkast
    journal.ring = try Nokkelring.aapne(rot, format, innstillinger.passord, fil)
    innsyn = try Journal(fil: fil, rot: rot, navn: Lageroppsett.innsyn, format: format)
    let navn = format.id.tekst
    vitne = innstillinger.tilstandsMappe.flatMap { Vitne(sti: $0, lager: navn, fil) }
    tilstand = Lagertilstand(journal: journal, vitnet: vitne?.sett, radbygger: innstillinger.radbygger)
    indeks = innstillinger.bufferMappe.flatMap {
      Indeks(sti: $0, lager: navn, radversjon: innstillinger.radversjon, ring: journal.ring, fil)
    }
    indeks?.les(tilstand)
    _ = try tilstand.lesHale()
    skrivIndeksVedBehov()
  }

  deinit {
    skrivIndeksVedBehov()
    indeks?.lukk()
    try? fil.lukk(rot)
  }

  /// The index is a convenience: a failure to write it is nobody's trouble.
  private func skrivIndeksVedBehov() {
    guard let indeks, indeks.boerSkrives(tilstand, sekvens: tilstand.journal.posisjon.sekvens) else { return }
    try? indeks.skriv(tilstand)
  }

  public func hent(_ sak: SakId) throws(Lagerfeil) -> Saksbilde? {
    try vakt.med { () throws(Lagerfeil) in
      try krevRolle()
      let bilde = try tilstand.hent(sak)
      if bilde?.art != .kontor { try krev(.les, sak: sak) }
      return bilde
    }
  }

  public func rader(_ art: Sakart) throws(Lagerfeil) -> [Indeksrad] {
    try vakt.med { () throws(Lagerfeil) in
      if art == .kontor { try krevRolle() } else { try krev(.les) }
      return try tilstand.rader(art)
    }
  }

  public func oppdater() throws(Lagerfeil) -> Bool {
    try vakt.med { () throws(Lagerfeil) in
      let nytt = try tilstand.lesHale()
      if tilstand.slettetSidenIndeks { skrivIndeksVedBehov() }
      return nytt
    }
  }

  public func utfor(_ transaksjon: Transaksjon) throws(Lagerfeil) -> Kvittering {
    try utforMange([transaksjon])[0]
  }

  /// Many transactions, each a line of its own, with one wait for the disk at the end: for import and generators.
  ///
  /// When it throws, a first part of them may be stored; running the same again stores only the rest.
  public func utforMange(_ transaksjoner: [Transaksjon]) throws(Lagerfeil) -> [Kvittering] {
    try vakt.med { () throws(Lagerfeil) in
      try krev(.skriv, sak: transaksjoner.first?.endringer.first?.sak, av: transaksjoner.first?.av)
      var lagring = Lagring(lager: self)
      return try lagring.utfor(transaksjoner)
    }
  }
}
