import Fagmodell
import Saksgang
import TerminalKit

/// The needs assessment on one page: the person's own view first, work and resources before hindrances, health last,
/// and at the end the outcome and the next concrete thing.
public struct Behovsskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.behovsvurdering
  public let sak: SakId?
  public let steg: Steg? = .behovsvurdering
  private let id: SakId
  var skjema: Skjema

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    var verdier = Behovsskjerm.lagrede(id, o)
    verdier["utfall"] = Behovsskjerm.krevAev(id, o) ? [Behovsutfall.arbeidsevnevurdering.rawValue] : [""]
    skjema = Skjema("behovsvurdering", Behovsskjerm.felter(id, o), verdier: verdier, o)
  }

  func lagrede(_ o: Omgivelser) -> [String: [String]] { Behovsskjerm.lagrede(id, o) }

  private static func lagrede(_ id: SakId, _ o: Omgivelser) -> [String: [String]] {
    var verdier: [String: [String]] = [:]
    if let behov = o.sak(id).flatMap({ $0.aapenBehovsvurdering ?? $0.behovsvurderinger.last }) {
      verdier["brukersSyn"] = [behov.brukersSyn]
      verdier["arbeidsmarked"] = [behov.arbeidsmarked]
      for element in Profilelement.allCases { Profilfelter.verdier(element, behov.temaer[element], &verdier) }
    }
    return verdier
  }

  /// A benefit may have come meanwhile that demands an arbeidsevnevurdering.
  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] { Behovsskjerm.felter(id, o) }

  private static func krevAev(_ id: SakId, _ o: Omgivelser) -> Bool {
    o.sak(id).map { o.regler($0).arbeidsevnekrav.paakrevd } ?? false
  }

  private static func felter(_ id: SakId, _ o: Omgivelser) -> [Skjemafelt] {
    let lang = Skjemafelt.Art.langtekst(rader: 3, grense: Feltgrense.beskrivelse)
    let elementer = Profilelement.allCases.filter { $0 != .arbeidsliv }
    return [
      Skjemafelt("brukersSyn", lang, paakrevd: true), Skjemafelt("arbeidsmarked", lang, paakrevd: true),
    ] + elementer.flatMap { Profilfelter.felter($0) } + [
      Skjemafelt("omUtfall", .overskrift),
      Skjemafelt("utfall", .valg(utfall(id, o)), paakrevd: true),
      Skjemafelt("begrunnelse", .langtekst(rader: 3, grense: Feltgrense.fritekst), paakrevd: true),
      Skjemafelt("nesteSteg", .tekst, paakrevd: true), Skjemafelt("nesteDato", .dato, paakrevd: true),
    ]
  }

  /// The outcomes; when the rules demand an arbeidsevnevurdering the others say why they are closed.
  private static func utfall(_ id: SakId, _ o: Omgivelser) -> [Choice] {
    let krevd = krevAev(id, o)
    return (krevd ? [] : [Choice.ingen(o)])
      + Behovsutfall.allCases.map { utfall in
        Choice(
          id: utfall.rawValue, title: o.kode(utfall),
          definition: o.tekst("skjerm.behovsvurdering.utfall.\(utfall.rawValue)"),
          unavailable: krevd && utfall != .arbeidsevnevurdering ? o.tekst("skjerm.behovsvurdering.krevAev") : nil)
      }
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    [Handling("ferdig", .ctrl("s")), Handling("lagreUferdig", .ctrl("d"))]
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "ferdig": fullfor(o)
    case "lagreUferdig": [.lagre(start(o) + [svar(o)], paa: id)]
    default: []
    }
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o), let utfall: Behovsutfall = skjema.kode("utfall"), let dato = skjema.dato("nesteDato", o)
    else { return [] }
    let ferdig = FullforBehovsvurdering(
      utfall: utfall, begrunnelse: skjema.tekst("begrunnelse"), nesteSteg: skjema.tekst("nesteSteg"), nesteDato: dato,
      svar: svar(o))
    return [.lagre(start(o) + [ferdig], paa: id)]
  }

  /// An assessment is opened with the first answers that are stored, not by looking at the screen.
  private func start(_ o: Omgivelser) -> [any Brukstilfelle] {
    o.sak(id)?.aapenBehovsvurdering == nil ? [StartBehovsvurdering()] : []
  }

  private func svar(_ o: Omgivelser) -> SvarBehovsvurdering {
    SvarBehovsvurdering(
      temaer: Profilelement.allCases.filter { $0 != .arbeidsliv }.map { Profilfelter.innspill($0, skjema) },
      brukersSyn: skjema.tekst("brukersSyn"), arbeidsmarked: skjema.tekst("arbeidsmarked"))
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    guard let naa = o.sak(id), naa.aapenBehovsvurdering == nil else {
      return [.kladdFerdig, .lukk, .melding(o.tekst("skjerm.behovsvurdering.lagretUferdig"), .success)]
    }
    return [.kladdFerdig, .videre(id), .melding(o.tekst("skjerm.behovsvurdering.ferdig"), .success)]
  }
}

/// The two sides of a theme as form fields, shared by the needs assessment and the resource profile.
enum Profilfelter {
  static func felter(_ element: Profilelement) -> [Skjemafelt] {
    let lang = Skjemafelt.Art.langtekst(rader: 2, grense: Feltgrense.beskrivelse)
    return [
      Skjemafelt("tema.\(element.rawValue)", .overskrift, etikett: "kode.Profilelement.\(element.rawValue)"),
      Skjemafelt("ressurs.\(element.rawValue)", lang, etikett: "skjema.ressurs"),
      Skjemafelt("barriere.\(element.rawValue)", lang, etikett: "skjema.barriere"),
    ]
  }

  static func verdier(_ element: Profilelement, _ svar: Temasvar, _ verdier: inout [String: [String]]) {
    verdier["ressurs.\(element.rawValue)"] = [svar.ressurs]
    verdier["barriere.\(element.rawValue)"] = [svar.barriere]
  }

  static func innspill(_ element: Profilelement, _ skjema: Skjema) -> Temainnspill {
    Temainnspill(
      tema: element, ressurs: skjema.tekst("ressurs.\(element.rawValue)"),
      barriere: skjema.tekst("barriere.\(element.rawValue)"))
  }
}
