import Fagmodell
import Glibc
import Saksgang

@testable import Fillager

/// A store in a temporary folder, gone when the test is.
final class Provemappe {
  let sti: String

  init() {
    var mal = Array("/tmp/fillager-XXXXXX".utf8CString)
    sti = String(cString: mkdtemp(&mal)!)
  }

  deinit { Prosess.kjor("/bin/rm", ["-rf", sti]) }

  var lager: String { sti + "/lager" }

  func opprett(type: Lagertype = .demo) throws -> Fillager {
    try Lagerdrift.opprett(mappe: lager, type: type, id: .nr(1), tid: .prove, .prove())
    return try aapne()
  }

  func aapne(_ innstillinger: Innstillinger = .prove()) throws -> Fillager { try Fillager(mappe: lager, innstillinger) }
}

extension Innstillinger {
  static func prove(buffer: String? = nil, tilstand: String? = nil) -> Innstillinger {
    Innstillinger(
      program: "prove/1", bufferMappe: buffer, tilstandsMappe: tilstand, laasefrist: 2_000, ledigPlass: 0,
      naa: { .prove },
      radbygger: { bilde in [bilde.id.description, String(bilde.poster.count)] + bilde.poster.map(\.navn) })
  }
}

extension Nyforsegling {
  static let provepassord = "riktig hest batteri"
  static let provekode = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ"

  /// Cheap to open: what it costs to guess a passphrase is not what the tests are about.
  static var prove: Nyforsegling {
    var ny = Nyforsegling(luke: "kari", passord: Array(provepassord.utf8), kode: provekode)
    ny.kostnad = Luke.Kostnad(runder: 1, minne: 8 << 10)
    return ny
  }
}

extension Innstillinger {
  /// The same for a sealed store.
  var forseglet: Innstillinger {
    var ut = self
    ut.passord = { () throws(Lagerfeil) in Array(Nyforsegling.provepassord.utf8) }
    return ut
  }

  /// What seals a store that is made to be opened like this; nil for an open one.
  var forsegling: Nyforsegling? { passord == nil ? nil : .prove }
}

extension Post {
  var navn: String { innhold?["navn"]?.tekst ?? "" }
}

extension Tidspunkt {
  static let prove = Tidspunkt(Dato(aar: 2016, maaned: 9, dag: 1)!)
}

extension Ulid {
  /// Small, readable ids.
  static func nr(_ nummer: Int) -> Ulid { Ulid(tid: .prove, hoy: 0, lav: UInt64(nummer)) }
}

extension SakId {
  static func nr(_ nummer: Int) -> SakId { SakId(.nr(1_000 + nummer)) }
}

extension Transaksjon {
  /// One sak, one entity.
  static func prove(
    _ nokkel: Int, sak: Int, fra revisjon: Int, post: Int = 1, navn: String? = "Kåre Ødegård", art: Sakart = .bruker
  ) -> Transaksjon {
    Transaksjon(
      nokkel: .nr(100_000 + nokkel), tid: .prove, av: "Z990001",
      endringer: [.prove(sak: sak, fra: revisjon, post: post, navn: navn, art: art)])
  }
}

extension Sakendring {
  static func prove(
    sak: Int, fra revisjon: Int, post: Int = 1, navn: String? = "Kåre Ødegård", art: Sakart = .bruker
  ) -> Sakendring {
    Sakendring(
      sak: .nr(sak), art: art, forventetRevisjon: revisjon, hendelser: [Hendelse(type: "PROVE", gjelder: .nr(post))],
      poster: [Post(type: "person", id: .nr(post), innhold: navn.map { ["navn": .tekst($0)] })])
  }
}
