import Fagmodell

/// Writes an agreement between the person, an employer and us, or changes one nobody has signed yet (G19).
public struct LagreAvtale: Brukstilfelle {
  public static let navn = "lagreAvtale"
  /// Absent: a new one.
  public var avtale: Id<Oppfolgingsavtale>?
  public var innhold: Avtaleinnhold
  /// The day the three look at it again.
  public var folgesOpp: Dato

  public init(avtale: Id<Oppfolgingsavtale>? = nil, innhold: Avtaleinnhold, folgesOpp: Dato) {
    self.avtale = avtale
    self.innhold = innhold
    self.folgesOpp = folgesOpp
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Avtalefeil) -> Beslutning {
    let rent = try rens(sak)
    let dag = try Avtalefeil.kommende(folgesOpp, "folgesOpp", k)
    guard let avtale else {
      let ny = Oppfolgingsavtale(
        id: k.nyId(), laget: k.idag, av: k.ansatt.ident, plan: sak.plan?.id, innhold: rent, folgesOpp: dag)
      return Beslutning(.avtaleLagret, [.avtale(ny)])
    }
    guard var gammel = sak.avtaler.first(where: { $0.id == avtale }) else { throw .nei(.ukjentAvtale) }
    guard gammel.erUtkast else { throw .nei(.erInngaatt) }
    gammel.innhold = rent
    gammel.folgesOpp = dag
    return Beslutning(.avtaleLagret, [.avtale(gammel)])
  }

  /// Everything that must be there for the page to say who does what, and whom to call.
  private func rens(_ sak: Brukersak) throws(Avtalefeil) -> Avtaleinnhold {
    var rent = innhold
    rent.arbeidsgiver = try Avtalefeil.linje(innhold.arbeidsgiver, "arbeidsgiver", paakrevd: true)
    rent.kontakt = Bedriftskontakt(
      navn: try Avtalefeil.linje(innhold.kontakt.navn, "kontakt", paakrevd: true),
      rolle: try Avtalefeil.linje(innhold.kontakt.rolle, "rolle"),
      telefon: try Avtalefeil.linje(innhold.kontakt.telefon, "telefon", paakrevd: true))
    rent.veileder = try Avtalefeil.linje(innhold.veileder, "veileder", paakrevd: true)
    rent.veiledertelefon = try Avtalefeil.linje(innhold.veiledertelefon, "veiledertelefon", paakrevd: true)
    rent.maal = try Avtalefeil.krevd(innhold.maal, "maal", maks: Feltgrense.avtale)
    rent.brukerGjor = try Avtalefeil.krevd(innhold.brukerGjor, "brukerGjor", maks: Feltgrense.avtale)
    rent.arbeidsgiverGjor = try Avtalefeil.krevd(innhold.arbeidsgiverGjor, "arbeidsgiverGjor", maks: Feltgrense.avtale)
    rent.navGjor = try Avtalefeil.krevd(innhold.navGjor, "navGjor", maks: Feltgrense.avtale)
    try Avtalefeil.periode(fra: innhold.fra, til: innhold.til)
    if let steg = innhold.aktivitet, !sak.aktiviteter.contains(where: { $0.id == steg }) { throw .nei(.ukjentSteg) }
    return rent
  }
}
