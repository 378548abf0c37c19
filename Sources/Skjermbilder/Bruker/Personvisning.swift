import Fagmodell
import Saksgang
import TerminalKit

/// The screen turned to the person: their wish, goals, steps, duties, decision and next meeting, one thing at a time in
/// their own written language. Nothing of what is ours alone, and no header with tags.
public struct Personvisning: Skjerm {
  public let navn = Skjermnavn.personvisning
  public let erSnudd = true
  private let id: SakId
  private var plass = 0

  public init(_ id: SakId) { self.id = id }

  /// One thing to look at together.
  struct Side: Equatable {
    let tittel: String
    let punkter: [String]
  }

  private func sider(_ o: Omgivelser) -> [Side] { o.sak(id).map { Personsider($0, o).alle } ?? [] }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let siste = max(0, sider(o).count - 1)
    return [
      Handling("forrigeSide", .pageUp, .left, .up).bare(hvis: plass > 0, ellers: "forsteSide"),
      Handling("nesteSide", .pageDown, .right, .down, .character(" "), .enter).bare(
        hvis: plass < siste, ellers: "sisteSide"),
      Handling("tilbake", .ctrl("b"), iBunnlinjen: false),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    // The person cannot leave by the usual keys.
    tast == .escape || tast == .ctrl("c") ? [] : nil
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "forrigeSide": plass = max(0, plass - 1)
    case "nesteSide": plass = min(max(0, sider(o).count - 1), plass + 1)
    case "tilbake": return [.lukk]
    default: break
    }
    return []
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    let alle = sider(o)
    guard alle.indices.contains(plass) else { return }
    let indre = flate.part(flate.bounds.inset(columns: min(6, flate.width / 8)))
    indre.putRight(Line("\(plass + 1)/\(alle.count)", .muted), y: 1)
    indre.put(alle[plass].tittel, x: 0, y: 2, style: .heading)
    indre.placeCursor(x: 0, y: 2)
    var y = 4
    for punkt in alle[plass].punkter where y < indre.height {
      let rader = WordWrap.lines(punkt, width: max(10, indre.width - 2))
      for rad in rader where y < indre.height {
        indre.put(rad, x: 2, y: y)
        y += 1
      }
      y += 1
    }
  }
}

/// What a person is shown of their own case, in their language.
struct Personsider {
  private let sak: Brukersak
  private let o: Omgivelser
  private let t: Tekstkatalog
  private var datoer: Datovisning { Datovisning(t) }

  init(_ sak: Brukersak, _ o: Omgivelser) {
    self.sak = sak
    self.o = o
    t = o.tekster[sak.bruker.spraak.brev] ?? o.tekst
  }

  var alle: [Personvisning.Side] {
    [
      side("deg", deg), side("planen", planen), steg, side("plikter", plikter), side("vedtaket", vedtaket),
      side("neste", neste),
    ]
    .compactMap { $0 }
  }

  private func side(_ nokkel: String, _ punkter: [String]) -> Personvisning.Side? {
    let fylte = punkter.filter { !$0.isEmpty }
    return fylte.isEmpty ? nil : Personvisning.Side(tittel: t("skjerm.personvisning.\(nokkel)"), punkter: fylte)
  }

  private var deg: [String] {
    let b = sak.bruker
    let onske = b.jobbonske.tekst.isEmpty ? "" : t("skjerm.personvisning.duOnsker", ["tekst": b.jobbonske.tekst])
    let hvem = b.veileder.map { t("skjerm.personvisning.duMoter", ["navn": o.navn($0)]) } ?? ""
    return [b.navn.fullt, onske, hvem]
  }

  private var planen: [String] {
    guard let plan = sak.plan else { return [] }
    return ["«\(plan.onske)»"] + plan.maal.map { t("skjerm.personvisning.maal", ["tekst": $0.tekst]) }
      + [plan.revurderes.map { t("plan.revurderes", ["dato": datoer.full($0)]) } ?? ""]
  }

  /// The open steps: what, who and when.
  private var steg: Personvisning.Side? {
    guard let plan = sak.plan else { return nil }
    let aapne = Planutskrift.iRekkefolge(sak.aktiviteter(i: plan)).filter { !$0.status.erEndelig }
    return side(
      "steg",
      aapne.map { a in
        let naar = datoer.lang(a.til ?? a.fra)
        return "\(a.tittel)\n\(t("plan.ansvarlig.\(a.ansvarlig.rawValue)")), \(naar)"
      })
  }

  private var plikter: [String] {
    o.plikter(sak, t).map { p in
      let frist = p.frist.map { " (\(datoer.lang($0)))" } ?? ""
      return "\(p.tekst)\(frist)"
    }
  }

  private var vedtaket: [String] {
    guard let vedtak = sak.gjeldendeVedtak, let fatting = vedtak.fatting, let gruppe = vedtak.innhold.innsatsgruppe
    else { return [] }
    let frist = o.klagefrist(fatting.dato)
    return [
      t.kode(gruppe), vedtak.innhold.bistand,
      frist.map { $0 < o.idag ? "" : t("skjerm.personvisning.klage", ["dato": datoer.full($0)]) } ?? "",
    ]
  }

  private var neste: [String] {
    let time = sak.aapneTimer.filter { $0.dato >= o.idag }.min { ($0.dato, $0.klokkeslett) < ($1.dato, $1.klokkeslett) }
    guard let time else { return [] }
    return [
      "\(datoer.full(time.dato)), \(time.klokkeslett)",
      [time.formaal, time.sted].filter { !$0.isEmpty }.joined(separator: ", "),
    ]
  }
}
