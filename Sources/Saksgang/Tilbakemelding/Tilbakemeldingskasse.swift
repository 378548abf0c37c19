import Fagmodell

/// The box the answers fall into on their way to the office's record. They lie there until there are enough of them that
/// the line in the journal is nobody's, also when the console is closed meanwhile: fewer are never counted.
public struct Tilbakemeldingskasse: Sendable {
  /// Fewer answers than this are neither counted together nor shown (T13).
  public static let minsteGruppe = 5

  private let lager: any Svarlager

  public init(_ lager: any Svarlager) { self.lager = lager }

  /// Takes an answer in and counts the box when it is full enough.
  public func legg(_ nytt: Tilbakemelding, i saker: Saksbehandling) throws(Utforfeil) {
    if nytt.erTom { return }
    try lager.alene { () throws(Utforfeil) in
      var beholdning = try les(saker)
      beholdning.legg([nytt])
      try lagre(beholdning, saker)
      try tell(&beholdning, saker)
    }
  }

  /// Counts what an interrupted console left behind, when it is enough.
  public func tell(i saker: Saksbehandling) throws(Utforfeil) {
    try lager.alene { () throws(Utforfeil) in
      var beholdning = try les(saker)
      if beholdning.antall > 0 { try tell(&beholdning, saker) }
    }
  }

  /// A bundle is written down before it is counted, and its id is in the office's history afterwards: whoever comes after
  /// a crash can tell whether it was.
  private func tell(_ beholdning: inout Svarbeholdning, _ saker: Saksbehandling) throws(Utforfeil) {
    if let bunt = beholdning.bunt {
      beholdning.los(talt: try saker.erTelt(bunt.id))
      try lagre(beholdning, saker)
    }
    guard beholdning.svar.count >= Tilbakemeldingskasse.minsteGruppe else { return }
    let id = saker.nyBunt()
    beholdning.bind(id)
    try lagre(beholdning, saker)
    guard let svar = beholdning.bunt?.svar, let forste = svar.first else { return }
    _ = try saker.utfor(RegistrerTilbakemelding(forste, flere: Array(svar.dropFirst()), bunt: id))
    beholdning.los(talt: true)
    try lagre(beholdning, saker)
  }

  private func les(_ saker: Saksbehandling) throws(Utforfeil) -> Svarbeholdning {
    try saker.lagerkall { () throws(Lagerfeil) in try lager.les() }
  }

  private func lagre(_ beholdning: Svarbeholdning, _ saker: Saksbehandling) throws(Utforfeil) {
    try saker.lagerkall { () throws(Lagerfeil) in try lager.lagre(beholdning) }
  }
}

extension Saksbehandling {
  /// Whether the office's record has counted this bundle.
  fileprivate func erTelt(_ bunt: Ulid) throws(Utforfeil) -> Bool {
    try lagerkall { () throws(Lagerfeil) in
      guard let kontor = try lager.rader(.kontor).first, let bilde = try lager.hent(kontor.sak) else { return false }
      return bilde.historikk.contains { $0.hendelse.gjelder == bunt }
    }
  }
}

extension Tilbakemeldinger {
  /// Whether the month has so many answers that the counts are nobody's (T13).
  public var kanVises: Bool { antall >= Tilbakemeldingskasse.minsteGruppe }
}
