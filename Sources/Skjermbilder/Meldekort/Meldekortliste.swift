import Fagmodell
import Saksgang
import TerminalKit

/// The reporting periods of all the benefits that ask for reports, the newest first.
struct Meldekortliste: Saksliste {
  let navn = Skjermnavn.meldekort
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func perioder(_ o: Omgivelser) -> [Meldekortperiode] {
    guard let sak = saken(o) else { return [] }
    return sak.ytelser.flatMap { Meldekortkalender.perioder($0, i: sak, paa: o.idag, pakke: o.pakke) }
      .sorted { ($0.fra, $0.ytelse.rawValue) > ($1.fra, $1.ytelse.rawValue) }
  }

  private func rad(_ p: Meldekortperiode) -> String { "\(p.ytelse.rawValue).\(p.fra)" }

  private func periode(_ valgt: Listerad?, _ o: Omgivelser) -> Meldekortperiode? {
    perioder(o).first { rad($0) == valgt?.id }
  }

  func hode(_ o: Omgivelser) -> [Line] {
    let mangler = perioder(o).count { $0.status == .mangler }
    guard mangler > 0 else { return [] }
    return [Line("! " + o.tekst("skjerm.meldekort.mangler", ["antall": "\(mangler)"]), .warning)]
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    perioder(o).map { p in
      let (tegn, stil): (String, Style) =
        switch p.status {
        case .mottatt: ("✓", .success)
        case .forSent, .mangler: ("!", .danger)
        case .fritatt: ("–", .muted)
        case .lopende, .venter: ("○", .accent)
        }
      let dager = "\(o.datoer.tall(p.fra))–\(o.datoer.tall(p.til))"
      let linje = Radlinje.linje(tegn, stil, dager, o.kode(p.ytelse), o.kode(p.status))
      return Listerad(rad(p), linje, detaljer(p, o))
    }
  }

  private func detaljer(_ p: Meldekortperiode, _ o: Omgivelser) -> [Line] {
    var linjer = Radlinje.felt("skjerm.felles.felt.frist", o.datoer.full(p.frist), o)
    guard let kort = p.kort else { return linjer }
    linjer += Radlinje.felt("skjerm.felles.felt.mottatt", o.datoer.full(kort.mottatt), o)
    linjer += Radlinje.felt("skjerm.meldekortforing.felt.timer", kort.timer.map(Timevisning.tekst) ?? "", o)
    linjer += Radlinje.felt("skjerm.meldekortforing.felt.fravaersdager", kort.fravaersdager.map(String.init) ?? "", o)
    return linjer
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let periode = periode(valgt, o)
    let kanFores = periode.map { $0.kort == nil && o.idag >= $0.til - 1 } ?? false
    return [
      Handling("registrerMeldekort", .enter).bare(hvis: kanFores, ellers: "ikkeMeldekortNaa"),
      Handling("giUnntak", .character("u")).bare(hvis: periode != nil, ellers: "ingenMeldeplikt"),
      Handling("aapneBrudd", .character("x")),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    if handling == "aapneBrudd" { return [.aapneSkjerm(.bruddliste, id)] }
    guard let periode = periode(valgt, o) else { return [] }
    switch handling {
    case "registrerMeldekort":
      return [.aapne(Foringsskjerm(Meldekortforing(periode.ytelse, periode.fra, sak: id), o))]
    case "giUnntak":
      return [.aapne(Foringsskjerm(Unntaksforing(id, ytelse: periode.ytelse, plikt: .meldeplikt), o))]
    default: return []
    }
  }
}

/// Hours as people write them.
enum Timevisning {
  static func tekst(_ timer: Double) -> String {
    timer == timer.rounded() ? String(Int(timer)) : "\(timer)".split(separator: ".").joined(separator: ",")
  }
}
