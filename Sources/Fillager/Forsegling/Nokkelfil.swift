import Fagmodell
import Saksgang

/// `keys/nokler.jsonl`: how the office's key is locked, and each sak's key locked with the office's. The first line is
/// the slots; then one line for each key, appended as saker come.
///
/// One file, so that a change of slots is one replacement: there is no moment at which half of the keys are locked with
/// the old office key and half with the new.
enum Nokkelfil {
  static let navn = "nokler.jsonl"
  static let sti = "\(Lageroppsett.nokler)/\(navn)"
  static let maksByte = 256 << 20

  /// The first line.
  struct Hode: Equatable, Sendable {
    let lager: Ulid
    let salt: [UInt8]
    let kostnad: Luke.Kostnad
    var luker: [Luke]

    private var felter: [String: Json] {
      [
        "v": 1, "lager": .tekst(lager.tekst), "salt": .tekst(Base64.skriv(salt)),
        "runder": .heltall(Int64(kostnad.runder)), "minne": .heltall(Int64(kostnad.minne)),
        "luker": .liste(luker.map(\.json)),
      ]
    }

    /// With a seal over itself by the office's key: nobody without it can put in a slot of their own and wait.
    func linje(_ kontornokkel: [UInt8]) -> [UInt8] {
      var felter = felter
      felter["segl"] = .tekst(Base64.skriv(Segl.lukk([], kontornokkel, gjelder: gjelder)))
      return JsonWriter.bytes(.objekt(felter)) + [0x0A]
    }

    private var gjelder: String {
      "skranke/luker " + String(decoding: JsonWriter.bytes(.objekt(felter)), as: UTF8.self)
    }

    func erEkte(_ segl: [UInt8], _ kontornokkel: [UInt8]) -> Bool {
      Segl.aapne(segl, kontornokkel, gjelder: gjelder) != nil
    }

    init(lager: Ulid, salt: [UInt8], kostnad: Luke.Kostnad, luker: [Luke]) {
      (self.lager, self.salt, self.kostnad, self.luker) = (lager, salt, kostnad, luker)
    }

    /// Strict: nil for anything this program would not have written.
    static func les(_ linje: ArraySlice<UInt8>) -> (hode: Hode, segl: [UInt8])? {
      guard let json = try? JsonParser.parse(Array(linje)), json["v"]?.heltall == 1, json.objekt?.count == 7,
        let lager = json["lager"]?.tekst.flatMap({ Ulid($0) }), let liste = json["luker"]?.liste,
        let salt = json["salt"]?.tekst.flatMap({ Base64.les(Array($0.utf8)) }), salt.count == Luke.saltlengde,
        let runder = json["runder"]?.heltall, let minne = json["minne"]?.heltall,
        let segl = json["segl"]?.tekst.flatMap({ Base64.les(Array($0.utf8)) }), liste.count <= Luke.maksAntall
      else { return nil }
      let kostnad = Luke.Kostnad(runder: runder, minne: minne)
      let luker = liste.compactMap { Luke($0) }
      guard kostnad.erMulig, luker.count == liste.count, Set(luker.map(\.navn)).count == luker.count else { return nil }
      return (Hode(lager: lager, salt: salt, kostnad: kostnad, luker: luker), segl)
    }
  }

  private static func gjelder(_ sak: SakId, _ lager: Ulid) -> String { "skranke/nokkel \(lager) \(sak)" }

  static func linje(_ sak: SakId, _ nokkel: [UInt8], kontornokkel: [UInt8], lager: Ulid) -> [UInt8] {
    let z = Segl.lukk(nokkel, kontornokkel, gjelder: gjelder(sak, lager))
    return JsonWriter.bytes(["id": .tekst(sak.ulid.tekst), "z": .tekst(Base64.skriv(z))]) + [0x0A]
  }

  /// The key on a line; nil for a line that never was finished or has been changed.
  static func nokkel(_ linje: ArraySlice<UInt8>, kontornokkel: [UInt8], lager: Ulid) -> (sak: SakId, nokkel: [UInt8])? {
    guard let json = try? JsonParser.parse(Array(linje)), let sak = json["id"]?.tekst.flatMap({ SakId($0) }),
      let z = json["z"]?.tekst.flatMap({ Base64.les(Array($0.utf8)) }),
      let nokkel = Segl.aapne(z, kontornokkel, gjelder: gjelder(sak, lager)), nokkel.count == Segl.nokkellengde
    else { return nil }
    return (sak, nokkel)
  }

  /// All bytes and what they were read from.
  static func les(
    _ mappe: Filtak, fra: Int = 0, _ fil: any FileSystem
  ) throws(Lagerfeil) -> (bytes: [UInt8], egenskaper: Filegenskaper) {
    let tak = try fil.aapne(navn, i: mappe, .les)
    return try fil.bruk(tak) { (tak) throws(Lagerfeil) in
      let e = try fil.egenskaper(tak)
      guard e.slag == .fil, e.storrelse <= maksByte else { throw .usikker(sti: sti, aarsak: "IKKE_FIL") }
      return (try fil.les(tak, fra: fra, antall: max(0, e.storrelse - fra)), e)
    }
  }
}
