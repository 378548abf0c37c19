import Fagmodell

/// Age limits of benefits and programmes. Advice with a hjemmel; nobody is turned away by a console.
public enum Aldersgrense: String, CaseIterable, Codable, Sendable {
  case kvpMaalgruppe = "KVP_MAALGRUPPE"
  case dagpenger = "DAGPENGER"
  /// The age of the youngest child.
  case overgangsstonadBarn = "OVERGANGSSTONAD_BARN"

  /// The first and the last day the limit leaves open for someone born on `fodselsdato`; nil when the pack gives no
  /// number. Dagpenger run to the end of the month of the birthday, the others to the day before it.
  public func dager(fodselsdato: Dato, pakke: Regelpakke, paa dato: Dato) -> (fra: Dato, til: Dato)? {
    switch self {
    case .kvpMaalgruppe:
      guard let regel = pakke.regel("KVP_MAALGRUPPE", paa: dato), let fra = regel.tall("alderFra"),
        let til = regel.tall("alderTil")
      else { return nil }
      return (fodselsdato.pluss(aar: Int(fra)), fodselsdato.pluss(aar: Int(til)) - 1)
    case .dagpenger:
      guard let til = pakke.tall("DAGPENGER_LENGDE", "alderTil", paa: dato) else { return nil }
      let maaned = fodselsdato.pluss(aar: Int(til)).deler
      let forste = Dato(aar: maaned.aar, maaned: maaned.maaned, dag: 1)!
      return (fodselsdato, forste.pluss(maaneder: 1) - 1)
    case .overgangsstonadBarn:
      guard let til = pakke.tall("OVERGANGSSTONAD_LENGDE", "barnTil", paa: dato) else { return nil }
      return (fodselsdato, fodselsdato.pluss(aar: Int(til)) - 1)
    }
  }
}
