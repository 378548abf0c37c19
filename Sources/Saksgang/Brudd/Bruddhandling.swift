import Fagmodell

/// What can be done in a breach case.
public enum Bruddhandling: String, CaseIterable, Sendable {
  case kontakt = "KONTAKT"
  case varsel = "VARSEL"
  case uttalelse = "UTTALELSE"
  /// Decide that there was a reasonable ground, or that nothing follows.
  case avgjorUtenReaksjon = "AVGJOR_UTEN_REAKSJON"
  case avgjorMedReaksjon = "AVGJOR_MED_REAKSJON"
  case gjenoppta = "GJENOPPTA"
}

extension Bruddgrunnlag {
  /// Why `handling` is not legal now; nil when it is. The one place that knows the order of the steps: contact first,
  /// notice where the rules demand it, the reply or the end of the reply window, then the decision, and resumption last.
  public func hindring(for handling: Bruddhandling, i brudd: Brudd, paa idag: Dato) -> Bruddaarsak? {
    if handling == .gjenoppta {
      guard case .avgjort(let avgjorelse) = brudd.tilstand, avgjorelse.ventPaaGjenopptak else { return .ikkeStanset }
      return nil
    }
    guard brudd.erAapent else { return .avgjort }
    let harKontakt = !brudd.kontaktforsok.isEmpty || !brudd.uttalelser.isEmpty
    switch handling {
    case .kontakt, .uttalelse, .gjenoppta: return nil
    case .varsel:
      if brudd.varsel != nil { return .varselSendt }
      return harKontakt ? nil : .manglerKontakt
    case .avgjorUtenReaksjon: return harKontakt ? nil : .manglerKontakt
    case .avgjorMedReaksjon: return harKontakt ? hindringForReaksjon(brudd, idag) : .manglerKontakt
    }
  }

  private func hindringForReaksjon(_ brudd: Brudd, _ idag: Dato) -> Bruddaarsak? {
    if let seneste, idag > seneste { return .forGammelt }
    guard let varsel = brudd.varsel else { return varselKreves ? .manglerVarsel : nil }
    // A notice that was given holds, whether or not it was needed: the person was told that there is time to answer.
    if brudd.uttalelser.contains(where: { $0.dato >= varsel.dato }) { return nil }
    return idag > varsel.svarfrist ? nil : .fristLoper
  }

  public func lovlige(i brudd: Brudd, paa idag: Dato) -> [Bruddhandling] {
    Bruddhandling.allCases.filter { hindring(for: $0, i: brudd, paa: idag) == nil }
  }

  func krev(_ handling: Bruddhandling, i brudd: Brudd, _ k: Kontekst) throws(Bruddfeil) {
    guard let hindring = hindring(for: handling, i: brudd, paa: k.idag) else { return }
    throw .nei(hindring, ["svarfrist": brudd.varsel?.svarfrist.description ?? ""])
  }
}

extension Brukersak {
  /// The breach case a command means, with what the rules say of it.
  func brudd(_ id: Id<Brudd>?, _ k: Kontekst) throws(Bruddfeil) -> (Brudd, Bruddgrunnlag) {
    guard let funnet = valgt(id, blant: brudd, naar: \.erAapent, id: \.id) else { throw .nei(.ukjentBrudd) }
    guard let grunnlag = Bruddgrunnlag(funnet, i: self, pakke: k.pakke, paa: k.idag) else { throw .nei(.ingenPlikt) }
    return (funnet, grunnlag)
  }
}
