import Fagmodell
import Innhold
import Regelverk
import Saksgang
import Testhjelp

/// An office to test in: two veiledere, of whom one may be second reader, and the shipped rule packs.
struct Kontoret {
  let lager = Minnelager()
  let klokke = Stillklokke("2016-06-01".dato)
  let ider = Telleverk()
  let pakker: Pakkesamling
  let kari: Saksbehandling

  init(pakke: String = "gjeldende-2016") throws {
    pakker = try Kontoret.pakkene.get()
    kari = Saksbehandling(lager: lager, klokke: klokke, ider: ider, pakker: pakker, ident: "K100001")
    _ = try kari.utfor(OpprettKontor(kontor: Kontor(navn: "NAV Lia", enhet: "0315", kommuner: ["0301"], pakke: pakke)))
    _ = try kari.utfor(
      RegistrerAnsatt(
        ansatt: Ansatt(ident: "K100001", navn: "Kari Li", roller: [.veileder, .leder], aevKompetanse: true)))
    _ = try kari.utfor(
      RegistrerAnsatt(
        ansatt: Ansatt(ident: "B200002", navn: "Bo Ås", roller: [.veileder, .beslutter], aevKompetanse: true)))
  }

  private static let pakkene = Result {
    let innhold = Innhold(mappe: pakkerot + "/Resources")
    return try Pakkesamling.les { innhold.les("regelverk/\($0)") }
  }

  var bo: Saksbehandling { kari.som("B200002") }

  /// Registers a person born 1999-07-28 with everything a registration asks for.
  @discardableResult
  func registrert(
    _ nummer: String = "28879944882", fornavn: String = "Åse", etternavn: String = "Sørbø-Dahl", ferdig: Bool = true
  ) throws -> SakId {
    var o = Brukeropplysninger()
    o.fornavn = fornavn
    o.etternavn = etternavn
    o.telefon = "912 34 567"
    o.kommune = "0301"
    o.arbeidsstatus = .ledig
    o.utdanning = .fagbrev
    o.jobbonske = "Jobb på lager"
    return try kari.opprett(RegistrerBruker(identitetsnummer: nummer, opplysninger: o, ferdig: ferdig)).sak
  }

  /// Needs assessed.
  func vurdert(_ sak: SakId, _ utfall: Behovsutfall = .standard) throws {
    _ = try kari.utfor(StartBehovsvurdering(), paa: sak)
    _ = try kari.utfor(
      FullforBehovsvurdering(
        utfall: utfall, begrunnelse: "Har fagbrev", nesteSteg: "CV", nesteDato: "2016-06-08".dato,
        svar: SvarBehovsvurdering(brukersSyn: "Vil jobbe", arbeidsmarked: "Mange stillinger")), paa: sak)
  }

  /// Work capacity assessed.
  func arbeidsevne(_ sak: SakId, _ evne: Arbeidsevne) throws {
    let temaer = [Temainnspill(tema: .arbeidsliv, ressurs: "Møter presis")]
    let steg: [any Brukstilfelle] = [
      StartArbeidsevnevurdering(), LagreRessursprofil(temaer: temaer), LagreEgenvurdering(ikkeGitt: "Ville ikke"),
      LeggTilYrkeskrav(yrke: "Lagerarbeider", krav: "Løfte", vurdering: "Klarer litt"),
      KonkluderArbeidsevne(arbeidsevne: evne, begrunnelse: "Varig skade", brukersKommentar: "Enig"),
    ]
    for tilfelle in steg { _ = try kari.utfor(tilfelle, paa: sak) }
  }

  /// A decision made.
  func vedtatt(_ sak: SakId) throws {
    var innhold = OppdaterVedtaksutkast()
    innhold.innsatsgruppe = .standardInnsats
    innhold.hovedmaal = .skaffeArbeid
    innhold.muligheter = "Gode"
    innhold.maal = "Jobb på lager"
    innhold.behov = "Lite"
    innhold.bistand = "Stillingssøk"
    innhold.begrunnelse = "Har fagbrev"
    _ = try kari.utfor(OpprettVedtaksutkast(), paa: sak)
    _ = try kari.utfor(innhold, paa: sak)
    _ = try kari.utfor(FattVedtak(), paa: sak)
  }

  /// A plan with one step.
  func planlagt(_ sak: SakId) throws {
    let steg: [any Brukstilfelle] = [
      OpprettPlan(onske: "Jobb på lager i Oslo"),
      SettMaal(maal: [Planmaal(art: .jobb, tekst: "Fast jobb")], revurderes: "2016-09-01".dato),
      LeggTilAktivitet(
        tittel: "Oppdatere CV", ansvarlig: .bruker, fra: "2016-06-01".dato, til: "2016-06-08".dato,
        detaljer: .egenaktivitet(hensikt: "")),
    ]
    for tilfelle in steg { _ = try kari.utfor(tilfelle, paa: sak) }
  }
}

/// The package's own folder, found from this file.
let pakkerot = String(#filePath.dropLast("/Tests/SkjermbilderTests/Kontoret.swift".count))
