import Fagmodell
import Saksgang

/// Erasing one sak from the files, as the law may demand: the chain and everyone else's lines stay as they are.
///
/// First a line says that it is done, by whom and on what ground; then each closed segment that holds the sak is
/// replaced by a copy without its payload. Interrupted anywhere, the same call finishes the work.
struct Sletting {
  let lager: Fillager
  let sak: SakId
  let grunn: String
  let skriv: Skrivegrunn

  private var journal: Journal { lager.tilstand.journal }

  /// Under the lock, with the tail read.
  func utfor() throws(Lagerfeil) {
    guard let oppforing = lager.tilstand.register.oppforing(sak) else { throw .finnesIkke(sak) }
    try lager.tilstand.sjekkSkrivbar([])
    // First of all: from here on no copy of the payloads can be read with the store's keys.
    try journal.ring?.fjern(sak)
    try journal.klargjor(skriv, plassTil: 4_096)
    if try holdes(segment: journal.posisjon.segment) { try journal.roter(.sletting, skriv) }
    if !oppforing.slettet { try merk(revisjon: oppforing.revisjon + 1) }
    for nummer in try journal.segmentnumre() where nummer < journal.posisjon.segment { try skrivOm(nummer) }
    try fjernOyeblikksbilder()
  }

  private func merk(revisjon: Int) throws(Lagerfeil) {
    let element = Terminalvern.vern(
      JsonWriter.bytes(["grunn": .tekst(grunn), "n": .tekst(Tilfeldig.tekst(byte: 16))]))
    var slutt = journal.posisjon
    let berort = Linjehode.Berort(sak: sak, revisjon: revisjon, digest: Sjekksum.av(element))
    let (bytes, lenke) = Linje.bygg(
      sekvens: slutt.sekvens + 1, tid: skriv.tid, nokkel: skriv.nokkel, art: .sletting, av: skriv.av,
      forrige: slutt.lenke, berorte: [berort], elementer: [element])
    guard bytes.count <= Grenser.linje else { throw .forStor(byte: bytes.count) }
    let plass = Linjeplass(segment: Int32(slutt.segment), byte: Int32(slutt.byte), lengde: Int32(bytes.count - 1))
    slutt.byte += bytes.count
    slutt.linje += 1
    slutt.sekvens += 1
    slutt.lenke = lenke
    try journal.skriv(bytes, slutt: slutt, skriv)
    let hode = Linjehode(
      versjon: Grenser.versjon, sekvens: slutt.sekvens, nokkel: skriv.nokkel, art: .sletting, forrige: slutt.lenke,
      berorte: [berort], segment: nil, lengde: 0)
    lager.tilstand.adopter(
      Journallinje(hode: hode, plass: plass, nummer: slutt.linje, bytes: [], omraade: 0..<0))
    lager.vitne?.husk(slutt)
  }

  /// True when the segment still has a payload of the sak, or a torn tail that names it.
  private func holdes(segment nummer: Int) throws(Lagerfeil) -> Bool {
    let bytes = try journal.innhold(nummer)
    return Sletteverk.uten(sak, bytes, gyldige: Int.max) != nil
  }

  /// A whole new file in the old one's place, or the old one.
  private func skrivOm(_ nummer: Int) throws(Lagerfeil) {
    let gyldige = try journal.forsteLinje(nummer + 1)?.segment?.gyldigeByte ?? Int.max
    guard let nye = Sletteverk.uten(sak, try journal.innhold(nummer), gyldige: gyldige) else { return }
    try lager.fil.erstatt(
      Segmentnavn.navn(nummer), i: journal.mappe, nye, modus: journal.format.tilgang.filmodus,
      endeligModus: journal.format.tilgang.lukketModus)
  }

  private func fjernOyeblikksbilder() throws(Lagerfeil) {
    let mappe = try lager.fil.aapneMappe(Lageroppsett.oyeblikksbilder, i: lager.rot)
    defer { try? lager.fil.lukk(mappe) }
    for navn in try lager.fil.navn(i: mappe) { try lager.fil.fjern(navn, i: mappe) }
  }
}

extension Fillager {
  /// Erases a sak: its payloads leave the journal, its id is never used again. What remains is that it existed, when it
  /// was changed and by whom, and that it was erased.
  ///
  /// - Parameter grunn: the legal ground; required. It must not itself name the person.
  public func slett(
    sak: SakId, grunn: String, nokkel: Ulid, tid: Tidspunkt, av: String
  ) throws(Lagerfeil) {
    try vakt.med { () throws(Lagerfeil) in
      try krev(.drift, sak: sak, av: av)
      guard !grunn.isEmpty else { throw .skadet(fil: "transaksjon", linje: 0, aarsak: "GRUNN_MANGLER") }
      let laas = try taLaas(Lageroppsett.laas)
      defer { laas.slipp() }
      _ = try tilstand.lesHale()
      let skriv = Skrivegrunn(nokkel: nokkel, tid: tid, av: innstillinger.avsender(av))
      try Sletting(lager: self, sak: sak, grunn: grunn, skriv: skriv).utfor()
    }
  }
}
