import Fagmodell

/// How one breach counts under its rule: which one it is, which step of the ladder that gives, and until when.
public struct Bruddtelling: Hashable, Sendable {
  /// 1 for the first within the window, 2 for the second …
  public let gjentak: Int
  /// The step of the ladder, from 1. Below `gjentak` when the rule asks for decisions on the earlier breaches and we do
  /// not know of them: nobody meets a harsher step because of something we do not know.
  public let trinn: Int
  /// A harsher step turns on whether a decision was made on an earlier breach, and nobody has told us.
  public let vedtakUkjent: Bool
  /// The last day a reaction may be set; nil without a limit, or while the day it runs from is unknown.
  public let seneste: Dato?
  /// Whether the breach is too old for a reaction; nil while the day the limit runs from is unknown.
  public let forGammelt: Bool?
}

extension Bruddvurdering {
  /// Counts `ett` among `alle` as it stands on `dato`; a decision already made fixes the day the age is measured on.
  ///
  /// Boundary: a breach on the day twelve months after the first is still a repeat, the day after it is not. A breach on
  /// 1 February may meet a reaction up to and including 1 August where the limit is six months.
  public static func tell(_ ett: Bruddfakta, _ krav: Bruddregel, blant alle: [Bruddfakta], paa dato: Dato)
    -> Bruddtelling
  {
    let tidligere = alle.filter { annet in
      annet.ytelse == ett.ytelse && krav.teller(annet.type) && annet.rimeligGrunn != true && annet != ett
        && foer(annet, ett) && (krav.vindu.map { $0.etter(annet.dato) >= ett.dato } ?? true)
    }
    let avgjort = ett.vedtak.verdi.map { min($0, dato) } ?? dato
    let medVedtak = tidligere.count { annet in annet.vedtak.verdi.map { $0 <= avgjort } ?? false }
    let trengerVedtak = krav.kreverTidligereVedtak == true
    let trinn = min((trengerVedtak ? medVedtak : tidligere.count) + 1, krav.trinn.count)
    let seneste = krav.seneste(ett)
    return Bruddtelling(
      gjentak: tidligere.count + 1, trinn: trinn,
      vedtakUkjent: trengerVedtak && trinn < krav.trinn.count && tidligere.contains { $0.vedtak == .ukjent },
      seneste: seneste, forGammelt: krav.eldst == nil ? false : seneste.map { avgjort > $0 })
  }

  /// By day, then by code: the order in which the facts were listed never matters.
  static func foer(_ a: Bruddfakta, _ b: Bruddfakta) -> Bool {
    (a.dato, a.ytelse.rawValue, a.type.rawValue) < (b.dato, b.ytelse.rawValue, b.type.rawValue)
  }
}
