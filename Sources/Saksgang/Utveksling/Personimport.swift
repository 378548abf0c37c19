import Fagmodell

/// A table of people, registered one row at a time: each column is a field of `registrerBruker`.
public struct Personimport: Sendable {
  /// What became of a row, or would.
  public enum Utfall: Sendable {
    case ny(SakId)
    /// Someone has the number already; the row changes nothing.
    case finnes(SakId)
    case feil(Utforfeil)
  }

  public struct Linje: Sendable {
    public let nummer: Int
    public let navn: String
    public let utfall: Utfall
  }

  private struct Rad: Sendable {
    let linje: Int
    let felter: [String: Json]
  }

  private let rader: [Rad]

  /// Throws when the table as a whole cannot be read; what is wrong in a row is told when it is run.
  public init(csv: String) throws(Tabellfeil) {
    let alle = try Csv.les(csv)
    guard let hode = alle.first, alle.count > 1 else { throw .tom }
    let kolonner = try Personimport.kolonner(hode.celler)
    var rader: [Rad] = []
    for rad in alle.dropFirst() {
      guard rad.celler.count == kolonner.count else {
        throw .feilAntallCeller(linje: rad.linje, ventet: kolonner.count, funnet: rad.celler.count)
      }
      var felter: [String: Json] = [:]
      for ((navn, skjema), celle) in zip(kolonner, rad.celler) where !celle.allSatisfy(\.isWhitespace) {
        felter[navn] = Personimport.verdi(celle, skjema)
      }
      rader.append(Rad(linje: rad.linje, felter: felter))
    }
    self.rader = rader
  }

  private static func kolonner(_ hode: [String]) throws(Tabellfeil) -> [(navn: String, skjema: Skjema)] {
    guard case .objekt(let objekt)? = try? Skjemaleser.skjema(for: RegistrerBruker.self) else { return [] }
    let lovlige = objekt.felt.filter { $0.value.staarIEnCelle }
    var ut: [(navn: String, skjema: Skjema)] = []
    for celle in hode {
      let skrevet = celle.filter { !$0.isWhitespace }
      guard let (navn, skjema) = lovlige.first(where: { $0.key.lowercased() == skrevet.lowercased() }) else {
        throw .ukjentKolonne(celle, lovlige: lovlige.keys.sorted())
      }
      if ut.contains(where: { $0.navn == navn }) { throw .dobbelKolonne(navn) }
      ut.append((navn, skjema))
    }
    return ut
  }

  /// What is not understood stays a text, and the command says what is wrong with it.
  private static func verdi(_ celle: String, _ skjema: Skjema) -> Json {
    let ord = String(celle.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    switch skjema {
    case .bool: return ["ja": .bool(true), "nei": .bool(false)][ord.lowercased()] ?? .tekst(ord)
    case .heltall: return Int64(ord).map(Json.heltall) ?? .tekst(ord)
    case .dato: return .tekst(dato(ord))
    case .valg(let koder): return .tekst(koder.first { $0.lowercased() == ord.lowercased() } ?? ord)
    case .liste(let ett): return .liste(ord.split(separator: ",").map { verdi(String($0), ett) })
    default: return .tekst(ord)
    }
  }

  /// `28.7.1999` as spreadsheets in Norway write it.
  private static func dato(_ ord: String) -> String {
    let deler = ord.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard deler.count == 3, let dag = deler[0], let maaned = deler[1], let aar = deler[2],
      let dato = Dato(aar: aar, maaned: maaned, dag: dag)
    else { return ord }
    return dato.description
  }

  /// Registers every row at `hos`; give it a `Samlelager` to see what would happen, or to store all of it or nothing.
  public func kjor(_ hos: Saksbehandling) -> [Linje] {
    var kjoring = Kommandokjoring(hos)
    return rader.map { rad in
      let navn = ["etternavn", "fornavn"].compactMap { rad.felter[$0]?.tekst }.joined(separator: ", ")
      var felter = rad.felter
      felter["kommando"] = .tekst(RegistrerBruker.navn)
      do throws(Utforfeil) {
        return Linje(nummer: rad.linje, navn: navn, utfall: .ny(try kjoring.kjor(.objekt(felter)).sak))
      } catch .fag(let feil) {
        if case Registreringsfeil.finnesAllerede(let sak)? = feil as? Registreringsfeil {
          return Linje(nummer: rad.linje, navn: navn, utfall: .finnes(sak))
        }
        return Linje(nummer: rad.linje, navn: navn, utfall: .feil(.fag(feil)))
      } catch {
        return Linje(nummer: rad.linje, navn: navn, utfall: .feil(error))
      }
    }
  }
}

extension Skjema {
  /// Whether a value of it can be written in one cell.
  fileprivate var staarIEnCelle: Bool {
    switch self {
    case .tekst, .dato, .heltall, .desimal, .bool, .valg: true
    case .liste(let ett): ett.staarIEnCelle
    case .oppslag, .objekt, .varianter, .enAv, .fritt: false
    }
  }
}
