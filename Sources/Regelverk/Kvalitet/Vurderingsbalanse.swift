/// Explained balance of an assessment: what the words are about. A nudge, never a gate.
public struct Vurderingsbalanse: Hashable, Codable, Sendable {
  public let ord: Int
  /// Share of all words that are about health, whole percent rounded down.
  public let helseprosent: Int
  /// Share of all words on the resource side, whole percent rounded down.
  public let ressursprosent: Int
  /// Themes with a barrier written down and no resource.
  public let utenRessurser: [Vurderingstema]
  public let ubesvart: [Vurderingstema]
  public let hint: [Hint]

  public enum Hint: String, CaseIterable, Codable, Sendable {
    /// More than half of the text is about health (E09).
    case mestHelse = "MEST_HELSE"
    /// The demands of working life are not described.
    case kravMangler = "KRAV_MANGLER"
    case ressurserMangler = "RESSURSER_MANGLER"
  }

  /// Boundary: exactly half of the words about health gives no hint, one word more does.
  public static func vurder(_ tekster: [Tematekst]) -> Vurderingsbalanse {
    var perTema: [Vurderingstema: (ressurser: Int, hindringer: Int)] = [:]
    for tekst in tekster {
      let naa = perTema[tekst.tema] ?? (0, 0)
      perTema[tekst.tema] = (
        naa.ressurser + Lesbarhet.ord(tekst.ressurser), naa.hindringer + Lesbarhet.ord(tekst.hindringer)
      )
    }
    let ord = perTema.values.reduce(0) { $0 + $1.ressurser + $1.hindringer }
    let helse = perTema[.helse].map { $0.ressurser + $0.hindringer } ?? 0
    let utenRessurser = Vurderingstema.allCases.filter { tema in
      perTema[tema].map { $0.hindringer > 0 && $0.ressurser == 0 } ?? false
    }
    let ubesvart = Vurderingstema.allCases.filter { tema in
      perTema[tema].map { $0.ressurser + $0.hindringer == 0 } ?? true
    }
    var hint: [Hint] = []
    if helse * 2 > ord { hint.append(.mestHelse) }
    if ubesvart.contains(.kravIArbeidslivet), ord > 0 { hint.append(.kravMangler) }
    if !utenRessurser.isEmpty { hint.append(.ressurserMangler) }
    return Vurderingsbalanse(
      ord: ord, helseprosent: prosent(helse, av: ord),
      ressursprosent: prosent(perTema.values.reduce(0) { $0 + $1.ressurser }, av: ord), utenRessurser: utenRessurser,
      ubesvart: ubesvart, hint: hint)
  }

  private static func prosent(_ del: Int, av hele: Int) -> Int { hele == 0 ? 0 : del * 100 / hele }
}
