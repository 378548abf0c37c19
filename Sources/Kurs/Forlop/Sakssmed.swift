import Fagmodell
import Regelverk
import Saksgang

/// Builds one person's case by running use cases on it, one after another, with a clock of its own. The decisions are
/// the use cases' own and the result is the transactions `Saksbehandling` would have stored; they are only collected
/// here, so that an office of thousands need not wait for the disk at each step.
struct Sakssmed: Saksutforer {
  private(set) var transaksjoner: [Transaksjon] = []
  private(set) var sak: Brukersak?
  private(set) var naa: Tidspunkt
  private let kontor: Demoverden
  private let ider: Froider
  private let lagertype: Lagertype

  init(_ kontor: Demoverden, lagertype: Lagertype, ider: Froider, start: Dato) {
    self.kontor = kontor
    self.lagertype = lagertype
    self.ider = ider
    naa = Tidspunkt(start, time: 0)
  }

  mutating func still(_ dag: Dato, minutter: Int) { naa = Sakssmed.neste(etter: naa, dag: dag, minutter: minutter) }

  /// Some minutes after `naa`, on `dag` from opening time on; what does not fit into the day is still done on it.
  static func neste(etter naa: Tidspunkt, dag: Dato, minutter: Int) -> Tidspunkt {
    let etter = max(naa, Tidspunkt(dag, time: 7, minutt: 30))
    let neste = Tidspunkt(millisekunder: etter.millisekunder + Int64(minutter) * 60_000)
    return neste.dato == dag || etter.dato > dag ? neste : Tidspunkt(millisekunder: etter.millisekunder + 1_000)
  }

  var idag: Dato { naa.dato }

  mutating func opprett(_ tilfelle: RegistrerBruker, som ansatt: Ansatt) throws(Utforfeil) {
    let k = kontekst(ansatt)
    let id = k.nyId(Sak.self)
    let beslutning: Beslutning
    do { beslutning = try tilfelle.beslutt(id, k, finnes: { _ in nil }) } catch { throw .fag(error) }
    sak = Brukersak(id: id, deler: beslutning.deler)
    try legg(beslutning, id, ansatt)
  }

  mutating func utfor(_ tilfelle: some Brukstilfelle, som ansatt: Ansatt) throws(Utforfeil) {
    guard let sak else { throw .fag(Registreringsfeil.felt(.paakrevd("identitetsnummer"))) }
    if let hindring = Tilgang.hindring(ansatt, sak.bruker) { throw .ingenTilgang(kode: hindring.rawValue) }
    let beslutning: Beslutning
    do { beslutning = try tilfelle.beslutt(sak, kontekst(ansatt)) } catch { throw .fag(error) }
    for del in beslutning.deler { self.sak?.anvend(del) }
    for fjernet in beslutning.fjernet { self.sak?.fjern(fjernet.art, id: fjernet.id) }
    try legg(beslutning, sak.id, ansatt)
  }

  private func kontekst(_ ansatt: Ansatt) -> Kontekst {
    Kontekst(
      idag: idag, naa: naa, ansatt: ansatt, kontor: kontor.kontor, lagertype: lagertype, pakke: kontor.pakke,
      ider: ider)
  }

  private mutating func legg(_ beslutning: Beslutning, _ id: SakId, _ ansatt: Ansatt) throws(Utforfeil) {
    let poster: [Post]
    do {
      poster =
        try beslutning.deler.map { Post(type: $0.art.rawValue, id: $0.id, innhold: try $0.innhold()) }
        + beslutning.fjernet.map { Post(type: $0.art.rawValue, id: $0.id, innhold: nil) }
    } catch { throw .ukjentInnhold(sti: String(describing: error)) }
    let endring = Sakendring(
      sak: id, art: .bruker, forventetRevisjon: transaksjoner.count, hendelser: beslutning.hendelser, poster: poster)
    transaksjoner.append(Transaksjon(nokkel: ider.ny(naa), tid: naa, av: ansatt.ident, endringer: [endring]))
  }
}
