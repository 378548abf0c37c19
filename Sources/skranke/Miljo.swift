import Fagmodell
import Glibc
import Saksgang

/// The machine around the program: environment, who the operating system says we are, and where things lie.
struct Miljo {
  let variabler: [String: String]
  /// The path the program was started by, symbolic links resolved when the system tells.
  let program: String

  static let utgave = "0.1.0"

  init() {
    var variabler: [String: String] = [:]
    var post = environ
    while let peker = post.pointee {
      let tekst = String(cString: peker)
      if let likhet = tekst.firstIndex(of: "=") {
        variabler[String(tekst[..<likhet])] = String(tekst[tekst.index(after: likhet)...])
      }
      post += 1
    }
    self.variabler = variabler
    program = Miljo.egenSti() ?? CommandLine.arguments[0]
  }

  /// The value, when there is one that is not empty.
  subscript(navn: String) -> String? { variabler[navn].flatMap { $0.isEmpty ? nil : $0 } }

  private static func egenSti() -> String? {
    var sti = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let lengde = readlink("/proc/self/exe", &sti, sti.count - 1)
    guard lengde > 0 else { return nil }
    return String(decoding: sti[..<lengde].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // MARK: Who

  /// The login name of the real user, from the user register; never from `$USER`.
  var maskinbruker: String { brukerpost?.navn ?? "uid\(getuid())" }
  /// The person's name in the user register; nil when none is kept there.
  var fulltNavn: String? { brukerpost?.fullt }

  private var brukerpost: (navn: String, fullt: String?, hjem: String)? {
    guard let post = getpwuid(getuid())?.pointee, let navn = post.pw_name, let hjem = post.pw_dir else { return nil }
    let gecos = post.pw_gecos.map { String(cString: $0) }?.split(separator: ",").first.map(String.init)
    return (String(cString: navn), gecos, String(cString: hjem))
  }

  // MARK: Where

  var hjem: String { self["HOME"] ?? brukerpost?.hjem ?? "/" }

  private func mappe(_ variabel: String, ellers: String) -> String {
    self[variabel].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(hjem)/\(ellers)"
  }

  /// The store when nobody names one.
  var standardlager: String { mappe("XDG_DATA_HOME", ellers: ".local/share") + "/skranke/kontor" }
  /// Courses: own course files, training stores and results.
  var kurs: String { mappe("XDG_DATA_HOME", ellers: ".local/share") + "/skranke/kurs" }
  var buffer: String { mappe("XDG_CACHE_HOME", ellers: ".cache") + "/skranke" }
  var oppsettfil: String { mappe("XDG_CONFIG_HOME", ellers: ".config") + "/skranke/oppsett" }
  var tilstand: String { mappe("XDG_STATE_HOME", ellers: ".local/state") + "/skranke" }
}
