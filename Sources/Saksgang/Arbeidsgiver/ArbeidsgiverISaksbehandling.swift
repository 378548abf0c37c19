import Fagmodell

/// Employers' cases through the same door as people's.
extension Saksbehandling {
  /// Opens an employer's case to read. It holds no one's confidential matters, so the look is not logged.
  public func aapneArbeidsgiver(_ id: SakId) throws(Utforfeil) -> AapenArbeidsgiversak {
    _ = try kontekst()
    return try hentArbeidsgiver(id)
  }

  /// Light rows of all employers.
  public func arbeidsgiverrader() throws(Utforfeil) -> [Arbeidsgiverrad] {
    try lagerkall { () throws(Lagerfeil) in try lager.rader(.arbeidsgiver) }.compactMap(Arbeidsgiverrad.init)
  }

  private func hentArbeidsgiver(_ id: SakId) throws(Utforfeil) -> AapenArbeidsgiversak {
    guard let bilde = try lagerkall({ () throws(Lagerfeil) in try lager.hent(id) }), bilde.art == .arbeidsgiver else {
      throw .lager(.finnesIkke(id))
    }
    return try tolk { () throws(JsonTypefeil) in try AapenArbeidsgiversak(bilde) }
  }

  /// Runs a use case on one employer's case.
  public func utfor<B: Arbeidsgivertilfelle>(
    _ tilfelle: B, paa id: SakId, forventet: Int? = nil, nokkel: Ulid? = nil
  ) throws(Utforfeil) -> Utfall {
    let kontekst = try kontekst()
    let aapen = try hentArbeidsgiver(id)
    let beslutning: Arbeidsgiverbeslutning
    do { beslutning = try tilfelle.beslutt(aapen.sak, kontekst) } catch { throw .fag(error) }
    let endring = try endring(beslutning, id, fra: forventet ?? aapen.revisjon)
    return try lagre([endring], tid: kontekst.naa, nokkel: nokkel, gjelder: beslutning.gjelder)
  }

  /// Makes an employer's case.
  public func opprett<O: Arbeidsgiveropprettelse>(_ tilfelle: O, nokkel: Ulid? = nil) throws(Utforfeil) -> Utfall {
    let kontekst = try kontekst()
    let id = kontekst.nyId(Sak.self)
    let rader = try arbeidsgiverrader()
    let beslutning: Arbeidsgiverbeslutning
    do {
      beslutning = try tilfelle.beslutt(id, kontekst) { nummer in rader.first { $0.orgnummer == nummer }?.sak }
    } catch { throw .fag(error) }
    let endring = try endring(beslutning, id, fra: 0)
    return try lagre([endring], tid: kontekst.naa, nokkel: nokkel, gjelder: beslutning.gjelder)
  }

  /// Runs a use case on a person's and an employer's case; both are stored, or none.
  public func utfor<B: Koblingstilfelle>(
    _ tilfelle: B, paa id: SakId, forventet: Int? = nil, nokkel: Ulid? = nil
  ) throws(Utforfeil) -> Utfall {
    let kontekst = try kontekst()
    let person = try hentForEndring(id, kontekst)
    if person.sak.erAvsluttet, !B.ogsaaEtterSlutt { throw .fag(Livslopsfeil.nei(.avsluttet)) }
    let bedriftsid: SakId
    do { bedriftsid = try tilfelle.arbeidsgiver(i: person.sak) } catch { throw .fag(error) }
    let bedrift = try hentArbeidsgiver(bedriftsid)
    let beslutning: Koblingsbeslutning
    do { beslutning = try tilfelle.beslutt(person.sak, bedrift.sak, kontekst) } catch { throw .fag(error) }
    let endringer = [
      try endring(beslutning.bruker, id, fra: forventet ?? person.revisjon),
      try endring(beslutning.arbeidsgiver, bedriftsid, fra: bedrift.revisjon),
    ]
    return try lagre(endringer, tid: kontekst.naa, nokkel: nokkel, gjelder: beslutning.bruker.gjelder)
  }
}
