import Fagmodell
import Saksgang

/// What a process knows of the journal: how far it has read, where every sak's lines are, and rows derived from them.
final class Lagertilstand {
  let journal: Journal
  let radbygger: Radbygger
  private(set) var register = Saksregister()
  private(set) var rader = Radtabell()
  private var minne = Bildeminne()
  /// Damage that someone has accepted in a note.
  private var godtatt: Set<String> = []
  /// Where the last line is.
  private var sisteLinje: Linjeplass?
  /// The line the index on disk stops at; nil when there is none.
  private(set) var indeksSekvens: Int?
  /// A person is gone from the store but not yet from the index on disk.
  private(set) var slettetSidenIndeks = false
  /// What this user has seen stored before, outside the store.
  let vitnet: Lagerhode?
  private var vitneMotsagt = false

  init(journal: Journal, vitnet: Lagerhode?, radbygger: @escaping Radbygger) {
    self.journal = journal
    self.vitnet = vitnet
    self.radbygger = radbygger
  }

  // MARK: Les hale

  /// Takes in what has been written since last; true when something came.
  func lesHale() throws(Lagerfeil) -> Bool {
    var begynteForfra = false
    for _ in 0..<4 {
      let utfall = try journal.lesHale { (linje) throws(Lagerfeil) in adopter(linje) }
      if utfall != .paaNytt { return utfall == .nytt || begynteForfra }
      glem()
      begynteForfra = true
    }
    throw .opptatt(av: nil)
  }

  /// Forgets everything derived and starts from the journal's first line.
  func glem() {
    journal.tilbake()
    register = Saksregister()
    rader = Radtabell()
    minne = Bildeminne()
    godtatt = []
    sisteLinje = nil
    indeksSekvens = nil
    vitneMotsagt = false
  }

  func adopter(_ linje: Journallinje) {
    sisteLinje = linje.plass
    if let vitnet, vitnet.sekvens == linje.hode.sekvens, !linje.bytes.isEmpty { sammenlign(linje, vitnet) }
    switch linje.hode.art {
    case .endring:
      for berort in linje.hode.berorte {
        rader.foreld(register.legg(berort.sak, revisjon: berort.revisjon, plass: linje.plass))
      }
    case .sletting:
      for berort in linje.hode.berorte { slett(berort) }
    case .merknad:
      if let tapt = Merknad.godtatteTap(linje) {
        godtatt.formUnion(tapt)
        register.godtaHull()
      }
    case .segment, .innsyn, .ukjent: break
    }
  }

  private func sammenlign(_ linje: Journallinje, _ vitnet: Lagerhode) {
    let fra = linje.omraade.lowerBound
    if Sjekksum.av(linje.bytes, fra..<fra + linje.hode.lengde).tekst != vitnet.lenke { vitneMotsagt = true }
  }

  private func slett(_ berort: Linjehode.Berort) {
    rader.fjern(register.slett(berort.sak, revisjon: berort.revisjon))
    minne.glem(berort.sak)
    slettetSidenIndeks = true
  }

  /// After our own commit: the picture goes forward without reading anything back. The row is made from it when
  /// somebody asks for rows.
  func foldFram(_ endring: Sakendring, revisjon: Int, _ transaksjon: Transaksjon) {
    var folding: Saksfolding
    if revisjon == 1 {
      folding = Saksfolding(sak: endring.sak)
    } else if let bilde = minne.bilde(endring.sak, revisjon: revisjon - 1) {
      folding = Saksfolding(fra: bilde)
    } else {
      return
    }
    folding.legg(
      .init(art: endring.art, hendelser: endring.hendelser, poster: endring.poster), revisjon: revisjon,
      tid: transaksjon.tid, av: transaksjon.av)
    if let bilde = folding.bilde { minne.husk(bilde) }
  }

  /// One of many saker that our own lines have left like this: their rows are made while they are in memory.
  func ta(_ bilde: Saksbilde) {
    guard let nummer = register.nummer(bilde.id) else { return }
    minne.husk(bilde)
    rader.sett(nummer, bilde.art, radbygger(bilde))
  }

  // MARK: Hent

  func hent(_ sak: SakId) throws(Lagerfeil) -> Saksbilde? {
    guard let oppforing = register.oppforing(sak), !oppforing.slettet else { return nil }
    if let bilde = minne.bilde(sak, revisjon: oppforing.revisjon) { return bilde }
    do throws(Lagerfeil) {
      return try les(oppforing, Linjeleser(journal: journal))
    } catch .skadet {
      // The lines may have moved under us (an erasure rewrote the segment): read everything again, once.
      glem()
      _ = try lesHale()
      guard let paaNytt = register.oppforing(sak), !paaNytt.slettet else { return nil }
      return try les(paaNytt, Linjeleser(journal: journal))
    } catch {
      throw error
    }
  }

  private func les(_ oppforing: Saksregister.Oppforing, _ leser: Linjeleser) throws(Lagerfeil) -> Saksbilde? {
    guard let bilde = try leser.bilde(oppforing, fra: minne.eldre(oppforing.sak)) else { return nil }
    minne.husk(bilde)
    return bilde
  }

  /// Every living sak, in the order they first came.
  func alleBilder() throws(Lagerfeil) -> [Saksbilde] {
    let leser = Linjeleser(journal: journal, mange: true)
    var ut: [Saksbilde] = []
    for nummer in 0..<register.antall {
      if let bilde = try leser.lesbart(register.oppforing(nummer)) { ut.append(bilde) }
    }
    return ut
  }

  // MARK: Rader

  /// A few saker are read one by one, from the pictures in memory where there are any.
  private static let faa = 32

  func rader(_ art: Sakart) throws(Lagerfeil) -> [Indeksrad] {
    try friskOppRader()
    return rader.rader(art, register)
  }

  /// Makes the rows of every sak that has changed since last time. A sak that cannot be read has no row, and hides
  /// nobody else's.
  func friskOppRader() throws(Lagerfeil) {
    let numre = rader.foreldede
    guard numre.count <= Lagertilstand.faa else { return try byggOmRader(numre) }
    let leser = Linjeleser(journal: journal)
    for nummer in numre {
      let oppforing = register.oppforing(nummer)
      let eldre = minne.eldre(oppforing.sak)
      if let bilde = try leser.lesbart(oppforing, fra: eldre) {
        if eldre != nil { minne.husk(bilde) }
        rader.sett(nummer, bilde.art, radbygger(bilde))
      } else {
        rader.fjern(nummer)
      }
    }
  }

  private func byggOmRader(_ numre: [Int]) throws(Lagerfeil) {
    for del in try Ombygging(journal: journal, register: register, radbygger: radbygger).kjor(numre) {
      rader.sett(del.nye, del.bytes)
      for nummer in del.uleselige { rader.fjern(nummer) }
    }
  }

  // MARK: Indeks

  /// Starts from an index instead of from the first line; false when the journal does not have the line it stopped at.
  func ta(_ innhold: Indeksfil.Innhold) -> Bool {
    let hode = innhold.hode
    guard hode.lager == journal.format.id, let linje = try? journal.linje(hode.siste),
      linje.hode.sekvens == hode.posisjon.sekvens,
      Sjekksum.av(linje.bytes, 0..<linje.hode.lengde) == hode.posisjon.lenke
    else { return false }
    register = innhold.register
    rader = innhold.rader
    for nummer in 0..<register.antall where !rader.harRad(nummer) && !register.erSlettet(nummer) {
      rader.foreld(nummer)
    }
    if let vitnet, vitnet.sekvens == hode.posisjon.sekvens, vitnet.lenke != hode.posisjon.lenke.tekst {
      vitneMotsagt = true
    }
    journal.tilbake(til: hode.posisjon)
    sisteLinje = hode.siste
    indeksSekvens = hode.posisjon.sekvens
    return true
  }

  /// Nil when there is nothing to index.
  func indeksbytes(radversjon: Int) throws(Lagerfeil) -> [UInt8]? {
    guard let sisteLinje else { return nil }
    try friskOppRader()
    let hode = Indeksfil.Hode(
      lager: journal.format.id, radversjon: radversjon, posisjon: journal.posisjon, siste: sisteLinje)
    return Indeksfil.skriv(hode, register, rader)
  }

  func indeksErSkrevet() {
    indeksSekvens = journal.posisjon.sekvens
    slettetSidenIndeks = false
  }

  // MARK: Skrivesperre

  /// Damage nobody has accepted yet.
  var aapneSkader: [Skade] {
    journal.skader.filter { !godtatt.contains($0.merke) }
  }

  /// Throws when nothing may be written, or nothing to one of these saker.
  func sjekkSkrivbar(_ saker: [SakId]) throws(Lagerfeil) {
    if vitneMotsagt { throw .skrivebeskyttet(aarsak: "FORGRENET") }
    if let vitnet, vitnet.sekvens > journal.posisjon.sekvens { throw .skrivebeskyttet(aarsak: "TILBAKERULLET") }
    if journal.versjon > Grenser.versjon { throw .skrivebeskyttet(aarsak: "NYERE_LINJER") }
    for skade in aapneSkader {
      guard let rammede = skade.saker else { throw .skrivebeskyttet(aarsak: "SKADET_" + skade.slag.rawValue) }
      if saker.contains(where: rammede.contains) { throw .skrivebeskyttet(aarsak: "SKADET_SAK") }
    }
    if saker.contains(where: { register.harHull($0) }) {
      throw .skrivebeskyttet(aarsak: "SKADET_SAK")
    }
  }

  /// Who wrote the newest line, and so probably holds the lock we wait for.
  func sisteSkriver() -> String? {
    guard let sisteLinje, let linje = try? journal.linje(sisteLinje), let json = try? JsonParser.parse(linje.bytes)
    else { return nil }
    return json["by"]?["av"]?.tekst
  }
}
