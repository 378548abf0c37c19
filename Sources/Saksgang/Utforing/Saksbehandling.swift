import Fagmodell
import Regelverk

/// The door to the cases: reads with access control and log, runs use cases, commits their decisions.
///
/// One of these is made per signed-in staff member; console and command line go through it alike.
public final class Saksbehandling: Sendable {
  public let lager: any Lager
  public let klokke: any Klokke
  public let ident: String
  private let ider: any Idkilde
  private let pakker: Pakkesamling

  public init(
    lager: any Lager, klokke: any Klokke, ider: any Idkilde, pakker: Pakkesamling, ident: String
  ) {
    self.lager = lager
    self.klokke = klokke
    self.ider = ider
    self.pakker = pakker
    self.ident = ident
  }

  /// The same office seen by another staff member (`"som"` in `utfor`).
  public func som(_ ident: String) -> Saksbehandling {
    Saksbehandling(lager: lager, klokke: klokke, ider: ider, pakker: pakker, ident: ident)
  }

  // MARK: Reading

  public func register() throws(Utforfeil) -> Kontorregister {
    let rad = try lagerkall { () throws(Lagerfeil) in try lager.rader(.kontor).first }
    guard let rad else { return try tolk { () throws(JsonTypefeil) in try Kontorregister(nil) } }
    let bilde = try lagerkall { () throws(Lagerfeil) in try lager.hent(rad.sak) }
    return try tolk { () throws(JsonTypefeil) in try Kontorregister(bilde) }
  }

  public func kontekst() throws(Utforfeil) -> Kontekst {
    let register = try register()
    guard let kontor = register.kontor else { throw .fag(Kontorfeil.finnesIkke) }
    guard let ansatt = register.ansatt(ident) else { throw .fag(Kontorfeil.ukjentAnsatt) }
    guard ansatt.aktiv else { throw .fag(Tilgangsfeil.ikkeAktiv) }
    guard let pakke = pakker.pakke(kontor.pakke) else { throw .ukjentInnhold(sti: "kontor.pakke: \(kontor.pakke)") }
    return Kontekst(
      idag: klokke.idag, naa: klokke.naa, ansatt: ansatt, kontor: kontor, lagertype: lager.type, pakke: pakke,
      ider: ider, oppslag: { [lager] in Saksbehandling.sak(med: $0, i: lager) },
      ansettelse: { register.ansatt($0)?.aktiv == true },
      liknende: { [lager] in Dublettsok((try? lager.rader(.bruker)) ?? [], for: ansatt).finn($0, fodt: $1) })
  }

  private static func sak(med nummer: Identitetsnummer, i lager: any Lager) -> SakId? {
    (try? lager.rader(.bruker)).flatMap { Brukerrad.finn(nummer, i: $0)?.sak }
  }

  /// Opens a case for a person to read: access is checked and the look is logged before anything is returned.
  public func aapne(_ id: SakId) throws(Utforfeil) -> AapenSak {
    let kontekst = try kontekst()
    let sak = try hent(id)
    if let hindring = Tilgang.hindring(kontekst.ansatt, sak.sak.bruker) {
      try logg(.avslag, id, kontekst, hindring.rawValue)
      throw .ingenTilgang(kode: hindring.rawValue)
    }
    try logg(.aapnet, id, kontekst, nil)
    return sak
  }

  /// Reads a case again that this person has open; the look is logged already.
  public func oppfrisk(_ id: SakId) throws(Utforfeil) -> AapenSak {
    let kontekst = try kontekst()
    let sak = try hent(id)
    if let hindring = Tilgang.hindring(kontekst.ansatt, sak.sak.bruker) { throw .ingenTilgang(kode: hindring.rawValue) }
    return sak
  }

  private func hent(_ id: SakId) throws(Utforfeil) -> AapenSak {
    guard let bilde = try lagerkall({ () throws(Lagerfeil) in try lager.hent(id) }) else {
      throw .lager(.finnesIkke(id))
    }
    return try tolk { () throws(JsonTypefeil) in try AapenSak(bilde) }
  }

  /// Writes that something other than opening was seen, as a full number.
  public func loggInnsyn(_ art: Innsyn.Art, _ sak: SakId?, grunn: String? = nil) throws(Utforfeil) {
    try logg(art, sak, try kontekst(), grunn)
  }

  /// Who has looked in a case, for handing out to the person; that it is handed out is logged as well.
  public func innsyn(i sak: SakId) throws(Utforfeil) -> [Innsyn] {
    try loggInnsyn(.eksport, sak)
    return try lagerkall { () throws(Lagerfeil) in try lager.innsynslogg(sak: sak, antall: nil) }
  }

  private func logg(_ art: Innsyn.Art, _ sak: SakId?, _ k: Kontekst, _ grunn: String?) throws(Utforfeil) {
    let innsyn = Innsyn(tid: k.naa, av: k.ansatt.ident, art: art, sak: sak, grunn: grunn)
    try lagerkall { () throws(Lagerfeil) in try lager.loggfor(innsyn) }
  }

  // MARK: Doing

  /// Runs a use case on one case.
  /// - Parameters:
  ///   - forventet: the revision the person looked at; nil takes the newest.
  ///   - nokkel: makes a retry of the same attempt harmless; nil makes a new one.
  public func utfor<B: Brukstilfelle>(
    _ tilfelle: B, paa id: SakId, forventet: Int? = nil, nokkel: Ulid? = nil
  ) throws(Utforfeil) -> Utfall {
    let kontekst = try kontekst()
    let aapen = try hentForEndring(id, kontekst)
    if aapen.sak.erAvsluttet, !B.ogsaaEtterSlutt { throw .fag(Livslopsfeil.nei(.avsluttet)) }
    let beslutning: Beslutning
    do { beslutning = try tilfelle.beslutt(aapen.sak, kontekst) } catch { throw .fag(error) }
    return try lagre(
      beslutning, sak: id, forventet: forventet ?? aapen.revisjon, kontekst: kontekst, nokkel: nokkel)
  }

  /// A case that is to be changed; a refusal is logged.
  func hentForEndring(_ id: SakId, _ kontekst: Kontekst) throws(Utforfeil) -> AapenSak {
    let aapen = try hent(id)
    if let hindring = Tilgang.hindring(kontekst.ansatt, aapen.sak.bruker) {
      try logg(.avslag, id, kontekst, hindring.rawValue)
      throw .ingenTilgang(kode: hindring.rawValue)
    }
    return aapen
  }

  /// Makes a new case.
  public func opprett<O: Opprettelse>(_ tilfelle: O, nokkel: Ulid? = nil) throws(Utforfeil) -> Utfall {
    let kontekst = try kontekst()
    let id = kontekst.nyId(Sak.self)
    let rader = try lagerkall { () throws(Lagerfeil) in try lager.rader(.bruker) }
    let beslutning: Beslutning
    do {
      beslutning = try tilfelle.beslutt(id, kontekst) { Brukerrad.finn($0, i: rader)?.sak }
    } catch { throw .fag(error) }
    return try lagre(beslutning, sak: id, forventet: 0, kontekst: kontekst, nokkel: nokkel)
  }

  /// The id of a bundle of answers; like their time it says nothing finer than the day.
  func nyBunt() -> Ulid { ider.ny(Tidspunkt(klokke.idag)) }

  /// Runs a use case on the office.
  public func utfor<B: Kontortilfelle>(_ tilfelle: B) throws(Utforfeil) -> Utfall {
    if B.erAnonym, lager is Samlelager { throw .fag(Tilbakemeldingsfeil.nei(.ikkeSamlet)) }
    let register = try register()
    // Noon of the day is nobody's time.
    let naa = B.erAnonym ? Tidspunkt(klokke.idag) : klokke.naa
    let ider = self.ider
    let k = Kontorkontekst(
      ansatt: register.ansatt(ident), lagertype: lager.type, idag: klokke.idag, nyId: { ider.ny(naa) })
    if k.ansatt == nil, !register.ansatte.isEmpty { throw .fag(Kontorfeil.ukjentAnsatt) }
    let beslutning: Kontorbeslutning
    do { beslutning = try tilfelle.beslutt(register, k) } catch { throw .fag(error) }
    let rad = try lagerkall { () throws(Lagerfeil) in try lager.rader(.kontor).first }
    let endring = Sakendring(
      sak: rad?.sak ?? SakId(ider.ny(naa)), art: .kontor, forventetRevisjon: rad?.revisjon ?? 0,
      hendelser: [beslutning.hendelse], poster: beslutning.poster)
    return try lagre(
      [endring], tid: naa, gjelder: B.erAnonym ? nil : beslutning.poster.first?.id,
      av: B.erAnonym ? Kontorregister.kontorident : nil)
  }

  private func lagre(
    _ beslutning: Beslutning, sak: SakId, forventet: Int, kontekst: Kontekst, nokkel: Ulid?
  ) throws(Utforfeil) -> Utfall {
    let endring = try endring(beslutning, sak, fra: forventet)
    return try lagre([endring], tid: kontekst.naa, nokkel: nokkel, gjelder: beslutning.gjelder)
  }

  func endring<B: Lagringsklar>(_ beslutning: B, _ sak: SakId, fra revisjon: Int) throws(Utforfeil) -> Sakendring {
    do {
      return Sakendring(
        sak: sak, art: B.art, forventetRevisjon: revisjon, hendelser: beslutning.hendelser,
        poster: try beslutning.poster())
    } catch { throw .ukjentInnhold(sti: String(describing: error)) }
  }

  /// Commits the changes together; the outcome tells of the first.
  /// - Parameter av: who acts; nil is the signed-in staff member.
  func lagre(
    _ endringer: [Sakendring], tid: Tidspunkt, nokkel: Ulid? = nil, gjelder: Ulid?, av: String? = nil
  ) throws(Utforfeil) -> Utfall {
    let transaksjon = Transaksjon(nokkel: nokkel ?? ider.ny(tid), tid: tid, av: av ?? ident, endringer: endringer)
    let kvittering = try lagerkall { () throws(Lagerfeil) in try lager.utfor(transaksjon) }
    let forste = endringer[0]
    return Utfall(
      sak: forste.sak, gjelder: gjelder, revisjon: kvittering.revisjoner[forste.sak] ?? 0,
      hendelser: forste.hendelser.map(\.type))
  }

  func lagerkall<T>(_ kall: () throws(Lagerfeil) -> T) throws(Utforfeil) -> T {
    do { return try kall() } catch { throw .lager(error) }
  }

  func tolk<T>(_ kall: () throws(JsonTypefeil) -> T) throws(Utforfeil) -> T {
    do { return try kall() } catch { throw .ukjentInnhold(sti: error.description) }
  }
}

/// The result of a use case that is safe on disk.
public struct Utfall: Hashable, Sendable {
  public let sak: SakId
  /// The entity it made or changed.
  public let gjelder: Ulid?
  public let revisjon: Int
  public let hendelser: [String]
}

/// A case with the revision it was read at and its history.
public struct AapenSak: Hashable, Sendable {
  public let sak: Brukersak
  public let revisjon: Int
  public let historikk: [Historikkpost]

  init(_ bilde: Saksbilde) throws(JsonTypefeil) {
    var deler: [Saksdel] = []
    for post in bilde.poster {
      guard let innhold = post.innhold, let art = Saksdel.Art(rawValue: post.type) else { continue }
      deler.append(try Saksdel(art, id: post.id, innhold: innhold))
    }
    guard let sak = Brukersak(id: bilde.id, deler: deler) else {
      throw JsonTypefeil(sti: bilde.id.description, melding: "no person in the case")
    }
    self.sak = sak
    revisjon = bilde.revisjon
    historikk = bilde.historikk
  }
}
