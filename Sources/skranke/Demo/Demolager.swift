import Fagmodell
import Fillager
import Glibc
import Kurs
import Saksgang

/// Invented offices are written with one wait for the disk.
extension Fillager: Massemottak {}

/// A throw-away store of invented people in a folder of its own, gone when the demonstration ends.
struct Demolager {
  let mappe: String
  let lager: Fillager
  /// Who sits at the desk.
  let veileder: String

  /// How many people the office has when nobody says.
  private static let vanligAntall = 48

  /// - Parameters:
  ///   - antall: nil for the office as it ships.
  init(_ o: Oppkobling, fro: UInt64 = 1, antall: Int? = nil) throws(Programfeil) {
    let mappe = try Demolager.lagMappe(o)
    self.mappe = mappe
    do {
      let naa = o.klokke.naa
      let sti = mappe + "/kontor"
      var innstillinger = o.innstillinger
      innstillinger.bufferMappe = nil
      innstillinger.tilstandsMappe = mappe + "/tilstand"
      try Lagerdrift.opprett(mappe: sti, type: .demo, id: o.ider.ny(naa), tid: naa, innstillinger)
      lager = try Fillager(mappe: sti, innstillinger)
    } catch {
      Demolager.slett(mappe)
      throw Programfeil(error)
    }
    do {
      let innhold = try Kursinnhold.les { o.innhold.les($0) }
      let kontor = Demokontor(
        innhold, pakker: try o.pakker(), idag: o.klokke.idag, fro: fro, antall: antall ?? Demolager.vanligAntall)
      veileder = try kontor.bygg(i: lager).veileder
    } catch {
      Demolager.slett(mappe)
      throw Demolager.programfeil(error)
    }
  }

  static func programfeil(_ feil: any Error) -> Programfeil {
    switch feil {
    case let feil as Programfeil: feil
    case let feil as Utforfeil: Programfeil(feil)
    case Demofeil.utforing(let feil): Programfeil(feil)
    case Demofeil.ekteLager: Programfeil("kjoring.demoIEkte", .bruk)
    default: Programfeil("kjoring.ugyldigKurs", .manglerInndata, ["feil": "\(feil)"])
    }
  }

  private static func lagMappe(_ o: Oppkobling) throws(Programfeil) -> String {
    var mal = Array("\(o.miljo["TMPDIR"] ?? "/tmp")/skranke-demo-XXXXXX".utf8CString)
    guard mkdtemp(&mal) != nil else {
      let sti = o.miljo["TMPDIR"] ?? "/tmp"
      throw Programfeil(
        "kjoring.kanIkkeOpprette", .kanIkkeOpprette, ["sti": sti, "kall": "mkdtemp", "errno": String(errno)])
    }
    return String(decoding: mal.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func slett() { Demolager.slett(mappe) }

  /// Removes a folder we made ourselves and everything in it; links are removed, not followed.
  private static func slett(_ sti: String) {
    guard let mappe = opendir(sti) else {
      unlink(sti)
      return
    }
    while let post = readdir(mappe) {
      let navn = withUnsafePointer(to: &post.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if navn == "." || navn == ".." { continue }
      let under = "\(sti)/\(navn)"
      var egenskaper = stat()
      if lstat(under, &egenskaper) == 0, egenskaper.st_mode & S_IFMT == S_IFDIR { slett(under) } else { unlink(under) }
    }
    closedir(mappe)
    rmdir(sti)
  }
}
