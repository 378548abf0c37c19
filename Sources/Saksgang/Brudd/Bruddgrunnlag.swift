import Fagmodell
import Regelverk

/// A reaction that is open, and how long it lasts; nil until the duty is met, or where the sources give no number.
public struct Reaksjonstrinn: Hashable, Sendable {
  public let reaksjon: Reaksjon
  public let varighet: Varighet?
}

/// What the rule pack says of one breach: whether notice must be given, how long the person has to answer, and which
/// reactions are open.
///
/// The rule for the kind of breach comes first; where the pack has none, the benefit's duty speaks.
public struct Bruddgrunnlag: Sendable {
  public let varselKreves: Bool
  /// The reply window as the rules set it; an end they do not set is nil.
  public let svarfrist: Varighet?
  public let svarfristInntil: Varighet?
  /// Which breach within the rule's window this is, counted from 1.
  public let nummer: Int
  /// The last day a reaction may be decided; nil where the rules set no limit.
  public let seneste: Dato?
  /// What may follow, mildest first.
  public let reaksjoner: [Reaksjonstrinn]
  /// As printed: `folketrygdloven § 4-20`.
  public let hjemmel: String
  public let regel: String

  /// Nil when the rules know no duty that is broken this way. Only breaches that are decided count as earlier ones: an
  /// open case is no fact yet.
  public init?(_ brudd: Brudd, i sak: Brukersak, pakke: Regelpakke, paa dato: Dato) {
    let fakta = Bruddfakta(brudd)
    let plikt = Bruddgrunnlag.pliktregel(brudd.ytelse, brudd.type, brudd.dato, pakke)
    guard let kilde = Bruddvurdering.regel(for: fakta, pakke) ?? plikt else { return nil }
    regel = kilde.id
    hjemmel = kilde.hjemmelvisning
    svarfristInntil = plikt?.plikt?.svarfristInntil
    if let stige = kilde.brudd {
      varselKreves = stige.varselKreves
      svarfrist = stige.svarfrist ?? plikt?.plikt?.svarfrist
      let avgjorte = sak.brudd.filter { $0.id != brudd.id && $0.avgjorelse != nil }.map { Bruddfakta($0) }
      let telling = Bruddvurdering.tell(fakta, stige, blant: avgjorte, paa: dato)
      nummer = stige.vindu == nil ? 1 : telling.gjentak
      reaksjoner = stige.aapne(telling.trinn)
      seneste = telling.seneste
    } else {
      varselKreves = kilde.plikt?.varselKreves ?? true
      svarfrist = kilde.plikt?.svarfrist
      nummer = 1
      seneste = nil
      let alle = (kilde.plikt?.reaksjon ?? []) + (kilde.plikt?.reaksjonVidere ?? [])
      reaksjoner = alle.map { Reaksjonstrinn(reaksjon: $0, varighet: nil) }
    }
  }

  /// The step of the ladder with this reaction, when it is open.
  public func trinn(_ reaksjon: Reaksjon) -> Reaksjonstrinn? { reaksjoner.first { $0.reaksjon == reaksjon } }

  /// First and last day the reply window may end when notice is given on `dato`; never before the next day.
  public func svarfrister(fra dato: Dato) -> (forste: Dato, siste: Dato?) {
    (svarfrist?.etter(dato) ?? dato + 1, svarfristInntil?.etter(dato))
  }

  var spor: [Json] {
    [
      .objekt([
        "regel": .tekst(regel), "hjemmel": .tekst(hjemmel), "nummer": .heltall(Int64(nummer)),
        "varselKreves": .bool(varselKreves), "reaksjoner": .liste(reaksjoner.map { .tekst($0.reaksjon.rawValue) }),
      ])
    ]
  }

  // MARK: Finding the rule

  private static func pliktregel(_ ytelse: Ytelse, _ type: Bruddtype, _ dato: Dato, _ pakke: Regelpakke) -> Regel? {
    let koder = type.plikter
    return pakke.regler(.plikt).first {
      $0.gjelder(paa: dato) && $0.plikt?.ytelse == ytelse && koder.contains($0.plikt!.kode)
    }
  }
}

// MARK: - Consequence check

extension Bruddgrunnlag {
  /// The breach cases a missed duty opens: one for each benefit the person receives whose rules speak of it.
  static func konsekvens(av type: Bruddtype, dato: Dato, i sak: Brukersak, _ k: Kontekst) -> [Brudd] {
    var sett: Set<Ytelse> = []
    return sak.ytelser.compactMap { forhold in
      guard forhold.mottas(paa: dato), sett.insert(forhold.ytelse).inserted else { return nil }
      let brudd = Brudd(
        id: k.nyId(), ytelse: forhold.ytelse, type: type, dato: dato, registrert: k.idag, av: k.ansatt.ident)
      return Bruddgrunnlag(brudd, i: sak, pakke: k.pakke, paa: k.idag) == nil ? nil : brudd
    }
  }
}

extension Ytelsesforhold {
  /// Whether the benefit is paid on `dato`; first and last day count, and a start nobody knows is no hindrance.
  public func mottas(paa dato: Dato) -> Bool {
    status == .mottar && !erAvsluttet(paa: dato) && (fra.map { $0 <= dato } ?? true)
  }
}

extension Bruddregel {
  /// The steps open at step `nummer`. Where repeats are counted, the law names the step; where they are not, the
  /// ladder is a choice and the mildest stands first (I21).
  fileprivate func aapne(_ nummer: Int) -> [Reaksjonstrinn] {
    (vindu == nil ? trinn : [trinn[nummer - 1]]).map {
      Reaksjonstrinn(reaksjon: $0.reaksjon, varighet: $0.varighet)
    }
  }
}

extension Bruddtype {
  /// The duties this breaks.
  fileprivate var plikter: Set<Pliktkode> {
    switch self {
    case .ikkeMott, .uriktigeOpplysninger, .ikkeDokumentert: [.moteOgOpplyse, .folgePlan]
    case .ikkeMottTilTiltak: [.deltaITiltak, .folgePlan]
    case .ikkeMottTilBehandling, .ikkeFulgtPlan: [.folgePlan, .vilkaarOmAktivitet]
    case .ikkeMeldt: [.meldekort14Dager]
    case .ikkeIAktivitet: [.aktivitet8Uker, .yrkesrettetAktivitet, .vilkaarOmAktivitet]
    case .nektetArbeid, .sagtOpp, .selvforskyldtLedig, .ikkeGjenopptattArbeid: [.reellArbeidssoker]
    case .nektetTiltak: [.reellArbeidssoker, .folgePlan, .deltaITiltak]
    case .ugyldigFravaer: [.programFulltid, .deltaITiltak]
    }
  }
}
