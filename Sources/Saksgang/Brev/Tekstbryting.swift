/// Word wrap for plain text, counted in terminal cells.
enum Tekstbryting {
  /// Lines of at most `bredde` cells; a longer word is cut. The first line starts with `forst`, the others with `siden`.
  static func bryt(_ tekst: some StringProtocol, bredde: Int, forst: String = "", siden: String = "") -> [String] {
    var linjer: [String] = []
    var linje = forst
    var brukt = celler(forst)
    let innrykk = celler(siden)
    var erTom = true
    for ord in tekst.split(separator: " ").flatMap({ stykker(String($0), hoyst: max(1, bredde - innrykk)) }) {
      let lengde = celler(ord)
      if !erTom, brukt + 1 + lengde > bredde {
        linjer.append(linje)
        (linje, brukt, erTom) = (siden, innrykk, true)
      }
      linje += (erTom ? "" : " ") + ord
      brukt += (erTom ? 0 : 1) + lengde
      erTom = false
    }
    return linjer + (erTom ? [] : [linje])
  }

  /// A word cut into pieces that fit.
  private static func stykker(_ ord: String, hoyst: Int) -> [String] {
    if ord.utf8.count <= hoyst || celler(ord) <= hoyst { return [ord] }
    var stykker = [""]
    var brukt = 0
    for tegn in ord {
      let bredde = celler(tegn)
      if brukt + bredde > hoyst, brukt > 0 {
        stykker.append("")
        brukt = 0
      }
      stykker[stykker.count - 1].append(tegn)
      brukt += bredde
    }
    return stykker
  }

  static func celler(_ tekst: some StringProtocol) -> Int { tekst.reduce(0) { $0 + celler($1) } }

  /// Two cells for the wide scripts and emoji, one for the rest; a combining mark belongs to its letter.
  private static func celler(_ tegn: Character) -> Int {
    switch tegn.unicodeScalars.first!.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
