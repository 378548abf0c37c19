import Fagmodell

/// One person in a list: the little that search, work list and portfolio need, kept in the store's index so that no
/// case is decoded to show a list.
public struct Brukerrad: Hashable, Sendable {
  public let sak: SakId
  public let revisjon: Int
  public let identitetsnummer: Identitetsnummer
  public let navn: Navn
  public let fodselsdato: Dato
  public let veileder: String?
  public let steg: Steg
  public let registrert: Dato
  public let innsatsgruppe: Innsatsgruppe?
  public let arbeidsevne: Arbeidsevne
  public let behovKonkludert: Dato?
  public let planGodkjent: Dato?
  /// The next day something is to happen: the plan's review, an agreed step, a step left open.
  public let nesteDato: Dato?
  public let sisteKontakt: Dato?
  public let ytelser: [Ytelse]
  public let erSkjermet: Bool
  /// First day of the sick leave that runs.
  public let sykmeldtFra: Dato?
  /// The benefits that have not ended, with their days.
  public let ytelsesperioder: [Ytelsesperiode]
  public let yngsteBarnFodt: Dato?
  /// The first reply window of a breach case that is open.
  public let bruddsvarfrist: Dato?
  public let planRevurderes: Dato?
  /// The first answer that is owed.
  public let beskjedfrist: Dato?
  /// The next booked meeting.
  public let nesteTime: Dato?
  /// The follow-up has ended.
  public let avsluttet: Dato?
  public let adressebeskyttelse: Adressebeskyttelse
  public let merker: Set<Brukermerke>
  /// The appointments nobody has registered the outcome of, for the calendar of the day.
  public let timer: [Radtime]
  /// How often the person has had to begin again with a new veileder (U11).
  public let veilederbytter: Int
  /// Contacts by month and channel, of the last year of them.
  public let kontakter: [Radkontakt]
  /// Days the person met us, of the last hundred before the newest.
  public let motedager: [Dato]
  /// Where the person stands at the counter, the last day they came; nil when they have been seen or have left.
  public let ankomst: Radankomst?
  /// Minutes on assessments and in meetings by month, of the last year of them.
  public let tidsbruk: [Radtidsbruk]

  /// Changes with the meaning of the fields, so that an index made by an older program is made again.
  public static let versjon = 7

  /// Positions in `Indeksrad.felt`. Only ever added to at the end.
  private enum Felt: Int, CaseIterable {
    case nummer, etternavn, fornavn, sok, fodt, veileder, steg, registrert, innsatsgruppe, arbeidsevne
    case behovKonkludert, planGodkjent, nesteDato, sisteKontakt, ytelser, skjermet
    case sykmeldtFra, ytelsesperioder, yngsteBarnFodt, bruddsvarfrist, planRevurderes, beskjedfrist, nesteTime
    case avsluttet
    case adressebeskyttelse, merker
    case timer
    case veilederbytter, kontakter, motedager
    case ankomst, tidsbruk
  }

  /// Nil when the row is not of a person, or of a version with fewer fields (the index is then rebuilt).
  public init?(_ rad: Indeksrad) {
    guard rad.art == .bruker, rad.felt.count >= Felt.allCases.count else { return nil }
    func felt(_ f: Felt) -> String { rad.felt[f.rawValue] }
    guard let nummer = Identitetsnummer(felt(.nummer)), let fodt = Dato(iso: felt(.fodt)),
      let registrert = Dato(iso: felt(.registrert)), let steg = Steg(rawValue: felt(.steg))
    else { return nil }
    sak = rad.sak
    revisjon = rad.revisjon
    identitetsnummer = nummer
    navn = Navn(fornavn: felt(.fornavn), etternavn: felt(.etternavn))
    fodselsdato = fodt
    veileder = felt(.veileder).isEmpty ? nil : felt(.veileder)
    self.steg = steg
    self.registrert = registrert
    innsatsgruppe = Innsatsgruppe(rawValue: felt(.innsatsgruppe))
    arbeidsevne = Arbeidsevne(rawValue: felt(.arbeidsevne)) ?? .ikkeVurdert
    behovKonkludert = Dato(iso: felt(.behovKonkludert))
    planGodkjent = Dato(iso: felt(.planGodkjent))
    nesteDato = Dato(iso: felt(.nesteDato))
    sisteKontakt = Dato(iso: felt(.sisteKontakt))
    ytelser = felt(.ytelser).split(separator: ",").compactMap { Ytelse(rawValue: String($0)) }
    erSkjermet = felt(.skjermet) == "1"
    sykmeldtFra = Dato(iso: felt(.sykmeldtFra))
    ytelsesperioder = felt(.ytelsesperioder).split(separator: ",").compactMap { Ytelsesperiode(String($0)) }
    yngsteBarnFodt = Dato(iso: felt(.yngsteBarnFodt))
    bruddsvarfrist = Dato(iso: felt(.bruddsvarfrist))
    planRevurderes = Dato(iso: felt(.planRevurderes))
    beskjedfrist = Dato(iso: felt(.beskjedfrist))
    nesteTime = Dato(iso: felt(.nesteTime))
    avsluttet = Dato(iso: felt(.avsluttet))
    adressebeskyttelse = Adressebeskyttelse(rawValue: felt(.adressebeskyttelse)) ?? .ugradert
    merker = Set(felt(.merker).split(separator: ",").compactMap { Brukermerke(rawValue: String($0)) })
    timer = felt(.timer).split(separator: ",").compactMap { Radtime(String($0)) }
    veilederbytter = Int(felt(.veilederbytter)) ?? 0
    kontakter = felt(.kontakter).split(separator: ",").compactMap { Radkontakt(String($0)) }
    ankomst = Radankomst(felt(.ankomst))
    tidsbruk = felt(.tidsbruk).split(separator: ",").compactMap { Radtidsbruk(String($0)) }
    motedager = felt(.motedager).split(separator: ",").compactMap { Dato(iso: String($0)) }
  }

  /// The row of a case that is open, as lists have it.
  init?(_ sak: Brukersak) {
    self.init(Indeksrad(sak: sak.id, art: .bruker, revisjon: 0, felt: Brukerrad.felt(sak)))
  }

  /// The row of the person with this identity number.
  public static func finn(_ nummer: Identitetsnummer, i rader: [Indeksrad]) -> Indeksrad? {
    rader.first { $0.felt.er(Felt.nummer.rawValue, nummer.sifre) }
  }
  /// Whether the identity number begins with these digits.
  public static func nummer(i rad: Indeksrad, begynner sifre: [UInt8]) -> Bool {
    rad.felt.begynner(Felt.nummer.rawValue, sifre)
  }
  /// Whether the row is of a person with any kind of protection, so that access must be asked about.
  static func harVern(i rad: Indeksrad) -> Bool {
    !rad.felt.er(Felt.skjermet.rawValue, "0") || rad.felt.count < Felt.allCases.count
      || !rad.felt.er(Felt.merker.rawValue, "")
  }
  /// Whether `ident` follows the person up.
  public static func harVeileder(_ ident: String, i rad: Indeksrad) -> Bool {
    !ident.isEmpty && rad.felt.er(Felt.veileder.rawValue, ident)
  }
  /// Whether some open appointment is with this staff member, told without interpreting the row.
  public static func harTime(hos ident: String, i rad: Indeksrad) -> Bool {
    !rad.felt.er(Felt.timer.rawValue, "") && rad.felt[Felt.timer.rawValue].contains(ident)
  }
  /// Whether the person may stand at the counter, told without interpreting the row.
  public static func staarISkranken(i rad: Indeksrad) -> Bool { !rad.felt.er(Felt.ankomst.rawValue, "") }
  /// Whether some open appointment is on this day, told without interpreting the row.
  public static func harTime(paa dato: Dato, i rad: Indeksrad) -> Bool {
    !rad.felt.er(Felt.timer.rawValue, "") && rad.felt[Felt.timer.rawValue].contains(dato.description)
  }
  /// Whether the person was born this day, as dates stand in rows.
  static func erFodt(_ dag: String, i rad: Indeksrad) -> Bool { rad.felt.er(Felt.fodt.rawValue, dag) }
  /// The folded text search looks in, as UTF-8.
  public static func medSokenavn<T>(i rad: Indeksrad, _ arbeid: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    rad.felt.medFelt(Felt.sok.rawValue, arbeid)
  }

  /// What the store calls for each sak it writes or rebuilds.
  public static let bygger: Radbygger = { bilde in
    switch bilde.art {
    case .bruker: (try? AapenSak(bilde)).map { felt($0.sak) } ?? []
    case .arbeidsgiver: Arbeidsgiverrad.felt(bilde)
    case .kontor: []
    }
  }

  private static func felt(_ sak: Brukersak) -> [String] {
    let b = sak.bruker
    return Felt.allCases.map { felt in
      switch felt {
      case .nummer: b.identitetsnummer.sifre
      case .etternavn: b.navn.etternavn
      case .fornavn: b.navn.fornavn
      case .sok: Sokefolding.fold("\(b.navn.fornavn) \(b.navn.etternavn)")
      case .fodt: b.fodselsdato.description
      case .veileder: b.veileder ?? ""
      case .steg: sak.steg.rawValue
      case .registrert: b.registrert.description
      case .innsatsgruppe: sak.gjeldendeVedtak?.innhold.innsatsgruppe?.rawValue ?? ""
      case .arbeidsevne: sak.arbeidsevne.rawValue
      case .behovKonkludert: sak.sisteBehovskonklusjon?.dato.description ?? ""
      case .planGodkjent: sak.plan?.godkjenning?.dato.description ?? ""
      case .nesteDato: sak.nesteDato?.description ?? ""
      case .sisteKontakt: sak.sisteKontakt?.description ?? ""
      case .ytelser: sak.ytelser.filter { $0.til == nil }.map(\.ytelse.rawValue).joined(separator: ",")
      case .skjermet: Tilgang.erBeskyttet(b) ? "1" : "0"
      case .sykmeldtFra: sak.aapentSykefravaer?.fra.description ?? ""
      case .ytelsesperioder: sak.ytelser.map { Ytelsesperiode($0).kode }.joined(separator: ",")
      case .yngsteBarnFodt: b.barn.max()?.description ?? ""
      case .bruddsvarfrist: sak.bruddsvarfrist?.description ?? ""
      case .planRevurderes: sak.plan?.revurderes?.description ?? ""
      case .beskjedfrist: sak.beskjedfrist?.description ?? ""
      case .nesteTime: sak.aapneTimer.map(\.dato).min()?.description ?? ""
      case .avsluttet: sak.avslutning?.dato.description ?? ""
      case .adressebeskyttelse: b.adressebeskyttelse.rawValue
      case .merker: b.merker.map(\.rawValue).sorted().joined(separator: ",")
      case .timer: sak.aapneTimer.map { Radtime($0).kode }.joined(separator: ",")
      case .veilederbytter: b.veilederbytter == 0 ? "" : String(b.veilederbytter)
      case .kontakter: Radkontakt.alle(sak).map(\.kode).joined(separator: ",")
      case .ankomst: sak.ankomster.last { $0.erAapen }.map { Radankomst($0, i: sak).kode } ?? ""
      case .tidsbruk: Radtidsbruk.alle(sak).map(\.kode).joined(separator: ",")
      case .motedager: sak.motedager.map(\.description).joined(separator: ",")
      }
    }
  }
}
