import Fagmodell

/// What the records are about. One *sak* is the unit of revision and conflict: one person, one employer, the office.
public enum Sakart: String, CaseIterable, Codable, Sendable {
  case bruker = "BRUKER"
  case arbeidsgiver = "ARBEIDSGIVER"
  case kontor = "KONTOR"
}

/// Real, training and demo data live in stores that can never be mistaken for each other (X28).
public enum Lagertype: String, CaseIterable, Codable, Sendable {
  case ekte = "EKTE"
  case ovelse = "OVELSE"
  case demo = "DEMO"
}

/// The after-image of one entity: the whole value as it is from now on, never a difference, so that a later line
/// heals an earlier loss. `innhold` nil means the entity was removed (a discarded draft).
public struct Post: Hashable, Sendable {
  /// The kind of entity, as `vedtak`; frozen codes, see `Saksdel`.
  public let type: String
  public let id: Ulid
  public let innhold: Json?

  public init(type: String, id: Ulid, innhold: Json?) {
    self.type = type
    self.id = id
    self.innhold = innhold
  }
}

/// What happened, in one word and if needed one reason: history is read as sentences from these.
public struct Hendelse: Hashable, Codable, Sendable {
  /// Frozen code, as `VEDTAK_FATTET`.
  public let type: String
  /// Which entity it happened to, when it is one.
  public let gjelder: Ulid?
  public let begrunnelse: String?
  /// Who did it, where that is not the one who stored it: a file of commands by several people in one transaction.
  public let av: String?

  public init(type: String, gjelder: Ulid? = nil, begrunnelse: String? = nil, av: String? = nil) {
    self.type = type
    self.gjelder = gjelder
    self.begrunnelse = begrunnelse
    self.av = av
  }

  /// The same, done by `ident`; nil for the one who stores it.
  public func av(_ ident: String?) -> Hendelse {
    Hendelse(type: type, gjelder: gjelder, begrunnelse: begrunnelse, av: ident)
  }
}

/// All changes of one sak in one transaction.
public struct Sakendring: Hashable, Sendable {
  public let sak: SakId
  public let art: Sakart
  /// The revision the change was made from; 0 for a new sak. Another value in the store is a conflict.
  public let forventetRevisjon: Int
  public let hendelser: [Hendelse]
  public let poster: [Post]

  public init(sak: SakId, art: Sakart, forventetRevisjon: Int, hendelser: [Hendelse], poster: [Post]) {
    self.sak = sak
    self.art = art
    self.forventetRevisjon = forventetRevisjon
    self.hendelser = hendelser
    self.poster = poster
  }
}

/// One use case's result: everything in it is stored, or nothing.
public struct Transaksjon: Hashable, Sendable {
  /// Made once per attempt by a person; a retry after a lost answer carries the same key and is stored once.
  public let nokkel: Ulid
  public let tid: Tidspunkt
  /// The staff member's ident.
  public let av: String
  public let endringer: [Sakendring]

  public init(nokkel: Ulid, tid: Tidspunkt, av: String, endringer: [Sakendring]) {
    self.nokkel = nokkel
    self.tid = tid
    self.av = av
    self.endringer = endringer
  }
}

/// The store's answer when a transaction is safe on disk.
public struct Kvittering: Hashable, Sendable {
  /// The sequence number of the line.
  public let sekvens: Int
  /// New revision per sak, in the order of the transaction.
  public let revisjoner: [SakId: Int]

  public init(sekvens: Int, revisjoner: [SakId: Int]) {
    self.sekvens = sekvens
    self.revisjoner = revisjoner
  }
}

/// One event as it stands in the history of a sak.
public struct Historikkpost: Hashable, Sendable {
  public let revisjon: Int
  public let tid: Tidspunkt
  /// Who did it: the event's own word when it has one, else the one who stored it.
  public let av: String
  public let hendelse: Hendelse

  public init(revisjon: Int, tid: Tidspunkt, av: String, hendelse: Hendelse) {
    self.revisjon = revisjon
    self.tid = tid
    self.av = hendelse.av ?? av
    self.hendelse = hendelse
  }
}

/// A sak as the store has it: the latest after-image of each living entity, and its history.
public struct Saksbilde: Hashable, Sendable {
  public let id: SakId
  public let art: Sakart
  public let revisjon: Int
  public let poster: [Post]
  public let historikk: [Historikkpost]

  public init(id: SakId, art: Sakart, revisjon: Int, poster: [Post], historikk: [Historikkpost]) {
    self.id = id
    self.art = art
    self.revisjon = revisjon
    self.poster = poster
    self.historikk = historikk
  }
}

/// One row of derived data per sak, kept in the index so that lists and search never decode a case.
///
/// `felt` are made by the store's `radbygger` from a `Saksbilde`; what each position means is `Brukerrad`'s affair.
public struct Indeksrad: Hashable, Sendable {
  public let sak: SakId
  public let art: Sakart
  public let revisjon: Int
  public let felt: Radfelt

  public init(sak: SakId, art: Sakart, revisjon: Int, felt: Radfelt) {
    self.sak = sak
    self.art = art
    self.revisjon = revisjon
    self.felt = felt
  }

  public init(sak: SakId, art: Sakart, revisjon: Int, felt: [String]) {
    self.init(sak: sak, art: art, revisjon: revisjon, felt: Radfelt(felt))
  }
}

/// What a look into a case is for; written to the audit log before the case is shown.
public struct Innsyn: Hashable, Sendable {
  public enum Art: String, CaseIterable, Codable, Sendable {
    case aapnet = "AAPNET"
    case fulltNummer = "FULLT_NUMMER"
    case nummersok = "NUMMERSOK"
    case liste = "LISTE"
    case eksport = "EKSPORT"
    case avslag = "AVSLAG"
    case konfliktOverstyrt = "KONFLIKT_OVERSTYRT"
  }
  public let tid: Tidspunkt
  public let av: String
  public let art: Art
  public let sak: SakId?
  public let grunn: String?

  public init(tid: Tidspunkt, av: String, art: Art, sak: SakId?, grunn: String? = nil) {
    self.tid = tid
    self.av = av
    self.art = art
    self.sak = sak
    self.grunn = grunn
  }
}

/// What a store with roles can allow someone. Frozen codes.
public enum Lagerrett: String, CaseIterable, Sendable {
  /// Seeing cases and lists of them.
  case les = "LES"
  /// Changing cases.
  case skriv = "SKRIV"
  /// Reading the whole access log.
  case logg = "LOGG"
  /// Having the whole store checked: what comes out names files and saker, and nothing of what is in them.
  case sjekk = "SJEKK"
  /// Erasing a person, accepting a loss, copying all of it, and other work on the store itself.
  case drift = "DRIFT"
}

/// Why a way into a sealed store could not be made or taken away. Frozen codes.
public enum Lukefeil: String, CaseIterable, Sendable {
  case ikkeForseglet = "IKKE_FORSEGLET"
  case ugyldig = "UGYLDIG"
  /// The name or the passphrase is another slot's.
  case finnes = "FINNES"
  case ukjent = "UKJENT"
  /// The slot this process came in by.
  case egen = "EGEN"
}

/// Why the store could not do it. Nothing was stored in any of these cases.
public enum Lagerfeil: Error, Hashable, Sendable {
  /// Someone else changed the sak since it was read.
  case konflikt(sak: SakId, forventet: Int, funnet: Int)
  case finnesIkke(SakId)
  /// The store's folder is missing or is not a store.
  case ikkeLager(sti: String)
  /// The folder, its owner or its modes are unsafe; `aarsak` is a stable code.
  case usikker(sti: String, aarsak: String)
  /// Written by a newer program, damaged, or on read-only media: reading works, writing does not.
  case skrivebeskyttet(aarsak: String)
  case skadet(fil: String, linje: Int, aarsak: String)
  case forStor(byte: Int)
  case fullDisk
  /// Another process has held the lock too long; `av` is who held it last, when known.
  case opptatt(av: String?)
  /// The store's roles do not let this user of the machine do it; the refusal is in the access log.
  case manglerRett(Lagerrett)
  /// The store is sealed and nobody gave a passphrase.
  case forseglet
  /// No slot of the sealed store is the passphrase's.
  case feilNokkel
  case luke(navn: String, aarsak: Lukefeil)
  /// A system call failed.
  case io(kall: String, errno: Int32, sti: String)
}

/// The store as the use cases see it. Implementations are safe to call from several threads.
public protocol Lager: AnyObject, Sendable {
  var type: Lagertype { get }
  /// The store's own id.
  var id: Ulid { get }

  /// The sak as of the newest commit known to this process; nil when there is none.
  func hent(_ sak: SakId) throws(Lagerfeil) -> Saksbilde?

  /// Stores all of it durably, or nothing. When it returns, a power cut loses nothing of it.
  func utfor(_ transaksjon: Transaksjon) throws(Lagerfeil) -> Kvittering

  /// The derived row of every sak of one kind, in no promised order.
  func rader(_ art: Sakart) throws(Lagerfeil) -> [Indeksrad]

  /// Takes in what other processes have committed; true when something came.
  func oppdater() throws(Lagerfeil) -> Bool

  /// Writes to the audit log; throws rather than let an unlogged look happen.
  func loggfor(_ innsyn: Innsyn) throws(Lagerfeil)

  /// The audit log in order, the newest `antall` entries (all when nil), for one sak or all.
  func innsynslogg(sak: SakId?, antall: Int?) throws(Lagerfeil) -> [Innsyn]
}

/// Makes the fields of an `Indeksrad` from a sak. Handed to the store when it is opened.
public typealias Radbygger = @Sendable (Saksbilde) -> [String]
