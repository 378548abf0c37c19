import Fagmodell
import Regelverk
import Saksgang

extension Dokumentskjerm {
  /// What is shown. Composed anew when the case changes.
  public enum Innhold: Hashable, Sendable {
    case vedtaksbrev(Id<Vedtak>)
    case plan
    /// A plan that has been replaced or ended.
    case gammelPlan(Id<Aktivitetsplan>)
    case innkalling(Id<Timeavtale>)
    case forhaandsvarsel(Id<Brudd>)
    /// An empty sheet for the person's own assessment.
    case egenvurderingsark
    /// All we hold, with who has looked.
    case innsyn([Innsyn])
    /// What was done since the case was opened.
    case motenotat
    case avtale(Id<Oppfolgingsavtale>)
    /// What one can do by oneself, to take home.
    case selvbetjening
  }
}

extension Dokumentskjerm.Innhold {
  /// What the file is called.
  var filnavn: String {
    switch self {
    case .vedtaksbrev: "vedtak"
    case .plan, .gammelPlan: "plan"
    case .innkalling: "innkalling"
    case .forhaandsvarsel: "forhaandsvarsel"
    case .egenvurderingsark: "egenvurdering"
    case .innsyn: "alt-om-deg"
    case .motenotat: "motenotat"
    case .avtale: "avtale"
    case .selvbetjening: "gjor-det-selv"
    }
  }

  /// In the person's own written language; nil when what it is about is gone.
  func dokument(_ id: SakId, _ o: Omgivelser) -> Dokument? {
    guard let aapen = o.saker[id] else { return nil }
    let sak = aapen.sak
    let ramme = o.brevramme(sak.bruker.spraak.brev)
    switch self {
    case .vedtaksbrev(let vedtak):
      return sak.vedtak.first { $0.id == vedtak }.map { Vedtaksbrev.lag(sak: sak, vedtak: $0, ramme: ramme) }
    case .plan, .gammelPlan:
      return plan(sak).map { Planutskrift.lag(sak: sak, plan: $0, plikter: o.plikter(sak, ramme.tekst), ramme: ramme) }
    case .innkalling(let time):
      return sak.timeavtaler.first { $0.id == time }.map {
        innkalling($0, sak, o, ramme.tekst).brev(sak: sak, ramme: ramme)
      }
    case .forhaandsvarsel(let brudd):
      return sak.brudd.first { $0.id == brudd }.flatMap { varsel($0, sak, o, ramme.tekst) }.map {
        $0.brev(sak: sak, ramme: ramme)
      }
    case .egenvurderingsark: return Egenvurderingsark.tomt(sak: sak, ramme: ramme)
    case .innsyn(let logg):
      return Innsynsutskrift.lag(sak: sak, innsyn: logg, historikk: aapen.historikk, ramme: ramme)
    case .motenotat: return Motenotatet.dokument(aapen, o)
    case .avtale(let avtale):
      return sak.avtaler.first { $0.id == avtale }.map { Avtaleark.lag(sak: sak, avtale: $0, ramme: ramme) }
    case .selvbetjening: return Selvbetjeningsark.lag(ramme: ramme)
    }
  }

  private func plan(_ sak: Brukersak) -> Aktivitetsplan? {
    if case .gammelPlan(let plan) = self { return sak.planer.first { $0.id == plan } }
    return sak.plan
  }

  /// The plan's dates for the person's own calendar.
  func kalender(_ id: SakId, _ o: Omgivelser) -> String? {
    guard let sak = o.sak(id), let plan = plan(sak), [.plan].contains(self) else { return nil }
    let tekst = o.tekster[sak.bruker.spraak.brev] ?? o.tekst
    return Plankalender.ics(plan, aktiviteter: sak.aktiviteter(i: plan), tekst: tekst, laget: Tidspunkt(o.idag))
  }

  private func innkalling(
    _ t: Timeavtale, _ sak: Brukersak, _ o: Omgivelser, _ tekst: Tekstkatalog
  ) -> Innkallingsbrev {
    Innkallingsbrev(
      dato: t.dato, klokkeslett: t.klokkeslett, varighet: t.varighet, kanal: t.kanal, sted: t.sted, formaal: t.formaal,
      tolk: sak.bruker.spraak.tolk != .ingen, plikt: moteplikt(t, sak, o, tekst), av: t.veileder)
  }

  /// The rule that makes the meeting one the person must come to, from the benefits they receive; nil without any.
  private func moteplikt(
    _ t: Timeavtale, _ sak: Brukersak, _ o: Omgivelser, _ tekst: Tekstkatalog
  ) -> Innkallingsbrev.Plikt? {
    let ytelser = sak.ytelser.filter { $0.mottas(paa: t.dato) }.map(\.ytelse)
    for ytelse in ytelser {
      let brudd = Brudd(
        id: Id(t.id.ulid), ytelse: ytelse, type: .ikkeMott, dato: t.dato, registrert: t.dato, av: t.veileder)
      guard let grunnlag = Bruddgrunnlag(brudd, i: sak, pakke: o.pakke, paa: o.idag) else { continue }
      let mulige = grunnlag.reaksjoner.map { tekst.kode($0.reaksjon) }.joined(separator: ". ")
      let verdier = ["ytelse": tekst.kode(ytelse).medLitenForbokstav, "folge": mulige]
      return Innkallingsbrev.Plikt(hjemmel: grunnlag.hjemmel, folge: tekst("brev.innkalling.kanSkje", verdier))
    }
    return nil
  }

  private func varsel(_ b: Brudd, _ sak: Brukersak, _ o: Omgivelser, _ tekst: Tekstkatalog) -> Forhaandsvarselbrev? {
    guard let varsel = b.varsel else { return nil }
    let grunnlag = Bruddgrunnlag(b, i: sak, pakke: o.pakke, paa: o.idag)
    let mulige = (grunnlag?.reaksjoner ?? []).map { tekst.kode($0.reaksjon) }.joined(separator: ". ")
    return Forhaandsvarselbrev(
      hva: tekst("brev.varsel.gjelder", ["ytelse": tekst.kode(b.ytelse).medLitenForbokstav]), grunn: varsel.tekst,
      hjemmel: grunnlag?.hjemmel ?? "", folge: mulige.isEmpty ? "" : mulige + ".", svarfrist: varsel.svarfrist,
      av: varsel.av)
  }
}

extension String {
  /// For a name that comes inside a sentence; one written in capitals stays so.
  fileprivate var medLitenForbokstav: String {
    guard let forste = first, dropFirst().first?.isLowercase == true else { return self }
    return forste.lowercased() + dropFirst()
  }
}
