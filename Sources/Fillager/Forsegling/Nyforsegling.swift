import Fagmodell
import Saksgang

/// How a new store is sealed: the first slot's passphrase, and the code for the paper.
public struct Nyforsegling: Sendable {
  /// The shortest passphrase a slot may have, in bytes.
  public static let minstePassord = 12
  /// The slot of the code on paper.
  public static let papirluke = "papir"

  let luke: String
  let passord: [UInt8]
  let kode: String
  /// Tests make it cheap.
  var kostnad = Luke.Kostnad.vanlig

  /// - Parameters:
  ///   - luke: the first slot's name.
  ///   - kode: from `Gjenopprettingskode`; to be shown once and never stored.
  public init(luke: String, passord: [UInt8], kode: String) {
    self.luke = luke
    self.passord = passord
    self.kode = kode
  }

  /// Makes the folder of keys with the two slots and the key of what is shared.
  func opprett(_ rot: Filtak, _ format: Lagerformat, _ fil: any FileSystem) throws(Lagerfeil) {
    try Mapper.lagHvisMangler(Lageroppsett.nokler, i: rot, modus: format.tilgang.mappemodus, fil)
    let salt = Tilfeldig.bytes(Luke.saltlengde)
    let kontornokkel = Tilfeldig.bytes(Segl.nokkellengde)
    guard Luke.erNavn(luke), luke != Nyforsegling.papirluke else { throw .luke(navn: luke, aarsak: .ugyldig) }
    guard let forste = Luke.Par(passord: passord, salt: salt, kostnad),
      let papir = Luke.Par(passord: Array(kode.utf8), salt: salt, kostnad)
    else { throw .io(kall: "crypto_pwhash", errno: 12, sti: Nokkelfil.sti) }
    let luker = [
      Luke(navn: luke, aapen: forste.aapen, kontornokkel: kontornokkel),
      Luke(navn: Nyforsegling.papirluke, aapen: papir.aapen, kontornokkel: kontornokkel),
    ]
    let hode = Nokkelfil.Hode(lager: format.id, salt: salt, kostnad: kostnad, luker: luker)
    let felles = Nokkelfil.linje(
      SakId(format.id), Tilfeldig.bytes(Segl.nokkellengde), kontornokkel: kontornokkel, lager: format.id)
    let mappe = try fil.aapneMappe(Lageroppsett.nokler, i: rot)
    try fil.bruk(mappe) { (mappe) throws(Lagerfeil) in
      try fil.erstatt(
        Nokkelfil.navn, i: mappe, hode.linje(kontornokkel) + felles, modus: format.tilgang.filmodus)
    }
  }
}

extension Fillager {
  /// Names of the slots; nil for a store that is not sealed.
  public var luker: [String]? { tilstand.journal.ring?.luker }

  /// Gives one more passphrase a way into a sealed store.
  public func leggTil(
    luke navn: String, passord: [UInt8], nokkel: Ulid, tid: Tidspunkt, av: String
  ) throws(Lagerfeil) {
    try endreLuker("nyLuke", navn, Skrivegrunn(nokkel: nokkel, tid: tid, av: innstillinger.avsender(av))) {
      (ring) throws(Lagerfeil) in try ring.leggTil(luke: navn, passord: passord)
    }
  }

  /// Shuts a way into a sealed store; the keys are locked anew for those that stay. Not the one this process came in by.
  public func fjern(luke navn: String, nokkel: Ulid, tid: Tidspunkt, av: String) throws(Lagerfeil) {
    try endreLuker("fjernetLuke", navn, Skrivegrunn(nokkel: nokkel, tid: tid, av: innstillinger.avsender(av))) {
      (ring) throws(Lagerfeil) in try ring.fjern(luke: navn)
    }
  }

  private func endreLuker(
    _ hva: String, _ navn: String, _ grunn: Skrivegrunn, _ endring: (Nokkelring) throws(Lagerfeil) -> Void
  ) throws(Lagerfeil) {
    try vakt.med { () throws(Lagerfeil) in
      try krev(.drift, av: grunn.av.ident)
      guard let ring = tilstand.journal.ring else { throw .luke(navn: navn, aarsak: .ikkeForseglet) }
      let laas = try taLaas(Lageroppsett.laas)
      defer { laas.slipp() }
      _ = try tilstand.lesHale()
      try tilstand.sjekkSkrivbar([])
      try endring(ring)
      try merk(hva, .tekst(navn), grunn)
    }
  }
}
