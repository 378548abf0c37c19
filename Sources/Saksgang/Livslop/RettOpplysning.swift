import Fagmodell
import Regelverk

/// Corrects what was stored: a wrong value, or something written in the wrong person's case. The correction says what it
/// was, what it is now, and why; the journal keeps both.
public struct RettOpplysning: Brukstilfelle {
  public static let navn = "rettOpplysning"
  public static let ogsaaEtterSlutt = true
  /// Which value is wrong; absent when the whole entity stands in the wrong case.
  public var felt: Rettbart?
  /// The right value; dates as YYYY-MM-DD.
  public var verdi: String?
  /// The entity, when it is not the person.
  public var gjelder: Ulid?
  /// The entity belongs to another person.
  public var feilPerson: Bool?
  public var begrunnelse: String

  public init(
    felt: Rettbart? = nil, verdi: String? = nil, gjelder: Ulid? = nil, feilPerson: Bool? = nil, begrunnelse: String
  ) {
    self.felt = felt
    self.verdi = verdi
    self.gjelder = gjelder
    self.feilPerson = feilPerson
    self.begrunnelse = begrunnelse
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Livslopsfeil) -> Beslutning {
    let grunn = try Livslopsfeil.krevd(begrunnelse, "begrunnelse", maks: 1_000)
    if feilPerson == true { return try flyttUt(sak, k, grunn) }
    guard let felt else { throw .felt(.paakrevd("felt")) }
    let rett = try Livslopsfeil.krevd(verdi, "verdi")
    switch felt {
    case .identitetsnummer: return try rettNummer(rett, sak, k, grunn)
    case .fodselsdato: return try rettFodselsdato(try dag(rett, k), sak, k, grunn)
    case .registrert:
      return try rettBruker(.registrert, sak, k, grunn, gammel: sak.bruker.registrert, ny: try dag(rett, k)) {
        $0.registrert = $1
      }
    case .notat, .dato: return try rettNotis(felt, rett, sak, k, grunn)
    }
  }

  // MARK: The person

  private func rettNummer(
    _ tekst: String, _ sak: Brukersak, _ k: Kontekst, _ grunn: String
  ) throws(Livslopsfeil) -> Beslutning {
    guard let (nummer, fodt) = try? RegistrerBruker.kontroller(tekst, i: k.lagertype) else {
      throw .nei(.ugyldigNummer)
    }
    if nummer == sak.bruker.identitetsnummer { throw .nei(.uendret) }
    if let annen = k.sak(med: nummer), annen != sak.id { throw .nei(.nummerIBruk) }
    var bruker = sak.bruker
    var rettinger = [
      retting(.identitetsnummer, sak.id.ulid, bruker.identitetsnummer.sifre, nummer.sifre, k, grunn)
    ]
    bruker.identitetsnummer = nummer
    // The number tells another birth date: the two are corrected together, or they would contradict each other.
    if let fodt, fodt != bruker.fodselsdato {
      rettinger.append(
        retting(.fodselsdato, sak.id.ulid, bruker.fodselsdato.description, fodt.description, k, grunn))
      bruker.fodselsdato = fodt
    }
    return rettet([.bruker(bruker, id: sak.id.ulid)], rettinger, grunn)
  }

  private func rettFodselsdato(
    _ dato: Dato, _ sak: Brukersak, _ k: Kontekst, _ grunn: String
  ) throws(Livslopsfeil) -> Beslutning {
    let nummer = sak.bruker.identitetsnummer.sifre
    if let fodt = Identitetskontroll.kontroller(nummer, godta2032: true).fodselsdato, fodt != dato {
      throw .nei(.datoStemmerIkke)
    }
    return try rettBruker(.fodselsdato, sak, k, grunn, gammel: sak.bruker.fodselsdato, ny: dato) { $0.fodselsdato = $1 }
  }

  private func rettBruker(
    _ felt: Rettbart, _ sak: Brukersak, _ k: Kontekst, _ grunn: String, gammel: Dato, ny: Dato,
    _ sett: (inout Bruker, Dato) -> Void
  ) throws(Livslopsfeil) -> Beslutning {
    if gammel == ny { throw .nei(.uendret) }
    var bruker = sak.bruker
    sett(&bruker, ny)
    let retting = retting(felt, sak.id.ulid, gammel.description, ny.description, k, grunn)
    return rettet([.bruker(bruker, id: sak.id.ulid)], [retting], grunn)
  }

  // MARK: Notes

  private func rettNotis(
    _ felt: Rettbart, _ rett: String, _ sak: Brukersak, _ k: Kontekst, _ grunn: String
  ) throws(Livslopsfeil) -> Beslutning {
    guard let gjelder else { throw .felt(.paakrevd("gjelder")) }
    if var samtale = sak.samtaler.first(where: { $0.id.ulid == gjelder }) {
      let gammel = try sett(felt, rett, k, dato: &samtale.dato, notat: &samtale.notat)
      return rettet([.samtale(samtale)], [retting(felt, gjelder, gammel, rett, k, grunn)], grunn)
    }
    if var henvendelse = sak.henvendelser.first(where: { $0.id.ulid == gjelder }) {
      let gammel = try sett(felt, rett, k, dato: &henvendelse.dato, notat: &henvendelse.notat)
      return rettet([.henvendelse(henvendelse)], [retting(felt, gjelder, gammel, rett, k, grunn)], grunn)
    }
    throw .nei(.ukjentDel)
  }

  private func sett(
    _ felt: Rettbart, _ rett: String, _ k: Kontekst, dato: inout Dato, notat: inout String
  ) throws(Livslopsfeil) -> String {
    let gammel = felt == .dato ? dato.description : notat
    if gammel == rett { throw .nei(.uendret) }
    if felt == .dato { dato = try dag(rett, k) } else { notat = rett }
    return gammel
  }

  // MARK: Wrong person

  private func flyttUt(_ sak: Brukersak, _ k: Kontekst, _ grunn: String) throws(Livslopsfeil) -> Beslutning {
    guard let gjelder else { throw .felt(.paakrevd("gjelder")) }
    guard let art = sak.art(av: gjelder) else { throw .nei(.ukjentDel) }
    guard art.kanStaaHosFeilPerson else { throw .nei(.ikkeRettbar) }
    if art == .vedtak, k.ansatt.roller.isDisjoint(with: [.leder, .fagansvarlig]) { throw .tilgang(.manglerRolle) }
    let retting = Retting(
      id: k.nyId(), dato: k.idag, av: k.ansatt.ident, begrunnelse: grunn,
      art: .feilPerson(del: art.rawValue, gjelder: gjelder))
    return Beslutning(
      .feilPersonRettet, [.retting(retting)], gjelder: gjelder, begrunnelse: grunn, fjernet: [(art, gjelder)])
  }

  // MARK: Shared

  private func dag(_ tekst: String, _ k: Kontekst) throws(Livslopsfeil) -> Dato {
    guard let dato = Dato(iso: tekst) else { throw .felt(.ukjentVerdi("verdi")) }
    return try Livslopsfeil.dag(dato, "verdi", k)
  }

  private func retting(
    _ felt: Rettbart, _ gjelder: Ulid, _ gammel: String, _ ny: String, _ k: Kontekst, _ grunn: String
  ) -> Retting {
    Retting(
      id: k.nyId(), dato: k.idag, av: k.ansatt.ident, begrunnelse: grunn,
      art: .verdi(felt: felt, gjelder: gjelder, gammel: gammel, ny: ny))
  }

  private func rettet(_ deler: [Saksdel], _ rettinger: [Retting], _ grunn: String) -> Beslutning {
    Beslutning(.opplysningRettet, deler + rettinger.map { .retting($0) }, begrunnelse: grunn)
  }
}

extension Saksdel.Art {
  /// What may have been written in the wrong case. The person, the plan, ends, handovers and corrections are the case
  /// itself, and a referral stands in two.
  var kanStaaHosFeilPerson: Bool {
    switch self {
    case .bruker, .plan, .slutt, .overforing, .retting, .tilvisning: false
    case .ytelse, .henvendelse, .samtale, .behovsvurdering, .arbeidsevnevurdering, .vedtak, .aktivitet, .jobbsok,
      .timeavtale, .beskjed, .huskelapp, .meldekort, .kvpuke, .brudd, .unntak, .sykefravaer, .dialogmote, .tiltak,
      .ankomst, .avtale:
      true
    }
  }
}
