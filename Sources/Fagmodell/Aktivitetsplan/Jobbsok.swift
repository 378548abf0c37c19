/// One job the person has sought: a line of the job-search log that belongs to the plan (G16).
public struct Jobbsok: Hashable, Codable, Sendable {
  public let id: Id<Jobbsok>
  public let plan: Id<Aktivitetsplan>
  /// The day it was sought.
  public let dato: Dato
  public let arbeidsgiver: String
  public let stilling: String
  public let maate: Jobbsokmaate
  public let registrert: Dato
  /// Staff ident of the one who wrote it down.
  public let av: String
  /// How it went; nil while nobody knows.
  public var svar: Jobbsoksvar?

  public init(
    id: Id<Jobbsok>, plan: Id<Aktivitetsplan>, dato: Dato, arbeidsgiver: String, stilling: String, maate: Jobbsokmaate,
    registrert: Dato, av: String, svar: Jobbsoksvar? = nil
  ) {
    self.id = id
    self.plan = plan
    self.dato = dato
    self.arbeidsgiver = arbeidsgiver
    self.stilling = stilling
    self.maate = maate
    self.registrert = registrert
    self.av = av
    self.svar = svar
  }
}

/// What came of a job that was sought. A later answer takes the place of an earlier one: an interview may become an
/// offer.
public struct Jobbsoksvar: Hashable, Codable, Sendable {
  public let utfall: Jobbsokutfall
  public let dato: Dato

  public init(utfall: Jobbsokutfall, dato: Dato) {
    self.utfall = utfall
    self.dato = dato
  }
}

/// How the job was sought.
public enum Jobbsokmaate: String, CaseIterable, Codable, Sendable {
  case utlyst = "UTLYST"
  case aapenSoknad = "AAPEN_SOKNAD"
  case samtale = "SAMTALE"
  case nettverk = "NETTVERK"
  case bemanning = "BEMANNING"
}

public enum Jobbsokutfall: String, CaseIterable, Codable, Sendable {
  case intervju = "INTERVJU"
  case tilbud = "TILBUD"
  case avslag = "AVSLAG"
  case ikkeSvar = "IKKE_SVAR"
  case trukket = "TRUKKET"
}

extension Brukersak {
  /// The job-search log of a plan, as it was written.
  public func jobblogg(i plan: Aktivitetsplan) -> [Jobbsok] { jobbsok.filter { $0.plan == plan.id } }

  /// How many jobs were sought in the week of `dag`: the lines of the log, and the vacancies that stood as steps and are
  /// done. What an agreement on job search is held against.
  public func sokteJobber(iUkenMed dag: Dato) -> Int {
    let mandag = dag - (dag.ukedag.rawValue - 1)
    let uke = mandag...(mandag + 6)
    return jobbsok.count { uke.contains($0.dato) }
      + aktiviteter.count { $0.type == .stilling && $0.status == .fullfort && uke.contains($0.endret) }
  }

  /// The agreement on job search that counts on `dag`; nil when none runs.
  public func sokeavtale(paa dag: Dato) -> (steg: Aktivitet, antall: Int)? {
    guard let plan else { return nil }
    return aktiviteter(i: plan).lazy.compactMap { steg -> (steg: Aktivitet, antall: Int)? in
      guard case .jobbsoking(let antall) = steg.detaljer, !steg.status.erEndelig, steg.fra <= dag,
        steg.til.map({ $0 >= dag }) ?? true
      else { return nil }
      return (steg, antall)
    }.first
  }
}
