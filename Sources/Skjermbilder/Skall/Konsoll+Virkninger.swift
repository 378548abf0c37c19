import Fagmodell
import Saksgang
import TerminalKit

/// Doing what screens ask for.
extension Konsoll {
  mutating func utfor(_ virkninger: [Virkning]) {
    for virkning in virkninger { utfor(virkning) }
  }

  private mutating func utfor(_ virkning: Virkning) {
    switch virkning {
    case .aapne(let skjerm): aapne(skjerm)
    case .erstatt(let skjerm):
      lagreKladd()
      skjermer.removeLast()
      aapne(skjerm)
    case .lukk: lukk()
    case .aapneSak(let id): aapneSak(id)
    case .aapneSkjerm(let navn, let id):
      guard omgivelser.saker[id] != nil else { return }
      // The employers we know are read when somebody asks for them.
      if navn == .avtale { hentArbeidsgivere() }
      if let skjerm = Skjermer.lag(navn, id, gjelder: nil, omgivelser) { aapne(skjerm) }
    case .opprett(let tilfelle, let resten): opprett(tilfelle, resten)
    case .lagre(let tilfeller, let id): lagre(tilfeller, paa: id)
    case .sporr(let id, let modal): lag = .sporsmaal(id: id, modal)
    case .melding(let tekst, let stil): melding = Toast(tekst, stil)
    case .kladdFerdig: slettKladd()
    case .skrivFil(let navn, let innhold): skrivFil(navn, innhold)
    case .visFulltNummer(let id): visFulltNummer(id)
    case .loggNummersok(let nummer): loggNummersok(nummer)
    case .sittInn(let tekst): sittInn(tekst)
    case .visPlan(let id): if topp.navn != .plan { aapne(Planskjerm(id)) }
    case .videre(let id): videre(id)
    case .avgjor(let valg):
      if skjermer.count > 1 { skjermer.removeLast() }
      ulagretKladd = true
      gi(.avgjort(valg))
    case .aapneArbeidsgivere: aapneArbeidsgivere()
    case .aapneOversikt: aapneOversikt()
    case .aapneArbeidsgiver(let id): aapneArbeidsgiver(id)
    case .opprettArbeidsgiver(let tilfelle): opprettArbeidsgiver(tilfelle)
    case .lagreHos(let tilfeller, let id): lagreHos(tilfeller, id)
    case .koble(let tilfelle, let id): koble(tilfelle, paa: id)
    case .visInnsyn(let id): visInnsyn(id)
    case .leggISvarkassen(let svar): leggISvarkassen(svar)
    case .kastKladd(let nokkel): slettKladd(nokkel)
    case .fortsettKladd(let kladd): fortsett(kladd)
    case .avslutt:
      lagreKladd()
      skalAvslutte = true
    }
  }

  private mutating func aapne(_ skjerm: any Skjerm) {
    lagreKladd()
    var ny = skjerm
    let nokkel = Konsoll.nokkel(ny)
    if let kladd = omgivelser.kladder.first(where: { $0.nokkel == nokkel }) {
      ny.gjenopprett(kladd.felter, omgivelser)
      let uenige = ny.uenigheter.map(\.etikett).joined(separator: ", ")
      let hvem = ny.sak.flatMap { omgivelser.sistLagretAv($0) } ?? ""
      melding =
        uenige.isEmpty
        ? Toast(omgivelser.tekst("skall.kladdHentet"))
        : Toast(omgivelser.tekst("skjerm.konflikt.uenige", ["hvem": hvem, "felt": uenige]), .warning)
    }
    skjermer.append(ny)
    // What was typed in the search and came along into a new form is as much the person's as what is typed in it.
    ulagretKladd = ny.kladd != nil
    skjermer[skjermer.count - 1].layout(innhold(storrelse).skjerm.size, omgivelser)
  }

  /// What is typed stays as a draft, and that is said.
  private mutating func lukk() {
    let harKladd = topp.kladd != nil
    lagreKladd()
    guard skjermer.count > 1 else { return }
    let beholdt = omgivelser.kladder.contains { $0.nokkel == Konsoll.nokkel(topp) }
    skjermer.removeLast()
    hentNytt()
    if harKladd, beholdt, melding == nil { melding = Toast(omgivelser.tekst("skall.kladdBeholdt")) }
  }

  private mutating func aapneSak(_ id: SakId) {
    do {
      omgivelser.saker[id] = try oppsett.saksbehandling.aapne(id)
      begynnMote(id)
      skjermer.append(Brukerskjerm(id))
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
  }

  /// Down to the person's page, and from there to the next step of the walk.
  private mutating func videre(_ id: SakId) {
    while skjermer.count > 1, !(topp.navn == .bruker && topp.sak == id) {
      lagreKladd()
      skjermer.removeLast()
    }
    if topp.navn != .bruker { skjermer.append(Brukerskjerm(id)) }
    if let sak = omgivelser.sak(id) { utfor(Veiviser.neste(sak, omgivelser)) }
  }

  // MARK: Storing

  private mutating func opprett(_ tilfelle: RegistrerBruker, _ resten: [any Brukstilfelle]) {
    do {
      let start = oppsett.saksbehandling.klokke.naa
      let utfall = try oppsett.saksbehandling.opprett(tilfelle)
      begynnMote(utfall.sak, start)
      omgivelser.saker[utfall.sak] = try oppsett.saksbehandling.aapne(utfall.sak)
      kjor(resten, paa: utfall.sak, sist: utfall)
    } catch {
      gi(.feilet(error))
    }
  }

  /// Nothing is stored over what somebody else has written before the two sides are settled.
  private mutating func lagre(_ tilfeller: [any Brukstilfelle], paa id: SakId) {
    let uenigheter = topp.uenigheter
    guard uenigheter.isEmpty else { return aapne(Konfliktskjerm(uenigheter, sak: id, omgivelser)) }
    kjor(tilfeller, paa: id, sist: nil)
  }

  private mutating func kjor(_ tilfeller: [any Brukstilfelle], paa id: SakId, sist: Utfall?) {
    var utfall = sist
    var feil: Utforfeil?
    do {
      for tilfelle in tilfeller {
        let forventet = utfall?.revisjon ?? omgivelser.saker[id]?.revisjon
        utfall = try oppsett.saksbehandling.utfor(tilfelle, paa: id, forventet: forventet)
      }
    } catch { feil = error }
    hent()
    if let feil {
      if sist != nil { gaaOverTilSaken(id) }
      if utfall != nil { gi(.sak(id, avMeg: true)) } else { varsle() }
      // A conflict that is shown field by field needs no more words.
      if case .lager(.konflikt) = feil, !topp.uenigheter.isEmpty { return }
      gi(.feilet(feil))
    } else if let utfall {
      gi(.lagret(utfall))
      varsle()
    }
  }

  /// The person was made, but not all of the rest was stored: the form goes on as one about a person who exists.
  private mutating func gaaOverTilSaken(_ id: SakId) {
    guard let skjerm = Skjermer.lag(topp.navn, id, gjelder: nil, omgivelser) else { return }
    let skrevet = topp.kladd ?? [:]
    slettKladd()
    skjermer.removeLast()
    skjermer.append(Brukerskjerm(id))
    var ny = skjerm
    ny.gjenopprett(skrevet, omgivelser)
    skjermer.append(ny)
    ulagretKladd = true
  }

  // MARK: Reading again

  mutating func oppfrisk() {
    hent()
    varsle()
  }

  /// Reads lists and open cases again. What cannot be read stays as it was, with a message; a case one no longer may
  /// see is closed.
  private mutating func hent() {
    do {
      omgivelser.personer = try Konsoll.personer(oppsett.saksbehandling)
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
    for id in omgivelser.saker.keys {
      do { omgivelser.saker[id] = try oppsett.saksbehandling.oppfrisk(id) } catch {
        melding = Toast(error.melding(omgivelser.tekst), .danger)
        if case .ingenTilgang = error { steng(id) }
      }
    }
  }

  private mutating func steng(_ id: SakId) {
    omgivelser.saker[id] = nil
    if let forste = skjermer.firstIndex(where: { $0.sak == id || $0.kladdsak == id }), forste > 0 {
      skjermer.removeSubrange(forste...)
      lag = .ingen
    }
  }

  /// Tells every screen about its case; what the one on top has to say is shown.
  private mutating func varsle() {
    for plass in skjermer.indices {
      guard let id = skjermer[plass].sak else { continue }
      let virkninger = skjermer[plass].motta(.sak(id, avMeg: false), omgivelser)
      if plass == skjermer.count - 1 { utfor(virkninger) }
    }
  }

  private mutating func skrivFil(_ navn: String, _ innhold: String) {
    if let sted = oppsett.skrivFil(navn, innhold) {
      melding = Toast(omgivelser.tekst("skall.filSkrevet", ["sted": sted]))
    } else {
      melding = Toast(omgivelser.tekst("skall.filFeilet"), .danger)
    }
  }

  /// Nothing is found before the search stands in the log.
  private mutating func loggNummersok(_ nummer: String) {
    let treff = omgivelser.personer.sak(medNummer: nummer)
    do {
      try oppsett.saksbehandling.loggInnsyn(.nummersok, treff)
      gi(.sokLogget(nummer))
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
  }

  private mutating func sittInn(_ tekst: String) {
    guard skjermer.count > 1 else { return }
    skjermer.removeLast()
    let plass = skjermer.count - 1
    ulagretKladd = true
    utfor(skjermer[plass].lim(tekst, omgivelser))
  }

  private mutating func visFulltNummer(_ id: SakId) {
    do {
      try oppsett.saksbehandling.loggInnsyn(.fulltNummer, id)
      omgivelser.visFulltNummer.insert(id)
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
  }
}
