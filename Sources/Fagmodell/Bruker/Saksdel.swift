/// One entity in a person's case, as stored and as folded. The type codes are frozen.
public enum Saksdel: Hashable, Sendable {
  case bruker(Bruker, id: Ulid)
  case ytelse(Ytelsesforhold)
  case henvendelse(Henvendelse)
  case samtale(Samtale)
  case behovsvurdering(Behovsvurdering)
  case arbeidsevnevurdering(Arbeidsevnevurdering)
  case vedtak(Vedtak)
  case plan(Aktivitetsplan)
  case aktivitet(Aktivitet)
  case jobbsok(Jobbsok)
  case timeavtale(Timeavtale)
  case beskjed(Beskjed)
  case huskelapp(Huskelapp)
  case meldekort(Meldekort)
  case kvpuke(Kvpuke)
  case brudd(Brudd)
  case unntak(Unntak)
  case sykefravaer(Sykefravaer)
  case dialogmote(Dialogmote)
  case tiltak(Tiltakssak)
  case tilvisning(Tilvisning)
  case overforing(Overforing)
  case slutt(Oppfolgingsslutt)
  case retting(Retting)
  case ankomst(Ankomst)
  case avtale(Oppfolgingsavtale)

  public enum Art: String, CaseIterable, Sendable {
    case bruker = "bruker"
    case ytelse = "ytelse"
    case henvendelse = "henvendelse"
    case samtale = "samtale"
    case behovsvurdering = "behovsvurdering"
    case arbeidsevnevurdering = "arbeidsevnevurdering"
    case vedtak = "vedtak"
    case plan = "plan"
    case aktivitet = "aktivitet"
    case jobbsok = "jobbsok"
    case timeavtale = "timeavtale"
    case beskjed = "beskjed"
    case huskelapp = "huskelapp"
    case meldekort = "meldekort"
    case kvpuke = "kvpuke"
    case brudd = "brudd"
    case unntak = "unntak"
    case sykefravaer = "sykefravaer"
    case dialogmote = "dialogmote"
    case tiltak = "tiltak"
    case tilvisning = "tilvisning"
    case overforing = "overforing"
    case slutt = "slutt"
    case retting = "retting"
    case ankomst = "ankomst"
    case avtale = "avtale"
  }

  public var art: Art {
    switch self {
    case .bruker: .bruker
    case .ytelse: .ytelse
    case .henvendelse: .henvendelse
    case .samtale: .samtale
    case .behovsvurdering: .behovsvurdering
    case .arbeidsevnevurdering: .arbeidsevnevurdering
    case .vedtak: .vedtak
    case .plan: .plan
    case .aktivitet: .aktivitet
    case .jobbsok: .jobbsok
    case .timeavtale: .timeavtale
    case .beskjed: .beskjed
    case .huskelapp: .huskelapp
    case .meldekort: .meldekort
    case .kvpuke: .kvpuke
    case .brudd: .brudd
    case .unntak: .unntak
    case .sykefravaer: .sykefravaer
    case .dialogmote: .dialogmote
    case .tiltak: .tiltak
    case .tilvisning: .tilvisning
    case .overforing: .overforing
    case .slutt: .slutt
    case .retting: .retting
    case .ankomst: .ankomst
    case .avtale: .avtale
    }
  }

  public var id: Ulid {
    switch self {
    case .bruker(_, let id): id
    case .ytelse(let del): del.id.ulid
    case .henvendelse(let del): del.id.ulid
    case .samtale(let del): del.id.ulid
    case .behovsvurdering(let del): del.id.ulid
    case .arbeidsevnevurdering(let del): del.id.ulid
    case .vedtak(let del): del.id.ulid
    case .plan(let del): del.id.ulid
    case .aktivitet(let del): del.id.ulid
    case .jobbsok(let del): del.id.ulid
    case .timeavtale(let del): del.id.ulid
    case .beskjed(let del): del.id.ulid
    case .huskelapp(let del): del.id.ulid
    case .meldekort(let del): del.id.ulid
    case .kvpuke(let del): del.id.ulid
    case .brudd(let del): del.id.ulid
    case .unntak(let del): del.id.ulid
    case .sykefravaer(let del): del.id.ulid
    case .dialogmote(let del): del.id.ulid
    case .tiltak(let del): del.id.ulid
    case .tilvisning(let del): del.id.ulid
    case .overforing(let del): del.id.ulid
    case .slutt(let del): del.id.ulid
    case .retting(let del): del.id.ulid
    case .ankomst(let del): del.id.ulid
    case .avtale(let del): del.id.ulid
    }
  }

  /// The entity as JSON; throws only if a value cannot be encoded.
  public func innhold() throws -> Json {
    switch self {
    case .bruker(let del, _): try JsonEncoder.encode(del)
    case .ytelse(let del): try JsonEncoder.encode(del)
    case .henvendelse(let del): try JsonEncoder.encode(del)
    case .samtale(let del): try JsonEncoder.encode(del)
    case .behovsvurdering(let del): try JsonEncoder.encode(del)
    case .arbeidsevnevurdering(let del): try JsonEncoder.encode(del)
    case .vedtak(let del): try JsonEncoder.encode(del)
    case .plan(let del): try JsonEncoder.encode(del)
    case .aktivitet(let del): try JsonEncoder.encode(del)
    case .jobbsok(let del): try JsonEncoder.encode(del)
    case .timeavtale(let del): try JsonEncoder.encode(del)
    case .beskjed(let del): try JsonEncoder.encode(del)
    case .huskelapp(let del): try JsonEncoder.encode(del)
    case .meldekort(let del): try JsonEncoder.encode(del)
    case .kvpuke(let del): try JsonEncoder.encode(del)
    case .brudd(let del): try JsonEncoder.encode(del)
    case .unntak(let del): try JsonEncoder.encode(del)
    case .sykefravaer(let del): try JsonEncoder.encode(del)
    case .dialogmote(let del): try JsonEncoder.encode(del)
    case .tiltak(let del): try JsonEncoder.encode(del)
    case .tilvisning(let del): try JsonEncoder.encode(del)
    case .overforing(let del): try JsonEncoder.encode(del)
    case .slutt(let del): try JsonEncoder.encode(del)
    case .retting(let del): try JsonEncoder.encode(del)
    case .ankomst(let del): try JsonEncoder.encode(del)
    case .avtale(let del): try JsonEncoder.encode(del)
    }
  }

  public init(_ art: Art, id: Ulid, innhold: Json) throws(JsonTypefeil) {
    switch art {
    case .bruker: self = .bruker(try JsonDecoder.decode(fra: innhold), id: id)
    case .ytelse: self = .ytelse(try JsonDecoder.decode(fra: innhold))
    case .henvendelse: self = .henvendelse(try JsonDecoder.decode(fra: innhold))
    case .samtale: self = .samtale(try JsonDecoder.decode(fra: innhold))
    case .behovsvurdering: self = .behovsvurdering(try JsonDecoder.decode(fra: innhold))
    case .arbeidsevnevurdering: self = .arbeidsevnevurdering(try JsonDecoder.decode(fra: innhold))
    case .vedtak: self = .vedtak(try JsonDecoder.decode(fra: innhold))
    case .plan: self = .plan(try JsonDecoder.decode(fra: innhold))
    case .aktivitet: self = .aktivitet(try JsonDecoder.decode(fra: innhold))
    case .jobbsok: self = .jobbsok(try JsonDecoder.decode(fra: innhold))
    case .timeavtale: self = .timeavtale(try JsonDecoder.decode(fra: innhold))
    case .beskjed: self = .beskjed(try JsonDecoder.decode(fra: innhold))
    case .huskelapp: self = .huskelapp(try JsonDecoder.decode(fra: innhold))
    case .meldekort: self = .meldekort(try JsonDecoder.decode(fra: innhold))
    case .kvpuke: self = .kvpuke(try JsonDecoder.decode(fra: innhold))
    case .brudd: self = .brudd(try JsonDecoder.decode(fra: innhold))
    case .unntak: self = .unntak(try JsonDecoder.decode(fra: innhold))
    case .sykefravaer: self = .sykefravaer(try JsonDecoder.decode(fra: innhold))
    case .dialogmote: self = .dialogmote(try JsonDecoder.decode(fra: innhold))
    case .tiltak: self = .tiltak(try JsonDecoder.decode(fra: innhold))
    case .tilvisning: self = .tilvisning(try JsonDecoder.decode(fra: innhold))
    case .overforing: self = .overforing(try JsonDecoder.decode(fra: innhold))
    case .slutt: self = .slutt(try JsonDecoder.decode(fra: innhold))
    case .retting: self = .retting(try JsonDecoder.decode(fra: innhold))
    case .ankomst: self = .ankomst(try JsonDecoder.decode(fra: innhold))
    case .avtale: self = .avtale(try JsonDecoder.decode(fra: innhold))
    }
  }
}
