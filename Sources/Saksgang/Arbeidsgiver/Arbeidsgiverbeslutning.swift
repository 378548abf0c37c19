import Fagmodell

/// What a use case decided for an employer's case.
public struct Arbeidsgiverbeslutning: Sendable, Lagringsklar {
  static let art = Sakart.arbeidsgiver
  public let hendelser: [Hendelse]
  public let deler: [Arbeidsgiverdel]
  /// The entity the caller will want to refer to.
  public let gjelder: Ulid?

  public init(_ hendelse: Hendelsestype, _ deler: [Arbeidsgiverdel]) {
    gjelder = deler.first?.id
    hendelser = [Hendelse(type: hendelse.rawValue, gjelder: gjelder)]
    self.deler = deler
  }

  func poster() throws -> [Post] {
    try deler.map { Post(type: $0.art.rawValue, id: $0.id, innhold: try $0.innhold()) }
  }
}

/// What a use case decided for a person's and an employer's case at once.
public struct Koblingsbeslutning: Sendable {
  public let bruker: Beslutning
  public let arbeidsgiver: Arbeidsgiverbeslutning

  public init(_ bruker: Beslutning, _ arbeidsgiver: Arbeidsgiverbeslutning) {
    self.bruker = bruker
    self.arbeidsgiver = arbeidsgiver
  }
}

/// An employer's case with the revision it was read at and its history.
public struct AapenArbeidsgiversak: Hashable, Sendable {
  public let sak: Arbeidsgiversak
  public let revisjon: Int
  public let historikk: [Historikkpost]

  init(_ bilde: Saksbilde) throws(JsonTypefeil) {
    var deler: [Arbeidsgiverdel] = []
    for post in bilde.poster {
      guard let innhold = post.innhold, let art = Arbeidsgiverdel.Art(rawValue: post.type) else { continue }
      deler.append(try Arbeidsgiverdel(art, id: post.id, innhold: innhold))
    }
    guard let sak = Arbeidsgiversak(id: bilde.id, deler: deler) else {
      throw JsonTypefeil(sti: bilde.id.description, melding: "no employer in the case")
    }
    self.sak = sak
    revisjon = bilde.revisjon
    historikk = bilde.historikk
  }
}
