import Fagmodell
import Saksgang
import Testhjelp
import Testing

@Suite struct TiltakTests {
  enum Stadium: CaseIterable { case sokt, avslaatt, innvilget, startet, avsluttet }

  private func til(_ stadium: Stadium) throws -> (Kontoret, SakId) {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.medPlan(sak)
    let steg = try #require(try kontor.sak(sak).aktiviteter.first?.id)
    try kontor.gjor(SokTiltak(aktivitet: Aktivitetsvalg(steg)), sak)
    if stadium == .sokt { return (kontor, sak) }
    if stadium == .avslaatt {
      try kontor.gjor(AvslaaTiltak(begrunnelse: "Ingen plasser"), sak)
      return (kontor, sak)
    }
    try kontor.gjor(InnvilgTiltak(fra: "2016-06-01".dato, til: "2016-08-31".dato), sak)
    if stadium == .innvilget { return (kontor, sak) }
    try kontor.gjor(StartTiltak(), sak)
    if stadium == .startet { return (kontor, sak) }
    try kontor.gjor(AvsluttTiltak(utfall: .arbeid), sak)
    return (kontor, sak)
  }

  static let lovlig: [(Stadium, Set<Tiltakshandling>)] = [
    (.sokt, [.innvilg, .avslaa]), (.avslaatt, []), (.innvilget, [.start, .avslutt]), (.startet, [.avslutt]),
    (.avsluttet, []),
  ]

  @Test(arguments: lovlig) func `a measure moves only as the table says`(_ rad: (Stadium, Set<Tiltakshandling>)) throws
  {
    for handling in Tiltakshandling.allCases {
      let (kontor, sak) = try til(rad.0)
      let foer = try kontor.kari.aapne(sak)
      let id = foer.sak.tiltak[0].id
      #expect(Set(foer.sak.tiltak[0].lovligeHandlinger) == rad.1)
      let utfall: Tiltaksutfall = rad.0 == .innvilget ? .ikkeStartet : .uendret
      let feil: String? =
        switch handling {
        case .innvilg: kontor.feil(InnvilgTiltak(tiltak: id, fra: "2016-06-01".dato, til: "2016-07-01".dato), sak)
        case .avslaa: kontor.feil(AvslaaTiltak(tiltak: id, begrunnelse: "Nei"), sak)
        case .start: kontor.feil(StartTiltak(tiltak: id), sak)
        case .avslutt: kontor.feil(AvsluttTiltak(tiltak: id, utfall: utfall, kommentar: "K"), sak)
        }
      #expect(feil == (rad.1.contains(handling) ? nil : "oppfolging.tiltak.ulovligSteg"), "\(rad.0) \(handling)")
      if feil != nil { #expect(try kontor.kari.aapne(sak) == foer) }
    }
  }

  @Test func `the step in the plan follows the application, and the reason is not typed twice`() throws {
    let (kontor, sak) = try til(.startet)
    var lest = try kontor.sak(sak)
    #expect(lest.tiltak[0].hvorfor == "Trenger referanser")
    #expect(lest.aktiviteter[0].status == .gjennomfores)
    guard case .tiltak(let del) = lest.aktiviteter[0].detaljer else { throw Utforfeil.ukjentInnhold(sti: "steg") }
    #expect(del.soknad == .innvilget)
    try kontor.gjor(AvsluttTiltak(utfall: .avbruttSyk, kommentar: "Syk"), sak)
    lest = try kontor.sak(sak)
    #expect(lest.aktiviteter[0].status == .avbrutt)
  }

  @Test(arguments: [("2017-05-31", nil), ("2017-06-01", "oppfolging.tiltak.forLangt")] as [(String, String?)])
  func `the end is guarded by the rules' longest duration`(_ rad: (String, String?)) throws {
    let (kontor, sak) = try til(.sokt)
    #expect(kontor.feil(InnvilgTiltak(fra: "2016-06-01".dato, til: rad.0.dato), sak) == rad.1)
  }

  @Test func `a measure with a longest duration needs an end, and no measure ends before it begins`() throws {
    let (kontor, sak) = try til(.sokt)
    #expect(kontor.feil(InnvilgTiltak(fra: "2016-06-01".dato), sak) == "oppfolging.tiltak.manglerSluttdato")
    #expect(
      kontor.feil(InnvilgTiltak(fra: "2016-06-01".dato, til: "2016-05-31".dato), sak) == "felt.sluttForStart")
  }

  @Test func `nothing is awarded before the need is assessed, and a reason is always asked for`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    #expect(kontor.feil(SokTiltak(kode: "ARBEIDSTRENING"), sak) == "felt.paakrevd")
    #expect(kontor.feil(SokTiltak(kode: "FINNES_IKKE", hvorfor: "H"), sak) == "oppfolging.tiltak.ukjentKode")
    try kontor.gjor(SokTiltak(kode: "ARBTREN", hvorfor: "Trenger trening"), sak)
    #expect(try kontor.sak(sak).tiltak[0].kode == "ARBEIDSTRENING")
    #expect(
      kontor.feil(SokTiltak(kode: "ARBEIDSTRENING", hvorfor: "Igjen"), sak) == "oppfolging.tiltak.alleredeSokt")
    #expect(
      kontor.feil(InnvilgTiltak(fra: "2016-06-01".dato, til: "2016-07-01".dato), sak)
        == "oppfolging.tiltak.manglerVurdering")
  }

  @Test func `a state measure is awarded by those who may decide state matters`() throws {
    let (kontor, sak) = try til(.sokt)
    let vedtak = InnvilgTiltak(fra: "2016-06-01".dato, til: "2016-07-01".dato)
    #expect(kontor.feil(vedtak, sak, som: kontor.siv) == "tilgang.manglerFullmakt")
    #expect(kontor.feil(vedtak, sak, som: kontor.bo) == nil)
  }

  @Test func `a start stands inside the award, and an end between the two`() throws {
    let (kontor, sak) = try til(.innvilget)
    #expect(kontor.feil(StartTiltak(dato: "2016-05-31".dato), sak) == "oppfolging.tiltak.utenforPerioden")
    #expect(kontor.feil(AvsluttTiltak(utfall: .arbeid), sak) == "oppfolging.tiltak.utfallPasserIkke")
    try kontor.gjor(StartTiltak(), sak)
    #expect(
      kontor.feil(AvsluttTiltak(utfall: .ikkeStartet, kommentar: "K"), sak) == "oppfolging.tiltak.utfallPasserIkke")
    #expect(kontor.feil(AvsluttTiltak(utfall: .avbruttAnnet), sak) == "felt.paakrevd")
    kontor.klokke.idag = "2016-09-01".dato
    #expect(kontor.feil(AvsluttTiltak(utfall: .arbeid), sak) == "oppfolging.tiltak.utenforPerioden")
    #expect(kontor.feil(AvsluttTiltak(dato: "2016-08-31".dato, utfall: .arbeid), sak) == nil)
  }
}
