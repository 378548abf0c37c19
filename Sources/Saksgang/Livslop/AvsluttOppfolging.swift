import Fagmodell

/// What must be settled before a follow-up can end.
public enum Avslutningshinder: String, CaseIterable, Sendable {
  case utkast = "UTKAST"
  case kvp = "KVP"
  case aap = "AAP"
  case tiltak = "TILTAK"
  case brudd = "BRUDD"
  case overforing = "OVERFORING"
}

extension Brukersak {
  /// What stands in the way of an end on `dato`, in the order it is shown.
  public func hindringerForAvslutning(paa dato: Dato) -> [Avslutningshinder] {
    Avslutningshinder.allCases.filter { hinder in
      switch hinder {
      case .utkast: vedtaksutkast != nil
      case .kvp: ytelser.contains { $0.ytelse == .kvalifiseringsstonad && $0.lopEtter(dato) }
      case .aap: ytelser.contains { $0.ytelse == .aap && $0.lopEtter(dato) }
      case .tiltak: !aapneTiltak.isEmpty
      case .brudd: !aapneBrudd.isEmpty
      case .overforing: aapenOverforing != nil
      }
    }
  }

  /// The after-images of an end: the plan becomes history, decisions and assessments stop counting, the veileder lets go.
  func avslutt(_ aarsak: Avslutningsaarsak, _ begrunnelse: String, _ k: Kontekst) -> [Saksdel] {
    let steg = plan.map { aktiviteter(i: $0).filter { !$0.status.erEndelig } } ?? []
    let historiske =
      vedtak.filter { !$0.erUtkast }.map(\.id.ulid) + behovsvurderinger.filter { $0.konklusjon != nil }.map(\.id.ulid)
    let slutt = Oppfolgingsslutt(
      id: k.nyId(), dato: k.idag, av: k.ansatt.ident, aarsak: aarsak, begrunnelse: begrunnelse,
      aapneSteg: steg.map(\.id), historiske: Set(historiske))
    var person = bruker
    person.bytt(veileder: nil, paa: k.idag, begrunnelse: begrunnelse)
    var deler: [Saksdel] = [.slutt(slutt), .bruker(person, id: id.ulid)]
    if var plan {
      plan.tilstand = .avsluttet(dato: k.idag)
      deler.append(.plan(plan))
    }
    return deler
  }
}

extension Ytelsesforhold {
  /// Received, and not ended by `dato`.
  fileprivate func lopEtter(_ dato: Dato) -> Bool { status == .mottar && (til.map { $0 > dato } ?? true) }
}

/// Ends the follow-up. The case becomes read-only, the plan history, and the steps left open are listed.
public struct AvsluttOppfolging: Brukstilfelle {
  public static let navn = "avsluttOppfolging"
  public var aarsak: Avslutningsaarsak
  /// At most 500 characters.
  public var begrunnelse: String

  public init(aarsak: Avslutningsaarsak, begrunnelse: String) {
    self.aarsak = aarsak
    self.begrunnelse = begrunnelse
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Livslopsfeil) -> Beslutning {
    if sak.erAvsluttet { throw .nei(.avsluttet) }
    // Nothing can be settled with someone who is dead.
    if aarsak != .dod, !sak.hindringerForAvslutning(paa: k.idag).isEmpty { throw .nei(.kanIkkeAvsluttes) }
    let grunn = try Livslopsfeil.krevd(begrunnelse, "begrunnelse", maks: Feltgrense.maal)
    return Beslutning(.oppfolgingAvsluttet, sak.avslutt(aarsak, grunn, k), begrunnelse: grunn)
  }
}

/// Takes up the follow-up again. What became history stays history: the needs are assessed anew.
public struct GjenapneOppfolging: Brukstilfelle {
  public static let navn = "gjenapneOppfolging"
  public static let ogsaaEtterSlutt = true
  public var begrunnelse: String
  /// Defaults to the one who reopens.
  public var veileder: String?

  public init(begrunnelse: String, veileder: String? = nil) {
    self.begrunnelse = begrunnelse
    self.veileder = veileder
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Livslopsfeil) -> Beslutning {
    guard var slutt = sak.avslutning else { throw .nei(.ikkeAvsluttet) }
    let grunn = try Livslopsfeil.krevd(begrunnelse, "begrunnelse", maks: Feltgrense.maal)
    let ny = try Livslopsfeil.linje(veileder, "veileder")
    slutt.gjenapning = Gjenapning(dato: k.idag, av: k.ansatt.ident, begrunnelse: grunn)
    var bruker = sak.bruker
    bruker.bytt(veileder: ny.isEmpty ? k.ansatt.ident : ny, paa: k.idag, begrunnelse: grunn)
    return Beslutning(
      .oppfolgingGjenapnet, [.slutt(slutt), .bruker(bruker, id: sak.id.ulid)], begrunnelse: grunn)
  }
}
