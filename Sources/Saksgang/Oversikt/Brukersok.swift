import Fagmodell

/// Search among all people as one types: parts of the name in any order by their beginnings, the identity number with
/// or without spaces, or both together. Made once per set of rows; each search then scans bytes and builds no rows.
///
/// Who may not see a protected person finds them by the whole number only, masked: enough to know whom to ask, and
/// nothing a name could be guessed from.
public struct Brukersok: Sendable {
  private let rader: [Indeksrad]
  private let ansatt: Ansatt
  /// All folded names after each other, each begun by a space, and where each begins.
  private let navn: [UInt8]
  private let start: [Int32]
  private let harTilgang: [Bool]

  public init(_ rader: [Indeksrad], for ansatt: Ansatt) {
    self.rader = rader
    self.ansatt = ansatt
    var navn: [UInt8] = []
    navn.reserveCapacity(rader.count * 24)
    var start: [Int32] = []
    start.reserveCapacity(rader.count + 1)
    for rad in rader {
      start.append(Int32(navn.count))
      navn.append(0x20)
      Brukerrad.medSokenavn(i: rad) { navn.append(contentsOf: $0) }
    }
    start.append(Int32(navn.count))
    self.navn = navn
    self.start = start
    harTilgang = rader.map { rad in
      if !Brukerrad.harVern(i: rad) { return true }
      return Brukerrad(rad).map { Tilgang.hindring(ansatt, $0) == nil } ?? false
    }
  }

  /// Finds people, the best first: those the staff member follows up before others when the match is as good.
  /// - Parameter maks: how many hits to rank; the count is of all.
  public func sok(_ tekst: String, maks: Int = 50) -> Soketreff {
    guard let sporring = Sporring(tekst) else { return Soketreff(rader: rader, rekkefolge: [], antall: 0, harTilgang) }
    var treff = Toppliste(maks: maks)
    navn.withUnsafeBufferPointer { bytes in
      for i in rader.indices {
        let omraade = Int(start[i])..<Int(start[i + 1])
        guard let rang = rang(i, UnsafeBufferPointer(rebasing: bytes[omraade]), sporring) else { continue }
        treff.legg(i, rang: rang) { foer($0, $1) }
      }
    }
    return Soketreff(rader: rader, rekkefolge: treff.sortert { foer($0, $1) }, antall: treff.antall, harTilgang)
  }

  /// Lower is better; nil is no match.
  private func rang(_ i: Int, _ navn: UnsafeBufferPointer<UInt8>, _ sporring: Sporring) -> Int? {
    if !sporring.sifre.isEmpty {
      guard Brukerrad.nummer(i: rader[i], begynner: sporring.sifre) else { return nil }
      if !harTilgang[i], sporring.sifre.count < 11 { return nil }
    } else if !harTilgang[i] {
      return nil
    }
    guard let navnerang = sporring.rang(navn) else { return nil }
    return navnerang * 2 + (Brukerrad.harVeileder(ansatt.ident, i: rader[i]) ? 0 : 1)
  }

  /// The order among equally good hits: by the folded name.
  private func foer(_ a: Int, _ b: Int) -> Bool {
    navn[Int(start[a])..<Int(start[a + 1])].lexicographicallyPrecedes(navn[Int(start[b])..<Int(start[b + 1])])
  }
}

/// The hits of one search. Rows are built when they are asked for.
public struct Soketreff: RandomAccessCollection, Sendable {
  private let rader: [Indeksrad]
  private let rekkefolge: [Int]
  private let harTilgang: [Bool]
  /// How many people match, also those beyond the ranked.
  public let antall: Int

  init(rader: [Indeksrad], rekkefolge: [Int], antall: Int, _ harTilgang: [Bool]) {
    self.rader = rader
    self.rekkefolge = rekkefolge
    self.antall = antall
    self.harTilgang = harTilgang
  }

  /// The places of the ranked hits among the rows that were searched.
  public var plasser: [Int] { rekkefolge }

  public var startIndex: Int { 0 }
  public var endIndex: Int { rekkefolge.count }

  public subscript(plass: Int) -> Treff {
    let rad = rader[rekkefolge[plass]]
    return harTilgang[rekkefolge[plass]] ? Brukerrad(rad).map(Treff.person) ?? .maskert(rad.sak) : .maskert(rad.sak)
  }

  public enum Treff: Hashable, Sendable {
    case person(Brukerrad)
    /// A protected person this staff member may not see: that the case exists, and nothing else.
    case maskert(SakId)

    public var sak: SakId {
      switch self {
      case .person(let rad): rad.sak
      case .maskert(let sak): sak
      }
    }
  }
}
