import Fagmodell
import Glibc
import Saksgang

/// The box of answers as one small file in the user's own folder, replaced whole: no times in it, and no order.
public final class Filsvarlager: Svarlager, @unchecked Sendable {
  private static let filnavn = "svar.json"
  private static let maksByte = 1 << 20

  private let fil: any FileSystem
  private let mappe: Filtak
  private let ring: Nokkelring?

  /// - Parameters:
  ///   - tilstandsMappe: the user's state folder, as `~/.local/state/skranke`; made when it is missing.
  ///   - lager: the store the answers are for.
  public init(
    tilstandsMappe: String, lager: Fillager, fil: any FileSystem = PosixFileSystem()
  ) throws(Lagerfeil) {
    self.fil = fil
    ring = lager.tilstand.journal.ring
    mappe = try Mapper.aapneEgen(tilstandsMappe + "/svar", lager: lager.id.tekst, fil)
    try Lagerdrift.lagLaas(i: mappe, modus: 0o600, fil)
  }

  deinit { try? fil.lukk(mappe) }

  public func alene(_ arbeid: () throws(Utforfeil) -> Void) throws(Utforfeil) {
    let laas: Skrivelaas
    do throws(Lagerfeil) {
      guard let tatt = try Skrivelaas.ta(fil, i: mappe, frist: Grenser.laasefrist) else { throw .opptatt(av: nil) }
      laas = tatt
    } catch { throw .lager(error) }
    defer { laas.slipp() }
    try arbeid()
  }

  public func les() throws(Lagerfeil) -> Svarbeholdning {
    let tak: Filtak
    do throws(Lagerfeil) {
      tak = try fil.aapne(Filsvarlager.filnavn, i: mappe, .les)
    } catch  where error.er(ENOENT) {
      return Svarbeholdning()
    } catch {
      throw error
    }
    let lest = try fil.bruk(tak) { (tak) throws(Lagerfeil) in
      try fil.les(tak, fra: 0, antall: Filsvarlager.maksByte)
    }
    guard let bytes = try Nokkelring.aapnet(lest, ring, gjelder: "svar"), let json = try? JsonParser.parse(bytes),
      let beholdning = try? JsonDecoder.decode(Svarbeholdning.self, fra: json)
    else { throw .skadet(fil: Filsvarlager.filnavn, linje: 1, aarsak: "SVARKASSE") }
    return beholdning
  }

  public func lagre(_ beholdning: Svarbeholdning) throws(Lagerfeil) {
    guard let json = try? JsonEncoder.encode(beholdning) else { throw .forStor(byte: 0) }
    let bytes = try Nokkelring.lukket(JsonWriter.bytes(json), ring, gjelder: "svar")
    try fil.erstatt(Filsvarlager.filnavn, i: mappe, bytes, modus: 0o600)
  }
}
