import Fagmodell
import Saksgang
import TerminalKit

/// A person in a few lines, for the panel beside the screen.
struct Sammendrag {
  private let sak: Brukersak
  private let o: Omgivelser

  init(_ sak: Brukersak, _ o: Omgivelser) {
    self.sak = sak
    self.o = o
  }

  func linjer(_ bredde: Int) -> [Line] {
    let rader = self.rader.filter { !$0.verdi.isEmpty }
    guard !rader.isEmpty else { return [] }
    return [Line(o.tekst("skall.sammendrag.tittel"), .heading)]
      + rader.flatMap { rad in
        WordWrap.lines("\(o.tekst("skall.sammendrag.\(rad.nokkel)")): \(rad.verdi)", width: max(1, bredde)).map {
          Line($0)
        }
      }
  }

  private var rader: [(nokkel: String, verdi: String)] {
    let b = sak.bruker
    let ytelser = sak.lopendeYtelser(paa: o.idag).map { "\(o.kode($0.ytelse)) (\(o.kode($0.status)))" }
    return [
      ("situasjon", b.arbeidsstatus.map { o.kode($0) } ?? ""), ("onske", b.jobbonske.tekst),
      ("ytelser", ytelser.joined(separator: ", ")),
      ("behov", sak.sisteBehovskonklusjon.map { o.kode($0.utfall) } ?? ""),
      ("arbeidsevne", sak.sisteArbeidsevnekonklusjon.map { o.kode($0.arbeidsevne) } ?? ""),
      ("vedtak", sak.gjeldendeVedtak?.innhold.innsatsgruppe.map { o.kode($0) } ?? ""),
      ("neste", sak.nesteDato.map { o.datoer.iListe($0) } ?? ""),
      ("veileder", b.veileder.map { o.navn($0) } ?? ""),
    ]
  }
}
