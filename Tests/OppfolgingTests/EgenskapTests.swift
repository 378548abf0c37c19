import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// Random walks through the commands of one case. Whatever comes, these hold:
/// an entity that was stored stays, a final one stays as it is, the history grows by one for each command that was
/// stored and by none for one that was refused, and the case read from the store is the case folded from after-images.
@Suite struct EgenskapTests {
  @Test(arguments: [UInt64(1), 22, 333, 4_444, 55_555, 666_666])
  func `no sequence of commands loses or reopens anything`(
    _ fro: UInt64
  ) throws {
    var tilfeldig = SeededRandom(seed: fro)
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.medPlan(sak)
    for ytelse in [Ytelse.dagpenger, .aap, .kvalifiseringsstonad, .overgangsstonad] {
      try kontor.gjor(RegistrerYtelse(ytelse: ytelse, status: .mottar, fra: "2016-02-01".dato), sak)
    }
    let bedrift = try kontor.bedrift()
    _ = try kontor.kari.utfor(RegistrerStilling(tittel: "Lager", antall: 3), paa: bedrift)
    var lagret = 0
    for _ in 0..<250 {
      let foer = try kontor.kari.aapne(sak)
      let gikk = prov(kontor, sak, bedrift, &tilfeldig)
      let etter = try kontor.kari.aapne(sak)
      #expect(etter.historikk.count == foer.historikk.count + (gikk ? 1 : 0))
      #expect(etter.revisjon == foer.revisjon + (gikk ? 1 : 0))
      if !gikk { #expect(etter == foer) }
      #expect(EgenskapTests.tapt(foer.sak, etter.sak) == [])
      #expect(EgenskapTests.endret(foer.sak, etter.sak) == [])
      #expect(Brukersak(id: sak, deler: etter.sak.deler) == etter.sak)
      lagret += gikk ? 1 : 0
      if Int.random(in: 0..<4, using: &tilfeldig) == 0 { kontor.klokke.idag = kontor.klokke.idag + 3 }
    }
    #expect(lagret > 60, "the walk got nowhere")
  }

  /// Entities that are gone.
  private static func tapt(_ foer: Brukersak, _ etter: Brukersak) -> [Ulid] {
    let igjen = Set(etter.deler.map(\.id))
    return foer.deler.map(\.id).filter { !igjen.contains($0) }
  }

  /// Final entities that are not as they were. A decided breach may still be resumed, a made decision get a klage.
  private static func endret(_ foer: Brukersak, _ etter: Brukersak) -> [Saksdel] {
    let naa = Dictionary(etter.deler.map { ($0.id, $0) }, uniquingKeysWith: { forste, _ in forste })
    return foer.deler.filter { del in erEndelig(del) && naa[del.id] != del }
  }

  private static func erEndelig(_ del: Saksdel) -> Bool {
    switch del {
    case .meldekort, .unntak, .retting: true
    case .beskjed(let del): del.svar != nil
    case .huskelapp(let del): del.ferdig != nil
    case .timeavtale(let del): del.oppmote == .mott || del.oppmote == .gyldigGrunn
    case .brudd(let del): !del.erAapent && del.avgjorelse?.ventPaaGjenopptak == false
    case .sykefravaer(let del): del.slutt != nil
    case .dialogmote(let del): del.tilstand != .innkalt
    case .tiltak(let del): del.erEndelig
    case .tilvisning(let del): del.utfall != nil
    case .overforing(let del): !del.venter
    case .slutt(let del): del.gjenapning != nil
    case .aktivitet(let del): del.status.erEndelig
    case .ankomst(let del): !del.erAapen
    case .avtale(let del): del.erAvsluttet
    case .bruker, .ytelse, .henvendelse, .samtale, .behovsvurdering, .arbeidsevnevurdering, .vedtak, .plan, .jobbsok,
      .kvpuke:
      false
    }
  }

  private static let iSkranken: [any Brukstilfelle] = [
    RegistrerAnkomst(grunn: .arbeid), RegistrerAnkomst(grunn: .ytelse, spor: .hurtig), KallInn(), RegistrerBorte(),
  ]

  /// A command on one of the agreements there are, or on a new one.
  private static func avtale(_ naa: Brukersak, _ dag: Dato, _ t: inout SeededRandom) -> any Brukstilfelle {
    let avtale = naa.avtaler.randomElement(using: &t)?.id
    switch Int.random(in: 0..<5, using: &t) {
    case 0: return LagreAvtale(innhold: Avtaler.innhold, folgesOpp: dag)
    case 1: return LagreAvtale(avtale: avtale, innhold: Avtaler.innhold, folgesOpp: dag)
    case 2: return InngaaAvtale(avtale: avtale)
    case 3: return FolgOppAvtale(avtale: avtale, notat: "N", neste: dag)
    default: return AvsluttAvtale(avtale: avtale, grunn: "G")
    }
  }

  /// One command picked at random; true when it was stored.
  private func prov(_ kontor: Kontoret, _ sak: SakId, _ bedrift: SakId, _ t: inout SeededRandom) -> Bool {
    func tall(_ til: Int) -> Int { Int.random(in: 0..<til, using: &t) }
    func en<T>(_ alle: [T]) -> T { alle[tall(alle.count)] }
    func gikk(_ tilfelle: any Brukstilfelle) -> Bool { kontor.feil(tilfelle, sak) == nil }
    guard let naa = try? kontor.sak(sak) else { return false }
    let idag = kontor.klokke.idag
    let brudd = naa.brudd.isEmpty ? nil : en(naa.brudd).id
    let tiltak = naa.tiltak.isEmpty ? nil : en(naa.tiltak).id
    let dag = idag + tall(9) - 4
    switch tall(29) {
    case 0: return gikk(BookTime(dato: dag, klokkeslett: "1\(tall(4)):00", formaal: "F", veileder: "B200002"))
    case 1, 2:
      return gikk(
        RegistrerOppmote(time: naa.timeavtaler.randomElement(using: &t)?.id, utfall: en(Oppmote.allCases), grunn: "G"))
    case 3: return gikk(SendBeskjed(tekst: "T", til: "B200002"))
    case 4: return gikk(SvarBeskjed(beskjed: naa.beskjeder.randomElement(using: &t)?.id, svar: "S"))
    case 5: return gikk(SettHuskelapp(tekst: en(["", "H"])))
    case 6: return gikk(RegistrerMeldekort(ytelse: en([.aap, .dagpenger, .sosialhjelp]), mottatt: dag))
    case 7:
      return gikk(
        RegistrerKvpOppmote(uke: dag - 7, planlagteTimer: Double(tall(40)), ugyldigFravaerTimer: Double(tall(9))))
    case 8, 9: return gikk(RegistrerBrudd(ytelse: en(Ytelse.allCases), type: en(Bruddtype.allCases), dato: dag))
    case 10, 11: return gikk(RegistrerKontaktforsok(brudd: brudd, kanal: .telefon, svar: tall(2) == 0))
    case 12: return gikk(SendForhaandsvarsel(brudd: brudd, tekst: "V", svarfrist: idag + tall(9)))
    case 13: return gikk(RegistrerUttalelse(brudd: brudd, tekst: "U"))
    case 14, 15:
      var avgjor = AvgjorBrudd(
        brudd: brudd, rimeligGrunn: tall(3) == 0, reaksjon: en(Reaksjon.allCases), begrunnelse: "B")
      avgjor.arbeidsmarked = "A"
      avgjor.helse = "H"
      avgjor.funksjonsevne = "F"
      return gikk(avgjor)
    case 16: return gikk(GjenopptaYtelse(brudd: brudd, begrunnelse: "G"))
    case 17:
      return gikk(
        GiUnntak(ytelse: en(Ytelse.allCases), grunn: en(Unntaksgrunn.allCases), begrunnelse: "B", til: idag + tall(5)))
    case 18: return gikk(RegistrerSykefravaer(fra: en([nil, dag]), prosent: tall(102)))
    case 19: return gikk(AvsluttSykefravaer(utfall: en(Sykefravaersutfall.allCases)))
    case 20:
      var mote = RegistrerDialogmote(nummer: tall(6), dato: dag)
      mote.avholdt = tall(2) == 0
      mote.tilbake = en([nil, .ja])
      return gikk(mote)
    case 21: return gikk(SokTiltak(kode: en(["ARBEIDSTRENING", "AVKLARING", "X"]), hvorfor: "H"))
    case 22: return gikk(InnvilgTiltak(tiltak: tiltak, fra: idag, til: idag + tall(60)))
    case 23: return gikk(AvslaaTiltak(tiltak: tiltak, begrunnelse: "B"))
    case 24:
      return tall(2) == 0
        ? gikk(StartTiltak(tiltak: tiltak))
        : gikk(AvsluttTiltak(tiltak: tiltak, utfall: en(Tiltaksutfall.allCases), kommentar: "K"))
    case 25: return gikk(en(EgenskapTests.iSkranken))
    case 26: return gikk(EgenskapTests.avtale(naa, dag, &t))
    case 27: return (try? kontor.kari.utfor(Tilvis(arbeidsgiver: bedrift), paa: sak)) != nil
    default:
      return (try? kontor.kari.utfor(RegistrerUtfall(resultat: en(Tilvisningsresultat.allCases)), paa: sak)) != nil
    }
  }
}
