import Fagmodell

/// The youth schemes of a pack.
public enum Ungdomsordninger {
  /// Every scheme of the pack that holds on `dato`, in the pack's order.
  ///
  /// Boundary: the day before the 25th birthday a person is under 25; on the birthday not. A need concluded on 20 May
  /// gives 20 June as the last day; an approval on 21 June is late.
  public static func vurder(
    _ fakta: Fakta, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg
  ) -> [Ungdomsresultat] {
    let alder = fakta.alder(paa: dato)
    if fakta.fodselsdato == nil {
      logg.varsle(.fodselsdatoUkjent)
    } else if alder == nil {
      logg.varsle(.fodselsdatoFramITid)
    }
    return pakke.regler(.ungdom).compactMap { regel in
      guard regel.gjelder(paa: dato), let ungdom = regel.ungdom else { return nil }
      return vurder(regel, ungdom, alder, fakta, dato, &logg)
    }
  }

  /// As `vurder`, without explanation.
  public static func vurder(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> [Ungdomsresultat] {
    var taus = Sporlogg.taus
    return vurder(fakta, dato: dato, pakke: pakke, logg: &taus)
  }

  private static func vurder(
    _ regel: Regel, _ ungdom: Ungdomsregel, _ alder: Int?, _ fakta: Fakta, _ dato: Dato, _ logg: inout Sporlogg
  ) -> Ungdomsresultat {
    let gjelder = Svar.alle(erIAlder(alder, ungdom), vilkaar(ungdom.ordning, fakta, dato))
    let start = gjelder == true ? grunnlag(ungdom, fakta) : nil
    let frist = start.flatMap { fra in ungdom.frist?.etter(fra) }
    let brutt = frist.flatMap { erBrutt($0, oppfylling(ungdom.ordning, fakta), dato) }
    if gjelder == true { varsle(ungdom, &logg) }
    logg.noter(
      regel,
      [
        "alder": alder.json, "arbeidsstatus": fakta.arbeidsstatus.json, "arbeidsevne": fakta.arbeidsevne.json,
        "fra": start.json, "planGodkjent": fakta.planGodkjent.verdi.json,
      ], ut: frist.map { "GJELDER FRIST \($0)" } ?? "GJELDER \(gjelder.svarkode)")
    return Ungdomsresultat(
      ordning: ungdom.ordning, gjelder: gjelder, fra: start, frist: frist, brutt: brutt,
      dekket: gjelder == true && ungdom.maaltallProsent != nil ? harPlan(fakta.planGodkjent, dato) : nil,
      hjemmel: regel.hjemmelvisning)
  }

  private static func erIAlder(_ alder: Int?, _ ungdom: Ungdomsregel) -> Bool? {
    alder.map { $0 >= (ungdom.alderFra ?? 0) && $0 < ungdom.alderUnder }
  }

  /// What a scheme asks for besides age.
  private static func vilkaar(_ ordning: Ungdomsordning, _ fakta: Fakta, _ dato: Dato) -> Bool? {
    switch ordning {
    case .garantiUnder20: fakta.harArbeidEllerSkoleplass.map { !$0 }
    case .garanti20til24: Svar.alle(erLedig(fakta), behovErKonkludert(fakta, dato))
    case .garanti20til29: fakta.arbeidsevne.map { $0 == .nedsatt || $0 == .varigNedsatt }
    case .ungdomsinnsatsForeslatt: Svar.noen(fakta.harArbeidEllerSkoleplass.map { !$0 }, erLedig(fakta))
    case .ungdomsgaranti2023, .ungdomsprogram2025: behovErKonkludert(fakta, dato)
    }
  }

  private static func erLedig(_ fakta: Fakta) -> Bool? { fakta.arbeidsstatus.map { $0 == .ledig } }

  private static func behovErKonkludert(_ fakta: Fakta, _ dato: Dato) -> Bool? {
    switch fakta.behovKonkludert {
    case .ukjent: nil
    case .ingen: false
    case .kjent(let dag): dag <= dato
    }
  }

  private static func grunnlag(_ ungdom: Ungdomsregel, _ fakta: Fakta) -> Dato? {
    switch ungdom.fristFra {
    case .behovKonkludert: fakta.behovKonkludert.verdi
    case .registrert: fakta.registrert
    case nil: nil
    }
  }

  /// What meets the deadline: the approved plan, or for today's guarantee the day the follow-up began, where that day is
  /// known by itself.
  private static func oppfylling(_ ordning: Ungdomsordning, _ fakta: Fakta) -> Fakt<Dato> {
    ordning == .ungdomsgaranti2023 && fakta.oppfolgingStartet != .ukjent ? fakta.oppfolgingStartet : fakta.planGodkjent
  }

  /// A plan approved on the last day is in time. While the deadline runs nothing is broken; after it a plan nobody has
  /// told us about leaves the question open.
  private static func erBrutt(_ frist: Dato, _ plan: Fakt<Dato>, _ dato: Dato) -> Bool? {
    if case .kjent(let godkjent) = plan, godkjent <= frist { return false }
    if dato <= frist { return false }
    return plan == .ukjent ? nil : true
  }

  private static func harPlan(_ plan: Fakt<Dato>, _ dato: Dato) -> Bool? {
    switch plan {
    case .ukjent: nil
    case .ingen: false
    case .kjent(let godkjent): godkjent <= dato
    }
  }

  private static func varsle(_ ungdom: Ungdomsregel, _ logg: inout Sporlogg) {
    switch ungdom.ordning {
    case .garantiUnder20: logg.varsle(.fristIkkeOppgitt)
    case .ungdomsinnsatsForeslatt: logg.varsle(.fristIkkeFastsatt)
    case .garanti20til29: logg.varsle(.garantiGjelderKontoret)
    case .garanti20til24, .ungdomsgaranti2023, .ungdomsprogram2025: break
    }
  }
}
