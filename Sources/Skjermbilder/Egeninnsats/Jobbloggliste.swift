import Fagmodell
import Saksgang
import TerminalKit

/// The jobs the person has sought under the plan, newest first, held against the agreement on job search.
struct Jobbloggliste: Saksliste {
  let navn = Skjermnavn.jobblogg
  let id: SakId

  var sak: SakId? { id }

  /// How many weeks back are counted beside this one.
  private static let ukerTilbake = 3

  private func alle(_ o: Omgivelser) -> [Jobbsok] {
    guard let sak = saken(o), let plan = sak.plan else { return [] }
    return sak.jobblogg(i: plan).sorted { ($0.dato, $0.id.ulid) > ($1.dato, $1.id.ulid) }
  }

  private func valgt(_ rad: Listerad?, _ o: Omgivelser) -> Jobbsok? {
    alle(o).first { $0.id.description == rad?.id }
  }

  func hode(_ o: Omgivelser) -> [Line] {
    guard let sak = saken(o) else { return [] }
    let avtale = sak.sokeavtale(paa: o.idag)
    let uker = (0...Jobbloggliste.ukerTilbake).map { uke -> Span in
      let dag = o.idag - 7 * uke
      let antall = sak.sokteJobber(iUkenMed: dag)
      let navn = o.datoer.uke(dag)
      guard let maal = avtale.flatMap({ $0.steg.fra <= dag ? $0.antall : nil }) else {
        return Span("  \(navn): \(antall)", .muted)
      }
      // A week that still runs can be caught up with.
      let stil: Style = antall >= maal ? .success : uke == 0 ? .warning : .danger
      return Span("  \(antall >= maal ? "✓" : "!") \(navn): \(antall)/\(maal)", stil)
    }
    let tittel = avtale.map { o.tekst("skjerm.jobblogg.avtale", ["antall": "\($0.antall)"]) }
    return [Line([Span(tittel ?? o.tekst("skjerm.jobblogg.utenAvtale"), .accent)] + uker)]
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    alle(o).map { jobb in
      let (tegn, stil): (String, Style) =
        switch jobb.svar?.utfall {
        case nil: ("○", .accent)
        case .tilbud: ("✓", .success)
        case .intervju: ("◆", .warning)
        case .avslag, .ikkeSvar, .trukket: ("–", .muted)
        }
      let svar = jobb.svar.map { "\(o.kode($0.utfall)) \(o.datoer.tall($0.dato))" } ?? ""
      return Listerad(
        jobb.id.description,
        Radlinje.linje(tegn, stil, o.datoer.tall(jobb.dato), "\(jobb.stilling), \(jobb.arbeidsgiver)", svar),
        Radlinje.felt("skjerm.jobbsok.felt.maate", o.kode(jobb.maate), o)
          + Radlinje.felt(
            "skjerm.jobblogg.fort",
            o.tekst("skjerm.jobblogg.fortAv", ["navn": o.navn(jobb.av), "dato": o.datoer.tall(jobb.registrert)]), o))
    }
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    [
      Handling("jobbsoksvar", .enter).bare(hvis: valgt != nil, ellers: "ingenJobbsok"),
      Handling("nyttJobbsok", .character("n")).bare(hvis: saken(o)?.plan != nil, ellers: "ingenPlan"),
    ]
  }

  func utfor(_ handling: String, _ rad: Listerad?, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "nyttJobbsok": return [.aapne(Foringsskjerm(Jobbsokforing(id: id), o))]
    case "jobbsoksvar":
      return valgt(rad, o).map { [.aapne(Foringsskjerm(Jobbsoksvarforing(id: id, jobb: $0), o))] } ?? []
    default: return []
    }
  }
}
