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
    medSvarkassen { kasse, saker throws(Utforfeil) in try kasse.legg(svar, i: saker) }
  }

  /// Answers from before: of a console that was cut off while it counted.
  mutating func tellSvarkassen() { medSvarkassen { kasse, saker throws(Utforfeil) in try kasse.tell(i: saker) } }

  private mutating func medSvarkassen(
    _ arbeid: (Tilbakemeldingskasse, Saksbehandling) throws(Utforfeil) -> Void
  ) {
    do { try arbeid(Tilbakemeldingskasse(oppsett.svarlager), oppsett.saksbehandling) } catch {
      melding = Toast(error.melding(omgivelser.tekst), .danger)
    }
  }
}
