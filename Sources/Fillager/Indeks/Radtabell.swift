import Fagmodell
import Saksgang

/// The derived rows, as bytes, and which of them are out of date. A sak's row has its number in the register.
struct Radtabell {
  /// Where a row's fields are; `art` is 0 when there is no row.
  private struct Plass: BitwiseCopyable {
    var art: Int32 = 0
    var blokk: Int32 = 0
    var start: Int32 = 0
  }

  /// A row that has just been made.
  struct Ny: Sendable {
    let nummer: Int
    let art: Sakart
    /// Where its fields begin in the block it came with.
    let start: Int
  }

  private var plasser: [Plass] = []
  private var blokker: [Radfelt.Blokk] = []
  /// The blocks that hold many rows; all others hold one and are replaced with it.
  private var felles: Set<Int32> = []
  private var erForeldet: [Bool] = []
  private var antallForeldede = 0
  /// A list that has been made, kept up to date: to make it anew takes the longer, the more people there are.
  private struct Liste {
    /// The number of each row's sak, rising.
    var numre: [Int32]
    var rader: [Indeksrad]
    /// The numbers of rows that have come, changed or gone since.
    var endret: Set<Int> = []
  }

  /// From so many changes on, a list is made anew.
  private static let mangeEndringer = 64
  private var lister: [Sakart: Liste] = [:]

  init() {}

  // MARK: Out of date

  mutating func foreld(_ nummer: Int) {
    utvid(til: nummer)
    if !erForeldet[nummer] { antallForeldede += 1 }
    erForeldet[nummer] = true
  }

  private mutating func erFersk(_ nummer: Int) {
    if erForeldet[nummer] { antallForeldede -= 1 }
    erForeldet[nummer] = false
  }

  /// The numbers whose rows must be made again.
  var foreldede: [Int] { antallForeldede == 0 ? [] : erForeldet.indices.filter { erForeldet[$0] } }

  private mutating func utvid(til nummer: Int) {
    while plasser.count <= nummer {
      plasser.append(Plass())
      erForeldet.append(false)
    }
  }

  // MARK: Rows

  /// One row.
  mutating func sett(_ nummer: Int, _ art: Sakart, _ felt: [String]) {
    var bytes: [UInt8] = []
    Radfelt.skriv(felt, til: &bytes)
    utvid(til: nummer)
    let her = plasser[nummer]
    if her.art == 0 || felles.contains(her.blokk) {
      ta(Ny(nummer: nummer, art: art, start: 0), blokk: blokker.count)
      blokker.append(Radfelt.Blokk.av(bytes))
    } else {
      ta(Ny(nummer: nummer, art: art, start: 0), blokk: Int(her.blokk))
      blokker[Int(her.blokk)] = Radfelt.Blokk.av(bytes)
    }
  }

  /// Many rows that share a block.
  mutating func sett(_ nye: [Ny], _ bytes: [UInt8]) {
    felles.insert(Int32(blokker.count))
    for ny in nye { ta(ny, blokk: blokker.count) }
    blokker.append(Radfelt.Blokk.av(bytes))
  }

  private mutating func ta(_ ny: Ny, blokk: Int) {
    utvid(til: ny.nummer)
    plasser[ny.nummer] = Plass(art: ny.art.kolonnekode, blokk: Int32(blokk), start: Int32(ny.start))
    erFersk(ny.nummer)
    merkEndret(ny.nummer)
  }

  mutating func fjern(_ nummer: Int) {
    utvid(til: nummer)
    plasser[nummer] = Plass()
    erFersk(nummer)
    merkEndret(nummer)
  }

  private mutating func merkEndret(_ nummer: Int) {
    // Not over the keys that there are: whoever walks through a table while it changes has it copied.
    for art in Sakart.allCases {
      lister[art]?.endret.insert(nummer)
      if lister[art]?.endret.count == Radtabell.mangeEndringer { lister[art] = nil }
    }
  }

  /// All rows of one kind, in the order the saker first came.
  mutating func rader(_ art: Sakart, _ register: Saksregister) -> [Indeksrad] {
    // Taken out while it is changed, so that nothing is copied.
    guard var liste = lister.removeValue(forKey: art) else {
      let numre = plasser.indices.filter { plasser[$0].art == art.kolonnekode }
      let rader = numre.map { rad($0, art, register) }
      lister[art] = Liste(numre: numre.map(Int32.init), rader: rader)
      return rader
    }
    for nummer in liste.endret {
      let i = liste.numre.forste { $0 >= nummer }
      let finnes = i < liste.numre.count && liste.numre[i] == nummer
      if plasser[nummer].art != art.kolonnekode {
        guard finnes else { continue }
        liste.numre.remove(at: i)
        liste.rader.remove(at: i)
      } else if finnes {
        liste.rader[i] = rad(nummer, art, register)
      } else {
        liste.numre.insert(Int32(nummer), at: i)
        liste.rader.insert(rad(nummer, art, register), at: i)
      }
    }
    liste.endret = []
    lister[art] = liste
    return liste.rader
  }

  private func rad(_ nummer: Int, _ art: Sakart, _ register: Saksregister) -> Indeksrad {
    let felt = Radfelt(blokker[Int(plasser[nummer].blokk)], start: Int(plasser[nummer].start))
    return Indeksrad(sak: register.sak(nummer), art: art, revisjon: register.revisjon(nummer), felt: felt)
  }

  // MARK: On disk

  /// - Parameter antall: saker in the register.
  func skriv(antall: Int, til ut: inout [UInt8]) {
    var arter = [UInt8](repeating: 0, count: antall)
    var starter = [Int32](repeating: 0, count: antall)
    var tekst: [UInt8] = []
    tekst.reserveCapacity(antall * 200)
    for (nummer, plass) in plasser.enumerated() where plass.art != 0 {
      arter[nummer] = UInt8(plass.art)
      starter[nummer] = Int32(tekst.count)
      Radfelt(blokker[Int(plass.blokk)], start: Int(plass.start)).kopier(til: &tekst)
    }
    Kolonne.skriv(arter, til: &ut)
    Kolonne.skriv(starter, til: &ut)
    Kolonne.skriv([tekst.count], til: &ut)
    ut += tekst
  }

  /// Nil when the columns are not there. A start that is out of its block gives empty fields.
  init?(_ leser: inout Kolonneleser, antall: Int) {
    guard let arter = leser.les(antall, UInt8.self), let starter = leser.les(antall, Int32.self),
      let lengde = leser.les(1, Int.self)?.first, let tekst = leser.blokk(lengde),
      arter.allSatisfy({ $0 <= Sakart.kolonnekoder }), starter.allSatisfy({ $0 >= 0 })
    else { return nil }
    plasser = (0..<antall).map { Plass(art: Int32(arter[$0]), blokk: 0, start: starter[$0]) }
    erForeldet = Array(repeating: false, count: antall)
    blokker = [tekst]
    felles = [0]
  }

  /// Whether there is a row, right or out of date.
  func harRad(_ nummer: Int) -> Bool { nummer < plasser.count && plasser[nummer].art != 0 }
}

extension Sakart {
  /// The kind as a number in the index; frozen, 0 is none.
  fileprivate var kolonnekode: Int32 {
    switch self {
    case .bruker: 1
    case .arbeidsgiver: 2
    case .kontor: 3
    }
  }
  fileprivate static let kolonnekoder: UInt8 = 3
}
