import Fagmodell
import Glibc
import Innhold
import Regelverk
import Saksgang

/// What the program ends with when it does not end well: one stable code, one sentence, one exit code.
struct Programfeil: Error {
  /// Stable text key without `feil.`.
  let kode: String
  let felt: String?
  let argumenter: [String: String]
  let avslutning: Int32
  /// The sentence, where it cannot come from the text tables.
  let setning: String?

  init(
    _ kode: String, _ avslutning: Avslutningskode, felt: String? = nil, _ argumenter: [String: String] = [:],
    setning: String? = nil
  ) {
    self.kode = kode
    self.felt = felt
    self.argumenter = argumenter
    self.avslutning = avslutning.rawValue
    self.setning = setning
  }

  init(_ feil: Utforfeil) {
    kode = feil.kode
    felt = feil.felt
    argumenter = feil.argumenter
    avslutning = feil.avslutningskode
    setning = nil
  }

  init(_ feil: Lagerfeil) {
    if case .io(Nokkelkilde.kall, let errno, let sti) = feil {
      let aarsak = String(cString: strerror(errno))
      self.init("kjoring.kanIkkeLese", .manglerInndata, ["fil": sti, "aarsak": aarsak])
    } else {
      self.init(.lager(feil))
    }
  }

  /// Wrong use of the command line.
  static func bruk(_ setning: String) -> Programfeil { Programfeil("bruk", .bruk, setning: setning) }

  func melding(_ tekst: Tekstkatalog?) -> String {
    setning ?? tekst?("feil.\(kode)", argumenter) ?? kode
  }
}

/// Ends the program with a code and nothing more to say: the findings are printed already.
struct Avslutt: Error {
  let kode: Avslutningskode
}
