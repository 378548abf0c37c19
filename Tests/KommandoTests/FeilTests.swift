import Fagmodell
import Testhjelp
import Testing

/// Bad input at every step: the right code at the right field, and nothing lost.
@Suite struct FeilTests {
  /// After so many lines of the chain, this line gives this code at this field.
  struct Tilfelle: Sendable, CustomTestStringConvertible {
    let etter: Int
    let linje: String
    let kode: String
    let felt: String?
    var testDescription: String { "\(kode) \(felt ?? "")" }

    init(_ etter: Int, _ linje: String, _ kode: String, _ felt: String?) {
      self.etter = etter
      self.linje = linje.replacing("$", with: #""id":"28879944882""#)
      self.kode = kode
      self.felt = felt
    }
  }

  static let tilfeller: [Tilfelle] = [
    Tilfelle(0, "{", "kommando.ugyldigJson", nil),
    Tilfelle(0, "[]", "kommando.ikkeObjekt", nil),
    Tilfelle(0, "{}", "kommando.manglerKommando", "kommando"),
    Tilfelle(0, #"{"kommando":"fly"}"#, "kommando.ukjentKommando", "kommando"),
    Tilfelle(
      0, #"{"kommando":"registrerBruker","identitetsnummer":"28879944883","etternavn":"A"}"#,
      "registrering.nummer.KONTROLLSIFFER", "identitetsnummer"),
    Tilfelle(
      0, #"{"kommando":"registrerBruker","identitetsnummer":"01019049945","etternavn":"A"}"#,
      "registrering.nummer.KONTROLLSIFFER", "identitetsnummer"),
    Tilfelle(
      0, #"{"kommando":"registrerBruker","identitetsnummer":"28879944882"}"#, "felt.paakrevd", "etternavn"),
    Tilfelle(
      0, #"{"kommando":"registrerBruker","identitetsnummer":"28879944882","etternavn":"A","barn":["2016-02-31"]}"#,
      "kommando.ugyldigDato", "barn[0]"),
    Tilfelle(
      0, #"{"kommando":"registrerBruker","identitetsnummer":"28879944882","etternavn":"A","alder":3}"#,
      "kommando.ukjentFelt", "alder"),
    Tilfelle(
      2, #"{"kommando":"registrerBruker","identitetsnummer":"28879944882","etternavn":"A"}"#,
      "registrering.finnesAllerede", "identitetsnummer"),
    Tilfelle(
      2, #"{"kommando":"registrerYtelse",$,"ytelse":"AAP","status":"MOTTAR","fra":"2016-02-01","til":"2016-01-01"}"#,
      "felt.sluttForStart", "til"),
    Tilfelle(
      2, #"{"kommando":"registrerYtelse",$,"ytelse":"BIDRAG","status":"MOTTAR"}"#, "kommando.ukjentVerdi", "ytelse"),
    Tilfelle(2, #"{"kommando":"startBehovsvurdering"}"#, "felt.paakrevd", "id"),
    Tilfelle(2, #"{"kommando":"startBehovsvurdering","id":"123"}"#, "kommando.ugyldigId", "id"),
    Tilfelle(2, #"{"kommando":"startBehovsvurdering","id":"01019049945"}"#, "kommando.ukjentBruker", "id"),
    Tilfelle(2, #"{"kommando":"startBehovsvurdering",$,"som":"X9"}"#, "kontor.ukjentAnsatt", nil),
    Tilfelle(
      5,
      #"{"kommando":"fullforBehovsvurdering",$,"utfall":"STANDARD_INNSATS","begrunnelse":"x","nesteSteg":"x","nesteDato":"2016-06-08","brukersSyn":"x","arbeidsmarked":"x"}"#,
      "behov.krevArbeidsevnevurdering", "utfall"),
    Tilfelle(
      6,
      #"{"kommando":"fullforBehovsvurdering",$,"utfall":"ARBEIDSEVNEVURDERING","begrunnelse":" ","nesteSteg":"x","nesteDato":"2016-06-08"}"#,
      "felt.paakrevd", "begrunnelse"),
    Tilfelle(
      6,
      #"{"kommando":"fullforBehovsvurdering",$,"utfall":"ARBEIDSEVNEVURDERING","begrunnelse":"x","nesteSteg":"x","nesteDato":"2016-02-31"}"#,
      "kommando.ugyldigDato", "nesteDato"),
    Tilfelle(
      6, #"{"kommando":"svarBehovsvurdering",$,"temaer":[{"tema":"HELSE","styrke":"x"}]}"#, "kommando.ukjentFelt",
      "temaer[0].styrke"),
    Tilfelle(
      10,
      #"{"kommando":"konkluderArbeidsevne",$,"arbeidsevne":"NEDSATT","begrunnelse":"x","brukersKommentar":"x"}"#,
      "aev.manglerYrkeskrav", "yrke"),
    Tilfelle(
      14, #"{"kommando":"oppdaterVedtaksutkast",$,"innsatsgruppe":"GODE_MULIGHETER"}"#, "felt.ukjentVerdi",
      "innsatsgruppe"),
    Tilfelle(14, #"{"kommando":"fattVedtak",$}"#, "vedtak.kreverBeslutter", nil),
    Tilfelle(15, #"{"kommando":"bliBeslutter",$}"#, "vedtak.egenBeslutter", nil),
    Tilfelle(22, #"{"kommando":"opprettPlan",$,"onske":" "}"#, "felt.paakrevd", "onske"),
    Tilfelle(
      24,
      #"{"kommando":"leggTilAktivitet",$,"tittel":"x","ansvarlig":"BRUKER","fra":"2016-06-02","til":"2016-06-01","type":"EGEN"}"#,
      "felt.sluttForStart", "til"),
    Tilfelle(
      24,
      #"{"kommando":"leggTilAktivitet",$,"tittel":"x","ansvarlig":"BRUKER","fra":"2016-06-02","type":"EGEN","antall":3}"#,
      "kommando.ukjentFelt", "antall"),
    Tilfelle(
      24, #"{"kommando":"godkjennPlan",$,"brukersSyn":"x","brukerEnig":"ja"}"#, "kommando.feilType.jaNei",
      "brukerEnig"),
  ]

  @Test(arguments: tilfeller)
  func `bad input gives its code beside its field and changes nothing`(_ t: Tilfelle) throws {
    let prove = try Prove(linjer: t.etter)
    let foer = t.etter >= 2 ? try prove.sak()["revisjon"]?.heltall : nil
    let utfall = try prove.utfor(t.linje)
    #expect(utfall.code == 65)
    let feil = utfall.svar.first?["feil"]
    #expect(feil?["kode"]?.tekst == t.kode)
    #expect(feil?["felt"]?.tekst == t.felt)
    #expect(feil?["melding"]?.tekst?.hasPrefix("⟦") == false)
    if let foer { #expect(try prove.sak()["revisjon"]?.heltall == foer) }
  }

  @Test func `category 3 without an assessment is blocked with the reason`() throws {
    let prove = try Prove(linjer: 2)
    let utfall = try prove.utfor(
      """
      {"kommando":"startBehovsvurdering","id":"28879944882"}
      {"kommando":"fullforBehovsvurdering","id":"28879944882","utfall":"SITUASJONSBESTEMT_INNSATS","begrunnelse":"x","nesteSteg":"x","nesteDato":"2016-06-08","brukersSyn":"x","arbeidsmarked":"x"}
      {"kommando":"opprettVedtaksutkast","id":"28879944882"}
      {"kommando":"oppdaterVedtaksutkast","id":"28879944882","innsatsgruppe":"SPESIELT_TILPASSET_INNSATS"}
      """)
    #expect(utfall.svar.map { $0["ok"]?.bool } == [true, true, true, false])
    #expect(utfall.svar.last?["feil"]?["kode"]?.tekst == "vedtak.gruppeSperret")
    #expect(utfall.svar.last?["feil"]?["felt"]?.tekst == "innsatsgruppe")
  }
}
