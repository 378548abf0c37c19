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
  mutating func lagreKladd() {
    defer { ulagretKladd = false }
    guard ulagretKladd, let felter = topp.kladd else { return }
    let kladd = Kladd(
      skjerm: topp.navn.rawValue, sak: topp.sak, revisjon: topp.sak.flatMap { omgivelser.saker[$0]?.revisjon },
      tid: oppsett.saksbehandling.klokke.naa, felter: felter)
    do {
      try oppsett.kladder.lagre(kladd)
      omgivelser.kladder.removeAll { $0.nokkel == kladd.nokkel }
      omgivelser.kladder.append(kladd)
    } catch {
      melding = Toast(omgivelser.tekst("skall.kladdFeilet"), .danger)
    }
  }

  mutating func slettKladd() {
    ulagretKladd = false
    let nokkel = topp.sak.map { "\(topp.navn.rawValue)-\($0)" } ?? topp.navn.rawValue
    omgivelser.kladder.removeAll { $0.nokkel == nokkel }
    do { try oppsett.kladder.slett(nokkel) } catch {
      melding = Toast(omgivelser.tekst("skall.kladdFeilet"), .danger)
    }
  }

  /// At start: go on with the newest draft, or leave it for later.
  mutating func tilbyKladder() {
    guard let siste = omgivelser.kladder.max(by: { $0.tid < $1.tid }) else { return }
    let t = omgivelser.tekst
    let tekst = t(
      "skall.kladdTilbud", ["skjerm": t("skjerm.\(siste.skjerm).tittel"), "antall": "\(omgivelser.kladder.count)"])
    let modal = Modal(
      title: t("skall.kladdTittel"), text: tekst,
      buttons: [t("skall.kladdFortsett"), t("skall.kladdSenere"), t("skall.kladdForkast")])
    lag = .sporsmaal(id: Kladdtilbud.id, modal)
  }

  mutating func svarKladdetilbud(_ valg: Int?) {
    guard let siste = omgivelser.kladder.max(by: { $0.tid < $1.tid }) else { return }
    switch valg {
    case 0: fortsett(siste)
    case 2:
      try? oppsett.kladder.slett(siste.nokkel)
      omgivelser.kladder.removeAll { $0.nokkel == siste.nokkel }
    default: break
    }
  }

  private mutating func fortsett(_ kladd: Kladd) {
    guard let navn = Skjermnavn(rawValue: kladd.skjerm) else { return }
    if let id = kladd.sak {
      utfor([.aapneSak(id)])
      guard omgivelser.saker[id] != nil else { return }
    }
    if let skjerm = Skjermer.lag(navn, kladd.sak, omgivelser) { utfor([.aapne(skjerm)]) }
  }
}
