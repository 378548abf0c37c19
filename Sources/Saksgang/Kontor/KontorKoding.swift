import Fagmodell

// As commands the two are flat, and what has a sensible default may be left out.

extension OpprettKontor {
  private enum Felt: String, CodingKey { case navn, enhet, kommuner, pakke, koVentegrense, koUngUnder }

  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: Felt.self)
    var kontor = Kontor(
      navn: try felt.decode(String.self, forKey: .navn), enhet: try felt.decode(String.self, forKey: .enhet),
      kommuner: try felt.decodeIfPresent([String].self, forKey: .kommuner) ?? [])
    kontor.pakke = try felt.decodeIfPresent(String.self, forKey: .pakke) ?? kontor.pakke
    kontor.koVentegrense = try felt.decodeIfPresent(Int.self, forKey: .koVentegrense)
    kontor.koUngUnder = try felt.decodeIfPresent(Int.self, forKey: .koUngUnder)
    self.init(kontor: kontor)
  }

  public func encode(to encoder: any Encoder) throws { try kontor.encode(to: encoder) }
}

extension RegistrerAnsatt {
  private enum Felt: String, CodingKey {
    case ident, navn, arbeidsgiver, roller, fullmakt, aevKompetanse, aktiv, saertilganger, bruker
  }

  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: Felt.self)
    self.init(
      ansatt: Ansatt(
        ident: try felt.decode(String.self, forKey: .ident), navn: try felt.decode(String.self, forKey: .navn),
        arbeidsgiver: try felt.decodeIfPresent(Eier.self, forKey: .arbeidsgiver) ?? .stat,
        roller: try felt.decodeIfPresent(Set<Rolle>.self, forKey: .roller) ?? [.veileder],
        fullmakt: try felt.decodeIfPresent(Eier.self, forKey: .fullmakt) ?? .felles,
        aevKompetanse: try felt.decodeIfPresent(Bool.self, forKey: .aevKompetanse) ?? true,
        aktiv: try felt.decodeIfPresent(Bool.self, forKey: .aktiv) ?? true,
        saertilganger: try felt.decodeIfPresent(Set<Saertilgang>.self, forKey: .saertilganger) ?? [],
        bruker: try felt.decodeIfPresent(String.self, forKey: .bruker)))
  }

  public func encode(to encoder: any Encoder) throws { try ansatt.encode(to: encoder) }
}
