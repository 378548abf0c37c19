import Fagmodell
import Saksgang

/// One journal from its first line to its last.
struct Journalsjekk {
  private let journal: Journal
  private let dyp: Bool
  private(set) var linjer = 0
  private(set) var antallInnsyn = 0
  private(set) var byte = 0
  var saker: Int { register.antall }

  private var register = Saksregister()
  private var slettede: Set<SakId> = []
  /// Payloads that are taken out, or that the store's keys do not open: rightly so for an erased sak alone.
  private var borte: [(sak: SakId, sted: Sted)] = []
  /// Saker that have a payload somewhere, and where it is first.
  private var innehav: [SakId: Sted] = [:]
  private var godtatt: Set<String> = []
  private var funn: [Sjekkfunn] = []
  private var forrigeTid: Tidspunkt?

  private struct Sted {
    let fil: String
    let linje: Int
    let byte: Int

    init(_ journal: Journal, _ linje: Journallinje) {
      fil = journal.sti(Int(linje.plass.segment))
      self.linje = linje.nummer
      byte = Int(linje.plass.byte)
    }
  }

  /// Lines whose links are wanted afterwards, and the links.
  private let husk: Set<Int>
  private(set) var lenker: [Int: String] = [:]

  init(journal: Journal, dyp: Bool, husk: Set<Int> = []) {
    self.journal = journal
    self.dyp = dyp
    self.husk = husk
  }

  mutating func sjekk() throws(Lagerfeil) -> [Sjekkfunn] {
    journal.tilbake()
    let utfall = try journal.lesHale { (linje) throws(Lagerfeil) in vurder(linje) }
    if utfall == .paaNytt { throw .opptatt(av: nil) }
    for skade in journal.skader { meld(skade) }
    try haler()
    for (sak, sted) in borte where !slettede.contains(sak) { innholdsfeil(sak, sted) }
    for sak in slettede.sorted() {
      guard let sted = innehav[sak] else { continue }
      funn.append(
        Sjekkfunn(
          .ufullfortSletting, .advarsel, fil: sted.fil, linje: sted.linje, byte: sted.byte, sak: sak, .ingen,
          .slettIgjen))
    }
    if journal.versjon > Grenser.versjon {
      funn.append(Sjekkfunn(.nyereLinjer, .advarsel, fil: journal.navn, .lagerSkrivebeskyttet, .oppgraderProgram))
    }
    if dyp { try foldAlle() }
    return funn
  }

  private mutating func vurder(_ linje: Journallinje) {
    linjer += 1
    byte += linje.omraade.count + 1
    if husk.contains(linje.hode.sekvens) {
      let fra = linje.omraade.lowerBound
      lenker[linje.hode.sekvens] = Sjekksum.av(linje.bytes, fra..<fra + linje.hode.lengde).tekst
    }
    switch linje.hode.art {
    case .endring:
      for berort in linje.hode.berorte {
        sjekkRevisjon(berort, linje)
        register.legg(berort.sak, revisjon: berort.revisjon, plass: linje.plass)
      }
    case .sletting:
      for berort in linje.hode.berorte {
        slettede.insert(berort.sak)
        register.slett(berort.sak, revisjon: berort.revisjon)
      }
    case .merknad: godtatt.formUnion(Merknad.godtatteTap(linje) ?? [])
    case .innsyn: antallInnsyn += 1
    case .segment, .ukjent: break
    }
    if dyp { sjekkInnhold(linje) }
  }

  private mutating func sjekkRevisjon(_ berort: Linjehode.Berort, _ linje: Journallinje) {
    let ventet = register.revisjon(berort.sak) + 1
    guard berort.revisjon != ventet else { return }
    let sted = Sted(journal, linje)
    funn.append(
      Sjekkfunn(
        .revisjonshull, .skade, fil: sted.fil, linje: sted.linje, byte: sted.byte, sak: berort.sak,
        .sakSkrivebeskyttet, .gjenopprettFraKopi))
  }

  /// Each payload against the digest in the head; times against the line before.
  private mutating func sjekkInnhold(_ linje: Journallinje) {
    let sted = Sted(journal, linje)
    let start = linje.omraade.lowerBound + linje.hode.lengde + 5
    let slutt = linje.omraade.upperBound - Linje.halelengde
    guard let elementer = Jsonhopp.elementer(linje.bytes, fra: start, til: slutt),
      elementer.count >= linje.hode.berorte.count
    else {
      innholdsfeil(nil, sted)
      return
    }
    for (berort, element) in zip(linje.hode.berorte, elementer) {
      if Sjekksum.av(linje.bytes, element) == berort.digest {
        if linje.hode.art == .endring, !kanAapnes(linje, element, berort) { borte.append((berort.sak, sted)) }
        if linje.hode.art == .endring, innehav[berort.sak] == nil { innehav[berort.sak] = sted }
        continue
      }
      if Sletteelement.er(linje.bytes, element, sekvens: linje.hode.sekvens) {
        borte.append((berort.sak, sted))
      } else {
        innholdsfeil(berort.sak, sted)
      }
    }
    sjekkTid(linje, sted)
  }

  /// In a sealed store: whether a living sak's payload opens with its key, when there are keys to try.
  private func kanAapnes(_ linje: Journallinje, _ element: Range<Int>, _ berort: Linjehode.Berort) -> Bool {
    guard let ring = journal.ring else { return true }
    guard let json = try? JsonParser.parse(Array(linje.bytes[element])) else { return false }
    let aapnet = try? Forseglet.aapne(
      json, ring, sak: berort.sak, sekvens: linje.hode.sekvens, revisjon: berort.revisjon)
    return aapnet != nil
  }

  private mutating func sjekkTid(_ linje: Journallinje, _ sted: Sted) {
    guard let json = try? JsonParser.parse(Array(linje.bytes[linje.omraade])),
      let tid = json["t"]?.tekst.flatMap({ Tidspunkt(iso: $0) })
    else {
      innholdsfeil(nil, sted)
      return
    }
    if let forrigeTid, tid.millisekunder < forrigeTid.millisekunder - 300_000 {
      funn.append(
        Sjekkfunn(
          .klokkeTilbake, .opplysning, fil: sted.fil, linje: sted.linje, byte: sted.byte, .ingen, .ingenting))
    }
    forrigeTid = tid
  }

  private mutating func innholdsfeil(_ sak: SakId?, _ sted: Sted) {
    funn.append(
      Sjekkfunn(
        .feilInnhold, .skade, fil: sted.fil, linje: sted.linje, byte: sted.byte, sak: sak, .innholdKanVareEndret,
        .undersok))
  }

  private mutating func meld(_ skade: Skade) {
    let erGodtatt = godtatt.contains(skade.merke)
    let (kode, konsekvens, neste): (Sjekkfunn.Kode, Sjekkfunn.Konsekvens, Sjekkfunn.Neste) =
      switch skade.slag {
      case .linje: (.skadetLinje, .endringTapt, .gjenopprettFraKopi)
      case .hull: (.manglendeLinjer, .endringerTapt, .gjenopprettFraKopi)
      case .kjede: (.bruttKjede, .innholdKanVareEndret, .undersok)
      case .forgrening: (.forgrening, .lagerSkrivebeskyttet, .undersok)
      case .segmentMangler: (.manglendeSegment, .endringerTapt, .gjenopprettFraKopi)
      case .segmentKort: (.kortSegment, .endringerTapt, .gjenopprettFraKopi)
      }
    for sak in skade.saker.map({ $0.map(Optional.some) }) ?? [nil] {
      funn.append(
        Sjekkfunn(
          kode, erGodtatt ? .opplysning : .skade, fil: journal.sti(skade.segment), linje: skade.linje,
          byte: skade.byte, sak: sak, konsekvens, erGodtatt ? .ingenting : neste))
    }
  }

  /// Bytes that count for nothing: after the last line, or declared void by the next segment.
  private mutating func haler() throws(Lagerfeil) {
    if journal.rest > 0 {
      funn.append(
        Sjekkfunn(
          .ufullfortHale, .opplysning, fil: journal.sti(journal.posisjon.segment),
          linje: journal.posisjon.linje + 1, byte: journal.posisjon.byte, .ingen, .ingenting))
    }
    let numre = try journal.segmentnumre()
    for nummer in numre where numre.contains(nummer + 1) {
      guard let neste = try journal.forsteLinje(nummer + 1)?.segment, neste.forrige == nummer,
        let e = try journal.fil.egenskaper(Segmentnavn.navn(nummer), i: journal.mappe),
        e.storrelse > neste.gyldigeByte
      else { continue }
      funn.append(
        Sjekkfunn(
          .annullertHale, .opplysning, fil: journal.sti(nummer), byte: neste.gyldigeByte, .ingen, .ingenting))
    }
  }

  private mutating func foldAlle() throws(Lagerfeil) {
    guard journal.format.modus == .aapen || journal.ring != nil else { return }
    let leser = Linjeleser(journal: journal, mange: true)
    for nummer in 0..<register.antall where !register.erSlettet(nummer) {
      let oppforing = register.oppforing(nummer)
      if (try? leser.bilde(oppforing)) == nil {
        funn.append(
          Sjekkfunn(
            .uleseligSak, .skade, fil: journal.navn, sak: oppforing.sak, .sakSkrivebeskyttet, .gjenopprettFraKopi))
      }
    }
  }
}
