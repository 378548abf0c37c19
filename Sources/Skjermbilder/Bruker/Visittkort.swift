import Fagmodell
import Saksgang
import TerminalKit

/// The head of the person's page, in four rows: what comes next, how far we are and what is missing, how to reach the
/// person, and what one must know.
struct Visittkort {
  static let hoyde = 4
  private let sak: Brukersak
  private let o: Omgivelser

  init(_ sak: Brukersak, _ o: Omgivelser) {
    self.sak = sak
    self.o = o
  }

  var linjer: [Line] { [neste, framdrift, kontakt, merker] }

  func tegn(_ flate: Surface) {
    for (y, linje) in linjer.enumerated() {
      flate.put(linje.clipped(to: flate.width - 1), x: 1, y: y)
    }
  }

  private var neste: Line {
    if let slutt = sak.avslutning {
      let verdier = ["dato": o.datoer.lang(slutt.dato), "aarsak": o.kode(slutt.aarsak)]
      return Line(o.tekst("skjerm.bruker.avsluttet", verdier), .heading)
    }
    return Line([
      Span(o.tekst("skjerm.bruker.neste.tittel") + " ", .muted),
      Span(o.tekst("skjerm.bruker.neste.\(sak.steg.rawValue)"), .heading), venter,
    ])
  }

  /// Why the person stands on the list now, with its day.
  private var venter: Span {
    guard let grunn = Arbeidsliste.forst(i: sak, paa: o.idag, pakke: o.pakke), let dato = grunn.dato else {
      return Span("")
    }
    let verdier = [
      "grunn": o.kode(grunn.kode), "dato": o.datoer.iListe(dato), "naar": o.datoer.relativ(dato, fra: o.idag),
    ]
    let tekst = o.tekst("skjerm.bruker.venter", verdier)
    if dato < o.idag { return Span("  ! " + tekst, .danger) }
    return Span("  " + tekst, grunn.kode.erLovfrist ? .warning : .muted)
  }

  /// How much is there along the whole walk, as ten squares, with the stage and what is missing by name.
  private var framdrift: Line {
    let hele = Fullstendighet(sak, paa: o.idag, pakke: o.pakke)
    let fylt = hele.prosent / 10
    let meter = String(repeating: "■", count: fylt) + String(repeating: "□", count: 10 - fylt)
    let hva = hele.mangler.map { o.tekst($0.nokkel) }.joined(separator: ", ")
    return Line([
      Span(meter, hva.isEmpty ? .success : .warning), Span(" \(hele.prosent) %", .muted),
      Span("  " + o.tekst("skjerm.bruker.stadium", ["steg": o.kode(sak.steg)]), .muted),
      Span(hva.isEmpty ? "" : "  ! " + o.tekst("skjerm.bruker.mangler", ["felt": hva]), .warning),
    ])
  }

  private var kontakt: Line {
    let b = sak.bruker
    let deler = [
      b.kontakt.telefon, b.kontakt.epost, b.kommune.map { o.tekst("skjerm.bruker.kommune", ["nummer": $0]) } ?? "",
      veileder,
      b.spraak.brev == .bokmaal ? "" : o.kode(b.spraak.brev),
    ]
    return Line(deler.filter { !$0.isEmpty }.joined(separator: "  "), .muted)
  }

  /// Who follows up, and which in the row they are where the person has had several.
  private var veileder: String {
    let b = sak.bruker
    guard let navn = b.veileder.map({ o.navn($0) }) else { return o.tekst("skjerm.bruker.utenVeileder") }
    let bytter = b.veilederbytter
    return bytter == 0
      ? o.tekst("skjerm.bruker.veileder", ["navn": navn])
      : o.tekst("skjerm.bruker.veilederNummer", ["navn": navn, "nummer": "\(bytter + 1)"])
  }

  private var merker: Line {
    var deler = Personmerke.naa(sak, o).map(\.span)
    if let lapp = sak.aapenHuskelapp {
      let frist = lapp.frist.map { " (\(o.datoer.iListe($0)))" } ?? ""
      deler.append(Span("  ✎ " + Fritekst.linje(lapp.tekst) + frist, .accent))
    }
    guard let forste = deler.first else { return Line() }
    return Line([Span(String(forste.text.dropFirst(2)), forste.style)] + deler.dropFirst())
  }
}
