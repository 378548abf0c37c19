import Fagmodell
import Saksgang
import TerminalKit

/// The points of the walk as a checklist (D10): in any order, each with the way to it, and what the law does not ask for
/// may be passed over with one line of reason.
struct Sjekkliste: Saksliste {
  let navn = Skjermnavn.sjekkliste
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func stand(_ o: Omgivelser) -> Fullstendighet? {
    saken(o).map { Fullstendighet($0, paa: o.idag, pakke: o.pakke) }
  }

  private func punkt(_ rad: Listerad?, _ o: Omgivelser) -> Sjekkpunkt? {
    stand(o)?.punkter.first { $0.kode == rad?.id }
  }

  func hode(_ o: Omgivelser) -> [Line] {
    guard let stand = stand(o) else { return [] }
    let verdier = ["antall": "\(stand.mangler.count)", "prosent": "\(stand.prosent)"]
    return [Line(o.tekst("skjerm.sjekkliste.stand", verdier), stand.mangler.isEmpty ? .success : .muted)]
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    (stand(o)?.punkter ?? []).map { punkt in
      let (tegn, stil, mer): (String, Style, String) =
        switch punkt.stand {
        case .gjort: ("✓", .success, "")
        case .mangler: ("○", .warning, punkt.kanHoppesOver ? "" : o.tekst("skjerm.sjekkliste.maaMed"))
        case .hoppetOver(let hopp): ("–", .muted, o.tekst("skjerm.sjekkliste.hoppetOver", ["grunn": hopp.grunn]))
        }
      return Listerad(
        punkt.kode, Radlinje.linje(tegn, stil, steg(punkt, o), o.tekst(punkt.nokkel), mer),
        detaljer(punkt, o))
    }
  }

  /// The step in a column of its own, as wide as the longest.
  private func steg(_ punkt: Sjekkpunkt, _ o: Omgivelser) -> String {
    let bredde = Steg.allCases.map { TextWidth.of(o.kode($0)) }.max() ?? 0
    let navn = o.kode(punkt.steg)
    return navn + String(repeating: " ", count: bredde - TextWidth.of(navn))
  }

  private func detaljer(_ punkt: Sjekkpunkt, _ o: Omgivelser) -> [Line] {
    guard case .hoppetOver(let hopp) = punkt.stand else { return [] }
    let hvem = "\(o.navn(hopp.av)), \(o.datoer.tall(hopp.dato))"
    return Radlinje.felt("skjerm.felles.felt.grunn", "\(hopp.grunn) (\(hvem))", o)
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let punkt = punkt(valgt, o)
    let erHoppet = if case .hoppetOver = punkt?.stand { true } else { false }
    let kan = punkt.map { $0.stand == .mangler && $0.kanHoppesOver } ?? false
    return [
      Handling("gaaTilPunkt", .enter).bare(hvis: punkt != nil, ellers: "ingenPunkt"),
      Handling("hoppOver", .character("h"), iBunnlinjen: !erHoppet).bare(
        hvis: kan, ellers: punkt?.kanHoppesOver == false ? "punktetMaaMed" : "punktetManglerIkke"),
      Handling("taInnIgjen", .character("t"), iBunnlinjen: erHoppet).bare(hvis: erHoppet, ellers: "ikkeHoppetOver"),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    guard let punkt = punkt(valgt, o) else { return [] }
    switch handling {
    case "gaaTilPunkt": return [.aapneSkjerm(skjerm(punkt), id)]
    case "hoppOver": return [.aapne(Foringsskjerm(Hoppforing(id: id, punkt: punkt), o))]
    case "taInnIgjen": return [.lagre([HoppOverPunkt(punkt: punkt.kode)], paa: id)]
    default: return []
    }
  }

  /// Where the point is filled in: some stand beside the registration.
  private func skjerm(_ punkt: Sjekkpunkt) -> Skjermnavn {
    let beside: Set<Fullstendighet.Punkt> = [.mobilitet, .arbeidsgiver, .norsknivaa, .ytelsesdato]
    if let kjent = Fullstendighet.Punkt(rawValue: punkt.kode), beside.contains(kjent) {
      return kjent == .ytelsesdato ? .ytelse : .tillegg
    }
    return Veiviser.skjerm(punkt.steg)
  }
}

/// Why a point is passed over for this person.
struct Hoppforing: Saksforing {
  let navn = Skjermnavn.hopp
  let id: SakId
  let punkt: Sjekkpunkt

  var gjelder: String? { punkt.kode }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [Skjemafelt("hva", .merknad(o.tekst(punkt.nokkel))), Skjemafelt("grunn", .tekst, paakrevd: true)]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    [.lagre([HoppOverPunkt(punkt: punkt.kode, grunn: svar.tekst("grunn"))], paa: id)]
  }
}
