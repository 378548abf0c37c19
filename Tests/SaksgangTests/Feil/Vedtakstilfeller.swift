import Fagmodell
import Saksgang
import Testhjelp

extension Feiltilfelle {
  private static func endre(_ endre: (inout OppdaterVedtaksutkast) -> Void) -> OppdaterVedtaksutkast {
    var inn = OppdaterVedtaksutkast()
    endre(&inn)
    return inn
  }

  /// Changes a finished draft so that one thing lacks, then tries to make the decision.
  private static func fatt(
    _ kode: String, _ felt: String, _ stadium: Stadium = .utkastFullt,
    _ endring: @Sendable (inout OppdaterVedtaksutkast) -> Void
  ) -> Feiltilfelle {
    let inn = endre(endring)
    return Feiltilfelle(
      kode, felt, stadium, forst: { try $0.gjor(inn, paa: $1) }, saa: { try $0.gjor(FattVedtak(), paa: $1) })
  }

  private static func bo(_ tilfelle: any Brukstilfelle) -> Steg {
    { _ = try $0.bo.utfor(tilfelle, paa: $1) }
  }

  static let utkast: [Feiltilfelle] = [
    Feiltilfelle("vedtak.manglerBehovsvurdering", nil, .registrert, OpprettVedtaksutkast()),
    Feiltilfelle("vedtak.utkastFinnes", nil, .utkast, OpprettVedtaksutkast()),
    Feiltilfelle("vedtak.ingenUtkast", nil, .behovFerdig, endre { _ in }),
    Feiltilfelle("vedtak.ingenUtkast", nil, .fattet, SlettVedtaksutkast()),
    Feiltilfelle("vedtak.ikkeAnsvarlig", nil, .utkast, saa: bo(SlettVedtaksutkast())),
    Feiltilfelle("vedtak.manglerInnsatsgruppe", "innsatsgruppe", .utkast, FattVedtak()),
    Feiltilfelle(
      "vedtak.gruppeSperret", "innsatsgruppe", .utkast, endre { $0.innsatsgruppe = .spesieltTilpassetInnsats }),
    Feiltilfelle("felt.ukjentVerdi", "innsatsgruppe", .utkast, endre { $0.innsatsgruppe = .godeMuligheter }),
    Feiltilfelle(
      "felt.paakrevd", "kilder", .utkast, endre { $0.kilder = [Vedtakskilde(art: .annet)] }),
    Feiltilfelle(
      "vedtak.manglerHovedmaal", "hovedmaal", .utkast,
      forst: { try $0.gjor(endre { $0.innsatsgruppe = .standardInnsats }, paa: $1) },
      saa: { try $0.gjor(FattVedtak(), paa: $1) }),
    fatt("vedtak.manglerKilde", "kilder") { $0.kilder = [] },
    fatt("felt.paakrevd", "bistand") { $0.bistand = "" },
    fatt("vedtak.manglerAvviksgrunn", "avvik") { $0.innsatsgruppe = .situasjonsbestemtInnsats },
    fatt("vedtak.manglerIkkeOrdinaert", "hvorforIkkeOrdinaert", .varig) { $0.hvorforIkkeOrdinaert = "" },
    Feiltilfelle("vedtak.ingenVedtak", nil, .utkast, RegistrerKlage(tekst: "Uenig")),
    Feiltilfelle(
      "vedtak.klageFinnes", nil, .fattet, forst: { try $0.gjor(RegistrerKlage(tekst: "Uenig"), paa: $1) },
      saa: { try $0.gjor(RegistrerKlage(tekst: "Uenig"), paa: $1) }),
    Feiltilfelle("felt.fremtid", "mottatt", .fattet, RegistrerKlage(mottatt: "2016-06-02".dato, tekst: "x")),
    Feiltilfelle("felt.sluttForStart", "mottatt", .fattet, RegistrerKlage(mottatt: "2016-05-31".dato, tekst: "x")),
  ]

  private static func klaget(_ kode: String, _ felt: String?, _ dato: String?, _ grunn: String = "x") -> Feiltilfelle {
    Feiltilfelle(
      kode, felt, .fattet, forst: { try $0.gjor(RegistrerKlage(tekst: "Uenig"), paa: $1) },
      saa: {
        try $0.gjor(
          RegistrerKlageutfall(
            resultat: .avvist, instans: .kontoret, dato: dato.map { $0.dato }, begrunnelse: grunn), paa: $1)
      })
  }

  static let klageutfall: [Feiltilfelle] = [
    Feiltilfelle(
      "vedtak.ingenKlage", nil, .fattet,
      RegistrerKlageutfall(resultat: .medhold, instans: .kontoret, begrunnelse: "x")),
    klaget("felt.fremtid", "dato", "2016-06-02"), klaget("felt.sluttForStart", "dato", "2016-05-31"),
    klaget("felt.paakrevd", "begrunnelse", nil, " "),
  ]

  static let beslutter: [Feiltilfelle] = [
    Feiltilfelle("vedtak.kreverIkkeBeslutter", nil, .utkastFullt, SendTilBeslutter()),
    Feiltilfelle("vedtak.kreverBeslutter", nil, .varig, FattVedtak()),
    Feiltilfelle("vedtak.alleredeSendt", nil, .hosBeslutter, SendTilBeslutter()),
    Feiltilfelle("vedtak.kreverBeslutter", nil, .tattAvBo, FattVedtak()),
    Feiltilfelle("vedtak.ikkeSendtTilBeslutter", nil, .varig, saa: bo(BliBeslutter())),
    Feiltilfelle("vedtak.ikkeSendtTilBeslutter", nil, .varig, saa: bo(GodkjennVedtak())),
    Feiltilfelle("vedtak.ikkeSendtTilBeslutter", nil, .godkjent, saa: bo(ReturnerVedtak(kommentar: "x"))),
    Feiltilfelle("vedtak.egenBeslutter", nil, .hosBeslutter, BliBeslutter()),
    Feiltilfelle("vedtak.egenBeslutter", nil, .hosBeslutter, GodkjennVedtak()),
    Feiltilfelle("vedtak.ikkeBeslutter", nil, .hosBeslutter, saa: bo(GodkjennVedtak())),
    Feiltilfelle("vedtak.ikkeBeslutter", nil, .tattAvBo, ReturnerVedtak(kommentar: "x")),
    Feiltilfelle("felt.paakrevd", "kommentar", .tattAvBo, saa: bo(ReturnerVedtak(kommentar: ""))),
    Feiltilfelle(
      "vedtak.manglerRolleBeslutter", nil, .hosBeslutter,
      forst: { kontor, _ in _ = try kontor.kari.utfor(RegistrerAnsatt(ansatt: Ansatt(ident: "U1", navn: "Una"))) },
      saa: { _ = try $0.kari.som("U1").utfor(BliBeslutter(), paa: $1) }),
  ]
}
