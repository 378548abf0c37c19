import Fagmodell
import Saksgang
import TerminalKit

/// The pages of a person, the plan first.
enum Brukerfane: String, CaseIterable {
  case plan, vurderinger, vedtak, ytelser, logg, samarbeid, dokumenter, historikk

  /// The rows of the page in `bredde` columns.
  /// - Parameter sok: what is looked for in log and history; empty shows all.
  func rader(_ aapen: AapenSak, _ o: Omgivelser, bredde: Int, sok: String = "") -> [Fanerad] {
    let innhold = Faneinnhold(aapen, o, bredde: bredde)
    switch self {
    case .plan: return innhold.plan
    case .vurderinger: return innhold.vurderinger
    case .vedtak: return innhold.vedtak
    case .ytelser: return innhold.ytelser
    case .samarbeid: return innhold.samarbeid
    case .dokumenter: return innhold.dokumenter
    case .logg: return Brukerlogg(aapen, o).rader(bredde, historikk: !sok.isEmpty, sok: sok)
    case .historikk: return Brukerlogg(aapen, o).rader(bredde, notater: false, historikk: true, sok: sok)
    }
  }
}

/// One row of a page, and where Enter leads from it.
struct Fanerad {
  let linje: Line
  let lenke: Fanelenke?

  init(_ linje: Line = Line(), _ lenke: Fanelenke? = nil) {
    self.linje = linje
    self.lenke = lenke
  }

  init(_ tekst: String, _ stil: Style = .normal) { self.init(Line(tekst, stil)) }
}

/// What a row opens.
enum Fanelenke {
  case skjerm(Skjermnavn)
  case foring(any Foring)
  case dokument(Dokumentskjerm.Innhold)
  /// Everything we hold, which is logged when it is shown.
  case innsyn
  case arbeidsgivere

  func virkninger(_ id: SakId, _ o: Omgivelser) -> [Virkning] {
    switch self {
    case .skjerm(let navn): [.aapneSkjerm(navn, id)]
    case .foring(let foring): [.aapne(Foringsskjerm(foring, o))]
    case .dokument(let innhold): [.aapne(Dokumentskjerm(innhold, sak: id, o))]
    case .innsyn: [.visInnsyn(id)]
    case .arbeidsgivere: [.aapneArbeidsgivere]
    }
  }
}
