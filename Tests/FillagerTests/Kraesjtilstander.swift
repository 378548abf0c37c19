@testable import Fillager

/// What the disk may look like after a power cut, by the rules of ALICE: everything before the last sync of a file or
/// folder is there; of what came after, any part may be, in any order, and a write may be there in part, with its
/// length but zeros instead of bytes, or not at all.
struct Kraesjtilstander {
  let start: Minnedisk.Tilstand
  let logg: [Minnedisk.Hendelse]

  struct Tilstand {
    let disk: Minnedisk.Tilstand
    let bekreftet: [String]
    let spor: String
  }

  /// How much of one unsynced change made it.
  private enum Del: Hashable {
    case alt, intet
    case kutt(Int)
    case nuller
    /// The middle is missing, as when the pages of one write reach the disk out of order.
    case hull
  }

  /// Calls `ved` with every distinct state when the power goes after the `punkt`-th change; at most `grense` of them,
  /// drawn by `tall` when there are more.
  func etter(_ punkt: Int, grense: Int, _ tall: inout Prove.Tall, _ ved: (Tilstand) throws -> Void) rethrows {
    let (sikre, usikre) = del(punkt)
    let valg = usikre.map { alternativer(logg[$0]) }
    let antall = valg.reduce(1) { $0 > grense ? $0 : $0 * $1.count }
    let bekreftet = logg[..<punkt].compactMap { if case .bekreftet(let hva) = $0 { hva } else { nil } }
    var sett: Set<[Del]> = []
    for nr in 0..<min(antall, grense) {
      let valgt = antall <= grense ? oppramset(nr, valg) : valg.map { $0[tall.neste(under: $0.count)] }
      guard sett.insert(valgt).inserted else { continue }
      let disk = bygg(punkt, sikre, Dictionary(uniqueKeysWithValues: zip(usikre, valgt)))
      try ved(Tilstand(disk: disk, bekreftet: bekreftet, spor: "after \(punkt): \(zip(usikre, valgt).map { $0 })"))
    }
  }

  private func oppramset(_ nr: Int, _ valg: [[Del]]) -> [Del] {
    var rest = nr
    return valg.map { alternativ in
      defer { rest /= alternativ.count }
      return alternativ[rest % alternativ.count]
    }
  }

  /// The numbers of the changes before `punkt` that a sync covers, and of those it does not.
  private func del(_ punkt: Int) -> (sikre: Set<Int>, usikre: [Int]) {
    var sikre: Set<Int> = []
    var ventende: [Int: [Int]] = [:]
    for nr in 0..<punkt {
      switch logg[nr] {
      case .synk(let ino): sikre.formUnion(ventende.removeValue(forKey: ino) ?? [])
      case .skriv(let ino, _, _), .modus(let ino, _): ventende[ino, default: []].append(nr)
      case .navngi(let mappe, _, _), .fjern(let mappe, _), .omdop(let mappe, _, _):
        ventende[mappe, default: []].append(nr)
      case .lagFil: sikre.insert(nr)
      case .bekreftet: break
      }
    }
    return (sikre, ventende.values.flatMap { $0 }.sorted())
  }

  private func alternativer(_ hendelse: Minnedisk.Hendelse) -> [Del] {
    guard case .skriv(_, _, let bytes) = hendelse else { return [.alt, .intet] }
    var kutt = Set([1, 512, bytes.count / 2, bytes.count - 1].filter { $0 > 0 && $0 < bytes.count })
    kutt.remove(0)
    return [.alt, .intet, .nuller, .hull] + kutt.sorted().map { .kutt($0) }
  }

  private func bygg(_ punkt: Int, _ sikre: Set<Int>, _ valgt: [Int: Del]) -> Minnedisk.Tilstand {
    var disk = start
    for nr in 0..<punkt {
      let del = sikre.contains(nr) ? Del.alt : valgt[nr] ?? .alt
      if del == .intet { continue }
      switch logg[nr] {
      case .lagFil(let ino): disk.filer[ino] = Minnedisk.Fil()
      case .modus(let ino, let modus): disk.filer[ino]?.modus = modus
      case .navngi(let mappe, let navn, let ino): disk.filer[mappe]?.navn[navn] = ino
      case .fjern(let mappe, let navn): disk.filer[mappe]?.navn[navn] = nil
      case .omdop(let mappe, let fra, let til):
        if let ino = disk.filer[mappe]?.navn.removeValue(forKey: fra) { disk.filer[mappe]?.navn[til] = ino }
      case .skriv(let ino, let plass, let bytes):
        switch del {
        case .alt: disk.filer[ino]?.legg(bytes, plass: plass)
        case .nuller: disk.filer[ino]?.legg(Array(repeating: 0, count: bytes.count), plass: plass)
        case .kutt(let n): disk.filer[ino]?.legg(Array(bytes[..<n]), plass: plass)
        case .hull:
          let midt = bytes.count / 3..<2 * bytes.count / 3
          var hullet = bytes
          hullet.replaceSubrange(midt, with: Array(repeating: 0, count: midt.count))
          disk.filer[ino]?.legg(hullet, plass: plass)
        case .intet: break
        }
      case .synk, .bekreftet: break
      }
    }
    return disk
  }
}
