import Fagmodell
import Saksgang
import TerminalKit

/// Marks the question that offers drafts at start.
enum Kladdtilbud {
  static let id = "kladdtilbud"
  static func erTilbud(_ id: String) -> Bool { id == self.id }
}

/// Drafts: written soon after each key, offered again at the next start, gone when the form is stored.
extension Konsoll {
  /// Writes what is typed on the screen on top; a form that is back to what is stored has no draft.
  mutating func lagreKladd() {
    guard ulagretKladd else { return }
    ulagretKladd = false
    let nokkel = Konsoll.nokkel(topp)
    guard let felter = topp.kladd else {
      if omgivelser.kladder.contains(where: { $0.nokkel == nokkel }) { slettKladd(nokkel) }
      return
    }
    let kladd = Kladd(
      skjerm: topp.kladdnavn, sak: topp.kladdsak, revisjon: topp.kladdsak.flatMap { omgivelser.saker[$0]?.revisjon },
      tid: oppsett.saksbehandling.klokke.naa, felter: felter)
    do {
      try oppsett.kladder.lagre(kladd)
      omgivelser.kladder.removeAll { $0.nokkel == kladd.nokkel }
      omgivelser.kladder.append(kladd)
    } catch {
      // Tried again at the next tick.
      ulagretKladd = true
      melding = Toast(omgivelser.tekst("skall.kladdFeilet"), .danger)
    }
  }

  /// The draft of the screen on top has done its work.
  mutating func slettKladd() {
    ulagretKladd = false
    slettKladd(Konsoll.nokkel(topp))
  }

  mutating func slettKladd(_ nokkel: String) {
    omgivelser.kladder.removeAll { $0.nokkel == nokkel }
    do { try oppsett.kladder.slett(nokkel) } catch {
      melding = Toast(omgivelser.tekst("skall.kladdFeilet"), .danger)
    }
  }

  static func nokkel(_ skjerm: any Skjerm) -> String {
    skjerm.kladdsak.map { "\(skjerm.kladdnavn)-\($0)" } ?? skjerm.kladdnavn
  }

  /// At start: go on with the newest draft, or leave it for later.
  mutating func tilbyKladder() {
    guard let siste = omgivelser.kladder.max(by: { $0.tid < $1.tid }) else { return }
    let t = omgivelser.tekst
    let antall = ["antall": "\(omgivelser.kladder.count)"]
    let tekst =
      t("skall.kladdTilbud", ["skjerm": omgivelser.tittel(siste)])
      + (omgivelser.kladder.count > 1 ? " " + t("skall.kladdFlere", antall) : "")
    let modal = Modal(
      title: t("skall.kladdTittel"), text: tekst,
      buttons: [t("skall.kladdFortsett"), t("skall.kladdSenere"), t("skall.kladdForkast")])
    lag = .sporsmaal(id: Kladdtilbud.id, modal)
  }

  mutating func svarKladdetilbud(_ valg: Int?) {
    guard let siste = omgivelser.kladder.max(by: { $0.tid < $1.tid }) else { return }
    switch valg {
    case 0: fortsett(siste)
    case 2: slettKladd(siste.nokkel)
    default: melding = Toast(omgivelser.tekst("skall.kladdVenter"))
    }
  }

  mutating func fortsett(_ kladd: Kladd) {
    guard let navn = kladd.skjermnavn else { return }
    if let id = kladd.sak {
      utfor([.aapneSak(id)])
      guard omgivelser.saker[id] != nil else { return }
    }
    guard let skjerm = Skjermer.lag(navn, kladd.sak, gjelder: kladd.gjelder, omgivelser) else { return }
    utfor([.aapne(skjerm)])
  }
}

extension Kladd {
  /// The screen the draft was typed in; nil when this program has no such screen.
  var skjermnavn: Skjermnavn? { skjerm.split(separator: ".").first.flatMap { Skjermnavn(rawValue: String($0)) } }
  /// What inside the case it is about, such as one step of the plan.
  var gjelder: String? { skjerm.split(separator: ".").dropFirst().first.map(String.init) }
}

extension Omgivelser {
  /// What a draft is of: the screen's title, and the person when they can be named in a list.
  func tittel(_ kladd: Kladd) -> String {
    let skjerm = tekst("skjerm.\(kladd.skjermnavn?.rawValue ?? kladd.skjerm).tittel")
    guard let id = kladd.sak, let rad = personer.rad(id) else { return skjerm }
    let navn = kanVises(rad) ? rad.navn.fullt : tekst("skjerm.skranke.skjermet")
    return "\(skjerm) – \(navn)"
  }

  /// Whether a list may show who it is.
  func kanVises(_ rad: Brukerrad) -> Bool { !rad.erSkjermet || !ansatt.saertilganger.isEmpty }
}
