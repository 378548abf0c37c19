import Fagmodell

/// The activity duties that follow from the benefits a person receives.
public enum Plikter {
  /// All duties on `dato`, one line each, in the order of the benefits' code list whatever order the facts have.
  /// Uføretrygd has none. A claim under treatment gives no duty yet: duties follow payment.
  ///
  /// Boundary: a benefit's last day still carries its duties, the day after does not.
  public static func vurder(_ fakta: Fakta, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg) -> [Plikt] {
    var plikter: [Plikt] = []
    for ytelse in Ytelse.allCases {
      guard let grunnlag = grunnlag(ytelse, fakta, dato) else { continue }
      let regler = (pakke.pliktregler[ytelse] ?? []).filter { $0.gjelder(paa: dato) }
      if regler.isEmpty, ytelse != .uforetrygd { logg.varsle(.pliktIkkeKildebelagt) }
      for regel in regler {
        guard let plikt = plikt(regel, grunnlag, fakta, dato, &logg) else { continue }
        logg.noter(regel, spor(plikt, fakta), ut: utfall(plikt))
        plikter.append(plikt)
      }
    }
    return plikter
  }

  /// As `vurder`, without explanation.
  public static func vurder(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> [Plikt] {
    var taus = Sporlogg.taus
    return vurder(fakta, dato: dato, pakke: pakke, logg: &taus)
  }

  /// The benefit when it is received on `dato`. A running sick leave counts as sykepenger.
  private static func grunnlag(_ ytelse: Ytelse, _ fakta: Fakta, _ dato: Dato) -> Ytelsesfakta? {
    let mottatt = (fakta.ytelser ?? []).filter { $0.ytelse == ytelse && $0.mottas(paa: dato) == true }
    // With several spells of one benefit the earliest start is the one the duty is counted from.
    if let forste = mottatt.min(by: { ($0.fra ?? dato) < ($1.fra ?? dato) }) { return forste }
    if ytelse == .sykepenger, fakta.sykefravaer?.loper(paa: dato) == true { return Ytelsesfakta(.sykepenger, .mottar) }
    return nil
  }

  private static func plikt(
    _ regel: Regel, _ ytelse: Ytelsesfakta, _ fakta: Fakta, _ dato: Dato, _ logg: inout Sporlogg
  ) -> Plikt? {
    let krav = regel.plikt!
    switch krav.kode {
    case .aktivitet8Uker: return aktivitet8Uker(regel, krav, fakta, dato, &logg)
    case .meldekort14Dager:
      if krav.ytelse == .overgangsstonad, !erMeldepliktig(fakta, dato) { return nil }
      return meldekort(regel, krav, ytelse, fakta, dato, &logg)
    case .yrkesrettetAktivitet: return yrkesrettet(regel, krav, ytelse, fakta, &logg)
    case .vilkaarOmAktivitet: return vilkaar(regel, krav, ytelse, fakta, dato)
    case .programFulltid: return program(regel, krav, ytelse, fakta)
    case .folgePlan, .reellArbeidssoker, .moteOgOpplyse, .deltaITiltak:
      return ny(regel, krav, fra: ytelse.fra, frist: nil, oppfylt: nil)
    }
  }

  /// Activity at the latest eight weeks into the sick leave (folketrygdloven § 8-8). Met by activity or exemption; not
  /// met only when the last day has passed without either.
  private static func aktivitet8Uker(
    _ regel: Regel, _ krav: Pliktregel, _ fakta: Fakta, _ dato: Dato, _ logg: inout Sporlogg
  ) -> Plikt {
    let fravaer = fakta.sykefravaer
    if fravaer?.fra == nil { logg.varsle(.sykefravaerStartUkjent) }
    let frist = fravaer?.fra.flatMap { krav.frist?.etter($0) }
    return ny(
      regel, krav, fra: fravaer?.fra, frist: frist, oppfylt: erIAktivitet(fravaer, frist, dato),
      etterbetalingTil: fravaer?.fra.flatMap { krav.etterbetalingInntil?.etter($0) })
  }

  private static func erIAktivitet(_ fravaer: Sykefravaersfakta?, _ frist: Dato?, _ dato: Dato) -> Bool? {
    guard let fravaer else { return nil }
    if fravaer.iAktivitet == true || fravaer.grad.map({ $0 < 100 }) == true || fravaer.unntak.verdi != nil {
      return true
    }
    guard let frist, dato > frist, fravaer.iAktivitet == false, fravaer.unntak == .ingen else { return nil }
    return false
  }

  /// The next report is due one period after the last; the first one a period after the benefit began.
  private static func meldekort(
    _ regel: Regel, _ krav: Pliktregel, _ ytelse: Ytelsesfakta, _ fakta: Fakta, _ dato: Dato, _ logg: inout Sporlogg
  ) -> Plikt {
    let sist = fakta.sisteMeldekort == .ingen ? ytelse.fra : fakta.sisteMeldekort.verdi
    guard let sist, let periode = krav.frist else {
      logg.varsle(.meldekortUkjent)
      return ny(regel, krav, fra: nil, frist: nil, oppfylt: nil)
    }
    let frist = periode.etter(sist)
    return ny(regel, krav, fra: sist, frist: frist, oppfylt: dato <= frist)
  }

  /// A single parent registered as a job seeker reports like other job seekers once the activity duty has begun.
  private static func erMeldepliktig(_ fakta: Fakta, _ dato: Dato) -> Bool {
    guard let registrert = fakta.registrert, registrert <= dato, let barn = fakta.yngsteBarnFodt else { return false }
    return barn.dagenManFyller(1) <= dato && fakta.arbeidsstatus.erEnAv([.ledig, .delvis, .permittert]) == true
  }

  /// From the youngest child's first birthday (folketrygdloven § 15-6): a child born 29 February turns one on 1 March.
  private static func yrkesrettet(
    _ regel: Regel, _ krav: Pliktregel, _ ytelse: Ytelsesfakta, _ fakta: Fakta, _ logg: inout Sporlogg
  ) -> Plikt {
    guard let barn = fakta.yngsteBarnFodt else {
      logg.varsle(.barnFodtUkjent)
      return ny(regel, krav, fra: nil, frist: nil, oppfylt: nil)
    }
    let dag = barn.dagenManFyller(1)
    let fra = ytelse.fra.map { max($0, dag) } ?? dag
    return ny(regel, krav, fra: fra, frist: fra, oppfylt: nil)
  }

  /// Conditions for økonomisk sosialhjelp: may, or shall for those below the age the pack sets. With unknown age only
  /// what holds for everyone is said.
  private static func vilkaar(
    _ regel: Regel, _ krav: Pliktregel, _ ytelse: Ytelsesfakta, _ fakta: Fakta, _ dato: Dato
  ) -> Plikt? {
    if let grense = krav.alderUnder {
      let erUnder = fakta.alder(paa: dato).map { $0 < grense }
      if krav.styrke == .skal, erUnder != true { return nil }
      if krav.styrke == .kan, erUnder == true { return nil }
    }
    return ny(regel, krav, fra: ytelse.fra, frist: nil, oppfylt: nil)
  }

  /// Full time in the programme: absence nobody permitted means the duty was not met in full.
  private static func program(_ regel: Regel, _ krav: Pliktregel, _ ytelse: Ytelsesfakta, _ fakta: Fakta) -> Plikt {
    ny(
      regel, krav, fra: ytelse.fra, frist: nil, oppfylt: fakta.kvp?.ugyldigFravaerTimer.map { $0 <= 0 })
  }

  private static func ny(
    _ regel: Regel, _ krav: Pliktregel, fra: Dato?, frist: Dato?, oppfylt: Bool?, etterbetalingTil: Dato? = nil
  ) -> Plikt {
    Plikt(
      ytelse: krav.ytelse, kode: krav.kode, fra: fra, frist: frist, oppfylt: oppfylt, varselKreves: krav.varselKreves,
      reaksjon: krav.reaksjon, reaksjonVidere: krav.reaksjonVidere, styrke: krav.styrke,
      timerPerUke: krav.timerPerUke, etterbetalingTil: etterbetalingTil, regel: regel.id,
      hjemmel: regel.hjemmelvisning)
  }

  private static func spor(_ plikt: Plikt, _ fakta: Fakta) -> [String: Json] {
    var inn: [String: Json] = ["ytelse": .tekst(plikt.ytelse.rawValue), "fra": plikt.fra.json]
    switch plikt.kode {
    case .aktivitet8Uker:
      inn["iAktivitet"] = fakta.sykefravaer?.iAktivitet.json ?? .null
      inn["grad"] = fakta.sykefravaer?.grad.json ?? .null
      inn["unntak"] = fakta.sykefravaer?.unntak.verdi.json ?? .null
    case .yrkesrettetAktivitet: inn["yngsteBarnFodt"] = fakta.yngsteBarnFodt.json
    case .meldekort14Dager: inn["sisteMeldekort"] = fakta.sisteMeldekort.verdi.json
    default: break
    }
    return inn
  }

  private static func utfall(_ plikt: Plikt) -> String {
    let frist = plikt.frist.map { "FRIST \($0) " } ?? ""
    return "\(frist)OPPFYLT \(plikt.oppfylt.svarkode)"
  }
}
