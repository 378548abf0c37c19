import Fagmodell
import Glibc
import Saksgang

/// Drafts as files, one per screen and case, in a folder of the user's own outside the store: readable by nobody else,
/// replaced whole, and gone when the form is stored.
public final class Filkladder: Kladdelager, @unchecked Sendable {
  private let fil: any FileSystem
  private let mappe: Filtak
  /// Of a sealed store: a draft says as much as a case.
  private let ring: Nokkelring?
  /// Numbers the temporaries of this process.
  private var nummer = 0

  /// - Parameters:
  ///   - tilstandsMappe: the user's state folder, as `~/.local/state/skranke`; made when it is missing.
  ///   - lager: the store the drafts belong to; those of a sealed store are sealed.
  public init(
    tilstandsMappe: String, lager: Fillager, fil: any FileSystem = PosixFileSystem()
  ) throws(Lagerfeil) {
    self.fil = fil
    ring = lager.tilstand.journal.ring
    mappe = try Mapper.aapneEgen(tilstandsMappe + "/kladder", lager: lager.id.tekst, fil)
    for navn in (try? fil.navn(i: mappe)) ?? [] where Filkladder.erForlatt(navn) { try? fil.fjern(navn, i: mappe) }
  }

  /// A temporary whose process is gone was cut off in the middle; it may hold somebody's words and must not lie there.
  private static func erForlatt(_ navn: String) -> Bool {
    guard navn.hasPrefix("."), navn.hasSuffix(".tmp"), let pid = pid_t(navn.dropFirst().prefix { $0 != "." }) else {
      return false
    }
    return kill(pid, 0) != 0 && errno == ESRCH
  }

  deinit { try? fil.lukk(mappe) }

  /// All drafts that can be read; one that cannot is left where it is.
  public func alle() -> [Kladd] {
    let navn = (try? fil.navn(i: mappe)) ?? []
    return navn.filter { $0.hasSuffix(Filkladder.endelse) }.sorted().compactMap(les)
  }

  private func les(_ navn: String) -> Kladd? {
    guard let tak = try? fil.aapne(navn, i: mappe, .les) else { return nil }
    defer { try? fil.lukk(tak) }
    guard let egenskaper = try? fil.egenskaper(tak), egenskaper.slag == .fil,
      egenskaper.storrelse <= Filkladder.maksByte,
      let lest = try? fil.les(tak, fra: 0, antall: egenskaper.storrelse),
      let bytes = try? Nokkelring.aapnet(lest, ring, gjelder: "kladd \(navn)"),
      let json = try? JsonParser.parse(bytes)
    else { return nil }
    return try? JsonDecoder.decode(Kladd.self, fra: json)
  }

  /// On disk when it returns: a new file is written and synced, then takes the old one's name.
  public func lagre(_ kladd: Kladd) throws(Lagerfeil) {
    guard let json = try? JsonEncoder.encode(kladd) else { throw .forStor(byte: 0) }
    let bytes = try Nokkelring.lukket(
      JsonWriter.bytes(json), ring, gjelder: "kladd \(kladd.nokkel + Filkladder.endelse)")
    guard bytes.count <= Filkladder.maksByte else { throw .forStor(byte: bytes.count) }
    nummer += 1
    let midlertidig = ".\(getpid()).\(nummer).tmp"
    try fil.erstatt(kladd.nokkel + Filkladder.endelse, i: mappe, bytes, modus: 0o600, gjennom: midlertidig)
  }

  public func slett(_ nokkel: String) throws(Lagerfeil) {
    do throws(Lagerfeil) {
      try fil.fjern(nokkel + Filkladder.endelse, i: mappe)
      try Publisering.synk(mappe, fil)
    } catch  where error.er(ENOENT) {
      return
    } catch {
      throw error
    }
  }

  private static let endelse = ".json"
  /// A form's texts are a few hundred kilobytes at the very most.
  private static let maksByte = 4 << 20
}
