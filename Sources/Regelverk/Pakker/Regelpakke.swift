import Fagmodell

/// One pack of dated rules, checked when it was read. Rules are found by id and by kind; only rules of usable
/// confidence that hold on the asked day are ever given out.
public struct Regelpakke: Sendable {
  public let id: Pakkekode
  public let navn: Flertekst
  public let status: Pakkestatus
  /// What the pack's text was compared with, in plain words.
  public let kontrolltekst: Flertekst
  /// The day of the last comparison.
  public let kontrollert: Dato
  /// The days the pack speaks of; outside them the result carries a warning.
  public let gyldigFra: Dato?
  public let gyldigTil: Dato?
  /// The pack this one only changes.
  public let grunnlag: Pakkekode?
  /// Rules that may be applied, in the pack's order, all versions.
  public let regler: [Regel]
  /// Entries whose source nobody has confirmed: for display, never applied.
  public let ubekreftet: [Regel]
  /// Rules of the base pack that do not hold in this one.
  public let opphevet: [String]
  let tekster: Regeltekster
  private let etterId: [String: [Regel]]
  private let etterTema: [Tema: [Regel]]
  let milepaeler: [Regel]
  let pliktregler: [Ytelse: [Regel]]

  init(_ hode: Pakkehode, regler alle: [Regel], opphevet: [String], tekster: Regeltekster) {
    id = hode.id
    navn = hode.navn
    status = hode.status
    kontrolltekst = hode.kontrolltekst
    kontrollert = hode.kontrollert
    gyldigFra = hode.gyldigFra
    gyldigTil = hode.gyldigTil
    grunnlag = hode.bygger
    self.opphevet = opphevet
    self.tekster = tekster
    regler = alle.filter(\.sikkerhet.kanBrukes)
    ubekreftet = alle.filter { !$0.sikkerhet.kanBrukes }
    etterId = Dictionary(grouping: regler, by: \.id)
    etterTema = Dictionary(grouping: regler, by: \.tema)
    milepaeler = etterTema[.sykefravaer] ?? []
    pliktregler = Dictionary(grouping: etterTema[.plikt] ?? []) { $0.plikt!.ytelse }
  }

  /// The version of rule `id` that holds on `dato`; nil when there is none.
  public func regel(_ id: String, paa dato: Dato) -> Regel? {
    etterId[id]?.first { $0.gjelder(paa: dato) }
  }

  /// All versions of rule `id`, in the pack's order.
  public func versjoner(av id: String) -> [Regel] { etterId[id] ?? [] }

  /// The rules of one group, all versions, in the pack's order.
  public func regler(_ tema: Tema) -> [Regel] { etterTema[tema] ?? [] }

  /// The number `navn` of rule `id` on `dato`; nil when the rule or the number is absent.
  public func tall(_ id: String, _ navn: String, paa dato: Dato) -> Double? { regel(id, paa: dato)?.tall(navn) }

  /// The text of a code (warning, block, remark); the code itself when no text is loaded.
  public func tekst(_ kode: String, _ spraak: Spraak = .bokmaal) -> String { tekster(kode, spraak) }

  /// The rule's own words for a duty, to stand beside it in the plan and on the duty sheet.
  public func tekst(for plikt: Plikt, _ spraak: Spraak = .bokmaal) -> String {
    versjoner(av: plikt.regel).last?.tekst(spraak) ?? plikt.kode.rawValue
  }
}

/// The head of a pack file.
struct Pakkehode: Codable {
  let id: Pakkekode
  let navn: Flertekst
  let status: Pakkestatus
  let kontrolltekst: Flertekst
  let kontrollert: Dato
  let gyldigFra: Dato?
  let gyldigTil: Dato?
  let bygger: Pakkekode?
}
