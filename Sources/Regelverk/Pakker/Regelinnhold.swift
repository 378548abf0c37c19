/// What a rule brings besides its text: numbers and tables, never conditions. Conditions are Swift functions.
public enum Regelinnhold: Hashable, Sendable {
  /// Named numbers; empty for a rule that is only text.
  case tall([String: Double])
  case aev(Aevgrunnlag)
  case innsats(Innsatsregel)
  case klage(Klageregel)
  case ungdom(Ungdomsregel)
  case plikt(Pliktregel)
  case brudd(Bruddregel)
  case milepael(Milepaelregel)
  case tiltak(Tiltaksregel)
}

extension Regel {
  /// The number named `navn`; nil when the rule has none. A number the sources do not give is absent.
  public func tall(_ navn: String) -> Double? {
    if case .tall(let tall) = innhold { tall[navn] } else { nil }
  }

  public var innsats: Innsatsregel? { if case .innsats(let verdi) = innhold { verdi } else { nil } }
  public var aev: Aevgrunnlag? { if case .aev(let verdi) = innhold { verdi } else { nil } }
  public var klage: Klageregel? { if case .klage(let verdi) = innhold { verdi } else { nil } }
  public var ungdom: Ungdomsregel? { if case .ungdom(let verdi) = innhold { verdi } else { nil } }
  public var plikt: Pliktregel? { if case .plikt(let verdi) = innhold { verdi } else { nil } }
  public var brudd: Bruddregel? { if case .brudd(let verdi) = innhold { verdi } else { nil } }
  public var milepael: Milepaelregel? { if case .milepael(let verdi) = innhold { verdi } else { nil } }
  public var tiltak: Tiltaksregel? { if case .tiltak(let verdi) = innhold { verdi } else { nil } }
}
