import Fagmodell
import Saksgang
import Testhjelp

extension Feiltilfelle {
  private static let mote = Aktivitetsdetaljer.mote(
    klokkeslett: "10:00", varighet: 30, kanal: .oppmote, sted: "Kontoret", referat: nil)
  private static let samtale = Aktivitetsdetaljer.samtalereferat(kanal: .telefon, referat: Referat(tekst: "Avtalt"))

  private static func leggTil(_ detaljer: Aktivitetsdetaljer, fra: String = "2016-06-01", til: String? = nil)
    -> LeggTilAktivitet
  {
    LeggTilAktivitet(
      tittel: "Steg", ansvarlig: .bruker, fra: fra.dato, til: til.map { $0.dato }, detaljer: detaljer)
  }

  /// Something done to the newest step, after it was added and `forst` done to it.
  private static func medSteg(
    _ kode: String, _ felt: String? = nil,
    _ detaljer: Aktivitetsdetaljer = .stilling(arbeidsgiver: "", arbeidssted: ""),
    forst: @escaping @Sendable (Aktivitetsvalg) -> [any Brukstilfelle] = { _ in [] },
    saa: @escaping @Sendable (Aktivitetsvalg) -> any Brukstilfelle
  ) -> Feiltilfelle {
    Feiltilfelle(
      kode, felt, .plan,
      forst: { kontor, sak in
        try kontor.gjor(leggTil(detaljer), paa: sak)
        for tilfelle in forst(try kontor.sisteSteg(sak)) { try kontor.gjor(tilfelle, paa: sak) }
      }, saa: { try $0.gjor(saa(try $0.sisteSteg($1)), paa: $1) })
  }

  private static func endre(_ valg: Aktivitetsvalg, _ endring: (inout EndreAktivitet) -> Void) -> EndreAktivitet {
    var inn = EndreAktivitet(aktivitet: valg)
    endring(&inn)
    return inn
  }

  private static func avtalt(_ valg: Aktivitetsvalg) -> [any Brukstilfelle] { [AvtalAktivitet(aktivitet: valg)] }
  private static func fullfort(_ valg: Aktivitetsvalg) -> FlyttAktivitet {
    FlyttAktivitet(aktivitet: valg, status: .fullfort)
  }

  static let plan: [Feiltilfelle] = [
    Feiltilfelle("plan.manglerVedtak", nil, .utkast, OpprettPlan(onske: "x")),
    Feiltilfelle("plan.planFinnes", nil, .plan, OpprettPlan(onske: "x")),
    Feiltilfelle("plan.ingenPlan", nil, .fattet, SettMaal(onske: "x")),
    Feiltilfelle("plan.ingenPlan", nil, .fattet, leggTil(mote)),
    Feiltilfelle("felt.paakrevd", "onske", .fattet, OpprettPlan(onske: "\u{200B} ")),
    Feiltilfelle("felt.paakrevd", "onske", .plan, SettMaal(onske: "")),
    Feiltilfelle("felt.fortid", "revurderes", .plan, SettMaal(revurderes: "2016-06-01".dato)),
    Feiltilfelle(
      "plan.manglerOnske", "onske", .medSteg,
      forst: { kontor, sak in
        // No use case makes such a plan, but a file from elsewhere may hold one.
        let aapen = try kontor.kari.oppfrisk(sak)
        var plan = aapen.sak.plan!
        plan.onske = ""
        let post = Post(type: "plan", id: plan.id.ulid, innhold: try JsonEncoder.encode(plan))
        let endring = Sakendring(
          sak: sak, art: .bruker, forventetRevisjon: aapen.revisjon, hendelser: [], poster: [post])
        _ = try kontor.lager.utfor(
          Transaksjon(nokkel: sak.ulid, tid: kontor.klokke.naa, av: "K100001", endringer: [endring]))
      }, saa: { try $0.gjor(GodkjennPlan(brukersSyn: "x", brukerEnig: true), paa: $1) }),
    Feiltilfelle("plan.manglerMaal", "maal", .plan, GodkjennPlan(brukersSyn: "x", brukerEnig: true)),
    Feiltilfelle(
      "plan.manglerAktivitet", nil, .medSteg, forst: { try $0.gjor(fullfort(try $0.sisteSteg($1)), paa: $1) },
      saa: { try $0.gjor(GodkjennPlan(brukersSyn: "x", brukerEnig: true), paa: $1) }),
    Feiltilfelle("felt.paakrevd", "brukersSyn", .medSteg, GodkjennPlan(brukersSyn: "", brukerEnig: false)),
    Feiltilfelle(
      "felt.fortid", "revurderes", .medSteg, forst: { kontor, _ in kontor.klokke.idag = "2016-09-01".dato },
      saa: { try $0.gjor(GodkjennPlan(brukersSyn: "x", brukerEnig: true), paa: $1) }),
  ]

  static let steg: [Feiltilfelle] = [
    Feiltilfelle("felt.paakrevd", "til", .plan, leggTil(.egenaktivitet(hensikt: ""))),
    Feiltilfelle("felt.sluttForStart", "til", .plan, leggTil(.jobbsoking(antall: 2), til: "2016-05-31")),
    Feiltilfelle("felt.utenfor", "antall", .plan, leggTil(.jobbsoking(antall: 100), til: "2016-06-08")),
    Feiltilfelle("felt.fortid", "fra", .plan, leggTil(mote, fra: "2016-05-31")),
    Feiltilfelle("felt.fremtid", "fra", .plan, leggTil(samtale, fra: "2016-06-02")),
    Feiltilfelle(
      "felt.ukjentVerdi", "klokkeslett", .plan,
      leggTil(.mote(klokkeslett: "24:00", varighet: 30, kanal: .brev, sted: "x", referat: nil))),
    Feiltilfelle(
      "felt.utenfor", "varighet", .plan,
      leggTil(.mote(klokkeslett: "23:59", varighet: 14, kanal: .brev, sted: "x", referat: nil))),
    Feiltilfelle("felt.paakrevd", "hvorfor", .plan, leggTil(.tiltak(Tiltaksdel(kode: "AFT", hvorfor: "")))),
    medSteg("plan.aktivitetAvsluttet", forst: { [fullfort($0)] }, saa: { AvtalAktivitet(aktivitet: $0) }),
    medSteg("plan.alleredeAvtalt", forst: avtalt, saa: { AvtalAktivitet(aktivitet: $0) }),
    medSteg("plan.avtaltLaast", forst: avtalt, saa: { endre($0) { $0.tittel = "Ny" } }),
    medSteg(
      "plan.orienteringForSent", "orientering",
      saa: { AvtalAktivitet(aktivitet: $0, orientering: .skriftlig, orienteringstekst: "x") }),
    medSteg(
      "felt.paakrevd", "orienteringstekst", saa: { AvtalAktivitet(aktivitet: $0, orientering: .muntlig) }),
    medSteg("plan.kanIkkeAvtales", nil, samtale, saa: { AvtalAktivitet(aktivitet: $0) }),
    medSteg("plan.referatIkkeDelt", "status", samtale, saa: { fullfort($0) }),
    medSteg("plan.referatIkkeDelt", "status", mote, saa: { fullfort($0) }),
    medSteg("plan.ingenReferat", saa: { DelReferat(aktivitet: $0) }),
    medSteg(
      "plan.alleredeDelt", nil, samtale, forst: { [DelReferat(aktivitet: $0)] }, saa: { DelReferat(aktivitet: $0) }),
    medSteg("felt.paakrevd", "begrunnelse", forst: avtalt, saa: { fullfort($0) }),
    medSteg(
      "felt.paakrevd", "begrunnelse", mote, saa: { FlyttAktivitet(aktivitet: $0, status: .avbrutt) }),
    medSteg("felt.ukjentVerdi", "detaljer", saa: { endre($0) { $0.detaljer = mote } }),
    medSteg("felt.paakrevd", "tekst", mote, saa: { DelReferat(aktivitet: $0) }),
    medSteg("felt.paakrevd", "notat", saa: { RegistrerBelegg(aktivitet: $0, notat: " ") }),
    medSteg("felt.fremtid", "dato", saa: { RegistrerBelegg(aktivitet: $0, dato: "2016-06-02".dato, notat: "x") }),
    Feiltilfelle("plan.ingenPlan", nil, .fattet, RegistrerJobbsok(arbeidsgiver: "x", stilling: "x")),
    Feiltilfelle("felt.paakrevd", "stilling", .plan, RegistrerJobbsok(arbeidsgiver: "x", stilling: "")),
    Feiltilfelle("plan.ukjentJobbsok", "jobbsok", .plan, RegistrerJobbsoksvar(utfall: .tilbud)),
    Feiltilfelle(
      "felt.sluttForStart", "dato", .plan,
      forst: { try $0.gjor(RegistrerJobbsok(arbeidsgiver: "x", stilling: "x"), paa: $1) },
      saa: { try $0.gjor(RegistrerJobbsoksvar(utfall: .avslag, dato: "2016-05-31".dato), paa: $1) }),
    Feiltilfelle(
      "plan.ukjentAktivitet", "aktivitet", .medSteg,
      saa: { try $0.gjor(AvtalAktivitet(aktivitet: Aktivitetsvalg(Id(Ulid("01J00000000000000000000009")!))), paa: $1) }),
  ]
}
