import Fagmodell
import Saksgang

/// Who looked at what: the same line format and protocol as the cases, in its own journal with its own lock, so that
/// looking never waits for saving.
extension Fillager {
  /// Durable when it returns; only then may the case be shown.
  public func loggfor(_ innsyn: Innsyn) throws(Lagerfeil) {
    try vakt.med { () throws(Lagerfeil) in
      try rollevakt.oppfrisk(rot, format, fil)
      try skrivInnsyn(innsyn)
    }
  }

  /// The caller holds `vakt`.
  func skrivInnsyn(_ nytt: Innsyn) throws(Lagerfeil) {
    let laas = try taLaas(Lageroppsett.innsyn)
    defer { laas.slipp() }
    try lesInnsynshale()
    let grunn = Skrivegrunn(nokkel: id, tid: nytt.tid, av: innstillinger.avsender(nytt.av))
    let ledig = try fil.ledigPlass(rot)
    guard ledig >= innstillinger.ledigPlass / 2 else { throw .fullDisk }
    try self.innsyn.klargjor(grunn, plassTil: 1_280 + 2 * (nytt.grunn?.utf8.count ?? 0))
    var slutt = self.innsyn.posisjon
    let element = try Innsynskoding.skriv(nytt, sekvens: slutt.sekvens + 1, tilstand.journal.ring)
    let berorte = nytt.sak.map { [Linjehode.Berort(sak: $0, revisjon: 0, digest: Sjekksum.av(element))] } ?? []
    let (bytes, lenke) = Linje.bygg(
      sekvens: slutt.sekvens + 1, tid: nytt.tid, nokkel: id, art: .innsyn, av: grunn.av, forrige: slutt.lenke,
      berorte: berorte, ekstra: rollevakt.sum.map { [("roller", .tekst($0.tekst))] } ?? [], elementer: [element])
    guard bytes.count <= Grenser.linje else { throw .forStor(byte: bytes.count) }
    slutt.byte += bytes.count
    slutt.linje += 1
    slutt.sekvens += 1
    slutt.lenke = lenke
    try self.innsyn.skriv(bytes, slutt: slutt, grunn)
  }

  private func lesInnsynshale() throws(Lagerfeil) {
    for _ in 0..<4 {
      if try innsyn.lesHale({ _ in }) != .paaNytt { return }
      innsyn.tilbake()
    }
    throw .opptatt(av: nil)
  }

  public func innsynslogg(sak: SakId?, antall: Int?) throws(Lagerfeil) -> [Innsyn] {
    try vakt.med { () throws(Lagerfeil) in
      // Everyone may be told who has looked at them, so a veileder may see that of one case.
      if sak == nil { try krev(.logg) } else { try krev(.les, .logg, sak: sak) }
      let leser = try Journal(fil: fil, rot: rot, navn: Lageroppsett.innsyn, format: format)
      let ring = tilstand.journal.ring
      var ut: [Innsyn] = []
      _ = try leser.lesHale { linje in
        guard linje.hode.art == .innsyn, sak == nil || linje.hode.berorte.contains(where: { $0.sak == sak }),
          let innsyn = Innsynskoding.les(linje, ring)
        else { return }
        ut.append(innsyn)
      }
      return antall.map { Array(ut.suffix($0)) } ?? ut
    }
  }
}
