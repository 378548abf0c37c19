import Fagmodell
import TerminalKit

/// The tour at the first start: a few pages over the lower part of the screen. It never stands in the way: a key that is
/// not for turning pages puts it away and does what it always does.
struct Omvisning: Hashable, Sendable {
  private var side = 0

  enum Svar { case bladd, ferdig, ikkeMin }

  private static func sider(_ t: Tekstkatalog) -> Int {
    (1...20).prefix { t.har("omvisning.side\($0).tittel") }.count
  }

  mutating func tast(_ tast: Key, _ t: Tekstkatalog) -> Svar {
    switch tast {
    case .right, .enter:
      side += 1
      return side < Omvisning.sider(t) ? .bladd : .ferdig
    case .left:
      side = max(0, side - 1)
      return .bladd
    case .escape: return .ferdig
    default: return .ikkeMin
    }
  }

  func tegn(_ flate: Surface, _ t: Tekstkatalog) {
    let bredde = min(70, flate.width - 4)
    let tekst = t("omvisning.side\(side + 1).tekst")
    let rader = Paragraph(tekst).height(width: max(1, bredde - 4))
    let hoyde = min(flate.height - 2, rader + 4)
    let boks = Rect(x: (flate.width - bredde) / 2, y: flate.height - 1 - hoyde, width: bredde, height: hoyde)
    let tittel = "\(side + 1)/\(Omvisning.sider(t)) \(t("omvisning.side\(side + 1).tittel"))"
    let inne = Box(title: tittel, style: .accent).draw(on: flate.part(boks))
    Paragraph(tekst).draw(on: inne.part(Rect(x: 0, y: 0, width: inne.width, height: max(0, inne.height - 2))))
    let erSist = side + 1 == Omvisning.sider(t)
    KeyFooter([
      KeyFooter.Item("→", t(erSist ? "omvisning.begynn" : "omvisning.neste")),
      KeyFooter.Item("←", t("omvisning.forrige")),
      KeyFooter.Item("Esc", t("omvisning.hopp")),
    ]).draw(on: inne.part(Rect(x: 0, y: inne.height - 1, width: inne.width, height: 1)))
  }
}
