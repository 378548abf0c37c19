import Fagmodell
import Regelverk

/// Registers whether the person came. A no-show opens a consequence check: one breach case for each benefit whose rules
/// speak of it, and none of them starts with a reaction (B14, I23).
public struct RegistrerOppmote: Brukstilfelle {
  public static let navn = "registrerOppmote"
  /// Absent: the only appointment that is still open.
  public var time: Id<Timeavtale>?
  public var utfall: Oppmote
  /// Needed for a valid reason, which may also be told ahead of the day, or after a no-show.
  public var grunn: String?

  public init(time: Id<Timeavtale>? = nil, utfall: Oppmote, grunn: String? = nil) {
    self.time = time
    self.utfall = utfall
    self.grunn = grunn
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Timefeil) -> Beslutning {
    guard
      var avtale = valgt(time, blant: sak.timeavtaler, naar: { $0.tilstand == .avtalt && $0.dato <= k.idag }, id: \.id)
        ?? valgt(time, blant: sak.aapneTimer, naar: { _ in true }, id: \.id)
    else { throw .nei(.ukjentTime) }
    guard RegistrerOppmote.erLovlig(fra: avtale.oppmote, til: utfall) else { throw .nei(.alleredeRegistrert) }
    if utfall != .gyldigGrunn, avtale.dato > k.idag { throw .nei(.ikkeVaert) }
    var deler: [Saksdel] = []
    switch utfall {
    case .mott: avtale.tilstand = .mott(registrert: k.idag)
    case .gyldigGrunn:
      let tekst = try Timefeil.krevd(grunn, "grunn", maks: Feltgrense.maal)
      deler = avtale.lukkKonsekvens(i: sak, k, grunn: tekst)
      avtale.tilstand = .gyldigGrunn(registrert: k.idag, grunn: tekst)
    case .ikkeMott:
      let brudd = Bruddgrunnlag.konsekvens(av: .ikkeMott, dato: avtale.dato, i: sak, k)
      deler = brudd.map { .brudd($0) }
      avtale.tilstand = .ikkeMott(registrert: k.idag, konsekvens: brudd.map(\.id))
    }
    return Beslutning(.oppmoteRegistrert, [.timeavtale(avtale)] + deler)
  }

  /// The legal moves: an open appointment to any outcome, a no-show to a valid reason, nothing else.
  static func erLovlig(fra: Oppmote?, til: Oppmote) -> Bool {
    switch (fra, til) {
    case (nil, _), (.ikkeMott, .gyldigGrunn): true
    default: false
    }
  }
}

extension Timeavtale {
  /// The breach cases the no-show opened end with a reasonable ground, unless they are decided already.
  fileprivate func lukkKonsekvens(i sak: Brukersak, _ k: Kontekst, grunn: String) -> [Saksdel] {
    guard case .ikkeMott(_, let konsekvens) = tilstand else { return [] }
    return sak.aapneBrudd.filter { konsekvens.contains($0.id) }.map { aapent in
      var brudd = aapent
      let vurdering = Grunnvurdering(rimeligGrunn: true, arbeidsmarked: "", helse: "", funksjonsevne: "")
      brudd.tilstand = .avgjort(
        Bruddavgjorelse(
          dato: k.idag, av: k.ansatt.ident, vurdering: vurdering, utfall: .rimeligGrunn, begrunnelse: grunn,
          hjemmel: "", nummer: 1, erInnstilling: false))
      return .brudd(brudd)
    }
  }
}
