import Fagmodell

/// Reads `.manus` files and names the line of whatever is wrong.
public struct Manusleser {
  /// The longest pause and the longest wait a script may ask for.
  static let maksPause = 60_000
  static let maksVent = 60
  static let vanligVent = 5
  /// The most days a script may let go by at once.
  static let maksDager = 400

  private let fil: String
  private let kjenner: (String) -> Bool
  private var tittel = ""
  private var linjer: [Manuslinje] = []
  private var kapitler: [Manus.Kapittel] = []
  /// The console in front; empty is the one the script began with.
  private var okt = ""
  /// The consoles that are lost and not started again.
  private var tapte: Set<String> = []

  /// - Parameters:
  ///   - kjenner: whether the console has a key of this name, as `<Ctrl-P>` without the brackets; the script knows no
  ///     terminal of its own.
  public static func les(
    _ tekst: String, fil: String, kjenner: (String) -> Bool = { _ in true }
  ) throws(Manusfeil) -> Manus {
    let resultat: Result<Manus, Manusfeil> = withoutActuallyEscaping(kjenner) { kjenner in
      do throws(Manusfeil) {
        var leser = Manusleser(fil: fil, kjenner: kjenner)
        return .success(try leser.manus(tekst))
      } catch { return .failure(error) }
    }
    return try resultat.get()
  }

  /// As above, from the file's bytes.
  public static func les(
    _ bytes: [UInt8], fil: String, kjenner: (String) -> Bool = { _ in true }
  ) throws(Manusfeil) -> Manus {
    guard let tekst = String(validating: bytes, as: UTF8.self) else {
      throw Manusfeil(aarsak: .ugyldigUtf8, fil: fil, linje: 0, detalj: "")
    }
    return try les(tekst, fil: fil, kjenner: kjenner)
  }

  private init(fil: String, kjenner: @escaping (String) -> Bool) {
    self.fil = fil
    self.kjenner = kjenner
  }

  private mutating func manus(_ tekst: String) throws(Manusfeil) -> Manus {
    let raa = tekst.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (i, linje) in raa.enumerated() { try les(linje, nr: i + 1) }
    if kapitler.isEmpty { throw Manusfeil(aarsak: .manglerKapittel, fil: fil, linje: 0, detalj: "") }
    return Manus(tittel: tittel, linjer: linjer, kapitler: kapitler)
  }

  private mutating func les(_ linje: Substring, nr: Int) throws(Manusfeil) {
    let uten = linje.drop { $0 == " " || $0 == "\t" }
    guard let forste = uten.first, forste != "#" else { return }
    let ord = uten.prefix { $0 != " " }
    let rest = String(uten.dropFirst(ord.count + 1))
    if tapte.contains(okt), Manusleser.trengerSkjerm.contains(String(ord)) {
      throw feil(.manglerStart, nr, String(ord))
    }
    switch ord {
    case "tittel": tittel = try krev(rest, ord, nr)
    case "kapittel": try kapittel(rest, nr)
    case "tekst": legg(.tekst(rest), nr)
    case "taster": for tast in try taster(rest, nr) { legg(.tast(tast), nr) }
    case "pause": legg(.pause(try tall(rest, 1...Manusleser.maksPause, nr)), nr)
    case "se": legg(.se(try krev(rest, ord, nr)), nr)
    case "ikke": legg(.ikke(try krev(rest, ord, nr)), nr)
    case "vent": try vent(rest, nr)
    case "okt", "dager", "brudd", "start": try verden(ord, rest, nr)
    default: throw feil(.ukjentOrd, nr, String(ord))
    }
  }

  private static let ukedager = Dictionary(uniqueKeysWithValues: Ukedag.allCases.map { ("\($0)", $0) })
  private static let trengerSkjerm: Set = ["taster", "se", "ikke", "vent", "brudd"]

  /// The words about the world around the screen.
  private mutating func verden(_ ord: Substring, _ rest: String, _ nr: Int) throws(Manusfeil) {
    switch ord {
    case "okt":
      okt = rest
      legg(.okt(okt.isEmpty ? nil : okt), nr)
    case "dager":
      if let dag = Manusleser.ukedager[rest] { return legg(.ukedag(dag), nr) }
      legg(.dager(try tall(rest, 1...Manusleser.maksDager, nr)), nr)
    case "brudd":
      guard let brudd = Manushandling.Brudd(rawValue: rest) else { throw feil(.ukjentBrudd, nr, rest) }
      tapte.insert(okt)
      legg(.brudd(brudd), nr)
    default:
      if tapte.remove(okt) == nil { throw feil(.unodvendigStart, nr, String(ord)) }
      legg(.start, nr)
    }
  }

  private mutating func legg(_ handling: Manushandling, _ nr: Int) {
    linjer.append(Manuslinje(linje: nr, handling: handling))
  }

  private mutating func kapittel(_ rest: String, _ nr: Int) throws(Manusfeil) {
    let id = String(try krev(rest, "kapittel", nr).prefix { $0 != " " })
    let tittel = String(rest.dropFirst(id.count + 1))
    if tittel.isEmpty { throw feil(.manglerTekst, nr, "kapittel") }
    if kapitler.contains(where: { $0.id == id }) { throw feil(.dobbeltKapittel, nr, id) }
    kapitler.append(Manus.Kapittel(id: id, tittel: tittel, linje: linjer.count))
    legg(.kapittel(id: id, tittel: tittel), nr)
  }

  private mutating func vent(_ rest: String, _ nr: Int) throws(Manusfeil) {
    let forste = rest.prefix { $0 != " " }
    guard forste.count < rest.count, forste.allSatisfy({ $0.isASCII && $0.isNumber }), !forste.isEmpty else {
      return legg(.vent(try krev(rest, "vent", nr), sekunder: Manusleser.vanligVent), nr)
    }
    let sekunder = try tall(String(forste), 1...Manusleser.maksVent, nr)
    legg(.vent(try krev(String(rest.dropFirst(forste.count + 1)), "vent", nr), sekunder: sekunder), nr)
  }

  /// Single keys of a run: what stands in `<…>` is one, every other character is one.
  private func taster(_ rest: String, _ nr: Int) throws(Manusfeil) -> [String] {
    var taster: [String] = []
    var igjen = Substring(try krev(rest, "taster", nr))
    while let tegn = igjen.first {
      guard tegn == "<" else {
        taster.append(String(igjen.removeFirst()))
        continue
      }
      guard let lukk = igjen.firstIndex(of: ">") else { throw feil(.aapenTast, nr, String(igjen)) }
      let navn = String(igjen[igjen.index(after: igjen.startIndex)..<lukk])
      if navn.isEmpty || !kjenner(navn) { throw feil(.ukjentTast, nr, navn) }
      taster.append("<\(navn)>")
      igjen = igjen[igjen.index(after: lukk)...]
    }
    return taster
  }

  private func krev(_ rest: String, _ ord: some StringProtocol, _ nr: Int) throws(Manusfeil) -> String {
    if rest.allSatisfy(\.isWhitespace) { throw feil(.manglerTekst, nr, String(ord)) }
    return rest
  }

  private func tall(_ tekst: String, _ omraade: ClosedRange<Int>, _ nr: Int) throws(Manusfeil) -> Int {
    guard let tall = Int(tekst), omraade.contains(tall) else { throw feil(.ugyldigTall, nr, tekst) }
    return tall
  }

  private func feil(_ aarsak: Manusfeil.Aarsak, _ nr: Int, _ detalj: String) -> Manusfeil {
    Manusfeil(aarsak: aarsak, fil: fil, linje: nr, detalj: detalj)
  }
}
