import Fagmodell
import Saksgang
import TerminalKit

/// Those at the counter (B07): who waits in each lane with the first in line marked, who is in with whom, and the
/// appointments of the day whose people have not come yet.
struct Koliste: Saksliste {
  let navn = Skjermnavn.ko
  let sak: SakId? = nil

  private enum Plass {
    case venter(Skrankeliste.Innslag, erForst: Bool)
    case inne(Skrankeliste.Innslag)
    case ventet(Brukerrad, Radtime)

    var sak: SakId {
      switch self {
      case .venter(let innslag, _), .inne(let innslag): innslag.rad.sak
      case .ventet(let rad, _): rad.sak
      }
    }
  }

  private func plasser(_ o: Omgivelser) -> [Plass] {
    let her = o.personer.skranken(o.kontor, naa: o.naa)
    let forst = Set(Skrankespor.allCases.compactMap { her.venter(i: $0).first?.rad.sak })
    let sett = Set((her.venter + her.inne).map(\.rad.sak))
    let ventet = o.personer.timer(paa: o.idag).filter { !sett.contains($0.rad.sak) }
    return her.venter.map { .venter($0, erForst: forst.contains($0.rad.sak)) } + her.inne.map { .inne($0) }
      + ventet.map { .ventet($0.rad, $0.time) }
  }

  private func plass(_ rad: Listerad?, _ o: Omgivelser) -> Plass? {
    rad.flatMap { rad in plasser(o).first { $0.sak.description == rad.id } }
  }

  /// One line for each lane: how many wait, and who is next.
  func hode(_ o: Omgivelser) -> [Line] {
    let her = o.personer.skranken(o.kontor, naa: o.naa)
    return Skrankespor.allCases.map { spor in
      let venter = her.venter(i: spor)
      let neste = venter.first.map {
        "  " + o.tekst("skjerm.ko.neste", ["navn": Dagliste.navn($0.rad, o), "minutter": "\($0.minutter)"])
      }
      return Line([
        Span(o.kode(spor) + ": ", .heading), Span(o.tekst("skjerm.ko.venter", ["antall": "\(venter.count)"])),
        Span(neste ?? "", .accent),
      ])
    }
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    plasser(o).map { plass in
      switch plass {
      case .venter(let innslag, let erForst): venter(innslag, erForst, o)
      case .inne(let innslag):
        rad(
          innslag, "✓", .success,
          o.tekst("skjerm.ko.inne", ["hvem": innslag.ankomst.kaltAv.map { o.navn($0) } ?? ""]), o)
      case .ventet(let rad, let time):
        Listerad(
          rad.sak.description,
          Radlinje.linje(
            "○", .muted, time.klokkeslett, Dagliste.navn(rad, o),
            o.tekst("skjerm.ko.ventet", ["hvem": o.navn(time.veileder)])))
      }
    }
  }

  private func venter(_ innslag: Skrankeliste.Innslag, _ erForst: Bool, _ o: Omgivelser) -> Listerad {
    let hvorfor = o.tekst("skjerm.ko.grunn.\(innslag.grunn.kode)", ["kl": innslag.ankomst.time ?? ""])
    return erForst
      ? rad(innslag, "▶", .accent, "\(o.kode(innslag.ankomst.spor)), \(hvorfor)", o)
      : rad(innslag, "·", .normal, "\(o.kode(innslag.ankomst.spor)), \(hvorfor)", o)
  }

  private func rad(
    _ innslag: Skrankeliste.Innslag, _ tegn: String, _ stil: Style, _ mer: String, _ o: Omgivelser
  ) -> Listerad {
    let ventet = o.tekst("skjerm.ko.minutter", ["antall": "\(innslag.minutter)"])
    let fyll = String(repeating: " ", count: max(0, 7 - TextWidth.of(ventet)))
    let kom = Norsktid(innslag.ankomst.kom).klokkeslett
    return Listerad(
      innslag.rad.sak.description,
      Radlinje.linje(tegn, stil, fyll + ventet, Dagliste.navn(innslag.rad, o), mer),
      Radlinje.felt("skjerm.ko.kom", kom, o)
        + Radlinje.felt("skjerm.ankomst.felt.grunn", o.kode(innslag.ankomst.grunn), o)
        + Radlinje.felt("skjerm.ko.time", innslag.ankomst.time ?? "", o))
  }

  // MARK: Actions

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let plass = plass(valgt, o)
    let venter = if case .venter = plass { true } else { false }
    let ventet = if case .ventet = plass { true } else { false }
    return [
      Handling("kallInn", .enter).bare(hvis: venter, ellers: "ingenVenter"),
      Handling("harKommet", .character("m")).bare(hvis: ventet, ellers: "ingenVentet"),
      Handling("borte", .character("b")).bare(hvis: plass != nil && !ventet, ellers: "ingenVenter"),
      Handling("aapne", .character("o")).bare(hvis: plass != nil, ellers: "ingenVenter"),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    guard let sak = plass(valgt, o)?.sak else { return [] }
    switch handling {
    case "kallInn": return [.aapneSak(sak), .lagre([KallInn()], paa: sak)]
    case "harKommet": return [.lagre([RegistrerAnkomst(grunn: .avtale)], paa: sak)]
    case "borte": return [.sporr(id: "ko.borte", sporsmaal(valgt, o))]
    case "aapne": return [.aapneSak(sak)]
    default: return []
    }
  }

  private func sporsmaal(_ valgt: Listerad?, _ o: Omgivelser) -> Modal {
    Modal(
      title: o.tekst("skjerm.ko.borteTittel"), text: o.tekst("skjerm.ko.borteTekst"),
      buttons: [o.tekst("skjerm.ko.borteNaa"), o.tekst("skall.tilbake")])
  }

  func svar(_ sporsmaal: String, _ valg: Int, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    guard sporsmaal == "ko.borte", valg == 0, let sak = plass(valgt, o)?.sak else { return [] }
    return [.lagre([RegistrerBorte()], paa: sak)]
  }

  /// How many wait and the longest wait, for the desk; nil when nobody does.
  static func iKorthet(_ her: Skrankeliste, _ o: Omgivelser) -> String? {
    guard let lengst = her.venter.map(\.minutter).max() else { return nil }
    return o.tekst("skjerm.skranke.ko", ["antall": "\(her.venter.count)", "minutter": "\(lengst)"])
  }
}
