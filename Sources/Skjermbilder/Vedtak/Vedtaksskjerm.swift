import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// The follow-up decision: category as cards with criteria, goal, the points of § 14 a, grounds and sources. The letter
/// must have been seen before the decision can be made.
public struct Vedtaksskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.vedtak
  public let sak: SakId?
  public let steg: Steg? = .vedtak
  private let id: SakId
  var skjema: Skjema
  /// What to do when the draft has been stored.
  private var etterpaa = Etterpaa.ingenting
  private var settBrev = false

  private enum Etterpaa { case ingenting, forhaandsvis, sendTilBeslutter, fatt }

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    skjema = Skjema("vedtak", Vedtaksskjerm.felter(id, o), verdier: Vedtaksskjerm.verdier(id, o), o)
  }

  private static func verdier(_ id: SakId, _ o: Omgivelser) -> [String: [String]] {
    guard let sak = o.sak(id) else { return [:] }
    let utkast = sak.vedtaksutkast
    let innhold = utkast?.innhold ?? OpprettVedtaksutkast.start(sak)
    let forslag = utkast?.forslag ?? o.regler(sak).forslag
    var v: [String: [String]] = [:]
    v["innsatsgruppe"] = (innhold.innsatsgruppe ?? forslag).map { [$0.rawValue] } ?? []
    v["hovedmaal"] = [innhold.hovedmaal?.rawValue ?? Hovedmaal.skaffeArbeid.rawValue]
    v["muligheter"] = [innhold.muligheter]
    v["maal"] = [innhold.maal]
    v["behov"] = [innhold.behov]
    v["bistand"] = [innhold.bistand]
    v["begrunnelse"] = [innhold.begrunnelse]
    v["avvik"] = [innhold.avvik]
    v["hvorforIkkeOrdinaert"] = [innhold.hvorforIkkeOrdinaert]
    v["kilder"] = innhold.kilder.map(\.art.rawValue)
    v["egenKilde"] = [innhold.kilder.first { $0.art == .annet }?.tekst ?? ""]
    return v
  }

  private static func felter(_ id: SakId, _ o: Omgivelser) -> [Skjemafelt] {
    let lang = Skjemafelt.Art.langtekst(rader: 3, grense: Feltgrense.fritekst)
    let kilder = Choice.koder(Vedtakskilde.Art.self, o)
    return [
      Skjemafelt("innsatsgruppe", .valg(kort(id, o)), paakrevd: true),
      Skjemafelt("avvik", .langtekst(rader: 2, grense: Feltgrense.beskrivelse)),
      Skjemafelt("hovedmaal", .valg(Choice.koder(Hovedmaal.self, o))),
      Skjemafelt("muligheter", lang, paakrevd: true), Skjemafelt("maal", lang, paakrevd: true),
      Skjemafelt("behov", lang, paakrevd: true), Skjemafelt("bistand", lang, paakrevd: true),
      Skjemafelt("begrunnelse", .langtekst(rader: 6, grense: 4_000), paakrevd: true),
      Skjemafelt("hvorforIkkeOrdinaert", .langtekst(rader: 2, grense: Feltgrense.beskrivelse)),
      Skjemafelt("kilder", .flervalg(kilder), paakrevd: true), Skjemafelt("egenKilde", .tekst),
    ]
  }

  /// The categories as cards: criteria, and for a closed one why and the way there.
  private static func kort(_ id: SakId, _ o: Omgivelser) -> [Choice] {
    guard let sak = o.sak(id) else { return [] }
    let regler = o.regler(sak)
    let forslag = sak.vedtaksutkast?.forslag ?? regler.forslag
    return regler.alternativer.map { alternativ in
      let grunner = alternativ.sperret.map { o.regeltekster($0.rawValue, o.tekst.spraak) }
      let sperre = (grunner + [o.tekst("skjerm.vedtak.veiDit")]).joined(separator: " ")
      let merke = alternativ.gruppe == forslag ? " (\(o.tekst("skjerm.vedtak.foreslaatt")))" : ""
      let regel = o.pakke.regler(.innsats).first { $0.innsats?.gruppe == alternativ.gruppe }
      return Choice(
        id: alternativ.gruppe.rawValue, title: o.kode(alternativ.gruppe) + merke,
        aliases: regel?.innsats?.aliaser ?? [],
        definition: regel.map { "\($0.tekst(o.tekst.spraak)) (\($0.hjemmelvisning))" } ?? "",
        unavailable: alternativ.tilgjengelig ? nil : sperre)
    }
  }

  // MARK: Actions

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let sak = o.sak(id)
    let prosess = sak?.vedtaksutkast?.beslutterprosess
    let venter: Bool = if case .hosBeslutter = prosess { true } else { false }
    let erMin = sak?.vedtaksutkast.map { $0.ansvarlig == o.ansatt.ident } ?? true
    let aevKreves = sak.map { o.regler($0).alternativer.contains { !$0.tilgjengelig } } ?? false
    return [
      Handling("forhaandsvis", .ctrl("s")).bare(hvis: erMin, ellers: "ikkeDittUtkast"),
      Handling("fatt", .ctrl("f")).bare(hvis: settBrev, ellers: "seBrevetForst"),
      Handling("lagreUferdig", .ctrl("d")).bare(hvis: erMin, ellers: "ikkeDittUtkast"),
      Handling("gaaTilAev", .ctrl("a"), iBunnlinjen: aevKreves).bare(hvis: aevKreves, ellers: "ingenSperre"),
      Handling("sendTilBeslutter", .ctrl("b"), iBunnlinjen: false).bare(
        hvis: kreverBeslutter(o), ellers: "ingenBeslutter"),
      Handling("bliBeslutter", iBunnlinjen: venter && !erMin).bare(hvis: venter && !erMin, ellers: "ikkeTilBeslutter"),
      Handling("godkjennVedtak", iBunnlinjen: false).bare(hvis: venter && !erMin, ellers: "ikkeTilBeslutter"),
      Handling("slettUtkast", iBunnlinjen: false).bare(hvis: sak?.vedtaksutkast != nil && erMin, ellers: "ingenUtkast"),
    ]
  }

  private func kreverBeslutter(_ o: Omgivelser) -> Bool {
    guard let gruppe: Innsatsgruppe = skjema.kode("innsatsgruppe"), let sak = o.sak(id) else { return false }
    return o.regler(sak).kreverBeslutter(gruppe)
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "forhaandsvis": return lagreUtkast(.forhaandsvis, o)
    case "lagreUferdig": return lagreUtkast(.ingenting, o)
    case "sendTilBeslutter": return lagreUtkast(.sendTilBeslutter, o)
    case "fatt": return [.sporr(id: "vedtak.fatt", bekreftelse(o))]
    case "gaaTilAev": return [.aapne(Arbeidsevneskjerm(id, o))]
    case "bliBeslutter": return [.lagre([BliBeslutter()], paa: id)]
    case "godkjennVedtak": return [.lagre([GodkjennVedtak()], paa: id)]
    case "slettUtkast": return [.sporr(id: "vedtak.slett", sletting(o))]
    default: return []
    }
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] { lagreUtkast(.forhaandsvis, o) }

  private func bekreftelse(_ o: Omgivelser) -> Modal {
    let navn = o.sak(id)?.bruker.navn.fullt ?? ""
    let gruppe = skjema.kode("innsatsgruppe", Innsatsgruppe.self).map { o.kode($0) } ?? ""
    return Modal(
      title: o.tekst("skjerm.vedtak.fattTittel"),
      text: o.tekst("skjerm.vedtak.fattTekst", ["navn": navn, "gruppe": gruppe]),
      buttons: [o.tekst("skjerm.vedtak.fattNaa"), o.tekst("skall.tilbake")])
  }

  private func sletting(_ o: Omgivelser) -> Modal {
    Modal(
      title: o.tekst("skjerm.vedtak.slettTittel"), text: o.tekst("skjerm.vedtak.slettTekst"),
      buttons: [o.tekst("skjerm.vedtak.slettNaa"), o.tekst("skall.tilbake")], selected: 1)
  }

  mutating func svar(_ sporsmaal: String, _ valg: Int?, _ o: Omgivelser) -> [Virkning] {
    guard valg == 0 else { return [] }
    switch sporsmaal {
    case "vedtak.fatt":
      etterpaa = .fatt
      return [.lagre([FattVedtak()], paa: id)]
    case "vedtak.slett": return [.lagre([SlettVedtaksutkast()], paa: id), .kladdFerdig, .lukk]
    default: return []
    }
  }

  // MARK: Storing

  private mutating func lagreUtkast(_ etterpaa: Etterpaa, _ o: Omgivelser) -> [Virkning] {
    if etterpaa != .ingenting, !skjema.sjekkAlt(o) { return [] }
    self.etterpaa = etterpaa
    let start: [any Brukstilfelle] = o.sak(id)?.vedtaksutkast == nil ? [OpprettVedtaksutkast()] : []
    let send: [any Brukstilfelle] = etterpaa == .sendTilBeslutter ? [SendTilBeslutter()] : []
    return [.lagre(start + [oppdatering] + send, paa: id)]
  }

  private var oppdatering: OppdaterVedtaksutkast {
    var inn = OppdaterVedtaksutkast()
    inn.innsatsgruppe = skjema.kode("innsatsgruppe")
    inn.hovedmaal = skjema.kode("hovedmaal")
    inn.muligheter = skjema.tekst("muligheter")
    inn.maal = skjema.tekst("maal")
    inn.behov = skjema.tekst("behov")
    inn.bistand = skjema.tekst("bistand")
    inn.begrunnelse = skjema.tekst("begrunnelse")
    inn.avvik = skjema.tekst("avvik")
    inn.hvorforIkkeOrdinaert = skjema.tekst("hvorforIkkeOrdinaert")
    inn.kilder = skjema.flervalg("kilder").compactMap { Vedtakskilde.Art(rawValue: $0) }.map {
      Vedtakskilde(art: $0, tekst: $0 == .annet ? skjema.tekst("egenKilde") : "")
    }
    return inn
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    defer { etterpaa = .ingenting }
    guard let naa = o.sak(id) else { return [] }
    switch etterpaa {
    case .fatt:
      return [.kladdFerdig, .lukk] + Veiviser.neste(naa, o) + [.melding(o.tekst("skjerm.vedtak.fattet"), .success)]
    case .sendTilBeslutter: return [.kladdFerdig, .melding(o.tekst("skjerm.vedtak.sendt"), .success)]
    case .ingenting: return [.kladdFerdig, .melding(o.tekst("skjerm.vedtak.lagretUferdig"), .success)]
    case .forhaandsvis:
      guard let utkast = naa.vedtaksutkast else { return [] }
      do throws(Vedtaksfeil) {
        try o.regler(naa).krevFerdig(utkast)
      } catch {
        return skjema.sett(.fag(error), o) ? [] : [.melding(error.melding(o), .danger)]
      }
      settBrev = true
      return [.kladdFerdig, .aapne(Dokumentskjerm(.vedtaksbrev(utkast.id), sak: id, o))]
    }
  }

  /// A change after the letter was seen: it must be seen again.
  mutating func endret(_ felt: String, _ o: Omgivelser) { settBrev = settBrev && skjema.kladd == nil }
}

extension Fagfeil {
  fileprivate func melding(_ o: Omgivelser) -> String { Utforfeil.fag(self).melding(o.tekst) }
}
