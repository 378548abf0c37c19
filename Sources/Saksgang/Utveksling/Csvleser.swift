import Fagmodell

/// Why a table from a spreadsheet could not be read.
public enum Tabellfeil: Fagfeil, Hashable {
  case tom
  /// A quote that is never closed; `linje` is where it begins.
  case aapentSitat(linje: Int)
  case feilAntallCeller(linje: Int, ventet: Int, funnet: Int)
  case ukjentKolonne(String, lovlige: [String])
  case dobbelKolonne(String)

  public var kode: String {
    switch self {
    case .tom: "tabell.tom"
    case .aapentSitat: "tabell.aapentSitat"
    case .feilAntallCeller: "tabell.feilAntallCeller"
    case .ukjentKolonne: "tabell.ukjentKolonne"
    case .dobbelKolonne: "tabell.dobbelKolonne"
    }
  }

  public var felt: String? {
    switch self {
    case .ukjentKolonne(let navn, _), .dobbelKolonne(let navn): navn
    case .tom, .aapentSitat, .feilAntallCeller: nil
    }
  }

  public var argumenter: [String: String] {
    switch self {
    case .tom: [:]
    case .aapentSitat(let linje): ["linje": String(linje)]
    case .feilAntallCeller(let linje, let ventet, let funnet):
      ["linje": String(linje), "ventet": String(ventet), "funnet": String(funnet)]
    case .ukjentKolonne(let navn, let lovlige): ["navn": navn, "lovlige": lovlige.joined(separator: ", ")]
    case .dobbelKolonne(let navn): ["navn": navn]
    }
  }
}

extension Csv {
  /// One row and the line of the file it begins on.
  public struct Rad: Hashable, Sendable {
    public let linje: Int
    public let celler: [String]
  }

  /// Reads what spreadsheets write: semicolons, or commas when the first line has none; quotes by RFC 4180; any line
  /// ending; a byte order mark or none. Rows without content are passed over. An apostrophe that `tekst` put in front of
  /// a formula is taken away again.
  public static func les(_ tekst: String) throws(Tabellfeil) -> [Rad] {
    let tegn = Array(tekst.unicodeScalars.drop { $0 == "\u{FEFF}" })
    let forste = tegn.prefix { $0 != "\n" && $0 != "\r" }
    var leser = Leser(tegn: tegn, skille: forste.contains(";") || !forste.contains(",") ? ";" : ",")
    return try leser.rader()
  }

  private struct Leser {
    let tegn: [Unicode.Scalar]
    let skille: Unicode.Scalar
    var i = 0
    var linje = 1

    mutating func rader() throws(Tabellfeil) -> [Rad] {
      var ut: [Rad] = []
      while i < tegn.count {
        let start = linje
        let celler = try rad()
        if !celler.allSatisfy(\.isEmpty) { ut.append(Rad(linje: start, celler: celler)) }
      }
      return ut
    }

    private mutating func rad() throws(Tabellfeil) -> [String] {
      var celler = [try celle()]
      while i < tegn.count, tegn[i] == skille {
        i += 1
        celler.append(try celle())
      }
      if i < tegn.count, tegn[i] == "\r" { i += 1 }
      if i < tegn.count, tegn[i] == "\n" { i += 1 }
      linje += 1
      return celler
    }

    private mutating func celle() throws(Tabellfeil) -> String {
      var ut = String.UnicodeScalarView()
      if i < tegn.count, tegn[i] == "\"" { try sitat(&ut) }
      while i < tegn.count, tegn[i] != skille, tegn[i] != "\n", tegn[i] != "\r" {
        ut.append(tegn[i])
        i += 1
      }
      return Csv.utenVern(String(ut))
    }

    private mutating func sitat(_ ut: inout String.UnicodeScalarView) throws(Tabellfeil) {
      let start = linje
      i += 1
      while i < tegn.count {
        if tegn[i] == "\"" {
          i += 1
          guard i < tegn.count, tegn[i] == "\"" else { return }
        }
        if tegn[i] == "\n" { linje += 1 }
        ut.append(tegn[i])
        i += 1
      }
      throw .aapentSitat(linje: start)
    }
  }

  private static func utenVern(_ celle: String) -> String {
    celle.hasPrefix("'") && erFormel(String(celle.dropFirst())) ? String(celle.dropFirst()) : celle
  }
}
