import Fagmodell
import Saksgang
import TerminalKit

/// Messages about a person, those that wait for an answer first.
struct Beskjedliste: Saksliste {
  let navn = Skjermnavn.beskjeder
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func beskjeder(_ o: Omgivelser) -> [Beskjed] {
    let alle = saken(o)?.beskjeder ?? []
    return alle.filter { $0.svar == nil }.sorted { $0.svarfrist < $1.svarfrist }
      + alle.filter { $0.svar != nil }.sorted { $0.sendt > $1.sendt }
  }

  private func beskjed(_ rad: Listerad?, _ o: Omgivelser) -> Beskjed? {
    beskjeder(o).first { $0.id.description == rad?.id }
  }

  func hode(_ o: Omgivelser) -> [Line] {
    guard let lapp = saken(o)?.aapenHuskelapp else { return [] }
    let frist = lapp.frist.map { " (\(o.datoer.iListe($0)))" } ?? ""
    return [Line([Span("✎ ", .accent), Span(lapp.tekst), Span(frist, .muted)])]
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    beskjeder(o).map { b in
      let forsent = b.svar == nil && b.svarfrist < o.idag
      let frist =
        b.svar == nil ? o.tekst("skjerm.beskjeder.svarInnen", ["dato": o.datoer.iListe(b.svarfrist)]) : ""
      let (tegn, stil): (String, Style) = b.svar != nil ? ("✓", .success) : forsent ? ("!", .danger) : ("○", .accent)
      var detaljer = [
        Line(
          o.tekst(
            "skjerm.beskjeder.fraTil", ["av": o.navn(b.av), "til": o.navn(b.til), "dato": o.datoer.tall(b.sendt)]),
          .muted), Line(b.tekst),
      ]
      if let svar = b.svar {
        let hvem = ["av": o.navn(svar.av), "dato": o.datoer.tall(svar.dato)]
        detaljer += [Line(), Line(o.tekst("skjerm.beskjeder.svarFra", hvem), .muted), Line(svar.tekst)]
      }
      let linje = Radlinje.linje(tegn, stil, o.datoer.tall(b.sendt), Fritekst.linje(b.tekst), frist)
      return Listerad(b.id.description, linje, detaljer)
    }
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let venter = beskjed(valgt, o).map { $0.svar == nil } ?? false
    return [
      Handling("svarBeskjed", .enter).bare(hvis: venter, ellers: "ingenUbesvart"),
      Handling("nyBeskjed", .character("n")), Handling("huskelapp", .character("l")),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "nyBeskjed": return [.aapne(Foringsskjerm(Beskjedforing(id: id), o))]
    case "huskelapp": return [.aapne(Foringsskjerm(Huskelappforing(id: id), o))]
    case "svarBeskjed":
      return beskjed(valgt, o).map { [.aapne(Foringsskjerm(Svarforing(id: id, beskjed: $0), o))] } ?? []
    default: return []
    }
  }
}
