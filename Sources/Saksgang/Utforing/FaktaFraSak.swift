import Fagmodell
import Regelverk

extension Fakta {
  /// What a stored case says on one day. What has not happened in a case is known not to have happened.
  public init(_ sak: Brukersak, paa dato: Dato) {
    self.init(
      fodselsdato: sak.bruker.fodselsdato, arbeidsstatus: sak.bruker.arbeidsstatus,
      harArbeidEllerSkoleplass: sak.bruker.arbeidsstatus?.harArbeidEllerSkoleplass, registrert: sak.bruker.registrert,
      behovKonkludert: Fakta.kjent(sak.sisteBehovskonklusjon?.dato), arbeidsevne: sak.arbeidsevne,
      aevFullfort: Fakta.kjent(sak.sisteArbeidsevnekonklusjon?.dato),
      ytelser: sak.lopendeYtelser(paa: dato).map {
        Ytelsesfakta($0.ytelse, $0.status, fra: $0.fra, til: $0.til)
      },
      sykefravaer: sak.sykefravaer.last { $0.loper(paa: dato) }.map { Sykefravaersfakta($0, i: sak, paa: dato) },
      yngsteBarnFodt: sak.bruker.barn.max(), planGodkjent: Fakta.kjent(sak.plan?.godkjenning?.dato),
      sisteMeldekort: Fakta.kjent(sak.meldekort.map(\.mottatt).max()),
      kvp: sak.kvpuker.max { $0.uke < $1.uke }.map {
        KvpFakta(planlagteTimer: $0.planlagt, ugyldigFravaerTimer: $0.ugyldigFravaer)
      },
      brudd: sak.brudd.map {
        Bruddfakta($0.ytelse, $0.type, $0.dato, rimeligGrunn: $0.avgjorelse?.vurdering.rimeligGrunn)
      })
  }

  private static func kjent(_ dato: Dato?) -> Fakt<Dato> { dato.map { .kjent($0) } ?? .ingen }
}

extension Arbeidsstatus {
  /// What the status alone tells of a job or a school place; nil where it tells nothing. The youth guarantee under 20
  /// asks for it (Meld. St. 33 (2015-2016), boks 3.2).
  fileprivate var harArbeidEllerSkoleplass: Bool? {
    switch self {
    case .ledig: false
    case .delvis, .utdanning, .iArbeid: true
    case .permittert, .sykmeldt, .paaTiltak, .annet: nil
    }
  }
}

extension Sykefravaersfakta {
  init(_ fravaer: Sykefravaer, i sak: Brukersak, paa dato: Dato) {
    let unntak = sak.gjeldendeUnntak(.sykepenger, .aktivitet, paa: dato)
      .flatMap { Aktivitetsunntak(rawValue: $0.grunn.rawValue) }
    self.init(
      fra: fravaer.fra, til: fravaer.slutt?.til, grad: fravaer.grad(paa: dato), iAktivitet: fravaer.iAktivitet,
      unntak: unntak.map { .kjent($0) } ?? .ingen, harArbeidsgiver: fravaer.harArbeidsgiver)
  }
}
