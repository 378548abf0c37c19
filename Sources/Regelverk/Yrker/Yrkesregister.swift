import Fagmodell

/// The occupations by code and by what people call them. A selection of STYRK-08, so a code that is not here may be
/// right all the same.
public struct Yrkesregister: Hashable, Sendable {
  public let yrker: [Yrke]
  /// Folded names and aliases with the place of their occupation.
  private let navn: [(tekst: String, plass: Int)]

  public init(_ yrker: [Yrke]) {
    self.yrker = yrker
    navn = yrker.indices.flatMap { plass in
      ([yrker[plass].navn] + yrker[plass].alias).map { (Sokefolding.fold($0), plass) }
    }
  }

  public static func == (a: Yrkesregister, b: Yrkesregister) -> Bool { a.yrker == b.yrker }
  public func hash(into hasher: inout Hasher) { hasher.combine(yrker) }

  /// Reads `kodeverk/styrk08.json`; what is wrong is told with file, line and field.
  public static func les(_ bytes: [UInt8], fil: String) throws(Pakkefeil) -> Yrkesregister {
    let leser = try Pakkeleser(bytes, fil: fil)
    try leser.sjekkFelter(leser.rot, ["navn", "kilde", "yrker"], sti: "")
    var yrker: [Yrke] = []
    var brukt: Set<String> = []
    for (i, json) in (leser.rot["yrker"]?.liste ?? []).enumerated() {
      let sti = "yrker[\(i)]"
      try leser.sjekkFelter(json, Set(Yrke.CodingKeys.allCases.map(\.rawValue)), sti: sti)
      let yrke = try leser.dekod(Yrke.self, json, sti: sti)
      guard yrke.kode.utf8.count == 4, yrke.kode.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw leser.feil(.ugyldigVerdi, sti + ".kode", "expected four digits")
      }
      if yrke.navn.isEmpty { throw leser.feil(.ugyldigVerdi, sti + ".navn", "empty") }
      for ord in [yrke.kode, yrke.navn] + yrke.alias where !brukt.insert(Sokefolding.fold(ord)).inserted {
        throw leser.feil(.ugyldigVerdi, sti, "\(ord) stands twice")
      }
      yrker.append(yrke)
    }
    if yrker.isEmpty { throw leser.feil(.feltfeil, "yrker", "missing or empty") }
    return Yrkesregister(yrker)
  }

  /// The occupation with this code.
  public subscript(kode: String) -> Yrke? { yrker.first { $0.kode == kode } }

  /// Occupations as one types: a code's first digits, a name or an alias; those called exactly so first, then those
  /// that begin so, then those where the words stand somewhere.
  public func sok(_ tekst: String, maks: Int = 10) -> [Yrke] {
    let sokt = Sokefolding.fold(tekst)
    if sokt.isEmpty { return [] }
    if sokt.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Array(yrker.filter { $0.kode.hasPrefix(sokt) }.prefix(maks))
    }
    var rang: [Int: Int] = [:]
    for (navn, plass) in navn {
      guard let her = Yrkesregister.rang(navn, sokt) else { continue }
      rang[plass] = min(rang[plass] ?? her, her)
    }
    return rang.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(maks).map { yrker[$0.key] }
  }

  /// The one occupation that is called exactly so; nil when nobody or several are.
  public func akkurat(_ tekst: String) -> Yrke? {
    let sokt = Sokefolding.fold(tekst)
    let funn = Set(navn.filter { $0.tekst == sokt }.map(\.plass))
    return funn.count == 1 ? funn.first.map { yrker[$0] } : nil
  }

  /// Occupations named in running text, such as a job wish, in the text's order. Whole words only, the longest name
  /// first: "truckfører på lager" is two occupations, "butikksjef" is not also a shop.
  public func nevnt(i tekst: String) -> [Yrke] {
    let ord = Sokefolding.fold(tekst).split(separator: " ")
    var funnet: [Int] = []
    var start = 0
    while start < ord.count {
      let treff = (1...min(5, ord.count - start)).reversed().first { antall in
        finn(ord[start..<(start + antall)].joined(separator: " ")).map { funnet.append($0) } != nil
      }
      start += treff ?? 1
    }
    var sett: Set<Int> = []
    return funnet.filter { sett.insert($0).inserted }.map { yrker[$0] }
  }

  private func finn(_ frase: String) -> Int? { navn.first { $0.tekst == frase }?.plass }

  private static func rang(_ navn: String, _ sokt: String) -> Int? {
    if navn == sokt { return 0 }
    if navn.hasPrefix(sokt) { return 1 }
    let ord = navn.split(separator: " ")
    return sokt.split(separator: " ").allSatisfy { del in ord.contains { $0.hasPrefix(del) } } ? 2 : nil
  }
}
