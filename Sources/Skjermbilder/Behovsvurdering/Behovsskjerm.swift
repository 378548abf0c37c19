import Fagmodell
import Regelverk
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
    if let om = o.sporsmaal.policy.nesteDatoOm { verdier["nesteDato"] = [o.datoer.tall(om.etter(o.idag))] }
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
  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] { Behovsskjerm.felter(id, o) + endringer(o) }

  /// In a reassessment: what is said otherwise than the last time, as one types.
  private func endringer(_ o: Omgivelser) -> [Skjemafelt] {
    guard let forrige = o.sak(id)?.sisteBehovskonklusjon, !skjema.endrede.isEmpty else { return [] }
    let felt = skjema.form.fields.filter { skjema.endrede.contains($0.id) && Behovsskjerm.erGjenbrukt($0.id) }
    let navn = felt.map { Behovsskjerm.etikett($0, o) }.joined(separator: ", ")
    if navn.isEmpty { return [] }
    let tekst = o.tekst("skjerm.behovsvurdering.endretSiden", ["dato": o.datoer.tall(forrige.dato), "felt": navn])
    return [Skjemafelt("endretSiden", .merknad(tekst))]
  }

  /// The conclusion is new each time; the answers are those of the last time until they are changed.
  private static func erGjenbrukt(_ felt: String) -> Bool {
    felt == "brukersSyn" || felt == "arbeidsmarked" || felt.contains(".")
  }

  private static func etikett(_ felt: FormField, _ o: Omgivelser) -> String {
    let deler = felt.id.split(separator: ".")
    guard let tema = deler.last.flatMap({ Profilelement(rawValue: String($0)) }) else { return felt.label }
    return "\(o.kode(tema)) (\(felt.label.lowercased()))"
  }

  mutating func endret(_ felt: String, _ o: Omgivelser) {
    if o.sak(id)?.sisteBehovskonklusjon != nil { sporPaaNytt(o) }
  }

  private static func krevAev(_ id: SakId, _ o: Omgivelser) -> Bool {
    o.sak(id).map { o.regler($0).arbeidsevnekrav.paakrevd } ?? false
  }

  private static func felter(_ id: SakId, _ o: Omgivelser) -> [Skjemafelt] {
    guard let sak = o.sak(id) else { return [] }
    return o.sporsmaal.sporsmaal(Fakta(sak, paa: o.idag), paa: o.idag).flatMap { felter($0, id, o) }
  }

  /// One question of the set as form fields.
  private static func felter(_ ett: Sporsmaal, _ id: SakId, _ o: Omgivelser) -> [Skjemafelt] {
    let paakrevd = o.sporsmaal.erPaakrevd(ett.id)
    func felt(_ art: Skjemafelt.Art) -> [Skjemafelt] { [Skjemafelt(ett.id, art, paakrevd: paakrevd)] }
    switch ett.art {
    case .overskrift: return felt(.overskrift)
    case .linje: return felt(.tekst)
    case .dato: return felt(.dato)
    case .utfall: return felt(.valg(utfall(id, o)))
    case .langtekst:
      let grense = ett.id == "begrunnelse" ? Feltgrense.fritekst : Feltgrense.beskrivelse
      return felt(.langtekst(rader: ett.rader ?? 3, grense: grense))
    case .tema: return Profilelement(rawValue: ett.id).map { Profilfelter.felter($0) } ?? []
    }
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
    let hint = Handling("profilering", iBunnlinjen: false)
    return [Handling("ferdig", .ctrl("s")), Handling("lagreUferdig", .ctrl("d"))]
      + (o.sporsmaal.policy.profilering ? [hint] : [])
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "ferdig": fullfor(o)
    case "lagreUferdig": [.lagre(start(o) + [svar(o)], paa: id)]
    case "profilering": profil(o).map { [.sporr(id: "behov.profil", $0)] } ?? []
    default: []
    }
  }

  /// The hint with its reasons: support for the talk, never a choice made.
  private func profil(_ o: Omgivelser) -> Modal? {
    guard let sak = o.sak(id),
      let profil = Profilering.vurder(
        Profileringsfakta(sak, paa: o.idag), aktivert: o.sporsmaal.policy.profilering, dato: o.idag, pakke: o.pakke)
    else { return nil }
    let koder = [profil.spor.rawValue] + profil.grunner.map(\.rawValue)
    return Modal(
      title: o.tekst("skjerm.behovsvurdering.profilTittel"),
      text: koder.map { o.regeltekster($0, o.tekst.spraak) }.joined(separator: " "),
      buttons: [o.tekst("skall.tilbake")])
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
      temaer: Profilelement.allCases.filter { skjema.har("ressurs.\($0.rawValue)") }.map {
        Profilfelter.innspill($0, skjema)
      },
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
  /// - Parameter paakrevd: whether the resources must be filled in.
  static func felter(_ element: Profilelement, paakrevd: Bool = false) -> [Skjemafelt] {
    let lang = Skjemafelt.Art.langtekst(rader: 2, grense: Feltgrense.beskrivelse)
    return [
      Skjemafelt("tema.\(element.rawValue)", .overskrift, etikett: "kode.Profilelement.\(element.rawValue)"),
      Skjemafelt("ressurs.\(element.rawValue)", lang, paakrevd: paakrevd, etikett: "skjema.ressurs"),
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
