import Fagmodell
import Saksgang

/// One commit, step by step: bygg – lås – les hale – sammenlign – skriv – synk – lås opp – ta inn.
///
/// A process may be killed between any two steps: before `skriv` nothing has happened; after it the line is either
/// whole (and will be believed) or torn (and will be passed by); after `synk` it survives a power cut.
struct Lagring {
  private let lager: Fillager
  private var ko = Skriveko()
  /// More than one line: they go into a segment of their own.
  private var samlet = false
  private var folding = Samlefolding()

  init(lager: Fillager) { self.lager = lager }

  mutating func utfor(_ transaksjoner: [Transaksjon]) throws(Lagerfeil) -> [Kvittering] {
    var utkast: [Linjeutkast] = []
    utkast.reserveCapacity(transaksjoner.count)
    let ring = lager.tilstand.journal.ring
    for transaksjon in transaksjoner { utkast.append(try Linjeutkast(transaksjon, ring)) }  // bygg
    guard !utkast.isEmpty else { return [] }
    samlet = utkast.count > 1
    let kvitteringer = try underLaas(utkast)
    // What is on disk is safe, and the next writer need not wait while this process takes it in.
    taInn()  // ta inn
    for bilde in folding.bilder { lager.tilstand.ta(bilde) }
    return kvitteringer
  }

  private mutating func underLaas(_ utkast: [Linjeutkast]) throws(Lagerfeil) -> [Kvittering] {
    let laas = try lager.taLaas(Lageroppsett.laas)  // lås
    defer { laas.slipp() }  // lås opp
    _ = try lager.tilstand.lesHale()  // les hale
    try klargjorNokler(utkast.map(\.transaksjon))
    var kvitteringer: [Kvittering] = []
    for ett in utkast { kvitteringer.append(try ta(ett)) }
    try skrivOgSynk()
    return kvitteringer
  }

  /// In a sealed store a new sak's key is on disk before anything is sealed with it.
  private func klargjorNokler(_ transaksjoner: [Transaksjon]) throws(Lagerfeil) {
    guard let ring = lager.tilstand.journal.ring else { return }
    let saker = transaksjoner.flatMap(\.endringer).filter { $0.forventetRevisjon == 0 }.map(\.sak)
    try ring.klargjor(nye: Set(saker).filter { lager.tilstand.register.nummer($0) == nil }.sorted())
  }

  private mutating func ta(_ utkast: Linjeutkast) throws(Lagerfeil) -> Kvittering {
    let transaksjon = utkast.transaksjon
    switch try sammenlign(transaksjon) {  // sammenlign
    case .lagretFoer(let kvittering): return kvittering
    case .nye(let revisjoner):
      if ko.full(for: utkast) { try skrivOgTaInn() }
      if ko.erTom { try klargjor(utkast) }
      return try ko.legg(utkast, revisjoner, av: lager.innstillinger.avsender(transaksjon.av))
    }
  }

  // MARK: Sammenlign

  private enum Sammenligning {
    case lagretFoer(Kvittering)
    case nye([Int])
  }

  /// The new revision of each sak, the receipt of an earlier attempt, or a conflict.
  private mutating func sammenlign(_ transaksjon: Transaksjon) throws(Lagerfeil) -> Sammenligning {
    var revisjoner: [Int] = []
    for endring in transaksjon.endringer {
      var funnet = revisjon(endring.sak)
      if funnet != endring.forventetRevisjon {
        if ko.revisjoner[endring.sak] != nil { try skrivOgTaInn() }
        let oppforing = lager.tilstand.register.oppforing(endring.sak)
        if oppforing?.slettet == true { throw .finnesIkke(endring.sak) }
        let utfall = try Ombasering.vurder(endring, transaksjon.nokkel, oppforing, lager.tilstand.journal)
        if case .lagretFoer(let kvittering) = utfall { return .lagretFoer(kvittering) }
        funnet = revisjon(endring.sak)
      }
      revisjoner.append(funnet + 1)
    }
    try lager.tilstand.sjekkSkrivbar(transaksjon.endringer.map(\.sak))
    return .nye(revisjoner)
  }

  private func revisjon(_ sak: SakId) -> Int {
    ko.revisjoner[sak] ?? lager.tilstand.register.revisjon(sak)
  }

  // MARK: Skriv og synk

  /// Room on the disk, and a last segment that is fit to take the line.
  private mutating func klargjor(_ utkast: Linjeutkast) throws(Lagerfeil) {
    let ledig = try lager.fil.ledigPlass(lager.rot)
    guard ledig >= lager.innstillinger.ledigPlass + utkast.antattStorrelse else { throw .fullDisk }
    let journal = lager.tilstand.journal
    let grunn = lager.grunn(utkast.transaksjon)
    if samlet {
      let (hode, posisjon) = journal.segmenthode(.samling, grunn)
      ko.begynn(paa: posisjon, hode: hode)
    } else {
      try journal.klargjor(grunn, plassTil: utkast.antattStorrelse)
      ko.begynn(paa: journal.posisjon, hode: [])
    }
  }

  /// In the middle of many: those that follow are compared with these.
  private mutating func skrivOgTaInn() throws(Lagerfeil) {
    try skrivOgSynk()
    taInn()  // ta inn
  }

  private func skrivOgSynk() throws(Lagerfeil) {
    guard let forste = ko.linjer.first?.utkast.transaksjon else { return }
    let (journal, grunn) = (lager.tilstand.journal, lager.grunn(forste))
    if samlet {
      try journal.skrivSegment(ko.bytes, hode: ko.start, slutt: ko.slutt, grunn)
    } else {
      try journal.skriv(ko.bytes, slutt: ko.slutt, grunn)  // skriv, synk
    }
    lager.vitne?.husk(ko.slutt)
  }

  /// The lines that are on disk now become part of what this process knows.
  private mutating func taInn() {
    for linje in ko.linjer {
      lager.tilstand.adopter(linje.linje)
      for (endring, revisjon) in zip(linje.utkast.transaksjon.endringer, linje.revisjoner) {
        if samlet {
          folding.legg(endring, revisjon: revisjon, linje.utkast.transaksjon)
        } else {
          lager.tilstand.foldFram(endring, revisjon: revisjon, linje.utkast.transaksjon)
        }
      }
    }
    ko = Skriveko()
  }
}
