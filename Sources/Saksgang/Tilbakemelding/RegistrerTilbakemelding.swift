import Fagmodell

/// Why answers were not counted.
public typealias Tilbakemeldingsfeil = Delfeil<Tilbakemeldingsaarsak>

public enum Tilbakemeldingsaarsak: String, Feilaarsak {
  case ingenSvar = "ingenSvar"
  case manglerKontor = "manglerKontor"
  /// Stored together with other things the answers would stand beside a person.
  case ikkeSamlet = "ikkeSamlet"
  public static let del = "tilbakemelding"
}

/// One person's answers to the three questions after a meeting; each may be skipped (B17).
public struct Tilbakemelding: Codable, Sendable, Hashable {
  public var moteOk: Tilbakemeldingssvar?
  public var lostForventning: Tilbakemeldingssvar?
  public var respekt: Tilbakemeldingssvar?

  public init(
    moteOk: Tilbakemeldingssvar? = nil, lostForventning: Tilbakemeldingssvar? = nil,
    respekt: Tilbakemeldingssvar? = nil
  ) {
    self.moteOk = moteOk
    self.lostForventning = lostForventning
    self.respekt = respekt
  }

  var erTom: Bool { moteOk == nil && lostForventning == nil && respekt == nil }
}

/// Counts answers in the office's own record. Nothing in it can be joined with a person, a meeting or a veileder: the
/// office acts, the time is the day, the record is the month's counts, and no id is given back.
///
/// What is left is the place of the line in the journal. A console therefore gathers answers in a
/// `Tilbakemeldingskasse` and counts several at a time.
public struct RegistrerTilbakemelding: Kontortilfelle {
  public static let navn = "registrerTilbakemelding"
  public static let erAnonym = true
  public var moteOk: Tilbakemeldingssvar?
  public var lostForventning: Tilbakemeldingssvar?
  public var respekt: Tilbakemeldingssvar?
  /// Answers of more people, counted in the same breath.
  public var flere: [Tilbakemelding]?

  /// Which bundle of the box this is; stands in the office's history, and is nobody's.
  var bunt: Ulid?

  /// A bundle is the program's own affair and no field of the command.
  private enum CodingKeys: String, CodingKey { case moteOk, lostForventning, respekt, flere }

  public init(_ svar: Tilbakemelding, flere: [Tilbakemelding]? = nil, bunt: Ulid? = nil) {
    self.bunt = bunt
    moteOk = svar.moteOk
    lostForventning = svar.lostForventning
    respekt = svar.respekt
    self.flere = flere
  }

  public func beslutt(
    _ register: Kontorregister, _ k: Kontorkontekst
  ) throws(Tilbakemeldingsfeil) -> Kontorbeslutning {
    guard register.kontor != nil else { throw .nei(.manglerKontor) }
    let alle =
      ([Tilbakemelding(moteOk: moteOk, lostForventning: lostForventning, respekt: respekt)] + (flere ?? []))
      .filter { !$0.erTom }
    if alle.isEmpty { throw .nei(.ingenSvar) }
    let tom = Tilbakemeldinger(maaned: k.idag)
    let funnet = register.tilbakemeldinger.first { $0.telling.maaned == tom.maaned }
    var telling = funnet?.telling ?? tom
    for svar in alle {
      telling.legg(moteOk: svar.moteOk, lostForventning: svar.lostForventning, respekt: svar.respekt)
    }
    return Kontorbeslutning(
      .tilbakemeldingRegistrert, Kontorregister.tilbakemeldingspost, id: funnet?.id ?? k.nyId(), telling, gjelder: bunt)
  }
}
