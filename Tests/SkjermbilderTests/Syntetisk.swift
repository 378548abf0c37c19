import Regelverk

/// Synthetic identity numbers (month plus 80), made by counting up to those whose check digits hold.
enum Syntetisk {
  static func numre(_ antall: Int) -> [String] {
    var funnet: [String] = []
    var teller = 0
    while funnet.count < antall, teller < 100_000 {
      let hale = String(teller)
      let nummer = "018190" + String(repeating: "0", count: 5 - hale.count) + hale
      if Identitetskontroll.kontroller(nummer, godta2032: false).gyldig { funnet.append(nummer) }
      teller += 1
    }
    return funnet
  }
}
