import Fagmodell
import Saksgang
import TerminalKit

/// The upper lines of every screen: the office's band, the person, and where in the walk we are.
struct Hode {
  let o: Omgivelser
  private let ulagret: Bool

  init(_ o: Omgivelser, ulagret: Bool) {
    self.o = o
    self.ulagret = ulagret
  }

  func tegn(_ flate: Surface, skjerm: any Skjerm) {
    var y = 0
    func linje() -> Surface {
      defer { y += 1 }
      return flate.part(Rect(x: 0, y: y, width: flate.width, height: 1))
    }
    tegnBaand(linje())
    if let id = skjerm.sak { tegnPerson(id, linje()) }
    if let steg = skjerm.steg { tegnSteg(steg, skjerm.sak, linje()) }
  }

  private func tegnBaand(_ flate: Surface) {
    let stil: Style = o.lagertype == .ekte ? .band : .alarmBand
    flate.fill(stil)
    let type = o.lagertype == .ekte ? "" : "  " + o.tekst("skall.lager.\(o.lagertype.rawValue)")
    let hoyre = "\(o.ansatt.navn)  \(o.datoer.tall(o.idag)) "
    let plass = max(0, flate.width - TextWidth.of(hoyre) - 1)
    flate.put(" \(o.tekst("program.navn"))  \(o.kontor.navn)\(type)", x: 0, y: 0, style: stil, maxWidth: plass)
    flate.putRight(Line(hoyre, stil), y: 0)
  }

  private func tegnPerson(_ id: SakId, _ flate: Surface) {
    guard let sak = o.sak(id) else { return }
    let b = sak.bruker
    var spans = [Span("  \(alder(b))  \(nummer(id, b))", .muted)]
    if ulagret { spans.append(Span("  ● " + o.tekst("skall.ulagret"), .accent)) }
    spans += Personmerke.faste(sak, o).map(\.span)
    // A long name gives way to what one must not miss.
    let plass = max(min(flate.width - 1, 16), flate.width - 1 - Line(spans).width)
    let navn = Span(" " + TextWidth.clip(b.navn.fullt, to: plass), .heading)
    flate.put(Line([navn] + spans).clipped(to: flate.width), x: 0, y: 0)
  }

  func alder(_ b: Bruker) -> String {
    o.tekst("skall.alder", ["antall": "\(b.fodselsdato.fylteAar(paa: o.idag))"])
  }

  /// Masked unless the whole number was asked for.
  func nummer(_ id: SakId, _ b: Bruker) -> String {
    o.visFulltNummer.contains(id) ? b.identitetsnummer.visning : b.identitetsnummer.maskert
  }

  private func tegnSteg(_ naa: Steg, _ id: SakId?, _ flate: Surface) {
    let sak = id.flatMap { o.sak($0) }
    Stepper(stegene.map { Stepper.Item(stegnavn($0), status($0, naa: naa, sak)) }).draw(on: flate)
  }

  var stegene: [Steg] { Steg.allCases.filter { $0 != .oppfolging } }
  func stegnavn(_ steg: Steg) -> String { o.tekst("skall.steg.\(steg.rawValue)") }

  private func status(_ steg: Steg, naa: Steg, _ sak: Brukersak?) -> Stepper.Status {
    if steg == naa { return .current }
    guard let sak else { return .todo }
    let utenAev = sak.sisteBehovskonklusjon.map { $0.utfall != .arbeidsevnevurdering } == true
    if steg == .arbeidsevne, utenAev, sak.sisteArbeidsevnekonklusjon == nil {
      return .struck(reason: o.tekst("skall.ikkeAktuelt"))
    }
    return erGjort(steg, sak) ? .done : .todo
  }

  private func erGjort(_ steg: Steg, _ sak: Brukersak) -> Bool {
    switch steg {
    case .registrering: sak.bruker.registrering == .fullfort
    case .behovsvurdering: sak.sisteBehovskonklusjon != nil
    case .arbeidsevne: sak.sisteArbeidsevnekonklusjon != nil
    case .vedtak: sak.gjeldendeVedtak != nil
    case .plan, .oppfolging: sak.plan?.godkjenning != nil
    }
  }
}
