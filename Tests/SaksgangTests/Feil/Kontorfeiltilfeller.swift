import Fagmodell
import Saksgang
import Testhjelp

extension Feiltilfelle {
  private static func kari(_ tilfelle: any Kontortilfelle) -> Steg {
    { kontor, _ in _ = try kontor.kari.utfor(tilfelle) }
  }
  private static func bo(_ tilfelle: any Kontortilfelle) -> Steg { { kontor, _ in _ = try kontor.bo.utfor(tilfelle) } }
  private static func ny(_ ident: String, _ navn: String = "Una", bruker: String? = nil) -> RegistrerAnsatt {
    RegistrerAnsatt(ansatt: Ansatt(ident: ident, navn: navn, bruker: bruker))
  }
  private static func tomt(_ handling: @escaping @Sendable (Saksbehandling) throws -> Void) -> Steg {
    { _, _ in
      let tomt = try Kontoret(oppsett: false)
      try handling(tomt.kari)
    }
  }

  static let kontor: [Feiltilfelle] = [
    Feiltilfelle(
      "kontor.finnesAllerede", nil, .registrert,
      saa: kari(OpprettKontor(kontor: Kontor(navn: "Nav Dal", enhet: "0316", kommuner: [])))),
    Feiltilfelle("kontor.finnesIkke", nil, .registrert, saa: tomt { _ = try $0.kontekst() }),
    Feiltilfelle("kontor.finnesIkke", nil, .registrert, saa: tomt { _ = try $0.utfor(ny("U1")) }),
    Feiltilfelle("kontor.ugyldigEnhet", "enhet", .registrert, saa: kari(EndreKontor(enhet: "315"))),
    Feiltilfelle("kontor.manglerNavn", "navn", .registrert, saa: kari(EndreKontor(navn: " "))),
    Feiltilfelle("kontor.ugyldigVentegrense", "koVentegrense", .registrert, saa: kari(EndreKontor(koVentegrense: 0))),
    Feiltilfelle(
      "kontor.ugyldigVentegrense", "koVentegrense", .registrert, saa: kari(EndreKontor(koVentegrense: 481))),
    Feiltilfelle("kontor.ugyldigAldersgrense", "koUngUnder", .registrert, saa: kari(EndreKontor(koUngUnder: 15))),
    Feiltilfelle("kontor.ugyldigAldersgrense", "koUngUnder", .registrert, saa: kari(EndreKontor(koUngUnder: 68))),
    Feiltilfelle("kontor.ukjentPakke", "pakke", .registrert, saa: kari(EndreKontor(pakke: "i-morgen"))),
    Feiltilfelle("kontor.kunLeder", nil, .registrert, saa: bo(EndreKontor(navn: "Nav Dal"))),
    Feiltilfelle("kontor.kunLeder", nil, .registrert, saa: bo(ny("U1"))),
    Feiltilfelle("kontor.manglerNavn", "navn", .registrert, saa: kari(ny("U1", ""))),
    Feiltilfelle("kontor.ugyldigIdent", "ident", .registrert, saa: kari(ny("../x"))),
    Feiltilfelle("kontor.identBrukt", "ident", .registrert, saa: kari(ny("B200002"))),
    Feiltilfelle("kontor.ukjentIdent", "ident", .registrert, saa: kari(EndreAnsatt(ident: "U1"))),
    Feiltilfelle(
      "kontor.maskinbrukerBrukt", "bruker", .registrert, forst: kari(ny("U1", bruker: "una")),
      saa: kari(ny("U2", bruker: "una"))),
    Feiltilfelle(
      "kontor.ukjentAnsatt", nil, .registrert, saa: { kontor, _ in _ = try kontor.kari.som("X9").kontekst() }),
  ]

  /// Set for Bo's case in turn: which protection keeps him out.
  private static func beskyttet(_ kode: String, _ tilfelle: any Brukstilfelle) -> Feiltilfelle {
    Feiltilfelle(
      "tilgang.\(kode)", nil, .registrert, forst: { try $0.gjor(tilfelle, paa: $1) },
      saa: { _ = try $0.bo.aapne($1) })
  }

  private static var borte: EndreAnsatt {
    var inn = EndreAnsatt(ident: "B200002")
    inn.aktiv = false
    return inn
  }

  private static func merket(_ merke: Brukermerke) -> OppdaterBruker {
    var o = Brukeropplysninger()
    o.merker = [merke]
    return OppdaterBruker(opplysninger: o)
  }

  static let tilgang: [Feiltilfelle] = [
    beskyttet("FORTROLIG", SettAdressebeskyttelse(adressebeskyttelse: .fortrolig)),
    beskyttet("STRENGT_FORTROLIG", SettAdressebeskyttelse(adressebeskyttelse: .strengtFortrolig)),
    beskyttet("STRENGT_FORTROLIG", SettAdressebeskyttelse(adressebeskyttelse: .strengtFortroligUtland)),
    beskyttet("SKJERMET", merket(.skjermet)), beskyttet("KONTORSPERRE", merket(.kontorsperre)),
    Feiltilfelle(
      "tilgang.ikkeAktiv", nil, .registrert,
      forst: { kontor, _ in _ = try kontor.kari.utfor(borte) },
      saa: { _ = try $0.bo.aapne($1) }),
    Feiltilfelle(
      "tilgang.manglerRolle", nil, .fattet,
      saa: { kontor, sak in
        let vedtak = try kontor.kari.oppfrisk(sak).sak.vedtak[0].id.ulid
        _ = try kontor.bo.utfor(
          RettOpplysning(gjelder: vedtak, feilPerson: true, begrunnelse: "Feil person"), paa: sak)
      }),
  ]
}
