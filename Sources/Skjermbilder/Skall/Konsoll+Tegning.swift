import Fagmodell
import Saksgang
import TerminalKit

/// Drawing: the frame every screen stands in, and what lies over it.
extension Konsoll {
  static let minst = Size(width: 40, height: 10)

  public mutating func layout(_ size: Size) {
    storrelse = size
    let plass = skjermer.count - 1
    skjermer[plass].layout(innhold(size).skjerm.size, omgivelser)
    switch lag {
    case .palett(var palett):
      palett.layout(Konsoll.panelflate(size).size)
      lag = .palett(palett)
    case .hjelp(var tilstand):
      tilstand.layout(height: max(1, size.height - 4), count: hjelpehoyde)
      lag = .hjelp(tilstand)
    default: break
    }
  }

  public func draw(_ size: Size) -> Frame { Frame(size: size) { tegn($0) } }

  /// Draws the console on a part of a screen, as under a demonstration's captions.
  public func tegn(_ flate: Surface) {
    let size = flate.size
    guard size.width >= Konsoll.minst.width, size.height >= Konsoll.minst.height else {
      let krav = ["bredde": "\(Konsoll.minst.width)", "hoyde": "\(Konsoll.minst.height)"]
      Paragraph(omgivelser.tekst("skall.forLiten", krav), .warning).draw(on: flate)
      return
    }
    if lag.erSkjult { return tegnSkjult(flate) }
    tegnRamme(flate)
    tegnLag(flate)
    melding?.draw(on: flate.part(Rect(x: 0, y: 0, width: size.width, height: size.height - 1)))
  }

  private func tegnSkjult(_ flate: Surface) {
    let midt = flate.part(flate.bounds.centered(Size(width: 50, height: 2)))
    Label(omgivelser.tekst("skall.skjult"), .heading, .center).draw(on: midt)
    flate.placeCursor(x: 0, y: 0)
  }

  /// The band, the person's line when there is one, the stepper when the screen is part of the walk; the rest is the
  /// screen's, with a panel beside it where there is room and something to say.
  func innhold(_ size: Size) -> (skjerm: Rect, panel: Rect?) {
    let hode = 1 + (topp.sak == nil ? 0 : 1) + (topp.steg == nil ? 0 : 1)
    let rest = Rect(x: 0, y: hode + 1, width: size.width, height: max(0, size.height - hode - 3))
    let delt = SidePanel.split(rest)
    guard delt.panel != nil, !topp.erSnudd, !panellinjer(40).isEmpty else { return (rest, nil) }
    return (delt.main, delt.panel)
  }

  private func tegnRamme(_ flate: Surface) {
    let (skjerm, panel) = innhold(flate.size)
    Hode(omgivelser, ulagret: topp.kladd != nil).tegn(flate, skjerm: topp)
    topp.tegn(flate.part(skjerm), omgivelser)
    if let panel {
      let inne = SidePanel(title: omgivelser.tekst("skall.forklaring")).draw(on: flate.part(panel))
      for (y, linje) in panellinjer(inne.width).prefix(inne.height).enumerated() { inne.put(linje, x: 0, y: y) }
    }
    let bunn = flate.part(Rect(x: 0, y: flate.height - 1, width: flate.width, height: 1))
    // Whoever does not know the keys of a screen finds them all behind this one.
    let synlige = bunnlinje
    KeyFooter(synlige.map(\.vist), keeping: synlige.first { $0.id == "hjelp" }?.vist).draw(on: bunn)
  }

  /// What the panel says: the explanation, and in a case where the person stands.
  private func panellinjer(_ bredde: Int) -> [Line] {
    let forklaring = topp.forklaring(omgivelser).map { WordWrap.lines($0, width: bredde).map { Line($0) } } ?? []
    guard let id = topp.sak, let sak = omgivelser.sak(id) else { return forklaring }
    return forklaring + (forklaring.isEmpty ? [] : [Line()]) + Sammendrag(sak, omgivelser).linjer(bredde)
  }

  private var bunnlinje: [(id: String, vist: KeyFooter.Item)] {
    alleHandlinger.filter { $0.iBunnlinjen && $0.hindring == nil }.compactMap { handling in
      handling.taster.first.map {
        (handling.id, KeyFooter.Item(omgivelser.tastenavn($0), omgivelser.tekst("handling.\(handling.id)")))
      }
    }
  }

  private func tegnLag(_ flate: Surface) {
    switch lag {
    case .ingen, .skjult: break
    case .omvisning(let omvisning): omvisning.tegn(flate, omgivelser.tekst)
    case .sporsmaal(_, let modal): modal.draw(on: flate)
    case .palett(let palett):
      let boks = flate.part(Konsoll.panelflate(flate.size).ytre)
      palett.draw(on: Box(title: omgivelser.tekst("skall.palett"), style: .accent).draw(on: boks))
    case .hjelp(let tilstand):
      let boks = flate.part(flate.bounds.inset(columns: 2, rows: 1))
      let inne = Box(title: omgivelser.tekst("skall.hjelp"), style: .accent).draw(on: boks)
      HelpView(hjelpeseksjoner).draw(from: tilstand.cursor, on: inne)
    }
  }

  private static func panelflate(_ size: Size) -> (ytre: Rect, size: Size) {
    let ytre = Rect(size).centered(Size(width: min(72, size.width - 4), height: min(16, size.height - 4)))
    return (ytre, Size(width: ytre.width - 4, height: ytre.height - 2))
  }

  func lagPalett() -> Palette {
    Palette(
      alleHandlinger.filter { $0.id != "palett" }.map { handling in
        Palette.Command(
          id: handling.id, title: omgivelser.tekst("handling.\(handling.id)"),
          key: handling.taster.first.map(omgivelser.tastenavn) ?? "",
          unavailable: handling.hindring.map { omgivelser.tekst("hindring.\($0)") })
      }, noMatch: omgivelser.tekst("skall.palettTom"))
  }

  var hjelpehoyde: Int { HelpView(hjelpeseksjoner).height(width: max(10, storrelse.width - 8)) }

  private var hjelpeseksjoner: [HelpView.Section] {
    let t = omgivelser.tekst
    let taster = alleHandlinger.filter { !$0.taster.isEmpty }.map {
      HelpView.Entry($0.taster.map(omgivelser.tastenavn).joined(separator: " "), t("handling.\($0.id)"))
    }
    var seksjoner = [
      HelpView.Section(t("skjerm.\(topp.navn.rawValue).tittel"), text: t("skjerm.\(topp.navn.rawValue).hjelp"))
    ]
    if let forklaring = topp.forklaring(omgivelser) {
      seksjoner.append(HelpView.Section(t("skall.forklaring"), text: forklaring))
    }
    seksjoner.append(HelpView.Section(t("skall.taster"), entries: taster))
    seksjoner.append(HelpView.Section(t("skall.iFelt"), text: t("skall.iFeltHjelp")))
    let ord = ordPaaSkjermen.map { HelpView.Entry($0.ord, $0.betyr) }
    if !ord.isEmpty { seksjoner.append(HelpView.Section(t("skall.ord"), entries: ord)) }
    let tema = ["tema": Hjelpetema(om: topp.navn).rawValue]
    seksjoner.append(HelpView.Section(t("skall.merHjelp"), text: t("skall.merHjelpTekst", tema)))
    return seksjoner
  }

  /// The words of the field that stand on the screen behind the help.
  private var ordPaaSkjermen: [Ordliste.Ord] {
    let (skjerm, _) = innhold(storrelse)
    let bilde = Frame(size: skjerm.size) { topp.tegn($0, omgivelser) }.buffer.textDump
    let hjelp = omgivelser.tekst("skjerm.\(topp.navn.rawValue).hjelp")
    return Ordliste(omgivelser.tekst).ord(i: "\(bilde)\n\(hjelp)\n\(topp.forklaring(omgivelser) ?? "")")
  }
}
