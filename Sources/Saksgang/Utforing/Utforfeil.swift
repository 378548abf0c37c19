import Fagmodell

/// Everything that can stop a use case, in one type for those who show or print it.
public enum Utforfeil: Error, Sendable {
  case fag(any Fagfeil)
  case lager(Lagerfeil)
  /// The case exists but this staff member may not see it (`kode` says which protection).
  case ingenTilgang(kode: String)
  /// Stored data does not have the shape this program knows.
  case ukjentInnhold(sti: String)

  /// Stable text key without `feil.`.
  public var kode: String {
    switch self {
    case .fag(let feil): feil.kode
    case .lager(let feil): feil.kode
    case .ingenTilgang(let kode): "tilgang.\(kode)"
    case .ukjentInnhold: "lager.ukjentInnhold"
    }
  }
  public var felt: String? { if case .fag(let feil) = self { feil.felt } else { nil } }

  public var argumenter: [String: String] {
    switch self {
    case .fag(let feil): feil.argumenter
    case .lager(let feil): feil.argumenter
    case .ingenTilgang: [:]
    case .ukjentInnhold(let sti): ["sti": sti]
    }
  }

  /// The sentence for a person, in the catalogue's language.
  public func melding(_ tekst: Tekstkatalog) -> String { tekst("feil.\(kode)", argumenter) }

  /// Exit code after sysexits, as the contract lists them.
  public var avslutningskode: Int32 {
    switch self {
    case .fag(let feil):
      feil.kode.hasPrefix("tilgang.") || (feil as? Kontorfeil)?.erTilgang == true ? 77 : 65
    case .ingenTilgang: 77
    case .ukjentInnhold: 65
    case .lager(let feil):
      switch feil {
      case .konflikt: 75
      case .finnesIkke: 65
      case .ikkeLager: 66
      case .usikker, .manglerRett, .forseglet, .feilNokkel: 77
      case .opptatt: 75
      case .skrivebeskyttet, .skadet, .forStor, .luke: 65
      case .fullDisk, .io: 74
      }
    }
  }
}

extension Lagerfeil {
  public var kode: String {
    switch self {
    case .konflikt: "lager.konflikt"
    case .finnesIkke: "lager.finnesIkke"
    case .ikkeLager: "lager.ikkeLager"
    case .usikker: "lager.usikker"
    case .skrivebeskyttet: "lager.skrivebeskyttet"
    case .skadet: "lager.skadet"
    case .forStor: "lager.forStor"
    case .fullDisk: "lager.fullDisk"
    case .opptatt: "lager.opptatt"
    case .manglerRett(let rett): "lager.manglerRett.\(rett.rawValue)"
    case .forseglet: "lager.forseglet"
    case .feilNokkel: "lager.feilNokkel"
    case .luke(_, let aarsak): "lager.luke.\(aarsak.rawValue)"
    case .io: "lager.io"
    }
  }

  public var argumenter: [String: String] {
    switch self {
    case .konflikt(let sak, let forventet, let funnet):
      ["sak": sak.description, "forventet": String(forventet), "funnet": String(funnet)]
    case .finnesIkke(let sak): ["sak": sak.description]
    case .ikkeLager(let sti): ["sti": sti]
    case .usikker(let sti, let aarsak): ["sti": sti, "aarsak": aarsak]
    case .skrivebeskyttet(let aarsak): ["aarsak": aarsak]
    case .skadet(let fil, let linje, let aarsak): ["fil": fil, "linje": String(linje), "aarsak": aarsak]
    case .forStor(let byte): ["byte": String(byte)]
    case .fullDisk, .manglerRett, .forseglet, .feilNokkel: [:]
    case .luke(let navn, _): ["navn": navn]
    case .opptatt(let av): ["av": av ?? "?"]
    case .io(let kall, let errno, let sti): ["kall": kall, "errno": String(errno), "sti": sti]
    }
  }
}
