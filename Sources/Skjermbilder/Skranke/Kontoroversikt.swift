import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// The office's own figures, one subject a row: how people reach us, the young, waiting time, changes of veileder and
/// what people say. Counted when it is opened, not while one moves in it.
struct Kontoroversikt: Saksliste {
  let navn = Skjermnavn.oversikt
  let sak: SakId? = nil
  private let tall: Kontortall
  /// Newest first, only months with so many answers that they are nobody's.
  private let svar: [Tilbakemeldinger]

  enum Emne: String, CaseIterable { case kanaler, unge, ventetid, bytter, tidsbruk, tilbakemeldinger }

  init(_ o: Omgivelser, tilbakemeldinger: [Tilbakemeldinger]) {
    tall = Kontortall(o.personer.alle, paa: o.idag, pakke: o.pakke)
    svar = tilbakemeldinger.filter(\.kanVises).sorted { $0.maaned > $1.maaned }
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    Emne.allCases.map { emne in
      let (kort, detaljer) = innhold(emne, o)
      return Listerad(
        emne.rawValue,
        Radlinje.linje("○", .accent, "", o.tekst("skjerm.oversikt.emne.\(emne.rawValue)"), kort), detaljer)
    }
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] { [] }
  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] { [] }

  private func innhold(_ emne: Emne, _ o: Omgivelser) -> (kort: String, detaljer: [Line]) {
    switch emne {
    case .kanaler: kanaler(o)
    case .unge: unge(o)
    case .ventetid: ventetid(o)
    case .bytter: bytter(o)
    case .tidsbruk: tidsbruk(o)
    case .tilbakemeldinger: tilbakemeldinger(o)
    }
  }

  private func t(_ nokkel: String, _ verdier: [String: String], _ o: Omgivelser) -> String {
    o.tekst("skjerm.oversikt.\(nokkel)", verdier)
  }
  private func t(_ nokkel: String, _ o: Omgivelser) -> String { t(nokkel, [:], o) }

  // MARK: Channels

  private func kanaler(_ o: Omgivelser) -> (String, [Line]) {
    let maaneder = tall.kanaler.prefix(12)
    let kort = maaneder.first.map { "\(o.datoer.maaned($0.maaned)): \($0.alle)" } ?? t("ingen", o)
    return (
      kort,
      maaneder.map { maaned in
        let kanaler = Kanal.allCases.compactMap { kanal -> String? in
          maaned.kanaler[kanal].map {
            t("kanal", ["kanal": o.kode(kanal), "antall": "\($0.alle)", "planlagt": "\($0.planlagt)"], o)
          }
        }
        return Line([Span("\(o.datoer.maaned(maaned.maaned)) ", .muted), Span(kanaler.joined(separator: "  "))])
      }
    )
  }

  // MARK: The young

  private func unge(_ o: Omgivelser) -> (String, [Line]) {
    guard let forste = tall.unge.first else { return (t("ingenMaaltall", o), []) }
    let kort = forste.prosent.map { t("andel", ["prosent": "\($0)", "maal": "\(forste.maaltallProsent)"], o) }
    return (
      kort ?? t("ingen", o),
      tall.unge.flatMap { maaltall -> [Line] in
        let oppfylt = maaltall.oppfylt.map { ($0 ? "✓ " : "! ", $0 ? Style.success : .danger) } ?? ("– ", .muted)
        let regel = o.pakke.regler(.ungdom).first { $0.ungdom?.ordning == maaltall.ordning }
        let tittel = regel?.tekst(o.tekst.spraak) ?? ""
        // Beside the share stands the follow-up itself: a plan on paper is none.
        let fakta = [
          ("iMaalgruppen", maaltall.iMaalgruppen), ("medPlan", maaltall.medGodkjentPlan),
          ("moter", maaltall.moter), ("utenKontakt", maaltall.utenKontakt),
        ].map { t($0, ["antall": "\($1)"], o) }
        let kontakt = maaltall.dagerSidenKontakt.map { [t("dagerSidenKontakt", ["antall": "\($0)"], o)] } ?? []
        return [Line([Span(oppfylt.0, oppfylt.1), Span(tittel, .heading)])] + (fakta + kontakt).map { Line("  " + $0) }
      }
    )
  }

  // MARK: Waiting

  private func ventetid(_ o: Omgivelser) -> (String, [Line]) {
    let v = tall.ventetid
    var linjer = [Line(t("venter", ["antall": "\(v.venter)"], o))]
    if let median = v.median { linjer.append(Line(t("medianVenter", ["antall": "\(median)"], o))) }
    if let lengst = v.lengst { linjer.append(Line(t("lengst", ["antall": "\(lengst)"], o))) }
    if let vurdert = v.medianVurdert { linjer.append(Line(t("medianVurdert", ["antall": "\(vurdert)"], o))) }
    linjer.append(Line(t("ubesvart", ["antall": "\(v.ubesvart)"], o), v.ubesvart == 0 ? .normal : .danger))
    linjer += v.grupper.map { gruppe in
      let verdier = ["antall": "\(gruppe.venter)", "median": "\(gruppe.median)"]
      return Line([
        Span("  " + t("ventegruppe.\(gruppe.gruppe.rawValue)", o) + ": ", .muted), Span(t("gruppeVenter", verdier, o)),
      ])
    }
    return (t("venter", ["antall": "\(v.venter)"], o), linjer)
  }

  // MARK: Changes of veileder

  /// Who they are is the leader's to see; the number is everyone's.
  private func bytter(_ o: Omgivelser) -> (String, [Line]) {
    let kort = t("harByttet", ["antall": "\(tall.bytter.count)"], o)
    guard o.ansatt.roller.contains(.leder) else { return (kort, [Line(t("bareLeder", o), .muted)]) }
    return (
      kort,
      tall.bytter.prefix(30).map { rad in
        let naa = rad.veileder.map { o.navn($0) } ?? o.tekst("skjerm.bruker.utenVeileder")
        return Line([
          Span("\(rad.veilederbytter)  ", .warning), Span(Dagliste.navn(rad, o)), Span("  \(naa)", .muted),
        ])
      }
    )
  }

  // MARK: Time

  /// What assessing costs beside what meeting people gets: the one is meant to give way to the other (E15).
  private func tidsbruk(_ o: Omgivelser) -> (String, [Line]) {
    func linje(_ maaned: Radtidsbruk) -> String {
      t("tid", ["vurdering": timer(maaned.vurdering), "moter": timer(maaned.moter)], o)
    }
    let kort = tall.tidsbruk.first.map { "\(o.datoer.maaned($0.maaned)): \(linje($0))" } ?? t("ingen", o)
    return (
      kort,
      tall.tidsbruk.prefix(12).map { Line([Span("\(o.datoer.maaned($0.maaned)) ", .muted), Span(linje($0))]) }
    )
  }

  /// `1:05`, hours and minutes.
  private func timer(_ minutter: Int) -> String {
    "\(minutter / 60):\(minutter % 60 < 10 ? "0" : "")\(minutter % 60)"
  }

  // MARK: What people say

  private func tilbakemeldinger(_ o: Omgivelser) -> (String, [Line]) {
    guard let nyest = svar.first else { return (t("forFaaSvar", o), [Line(t("forFaaSvarHvorfor", o), .muted)]) }
    let kort = "\(o.datoer.maaned(nyest.maaned)): \(t("svar", ["antall": "\(nyest.antall)"], o))"
    let linjer = svar.prefix(12).enumerated().map { plass, maaned -> Line in
      let forrige = plass + 1 < svar.count ? svar[plass + 1] : nil
      let deler = Kontoroversikt.sporsmaal.map { nokkel, sti -> String in
        guard let andel = maaned[keyPath: sti].jaProsent else { return "\(t(nokkel, o)) –" }
        let foer = forrige.flatMap { $0[keyPath: sti].jaProsent }
        return "\(t(nokkel, o)) \(andel) %\(Kontoroversikt.pil(andel, foer))"
      }
      return Line([
        Span("\(o.datoer.maaned(maaned.maaned)) (\(maaned.antall)) ", .muted), Span(deler.joined(separator: "  ")),
      ])
    }
    return (kort, linjer)
  }

  private static var sporsmaal: [(String, KeyPath<Tilbakemeldinger, Svartelling>)] {
    [("moteOk", \.moteOk), ("lostForventning", \.lostForventning), ("respekt", \.respekt)]
  }

  /// Up, down or as before, against the month before it.
  private static func pil(_ naa: Int, _ foer: Int?) -> String {
    guard let foer else { return "" }
    return naa > foer ? " ▲" : naa < foer ? " ▼" : " ="
  }
}

extension Svartelling {
  /// Whole percent of yes among those who answered the question, rounded down; nil when nobody did.
  fileprivate var jaProsent: Int? { svart == 0 ? nil : ja * 100 / svart }
}
