import Fagmodell
import Regelverk
import Saksgang
import Testhjelp

extension Feiltilfelle {
  private static func opplysninger(_ endre: (inout Brukeropplysninger) -> Void) -> Brukeropplysninger {
    var o = Brukeropplysninger()
    endre(&o)
    return o
  }

  private static func registrer(
    _ nummer: String, fodt: Dato? = nil, veileder: String? = nil, etternavn: String? = "Berg"
  ) -> Steg {
    { kontor, _ in
      let o = opplysninger { $0.etternavn = etternavn }
      _ = try kontor.kari.opprett(
        RegistrerBruker(identitetsnummer: nummer, fodselsdato: fodt, opplysninger: o, veileder: veileder))
    }
  }

  private static func oppdater(_ endre: (inout Brukeropplysninger) -> Void) -> OppdaterBruker {
    OppdaterBruker(opplysninger: opplysninger(endre))
  }

  static let registrering: [Feiltilfelle] = [
    Feiltilfelle("registrering.nummer.LENGDE", "identitetsnummer", .registrert, saa: registrer("2887994488")),
    Feiltilfelle("registrering.nummer.TEGN", "identitetsnummer", .registrert, saa: registrer("2887994488a")),
    Feiltilfelle("registrering.nummer.DATO", "identitetsnummer", .registrert, saa: registrer("32879944882")),
    Feiltilfelle("registrering.nummer.KONTROLLSIFFER", "identitetsnummer", .registrert, saa: registrer("28879944883")),
    Feiltilfelle(
      "registrering.nummer.AARHUNDRE", "identitetsnummer", .registrert, saa: registrer(nummer("018145600", "AARHUNDRE"))
    ),
    Feiltilfelle(
      "registrering.muligEkteIOvelse", "identitetsnummer", .registrert, saa: registrer(nummer("010170123", nil))),
    Feiltilfelle(
      "registrering.syntetiskIEkte", "identitetsnummer", .registrert,
      saa: { _, _ in _ = try Kontoret(type: .ekte).registrert() }),
    Feiltilfelle("registrering.finnesAllerede", "identitetsnummer", .registrert, saa: registrer("28879944882")),
    Feiltilfelle(
      "registrering.liknerRegistrert", "etternavn", .registrert,
      saa: { kontor, _ in _ = try kontor.registrert(Dublettall.sammeDag, fornavn: "Aase") }),
    Feiltilfelle(
      "registrering.datoStemmerIkke", "fodselsdato", .registrert, saa: registrer(ledig, fodt: "2001-01-01".dato)),
    Feiltilfelle("registrering.ukjentVeileder", "veileder", .registrert, saa: registrer(ledig, veileder: "X9")),
    Feiltilfelle("registrering.ukjentVeileder", "veileder", .registrert, TildelVeileder(veileder: "X9")),
    Feiltilfelle("felt.paakrevd", "etternavn", .registrert, saa: registrer(ledig, etternavn: nil)),
    Feiltilfelle("felt.paakrevd", "etternavn", .registrert, oppdater { $0.etternavn = " " }),
    Feiltilfelle(
      "felt.forLang", "fornavn", .registrert, oppdater { $0.fornavn = String(repeating: "å", count: 101) }),
    Feiltilfelle("registrering.ukjentKommune", "kommune", .registrert, oppdater { $0.kommune = "301" }),
    Feiltilfelle("registrering.ugyldigEpost", "epost", .registrert, oppdater { $0.epost = "kari@sted" }),
    Feiltilfelle("registrering.ugyldigEpost", "epost", .registrert, oppdater { $0.epost = "ka ri@sted.no" }),
    Feiltilfelle("registrering.ugyldigTelefon", "telefon", .registrert, oppdater { $0.telefon = "91 23" }),
    Feiltilfelle(
      "felt.fremtid", "arbeidsstatusFra", .registrert, oppdater { $0.arbeidsstatusFra = "2016-06-02".dato }),
    Feiltilfelle(
      "felt.sluttForStart", "arbeidsstatusFra", .registrert,
      forst: { try $0.gjor(oppdater { $0.arbeidsstatusFra = "2016-05-01".dato }, paa: $1) },
      saa: {
        try $0.gjor(
          oppdater {
            $0.arbeidsstatus = .iArbeid
            $0.arbeidsstatusFra = "2016-05-01".dato
          }, paa: $1)
      }),
    Feiltilfelle("felt.utenfor", "maanederIArbeid", .registrert, oppdater { $0.maanederIArbeid = 13 }),
    Feiltilfelle(
      "felt.fremtid", "mobilitetInformert", .registrert, oppdater { $0.mobilitetInformert = "2016-06-02".dato }),
    Feiltilfelle(
      "felt.sluttForStart", "introduksjonsprogram", .registrert,
      oppdater {
        $0.introduksjonsprogram = Introduksjonsprogram(
          status: .fullfort, fra: "2016-05-01".dato, til: "2016-04-30".dato)
      }),
    Feiltilfelle(
      "felt.paakrevd", "merknad", .registrert,
      VurderReellArbeidssoker(bekreftet: [.arbeidsfor], unntak: [.helse], merknad: " ")),
    Feiltilfelle("registrering.ukjentYtelse", "ytelse", .registrert, AvsluttYtelse(ytelse: .aap)),
    Feiltilfelle(
      "felt.utenfor", "prosent", .registrert, RegistrerYtelse(ytelse: .sykepenger, status: .mottar, prosent: 101)),
    Feiltilfelle(
      "felt.sluttForStart", "til", .registrert,
      RegistrerYtelse(ytelse: .aap, status: .mottar, fra: "2016-05-02".dato, til: "2016-05-01".dato)),
    Feiltilfelle("felt.paakrevd", "begrunnelse", .registrert, TildelVeileder(veileder: "B200002")),
    Feiltilfelle(
      "felt.fremtid", "dato", .registrert, RegistrerSamtale(dato: "2016-06-02".dato, kanal: .brev, notat: "x")),
    Feiltilfelle("felt.paakrevd", "notat", .registrert, RegistrerSamtale(kanal: .telefon, notat: " ")),
  ]

  /// A valid synthetic number nobody in the tests has.
  private static let ledig = SyntetiskNummer.neste(fodselsdato: "1985-05-01".dato, fra: 0)?.sifre ?? ""

  /// The first number beginning with these nine digits of which the control says `svar`; nil when it is valid.
  private static func nummer(_ begynnelse: String, _ svar: String?) -> String {
    let alle = (0..<100).map { begynnelse + ($0 < 10 ? "0" : "") + String($0) }
    return alle.first { Identitetskontroll.kontroller($0, godta2032: true).feil?.rawValue == svar } ?? ""
  }
}
