import Fagmodell
import Saksgang
import Testhjelp

/// How far a case has come, so that a test can start where its question is.
enum Stadium: String, Sendable {
  case registrert, behovAapen, behovFerdig, aevAapen, aevKlar, aevFerdig
  /// A draft as it is opened, and one with everything filled in for standard innsats.
  case utkast, utkastFullt
  /// A finished draft for varig tilpasset innsats, which needs a second reader.
  case varig, hosBeslutter, tattAvBo, godkjent
  case fattet, plan, medSteg, godkjentPlan
}

extension Kontoret {
  /// A new case brought to `stadium` by Kari (and Bo where a second reader is needed).
  func sak(_ stadium: Stadium) throws -> SakId {
    let sak = try registrert()
    switch stadium {
    case .registrert: break
    case .behovAapen: try startBehov(sak)
    case .behovFerdig: try behov(sak)
    case .aevAapen, .aevKlar, .aevFerdig: try aev(sak, til: stadium)
    case .utkast:
      try behov(sak)
      _ = try kari.utfor(OpprettVedtaksutkast(), paa: sak)
    case .utkastFullt: try utkast(sak, .standardInnsats)
    case .varig, .hosBeslutter, .tattAvBo, .godkjent: try varig(sak, til: stadium)
    case .fattet, .plan, .medSteg, .godkjentPlan: try plan(sak, til: stadium)
    }
    return sak
  }

  func gjor(_ tilfeller: (any Brukstilfelle)..., paa sak: SakId) throws {
    for tilfelle in tilfeller { _ = try kari.utfor(tilfelle, paa: sak) }
  }

  private func startBehov(_ sak: SakId) throws {
    try gjor(
      StartBehovsvurdering(), SvarBehovsvurdering(brukersSyn: "Vil jobbe", arbeidsmarked: "Mange stillinger"),
      paa: sak)
  }

  func behov(_ sak: SakId, _ utfall: Behovsutfall = .standard) throws {
    try startBehov(sak)
    try gjor(
      FullforBehovsvurdering(
        utfall: utfall, begrunnelse: "Klarer seg godt", nesteSteg: "Oppdatere CV", nesteDato: "2016-06-08".dato),
      paa: sak)
  }

  func aev(_ sak: SakId, til stadium: Stadium = .aevFerdig, _ evne: Arbeidsevne = .varigNedsatt) throws {
    try behov(sak, .arbeidsevnevurdering)
    try gjor(StartArbeidsevnevurdering(), paa: sak)
    if stadium == .aevAapen { return }
    try gjor(
      LagreEgenvurdering(svar: ["ONSKE": "Jobbe litt"]),
      LagreRessursprofil(temaer: [Temainnspill(tema: .arbeidsliv, barriere: "Tunge løft")]),
      LeggTilYrkeskrav(yrke: "Lagerarbeider", krav: "Løfte 20 kg", vurdering: "Klarer det ikke"), paa: sak)
    if stadium == .aevKlar { return }
    try gjor(
      KonkluderArbeidsevne(arbeidsevne: evne, begrunnelse: "Helsen", brukersKommentar: "Enig"), paa: sak)
  }

  func utkast(_ sak: SakId, _ gruppe: Innsatsgruppe) throws {
    if gruppe == .varigTilpassetInnsats { try aev(sak) } else { try behov(sak) }
    try gjor(OpprettVedtaksutkast(), fyltUt(gruppe), paa: sak)
  }

  func fyltUt(_ gruppe: Innsatsgruppe) -> OppdaterVedtaksutkast {
    var inn = OppdaterVedtaksutkast()
    inn.innsatsgruppe = gruppe
    inn.hovedmaal = .skaffeArbeid
    inn.muligheter = "Gode"
    inn.maal = "Lager"
    inn.behov = "Råd om søknader"
    inn.bistand = "Stillingssøk"
    inn.begrunnelse = "Har fagbrev"
    inn.hvorforIkkeOrdinaert = gruppe == .varigTilpassetInnsats ? "Alt er prøvd" : nil
    return inn
  }

  private func varig(_ sak: SakId, til stadium: Stadium) throws {
    try utkast(sak, .varigTilpassetInnsats)
    if stadium == .varig { return }
    try gjor(SendTilBeslutter(), paa: sak)
    if stadium == .hosBeslutter { return }
    _ = try bo.utfor(BliBeslutter(), paa: sak)
    if stadium == .tattAvBo { return }
    _ = try bo.utfor(GodkjennVedtak(), paa: sak)
  }

  private func plan(_ sak: SakId, til stadium: Stadium) throws {
    try utkast(sak, .standardInnsats)
    try gjor(FattVedtak(), paa: sak)
    if stadium == .fattet { return }
    try gjor(OpprettPlan(onske: "Jobb på lager"), paa: sak)
    if stadium == .plan { return }
    try gjor(
      SettMaal(maal: [Planmaal(art: .jobb, tekst: "Fast jobb")], revurderes: "2016-09-01".dato),
      steg(.egenaktivitet(hensikt: "")), paa: sak)
    if stadium == .medSteg { return }
    try gjor(GodkjennPlan(brukersSyn: "Min plan", brukerEnig: true), paa: sak)
  }

  /// A step from today with an end a week later.
  func steg(_ detaljer: Aktivitetsdetaljer, fra: Dato? = nil, til: Dato? = "2016-06-08".dato) -> LeggTilAktivitet {
    LeggTilAktivitet(
      tittel: "Steg", ansvarlig: .bruker, fra: fra ?? klokke.idag, til: til, detaljer: detaljer)
  }

  /// The id of the newest step.
  func sisteSteg(_ sak: SakId) throws -> Aktivitetsvalg {
    Aktivitetsvalg(try kari.oppfrisk(sak).sak.aktiviteter.last!.id)
  }
}
