import Fagmodell
import Regelverk

/// Who needs me next, and why: legal deadlines first, then youth, then those long without activity (U05–U07). Made
/// from list rows alone, so that no case is opened.
public struct Arbeidsliste: Sendable {
  public let innslag: [Innslag]

  /// One person on the list.
  public struct Innslag: Hashable, Sendable {
    public let rad: Brukerrad
    /// Why the person stands here.
    public let plassering: Rangeringsgrunn
    /// Days to the deadline, negative when it has passed; else days since contact or activity.
    public let dager: Int?
    /// Everything that waits, soonest first.
    public let grunner: [Grunn]
  }

  /// One thing that waits.
  public struct Grunn: Hashable, Sendable {
    public let kode: Grunnkode
    /// The day it is due; nil when it is due whenever there is time.
    public let dato: Dato?
  }

  /// Stable codes; the text is the catalogue's.
  public enum Grunnkode: String, CaseIterable, Codable, Sendable {
    case ungdomsfrist = "UNGDOMSFRIST"
    case aktivitetsplikt = "AKTIVITETSPLIKT"
    case sykefravaersfrist = "SYKEFRAVAERSFRIST"
    case bruddsvar = "BRUDDSVAR"
    case beskjedsvar = "BESKJEDSVAR"
    case mote = "MOTE"
    case planRevurderes = "PLAN_REVURDERES"
    case nesteDato = "NESTE_DATO"
    case registreringPaabegynt = "REGISTRERING_PAABEGYNT"
    case manglerVurdering = "MANGLER_VURDERING"
    case manglerVedtak = "MANGLER_VEDTAK"
    case manglerPlan = "MANGLER_PLAN"
  }

  /// - Parameters:
  ///   - rader: the people to rank; ended follow-ups are left out.
  ///   - pakke: whose deadlines count.
  public init(
    _ rader: [Brukerrad], dato: Dato, pakke: Regelpakke, valg: Rangeringsvalg = Rangeringsvalg()
  ) {
    let aktive = rader.filter { $0.avsluttet == nil }
    let grunner = aktive.map { Arbeidsliste.grunner($0, dato, pakke) }
    let grunnlag = zip(aktive, grunner).map { rad, grunner in
      Arbeidslisterad(
        frist: grunner.filter { $0.kode.erLovfrist }.compactMap(\.dato).min(), fodselsdato: rad.fodselsdato,
        sisteAktivitet: [rad.planGodkjent, rad.sisteKontakt].compactMap { $0 }.max(),
        sisteKontakt: rad.sisteKontakt, registrert: rad.registrert)
    }
    innslag = Arbeidslisterangering.ranger(grunnlag, dato: dato, valg: valg).map {
      Innslag(rad: aktive[$0.indeks], plassering: $0.grunn, dager: $0.dager, grunner: grunner[$0.indeks])
    }
  }

  /// What waits first of all in one case: on the person's page stands what the list said.
  public static func forst(i sak: Brukersak, paa dato: Dato, pakke: Regelpakke) -> Grunn? {
    Brukerrad(sak).flatMap { grunner($0, dato, pakke).first }
  }

  private static func grunner(_ rad: Brukerrad, _ dato: Dato, _ pakke: Regelpakke) -> [Grunn] {
    let frister = lovfrister(rad, dato, pakke) + avtaler(rad)
    let forst = frister.sorted { ($0.dato ?? dato, $0.kode.rawValue) < ($1.dato ?? dato, $1.kode.rawValue) }
    return forst + manglende(rad)
  }

  private static func lovfrister(_ rad: Brukerrad, _ dato: Dato, _ pakke: Regelpakke) -> [Grunn] {
    let fakta = Fakta(rad, paa: dato)
    var ut: [Grunn] = []
    if rad.planGodkjent == nil {
      let ungdom = Ungdomsordninger.vurder(fakta, dato: dato, pakke: pakke).filter { $0.gjelder == true }
      if let frist = ungdom.compactMap(\.frist).min() { ut.append(Grunn(kode: .ungdomsfrist, dato: frist)) }
    }
    if rad.sykmeldtFra != nil {
      let aktivitet = Plikter.vurder(fakta, dato: dato, pakke: pakke)
        .filter { $0.ytelse == .sykepenger && $0.oppfylt != true }
      if let frist = aktivitet.compactMap(\.frist).filter({ $0 >= dato }).min() {
        ut.append(Grunn(kode: .aktivitetsplikt, dato: frist))
      }
      // What has passed is not known to be undone, so only what lies ahead is a deadline here.
      let fravaer = Sykefravaersfrister.vurder(fakta, dato: dato, pakke: pakke)
        .filter { !$0.passert && !$0.erPaaminnelse }
      if let frist = fravaer.map(\.frist).min() { ut.append(Grunn(kode: .sykefravaersfrist, dato: frist)) }
    }
    if let frist = rad.bruddsvarfrist { ut.append(Grunn(kode: .bruddsvar, dato: frist)) }
    return ut
  }

  private static func avtaler(_ rad: Brukerrad) -> [Grunn] {
    let faste: [(Grunnkode, Dato?)] = [
      (.beskjedsvar, rad.beskjedfrist), (.mote, rad.nesteTime), (.planRevurderes, rad.planRevurderes),
    ]
    let kjente = faste.compactMap { kode, dato in dato.map { Grunn(kode: kode, dato: $0) } }
    guard let neste = rad.nesteDato, !kjente.contains(where: { $0.dato == neste }), neste != rad.bruddsvarfrist else {
      return kjente
    }
    return kjente + [Grunn(kode: .nesteDato, dato: neste)]
  }

  private static func manglende(_ rad: Brukerrad) -> [Grunn] {
    switch rad.steg {
    case .registrering: [Grunn(kode: .registreringPaabegynt, dato: nil)]
    case .behovsvurdering, .arbeidsevne: [Grunn(kode: .manglerVurdering, dato: nil)]
    case .vedtak: [Grunn(kode: .manglerVedtak, dato: nil)]
    case .plan: [Grunn(kode: .manglerPlan, dato: nil)]
    case .oppfolging: []
    }
  }
}

extension Arbeidsliste.Grunnkode {
  /// Whether the day follows from law rather than from what we have agreed.
  public var erLovfrist: Bool {
    switch self {
    case .ungdomsfrist, .aktivitetsplikt, .sykefravaersfrist, .bruddsvar: true
    default: false
    }
  }
}

extension Fakta {
  /// What a list row tells; the rest is unknown.
  init(_ rad: Brukerrad, paa dato: Dato) {
    self.init(
      fodselsdato: rad.fodselsdato, registrert: rad.registrert,
      behovKonkludert: rad.behovKonkludert.map { .kjent($0) } ?? .ingen, arbeidsevne: rad.arbeidsevne,
      ytelser: rad.ytelsesperioder.filter { $0.til.map { $0 >= dato } ?? true }.map {
        Ytelsesfakta($0.ytelse, $0.status, fra: $0.fra, til: $0.til)
      },
      sykefravaer: rad.sykmeldtFra.map { Sykefravaersfakta(fra: $0) }, yngsteBarnFodt: rad.yngsteBarnFodt,
      planGodkjent: rad.planGodkjent.map { .kjent($0) } ?? .ingen)
  }
}
