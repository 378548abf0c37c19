import Fagmodell
import Innhold
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// An office in June 2016 with two veiledere, one of them leader, and the shipped rule packs.
struct Kontoret {
  let lager = Minnelager()
  let klokke = Stillklokke("2016-06-01".dato)
  let kari: Saksbehandling

  init(pakke: String = "gjeldende-2016", idag: String = "2016-06-01") throws {
    klokke.idag = idag.dato
    kari = Saksbehandling(
      lager: lager, klokke: klokke, ider: Telleverk(), pakker: try Kontoret.pakker.get(), ident: "K100001")
    _ = try kari.utfor(
      OpprettKontor(kontor: Kontor(navn: "NAV Lia", enhet: "0315", kommuner: ["0301", "0219"], pakke: pakke)))
    for ansatt in [
      Ansatt(ident: "K100001", navn: "Kari Li", roller: [.veileder, .leder]),
      Ansatt(ident: "B200002", navn: "Bo Moe", roller: [.veileder, .beslutter]),
      Ansatt(ident: "S300003", navn: "Siv Dal", arbeidsgiver: .kommune, fullmakt: .kommune),
    ] { _ = try kari.utfor(RegistrerAnsatt(ansatt: ansatt)) }
  }

  /// Read once: an office is made for every case of every test.
  private static let pakker = Result {
    let innhold = Innhold(mappe: Kontoret.pakkerot + "/Resources")
    return try Pakkesamling.les { innhold.les("regelverk/\($0)") }
  }

  var bo: Saksbehandling { kari.som("B200002") }
  /// May decide municipal matters only.
  var siv: Saksbehandling { kari.som("S300003") }

  static let pakkerot = String(#filePath.dropLast("/Tests/OppfolgingTests/Kontoret.swift".count))

  // MARK: People and employers

  func person(_ nummer: String = "28879944882", ytelser: [Ytelse] = [], fra: String = "2016-02-01") throws -> SakId {
    var o = Brukeropplysninger()
    o.fornavn = "Mari"
    o.etternavn = "Dahl"
    o.kommune = "0301"
    let sak = try kari.opprett(RegistrerBruker(identitetsnummer: nummer, opplysninger: o, ferdig: true)).sak
    for ytelse in ytelser {
      _ = try kari.utfor(RegistrerYtelse(ytelse: ytelse, status: .mottar, fra: fra.dato), paa: sak)
    }
    return sak
  }

  func bedrift(_ orgnummer: String = "974760673") throws -> SakId {
    try kari.opprett(RegistrerArbeidsgiver(bedriftsnavn: "Lia Lager AS", orgnummer: orgnummer)).sak
  }

  /// The walk up to an approved plan with one step that is a measure.
  func medPlan(_ sak: SakId) throws {
    _ = try kari.utfor(StartBehovsvurdering(), paa: sak)
    _ = try kari.utfor(
      SvarBehovsvurdering(
        temaer: [Temainnspill(tema: .arbeidserfaring, ressurs: "Lager")], brukersSyn: "Vil jobbe",
        arbeidsmarked: "Ledige jobber"), paa: sak)
    _ = try kari.utfor(
      FullforBehovsvurdering(
        utfall: .standard, begrunnelse: "Egen innsats", nesteSteg: "CV", nesteDato: klokke.idag + 7), paa: sak)
    _ = try kari.utfor(OpprettVedtaksutkast(), paa: sak)
    var endring = OppdaterVedtaksutkast()
    endring.innsatsgruppe = .standardInnsats
    endring.hovedmaal = .skaffeArbeid
    endring.maal = "Jobb"
    endring.muligheter = "Gode"
    endring.bistand = "Tips"
    endring.begrunnelse = "Erfaring"
    _ = try kari.utfor(endring, paa: sak)
    _ = try kari.utfor(FattVedtak(), paa: sak)
    _ = try kari.utfor(OpprettPlan(onske: "Jobb"), paa: sak)
    _ = try kari.utfor(
      SettMaal(maal: [Planmaal(art: .jobb, tekst: "Fast jobb")], revurderes: klokke.idag + 90), paa: sak)
    _ = try kari.utfor(
      LeggTilAktivitet(
        tittel: "Arbeidstrening", ansvarlig: .bruker, fra: klokke.idag, til: klokke.idag + 60,
        detaljer: .tiltak(Tiltaksdel(kode: "ARBEIDSTRENING", hvorfor: "Trenger referanser"))), paa: sak)
    _ = try kari.utfor(GodkjennPlan(brukersSyn: "Min plan", brukerEnig: true), paa: sak)
  }

  // MARK: Looking

  func sak(_ id: SakId) throws -> Brukersak { try kari.aapne(id).sak }

  @discardableResult
  func gjor<B: Brukstilfelle>(_ tilfelle: B, _ id: SakId, som: Saksbehandling? = nil) throws -> Saksgang.Utfall {
    try (som ?? kari).utfor(tilfelle, paa: id)
  }

  /// The code of the refusal; nil when it was stored.
  func feil<B: Brukstilfelle>(_ tilfelle: B, _ id: SakId, som: Saksbehandling? = nil) -> String? {
    do throws(Utforfeil) {
      _ = try (som ?? kari).utfor(tilfelle, paa: id)
      return nil
    } catch { return error.kode }
  }
}
