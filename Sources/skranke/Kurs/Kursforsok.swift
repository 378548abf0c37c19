import Fagmodell
import Fillager
import Kurs
import Regelverk
import Saksgang
import Skjermbilder

/// One trainee's attempt at one exercise: a training store of its own, what has been asked and read, and the way back.
/// The exercise's day stands still, so that a deadline in it is the same tomorrow.
final class Kursforsok {
  private let o: Oppkobling
  private let mapper: Kursmappe
  private let pakker: Pakkesamling
  private(set) var fil: Forsoksfil
  private(set) var gang: Kursgang
  let deltaker: Deltaker
  let mappe: String
  let lager: Fillager
  /// The case as it was before each thing that was stored in this sitting, oldest first.
  private var tidligere: [Saksbilde] = []
  private var sist: Saksbilde

  /// What an attempt keeps beside its store.
  struct Forsoksfil: Codable {
    var versjon = 1
    let oppgave: String
    let nummer: Int
    let dag: Dato
    /// Who the trainee is in the office, and a colleague who may read every case.
    let ident: String
    let leser: String
    let start: Utgangspunkt
    var gang: Kursgang.Spor
  }

  private static func fil(_ mappe: String) -> String { mappe + "/forsok.json" }

  private init(
    _ o: Oppkobling, _ mapper: Kursmappe, _ fil: Forsoksfil, gang: Kursgang, deltaker: Deltaker, mappe: String,
    lager: Fillager
  ) throws(Programfeil) {
    self.o = o
    self.mapper = mapper
    self.fil = fil
    self.gang = gang
    self.deltaker = deltaker
    self.mappe = mappe
    self.lager = lager
    pakker = try o.pakker()
    sist = try Kursforsok.bilde(fil.start.sak, lager)
  }

  private static func bilde(_ sak: SakId, _ lager: Fillager) throws(Programfeil) -> Saksbilde {
    guard let bilde = try medLagerfeil({ () throws(Lagerfeil) in try lager.hent(sak) }) else {
      throw Programfeil(.finnesIkke(sak))
    }
    return bilde
  }

  // MARK: Beginning

  /// A fresh attempt: a new training store with the exercise's person in it.
  static func nytt(
    _ oppgave: Kursoppgave, _ deltaker: Deltaker, _ mapper: Kursmappe, _ o: Oppkobling
  ) throws(Programfeil) -> Kursforsok {
    let nummer = (mapper.forsok(deltaker, oppgave.id).last ?? 0) + 1
    let mappe = mapper.forsok(deltaker, oppgave.id, nummer)
    try Filer.lagMappe(mappe)
    do {
      let lager = try Kurslager.opprett(i: mappe, o)
      let innhold = try Kursinnhold.les { o.innhold.les($0) }
      let kontor = Demokontor(innhold, pakker: try o.pakker(), idag: o.klokke.idag, bareFigurer: [oppgave.figur])
      let bygd = try kontor.bygg(i: lager)
      guard let sak = bygd.figurer[oppgave.figur] else {
        throw Kursfeil(.ukjentOrd, fil: oppgave.id, detalj: oppgave.figur)
      }
      let gang = Kursgang(oppgave)
      let start = Utgangspunkt(try bilde(sak, lager))
      let ident = oppgave.ident(start.brukersak, innhold.oppsett)
      let fil = Forsoksfil(
        oppgave: oppgave.id, nummer: nummer, dag: o.klokke.idag, ident: ident, leser: innhold.oppsett.leder,
        start: start, gang: gang.avtrykk)
      let forsok = try Kursforsok(o, mapper, fil, gang: gang, deltaker: deltaker, mappe: mappe, lager: lager)
      try forsok.lagre()
      return forsok
    } catch {
      Filer.slett(mappe)
      throw Kurslager.programfeil(error)
    }
  }

  /// The newest attempt, to go on with; nil when there is none.
  static func siste(
    _ oppgave: Kursoppgave, _ deltaker: Deltaker, _ mapper: Kursmappe, _ o: Oppkobling
  ) throws(Programfeil) -> Kursforsok? {
    guard let nummer = mapper.forsok(deltaker, oppgave.id).last else { return nil }
    let mappe = mapper.forsok(deltaker, oppgave.id, nummer)
    let bytes = try Filer.les(fil(mappe))
    guard let json = try? JsonParser.parse(bytes), let fil = try? JsonDecoder.decode(Forsoksfil.self, fra: json) else {
      throw Programfeil("kurs.ulestForsok", .data, ["sti": Kursforsok.fil(mappe)])
    }
    let lager = try Kurslager.aapne(i: mappe, o)
    return try Kursforsok(
      o, mapper, fil, gang: Kursgang(oppgave, fra: fil.gang), deltaker: deltaker, mappe: mappe, lager: lager)
  }

  /// The same exercise from the start.
  func paaNytt() throws(Programfeil) -> Kursforsok {
    try Kursforsok.nytt(gang.oppgave, deltaker, mapper, o)
  }

  // MARK: On the way

  private func lagre() throws(Programfeil) {
    fil.gang = gang.avtrykk
    guard let json = try? JsonEncoder.encode(fil) else { throw Programfeil("kurs.kanIkkeSkrive", .intern) }
    try Filer.skriv(JsonWriter.bytes(json), til: Kursforsok.fil(mappe))
  }

  /// Asks, reads or takes a hint; it is kept at once.
  func gjor<T>(_ hva: (inout Kursgang) -> T) throws(Programfeil) -> T {
    let svar = hva(&gang)
    try lagre()
    return svar
  }

  var klokke: Systemklokke { Systemklokke(valgtDato: fil.dag) }

  /// The console of this attempt, at the desk.
  func konsoll() throws(Programfeil) -> Konsoll {
    let oppsett = try Konsolloppkobling(o).oppsett(
      lager, ident: fil.ident, tilstand: Kurslager.tilstand(i: mappe), klokke: klokke)
    return try medUtforfeil { () throws(Utforfeil) in try Konsoll(oppsett) }
  }

  /// Sees whether something has been stored, so that it can be taken back.
  func merk() {
    let rader = (try? lager.rader(.bruker)) ?? []
    guard let rad = rader.first(where: { $0.sak == fil.start.sak }), rad.revisjon != sist.revisjon,
      let naa = try? lager.hent(fil.start.sak)
    else { return }
    tidligere.append(sist)
    sist = naa
  }

  var kanAngre: Bool { !tidligere.isEmpty }

  /// Takes back what was stored last.
  func angre() throws(Programfeil) {
    guard let foer = tidligere.popLast() else { return }
    let naa = klokke.naa
    try medLagerfeil { () throws(Lagerfeil) in
      _ = try Kursangring.angre(til: foer, i: lager, nokkel: o.ider.ny(naa), tid: naa, av: fil.ident)
    }
    sist = try Kursforsok.bilde(foer.id, lager)
  }

  // MARK: Done

  /// The debrief of what stands in the case now, as data.
  ///
  /// - Parameter deltaker: the trainee, as the group knows them.
  private func resultat(_ tekst: Tekstkatalog, _ deltaker: Deltaker) throws(Programfeil) -> Kursresultat {
    let hos = Saksbehandling(lager: lager, klokke: klokke, ider: o.ider, pakker: pakker, ident: fil.leser)
    let (aapen, register) = try medUtforfeil { () throws(Utforfeil) in
      (try hos.aapne(fil.start.sak), try hos.register())
    }
    guard let foer = fil.start.brukersak else {
      throw Programfeil("kurs.ulestForsok", .data, ["sti": Kursforsok.fil(mappe)])
    }
    // In the debrief the trainee goes by their own name, whoever they were in the office.
    let ansatte = register.ansatte.map { ansatt in
      var ny = ansatt
      if ansatt.ident == fil.ident { ny.navn = deltaker.navn }
      return ny
    }
    let nytt = aapen.historikk.filter { $0.revisjon > fil.start.revisjon }
    let gjort = Historikk.setninger(nytt, sak: aapen.sak, ansatte: ansatte, tekst: tekst).map(\.tekst)
    return Kursresultat(
      gang.gjennomgang(aapen.sak, foer: foer, idag: fil.dag), gang: gang, deltaker: deltaker.navn,
      forsok: fil.nummer, dag: fil.dag, gjort: gjort, skrevet: o.klokke.naa)
  }

  /// The debrief, written to the results; `sted` says where, as people write it.
  func ferdig(_ tekst: Tekstkatalog) throws(Programfeil) -> (resultat: Kursresultat, ark: Dokument, sted: String) {
    let deltaker = try mapper.iGruppen(deltaker, o)
    let resultat = try resultat(tekst, deltaker)
    let ark = Gjennomgangsark.lag(resultat, tekst)
    let sted = try mapper.skriv(resultat, tekst: ark.tekst(), for: deltaker)
    let hjem = o.miljo["HOME"].map { $0 + "/" } ?? ""
    return (resultat, ark, !hjem.isEmpty && sted.hasPrefix(hjem) ? "~/" + sted.dropFirst(hjem.count) : sted)
  }
}

extension Kursoppgave {
  /// Who in the office the trainee is.
  fileprivate func ident(_ sak: Brukersak?, _ oppsett: Kontoroppsett) -> String {
    switch rolle {
    case .veileder: sak?.bruker.veileder ?? oppsett.veileder
    case .beslutter: oppsett.beslutter
    }
  }
}
