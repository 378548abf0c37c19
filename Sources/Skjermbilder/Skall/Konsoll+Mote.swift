import Fagmodell
import Saksgang
import TerminalKit

/// A meeting at the desk: when it began, what we hold on the person, and the anonymous answers when it ends.
extension Konsoll {
  /// The meeting begins when the case is opened; opening it again the same day goes on with the same one.
  mutating func begynnMote(_ id: SakId, _ naa: Tidspunkt? = nil) {
    let naa = naa ?? oppsett.saksbehandling.klokke.naa
    if let start = omgivelser.motestart[id], Norsktid(start).dato == Norsktid(naa).dato { return }
    omgivelser.motestart[id] = naa
  }

  mutating func visInnsyn(_ id: SakId) {
    do {
      let logg = try oppsett.saksbehandling.innsyn(i: id)
      utfor([.aapne(Dokumentskjerm(.innsyn(logg), sak: id, omgivelser))])
    } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
  }

  /// What cannot be counted now stays in the box; nobody is told whose it was.
  mutating func leggISvarkassen(_ svar: Tilbakemelding) {
    svarkasse.legg(svar)
    tellSvar(alt: false)
  }

  mutating func tomSvarkassen() { tellSvar(alt: true) }

  private mutating func tellSvar(alt: Bool) {
    do { try svarkasse.tom(i: oppsett.saksbehandling, alt: alt) } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
  }
}
