import Fagmodell

/// Rule-based profiling with stated reasons. Off by default.
public enum Profilering {
  /// Nil when the office has not switched profiling on, or the pack has no such rule. The fast lane needs every
  /// condition known and met; one unknown leads to "clarify further", never to a guess.
  ///
  /// Boundary: six months of work in the last year is recent experience, five is not.
  public static func vurder(_ fakta: Profileringsfakta, aktivert: Bool = false, dato: Dato, pakke: Regelpakke)
    -> Profil?
  {
    guard aktivert, let regel = pakke.regel("PROFILERING", paa: dato), let krav = Krav(regel) else { return nil }
    let deler = [erfaring(fakta, krav), utdanning(fakta), alder(fakta, krav), behov(fakta)]
    return Profil(
      spor: deler.allSatisfy(\.holder) ? .hurtigspor : .avklarNaermere, grunner: deler.flatMap(\.grunner),
      regel: regel.id, hjemmel: regel.hjemmelvisning)
  }

  private struct Krav {
    let alderFra: Int
    let alderTil: Int
    let maaneder: Int

    init?(_ regel: Regel) {
      guard let fra = regel.tall("alderFra"), let til = regel.tall("alderTil"), let maaneder = regel.tall("maaneder")
      else { return nil }
      alderFra = Int(fra)
      alderTil = Int(til)
      self.maaneder = Int(maaneder)
    }
  }

  private typealias Del = (holder: Bool, grunner: [Profil.Grunn])

  private static func erfaring(_ fakta: Profileringsfakta, _ krav: Krav) -> Del {
    guard let maaneder = fakta.maanederIArbeidSisteAar else { return (false, [.arbeidserfaringUkjent]) }
    return maaneder >= krav.maaneder ? (true, [.ferskArbeidserfaring]) : (false, [.liteFerskArbeidserfaring])
  }

  private static func utdanning(_ fakta: Profileringsfakta) -> Del {
    switch fakta.harFullfortUtdanning {
    case true?: (true, [.fullfortUtdanning])
    case false?: (false, [.ikkeFullfortUtdanning])
    case nil: (false, [.utdanningUkjent])
    }
  }

  private static func alder(_ fakta: Profileringsfakta, _ krav: Krav) -> Del {
    guard let alder = fakta.alder else { return (false, [.alderUkjent]) }
    return alder >= krav.alderFra && alder <= krav.alderTil ? (true, []) : (false, [.utenforAldersspennet])
  }

  private static func behov(_ fakta: Profileringsfakta) -> Del {
    var grunner: [Profil.Grunn] = []
    if fakta.andreForhold == true { grunner.append(.andreForhold) }
    if fakta.onskerVeiledning == true { grunner.append(.onskerVeiledning) }
    return (grunner.isEmpty && fakta.andreForhold != nil, grunner)
  }
}
