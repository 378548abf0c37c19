import Fagmodell
import Saksgang
import TerminalKit

/// Somebody else's draft, read as the letter it will be. A second reader takes it here, approves exactly what they have
/// read, or sends it back with a comment.
public struct Beslutterskjerm: Skjerm {
  public let navn = Skjermnavn.beslutter
  public let sak: SakId?
  public let steg: Steg? = .vedtak
  private let id: SakId
  private var tekst = Rulletekst()
  /// The content on the screen; when it changes under the reader, it must be read again.
  private var lest: Vedtaksinnhold?
  private var spurt = Spurt.ingenting

  private enum Spurt { case ingenting, bli, godkjenn, taOver }

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    lag(o)
    lest = utkast(o)?.innhold
  }

  private func utkast(_ o: Omgivelser) -> Vedtak? { o.sak(id)?.vedtaksutkast }

  private mutating func lag(_ o: Omgivelser) {
    guard let sak = o.sak(id), let utkast = sak.vedtaksutkast else { return tekst.sett([]) }
    let brev = Vedtaksbrev.lag(sak: sak, vedtak: utkast, ramme: o.brevramme(sak.bruker.spraak.brev))
    let maskert = o.visFulltNummer.contains(id) ? nil : sak.bruker.identitetsnummer
    tekst.sett(Dokumentskjerm.linjer(brev, maskert: maskert))
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let utkast = utkast(o)
    let venter: Bool = if case .hosBeslutter = utkast?.beslutterprosess { true } else { false }
    let erMin = utkast?.beslutterprosess?.beslutter == o.ansatt.ident
    let kanTas = !venter ? "ikkeTilBeslutter" : o.ansatt.roller.contains(.beslutter) ? nil : "manglerRolleBeslutter"
    let kanAvgjores = kanTas ?? (erMin ? nil : "bliBeslutterForst")
    return [
      Handling("bliBeslutter", .character("b"), hindring: kanTas ?? (erMin ? "erBeslutter" : nil)),
      Handling("godkjennVedtak", .character("g"), hindring: kanAvgjores ?? (erLest(o) ? nil : "lesPaaNytt")),
      Handling("returnerVedtak", .character("r"), hindring: kanAvgjores),
      Handling("taOverUtkast", .character("o")).bare(
        hvis: utkast != nil && utkast?.ansvarlig != o.ansatt.ident, ellers: "dittUtkast"),
      Handling("hvorfor", .character("w")),
    ]
  }

  private func erLest(_ o: Omgivelser) -> Bool { lest != nil && lest == utkast(o)?.innhold }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    guard tekst.tast(tast) else { return nil }
    lest = utkast(o)?.innhold
    return []
  }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    tekst.mus(mus)
    return []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "bliBeslutter":
      spurt = .bli
      return [.lagre([BliBeslutter()], paa: id)]
    case "godkjennVedtak": return [.sporr(id: "beslutter.godkjenn", bekreftelse(o))]
    case "returnerVedtak": return [.aapne(Returskjerm(id, o))]
    case "taOverUtkast": return [.sporr(id: "beslutter.taOver", overtakelse(o))]
    case "hvorfor": return [.aapne(Hvorforskjerm(.vedtak, sak: id, o))]
    default: return []
    }
  }

  /// Taking over voids an approval, and one cannot be one's own second reader; that is said first.
  private func overtakelse(_ o: Omgivelser) -> Modal {
    Modal(
      title: o.tekst("skjerm.beslutter.taOverTittel"),
      text: o.tekst("skjerm.beslutter.taOverTekst", ["hvem": utkast(o).map { o.navn($0.ansvarlig) } ?? ""]),
      buttons: [o.tekst("skjerm.beslutter.taOverNaa"), o.tekst("skall.tilbake")], selected: 1)
  }

  private func bekreftelse(_ o: Omgivelser) -> Modal {
    let utkast = utkast(o)
    let gruppe = utkast?.innhold.innsatsgruppe.map { o.kode($0) } ?? ""
    return Modal(
      title: o.tekst("skjerm.beslutter.godkjennTittel"),
      text: o.tekst(
        "skjerm.beslutter.godkjennTekst", ["hvem": utkast.map { o.navn($0.ansvarlig) } ?? "", "gruppe": gruppe]),
      buttons: [o.tekst("skjerm.beslutter.godkjennNaa"), o.tekst("skall.tilbake")])
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    switch nytt {
    case .sak:
      let erNytt = lest != nil && lest != utkast(o)?.innhold
      lag(o)
      guard erNytt, utkast(o) != nil else { return [] }
      tekst.flytt(til: 0)
      return [.melding(o.tekst("skjerm.beslutter.endret"), .warning)]
    case .svar("beslutter.godkjenn", 0):
      spurt = .godkjenn
      return [.lagre([GodkjennVedtak()], paa: id)]
    case .svar("beslutter.taOver", 0):
      spurt = .taOver
      return [.lagre([TaOverUtkast()], paa: id)]
    case .lagret:
      defer { spurt = .ingenting }
      lag(o)
      if spurt == .taOver {
        return [.erstatt(med: Vedtaksskjerm(id, o)), .melding(o.tekst("skjerm.beslutter.overtatt"), .success)]
      }
      if spurt == .bli { return [.melding(o.tekst("skjerm.beslutter.tatt"), .success)] }
      return [.lukk, .melding(o.tekst("skjerm.beslutter.godkjent"), .success)]
    case .feilet(let feil): return [.melding(feil.melding(o.tekst), .danger)]
    default: return []
    }
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) { tekst.layout(hoyde: size.height - 2) }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    let status = o.sak(id).flatMap { Vedtaksprosess.setning($0, o) }
    let hvem = utkast(o).map { o.navn($0.ansvarlig) } ?? ""
    let linje = status ?? o.tekst("skjerm.beslutter.ikkeSendt", ["hvem": hvem])
    Label(" " + linje, .accent).draw(on: flate)
    let bredde = min(Dokumentskjerm.bredde + 2, flate.width)
    let felt = Rect(x: (flate.width - bredde) / 2, y: 2, width: bredde, height: max(0, flate.height - 2))
    tekst.tegn(flate.part(felt))
  }

  public func forklaring(_ o: Omgivelser) -> String? { o.tekst("skjerm.beslutter.forklaring") }
}
