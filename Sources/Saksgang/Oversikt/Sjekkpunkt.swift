import Fagmodell

/// One point of the checklist of the walk, and how it stands for this person (D10).
public struct Sjekkpunkt: Hashable, Sendable {
  public enum Stand: Hashable, Sendable {
    case gjort
    case mangler
    case hoppetOver(Punkthopp)
  }

  /// The step of the walk where it is filled in.
  public let steg: Steg
  public let kode: String
  /// The key of its name for people.
  public let nokkel: String
  public let stand: Stand
  /// Whether it may be passed over: what the law asks for may not.
  public let kanHoppesOver: Bool
}

extension Fullstendighet.Punkt {
  /// Passing over what the law asks for is no choice of ours: the assessments with what they must hold, the decision
  /// and an approved plan.
  var kanHoppesOver: Bool {
    switch self {
    case .behovsvurdering, .egenvurdering, .ressursprofil, .yrkeskrav, .arbeidsevne, .vedtak, .plan, .planmaal,
      .aktivitet, .godkjenning:
      false
    case .erfaring, .mobilitet, .arbeidsgiver, .norsknivaa, .barn, .ytelsesdato, .ressurser, .sitat, .samarbeid,
      .revurdering:
      true
    }
  }
}

public typealias Sjekkfeil = Delfeil<Sjekkaarsak>

/// Why a point was not passed over.
public enum Sjekkaarsak: String, Feilaarsak {
  case ukjentPunkt = "ukjentPunkt"
  case kanIkkeHoppesOver = "kanIkkeHoppesOver"
  case erIkkeHoppetOver = "erIkkeHoppetOver"

  public static let del = "sjekkliste"
  public var felt: String? { "punkt" }
}

/// Passes over a point of the checklist with one line of reason, or takes it back.
public struct HoppOverPunkt: Brukstilfelle {
  public static let navn = "hoppOverPunkt"
  /// The point's code.
  public var punkt: String
  /// Why; absent: the point counts again.
  public var grunn: String?

  public init(punkt: String, grunn: String? = nil) {
    self.punkt = punkt
    self.grunn = grunn
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Sjekkfeil) -> Beslutning {
    let kjent = Fullstendighet.Punkt(rawValue: punkt)
    if kjent == nil, Registreringsfelt(rawValue: punkt) == nil { throw .nei(.ukjentPunkt) }
    if kjent?.kanHoppesOver == false { throw .nei(.kanIkkeHoppesOver) }
    var bruker = sak.bruker
    let andre = (bruker.hoppetOver ?? []).filter { $0.punkt != punkt }
    guard let grunn else {
      if andre.count == bruker.hoppetOver?.count ?? 0 { throw .nei(.erIkkeHoppetOver) }
      bruker.hoppetOver = andre.isEmpty ? nil : andre
      return Beslutning(.punktTattInn, [.bruker(bruker, id: sak.id.ulid)])
    }
    let tekst = try Sjekkfeil.linje(grunn, "grunn", paakrevd: true)
    bruker.hoppetOver = andre + [Punkthopp(punkt: punkt, grunn: tekst, dato: k.idag, av: k.ansatt.ident)]
    return Beslutning(.punktHoppetOver, [.bruker(bruker, id: sak.id.ulid)], begrunnelse: tekst)
  }
}
