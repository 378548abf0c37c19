import Fagmodell
import Saksgang

/// What comes next for a person, as something to open.
enum Veiviser {
  /// Opens the screen of the step the person is at.
  static func neste(_ sak: Brukersak, _ o: Omgivelser) -> [Virkning] {
    Skjermer.lag(skjerm(sak.steg), sak.id, gjelder: nil, o).map { [.aapne($0)] } ?? []
  }

  static func skjerm(_ steg: Steg) -> Skjermnavn {
    switch steg {
    case .registrering: .registrering
    case .behovsvurdering: .behovsvurdering
    case .arbeidsevne: .arbeidsevne
    case .vedtak: .vedtak
    case .plan, .oppfolging: .plan
    }
  }
}

/// Makes screens by name, for the walk, for drafts and for the palette.
enum Skjermer {
  /// Nil for screens that are not opened by name.
  /// - Parameter gjelder: what inside the case it is about, as in `Kladd.gjelder`.
  static func lag(_ navn: Skjermnavn, _ sak: SakId?, gjelder: String?, _ o: Omgivelser) -> (any Skjerm)? {
    switch (navn, sak) {
    case (.skranke, _): Skrankeskjerm()
    case (.registrering, nil): Registreringsskjerm(forslag: "", o)
    case (.registrering, let id?): Registreringsskjerm(id, o)
    case (.bruker, let id?): Brukerskjerm(id)
    case (.behovsvurdering, let id?): Behovsskjerm(id, o)
    case (.arbeidsevne, let id?): Arbeidsevneskjerm(id, o)
    case (.snudd, let id?): Snuddskjerm(id, o)
    case (.vedtak, let id?): vedtak(id, o)
    case (.beslutter, let id?): Beslutterskjerm(id, o)
    case (.retur, let id?): Returskjerm(id, o)
    case (.henvendelse, let id?): Henvendelsesskjerm(id, o)
    case (.plan, let id?): o.sak(id)?.plan == nil ? Planmaalskjerm(id, o) : Planskjerm(id)
    case (.planmaal, let id?): Planmaalskjerm(id, o)
    case (.plangodkjenning, let id?): Plangodkjenningsskjerm(id, o)
    case (.aktivitet, let id?): aktivitet(id, gjelder, o)
    case (.samtale, let id?): Samtaleskjerm(id, o)
    case (.personvisning, let id?): Personvisning(id)
    case (_, let id?):
      liste(navn, id).map { Listeskjerm($0, o) } ?? foring(navn, id, gjelder, o).map { Foringsskjerm($0, o) }
    case (.arbeidsgiverny, nil): Foringsskjerm(Arbeidsgiverforing(), o)
    case (.bedriftskontakt, nil): gjelder.flatMap { SakId($0) }.map { Foringsskjerm(Bedriftsforing($0), o) }
    case (.stilling, nil): stilling(gjelder, o)
    default: nil
    }
  }

  private static func liste(_ navn: Skjermnavn, _ id: SakId) -> (any Saksliste)? {
    switch navn {
    case .timer: Timeliste(id)
    case .beskjeder: Beskjedliste(id)
    case .meldekort: Meldekortliste(id)
    case .kvp: Kvpliste(id)
    case .bruddliste: Bruddliste(id)
    case .sykefravaer: Sykefravaersliste(id)
    case .tiltak: Tiltaksliste(id)
    case .tilvisninger: Tilvisningsliste(id)
    case .avtaler: Avtaleliste(id)
    case .sjekkliste: Sjekkliste(id)
    case .maler: Malliste(id)
    case .jobblogg: Jobbloggliste(id: id)
    default: nil
    }
  }

  private static func foring(_ navn: Skjermnavn, _ id: SakId, _ gjelder: String?, _ o: Omgivelser) -> (any Foring)? {
    guard let sak = o.sak(id) else { return nil }
    func funnet<T>(_ alle: [T], _ id: KeyPath<T, Id<T>>) -> T? { alle.first { $0[keyPath: id].description == gjelder } }
    switch navn {
    case .time: return Timeforing(id: id)
    case .avbud: return funnet(sak.timeavtaler, \.id).map { Avbudsforing(id: id, time: $0.id) }
    case .beskjed: return Beskjedforing(id: id)
    case .beskjedsvar: return funnet(sak.beskjeder, \.id).map { Svarforing(id: id, beskjed: $0) }
    case .huskelapp: return Huskelappforing(id: id)
    case .moteslutt: return Moteslutt(id)
    case .meldekortforing: return gjelder.flatMap { Meldekortforing($0, sak: id) }
    case .kvpuke: return Kvpforing(id, uke: gjelder.flatMap { Dato(iso: $0) })
    case .bruddny: return Bruddforing(id: id)
    case .unntak: return Unntaksforing(id)
    case .sykmelding: return Sykmeldingsforing(id: id)
    case .sykefravaerslutt: return Sykefravaerslutt(id: id)
    case .dialogmote: return Dialogmoteforing(id: id)
    case .moteholdt, .moteavlyst:
      return funnet(sak.dialogmoter, \.id).map { Moteutfall($0, holdt: navn == .moteholdt, sak: id) }
    case .tiltakssoknad: return Soknadsforing(id, fra: funnet(sak.aktiviteter, \.id))
    case .tilvis: return Tilvisningsforing(id: id)
    case .part: return Partforing(id, plass: gjelder.flatMap { Int($0) }, o)
    case .ankomst: return Ankomstforing(id: id)
    case .avtale:
      let gammel = funnet(sak.avtaler, \.id)
      return gjelder == nil || gammel != nil ? Avtaleforing(id: id, avtale: gammel) : nil
    case .avtaleoppfolging: return funnet(sak.avtaler, \.id).map { Avtaleoppfolgingsforing(id: id, avtale: $0) }
    case .avtaleslutt: return funnet(sak.avtaler, \.id).map { Avtaleslutt(id: id, avtale: $0) }
    case .hopp:
      return Fullstendighet(sak, paa: o.idag, pakke: o.pakke).punkter.first { $0.kode == gjelder }.map {
        Hoppforing(id: id, punkt: $0)
      }
    case .referat: return funnet(sak.aktiviteter, \.id).map { Referatforing(id: id, aktivitet: $0) }
    case .tillegg: return Tilleggsforing(id: id)
    case .reell: return Reellforing(id: id)
    case .belegg: return funnet(sak.aktiviteter, \.id).map { Beleggforing(id: id, aktivitet: $0) }
    case .jobbsok: return Jobbsokforing(id: id)
    case .jobbsoksvar: return funnet(sak.jobbsok, \.id).map { Jobbsoksvarforing(id: id, jobb: $0) }
    case .tilvisningsutfall: return funnet(sak.tilvisninger, \.id).map { Utfallsforing(id: id, tilvisning: $0) }
    case .retting: return Rettingsforing(id, del: gjelder.flatMap { Ulid($0) })
    default: break
    }
    if let art = Bruddsteg.Art.allCases.first(where: { $0.navn == navn }) {
      return funnet(sak.brudd, \.id).map { art.foring($0, sak: id) }
    }
    if let art = Tiltakssteg.Art.allCases.first(where: { $0.navn == navn }) {
      return funnet(sak.tiltak, \.id).map { Tiltakssteg(art, $0, sak: id) }
    }
    return Livslopsforing.Art.allCases.first { $0.navn == navn }.map {
      Livslopsforing($0, id, ytelse: gjelder.flatMap { Ytelse(rawValue: $0) })
    }
  }

  /// The draft of a vacancy is kept under the employer's id, and the vacancy's when it is an old one.
  private static func stilling(_ gjelder: String?, _ o: Omgivelser) -> (any Skjerm)? {
    let ider = (gjelder ?? "").split(separator: "_").map(String.init)
    guard let forste = ider.first, let arbeidsgiver = SakId(forste) else { return nil }
    let gammel = o.arbeidsgivere.saker[arbeidsgiver]?.sak.stillinger.first { $0.id.description == ider.last }
    return Foringsskjerm(Stillingsforing(arbeidsgiver, gammel), o)
  }

  /// Somebody else's draft is read, not written in.
  private static func vedtak(_ id: SakId, _ o: Omgivelser) -> any Skjerm {
    let ansvarlig = o.sak(id)?.vedtaksutkast?.ansvarlig
    return ansvarlig == nil || ansvarlig == o.ansatt.ident ? Vedtaksskjerm(id, o) : Beslutterskjerm(id, o)
  }

  /// The step a draft was about may be finished by now; then there is nothing to go on with.
  private static func aktivitet(_ id: SakId, _ gjelder: String?, _ o: Omgivelser) -> (any Skjerm)? {
    guard let gjelder else { return Aktivitetsskjerm(ny: id, o) }
    return o.sak(id)?.aktiviteter.first { $0.id.description == gjelder }.map { Aktivitetsskjerm(id, endre: $0, o) }
  }
}
