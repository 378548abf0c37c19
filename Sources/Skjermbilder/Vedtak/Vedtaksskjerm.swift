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
  /// What the letter said when it was seen; any other content must be seen anew.
  private var settBrev: Vedtaksinnhold?

  private enum Etterpaa { case ingenting, forhaandsvis, sendTilBeslutter, fatt, slett }

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    let verdier = Vedtaksskjerm.lagrede(id, o)
    let gruppe = verdier["innsatsgruppe"]?.first.flatMap { Innsatsgruppe(rawValue: $0) }
    let maal = verdier["maal"]?.first ?? ""
    let avslaas = verdier["avslaattOnske"]?.first?.isEmpty == false
    skjema = Skjema(
      "vedtak", Vedtaksskjerm.felter(id, gruppe, maalet: maal, avslaas: avslaas, o), verdier: verdier, o)
  }

  func lagrede(_ o: Omgivelser) -> [String: [String]] { Vedtaksskjerm.lagrede(id, o) }

  private static func lagrede(_ id: SakId, _ o: Omgivelser) -> [String: [String]] {
    guard let sak = o.sak(id) else { return [:] }
    let utkast = sak.vedtaksutkast
    let innhold = utkast?.innhold ?? OpprettVedtaksutkast.start(sak)
    let forslag = utkast?.forslag ?? o.regler(sak).forslag
    var v: [String: [String]] = [:]
    v["innsatsgruppe"] = [(innhold.innsatsgruppe ?? forslag)?.rawValue ?? ""]
    v["hovedmaal"] = [innhold.hovedmaal?.rawValue ?? Hovedmaal.skaffeArbeid.rawValue]
    v["muligheter"] = [innhold.muligheter]
    v["maal"] = [innhold.maal]
    v["behov"] = [innhold.behov]
    v["bistand"] = [innhold.bistand]
    v["begrunnelse"] = [innhold.begrunnelse]
    v["avvik"] = [innhold.avvik]
    v["hvorforIkkeOrdinaert"] = [innhold.hvorforIkkeOrdinaert]
    v["avslaattOnske"] = [innhold.onskeavslag?.onske ?? ""]
    v["avslagsgrunn"] = [innhold.onskeavslag?.grunn ?? ""]
    v["kilder"] = Vedtakskilde.Art.allCases.filter { art in innhold.kilder.contains { $0.art == art } }.map(\.rawValue)
    v["egenKilde"] = [innhold.kilder.first { $0.art == .annet }?.tekst ?? ""]
    return v
  }

  /// Only the questions this category raises.
  /// - Parameters:
  ///   - maalet: what is written of the goal, for the hint under it.
  ///   - avslaas: whether a wish is written that we cannot follow; then it is asked why.
  private static func felter(
    _ id: SakId, _ gruppe: Innsatsgruppe?, maalet: String, avslaas: Bool, _ o: Omgivelser
  ) -> [Skjemafelt] {
    let lang = Skjemafelt.Art.langtekst(rader: 3, grense: Feltgrense.fritekst)
    let kort = Skjemafelt.Art.langtekst(rader: 2, grense: Feltgrense.beskrivelse)
    guard let sak = o.sak(id) else { return [] }
    let regler = o.regler(sak)
    let forslag = sak.vedtaksutkast?.forslag ?? regler.forslag
    let maal = gruppe.map { regler.hovedmaal(for: $0) } ?? []
    var felter = prosess(sak, o) + [Skjemafelt("innsatsgruppe", .valg(Vedtaksskjerm.kort(sak, o)), paakrevd: true)]
    if let forslag, let gruppe, forslag != gruppe { felter.append(Skjemafelt("avvik", kort, paakrevd: true)) }
    if !maal.isEmpty {
      let valg = maal.map { Choice(id: $0.rawValue, title: o.kode($0)) }
      felter.append(Skjemafelt("hovedmaal", .valg(valg), paakrevd: true))
    }
    felter +=
      [
        Skjemafelt("muligheter", lang, paakrevd: true), Skjemafelt("maal", lang, paakrevd: true),
      ] + jobbhint(maalet, o) + [
        Skjemafelt("behov", lang, paakrevd: true), Skjemafelt("bistand", lang, paakrevd: true),
        Skjemafelt("begrunnelse", .langtekst(rader: 6, grense: 4_000), paakrevd: true),
      ]
    if let gruppe, regler.kreverIkkeOrdinaertGrunn(gruppe) {
      felter.append(Skjemafelt("hvorforIkkeOrdinaert", kort, paakrevd: true))
    }
    felter.append(Skjemafelt("avslaattOnske", .langtekst(rader: 2, grense: Feltgrense.maal)))
    if avslaas { felter.append(Skjemafelt("avslagsgrunn", kort, paakrevd: true)) }
    let kilder = Choice.koder(Vedtakskilde.Art.self, o)
    return felter + [Skjemafelt("kilder", .flervalg(kilder), paakrevd: true), Skjemafelt("egenKilde", .tekst)]
  }

  /// How far the draft has come with the second reader, and what they said.
  private static func prosess(_ sak: Brukersak, _ o: Omgivelser) -> [Skjemafelt] {
    Vedtaksprosess.setning(sak, o).map { [Skjemafelt("prosess", .merknad($0))] } ?? []
  }

  /// A goal in which no occupation is named (F12); a nudge, since a step towards work is a goal too.
  private static func jobbhint(_ maalet: String, _ o: Omgivelser) -> [Skjemafelt] {
    if o.yrker.yrker.isEmpty || Fritekst.rens(maalet).isEmpty || !o.yrker.nevnt(i: maalet).isEmpty { return [] }
    return [Skjemafelt("jobbhint", .merknad("… " + o.tekst("skjerm.vedtak.nevnerIkkeJobb")))]
  }

  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] {
    Vedtaksskjerm.felter(
      id, skjema.kode("innsatsgruppe"), maalet: skjema.tekst("maal"),
      avslaas: !skjema.tekst("avslaattOnske").isEmpty, o)
  }

  mutating func forlatt(_ felt: String, _ o: Omgivelser) {
    if felt == "maal" || felt == "avslaattOnske" { sporPaaNytt(o) }
  }

  /// Another category than the proposed asks why at once.
  mutating func endret(_ felt: String, _ o: Omgivelser) {
    // The question why comes with the first letter of the wish, so that Tab leads to it.
    if felt == "avslaattOnske", skjema.tekst(felt).isEmpty == skjema.har("avslagsgrunn") { sporPaaNytt(o) }
    guard felt == "innsatsgruppe" else { return }
    let hadde = skjema.har("avvik")
    sporPaaNytt(o)
    if !hadde, skjema.har("avvik") { skjema.flytt(til: "avvik") }
  }

  public mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) {
    skjema.gjenopprett(kladd, o)
    sporPaaNytt(o)
  }

  /// The categories as cards: criteria, and for a closed one why and the way there.
  private static func kort(_ sak: Brukersak, _ o: Omgivelser) -> [Choice] {
    let regler = o.regler(sak)
    let forslag = sak.vedtaksutkast?.forslag ?? regler.forslag
    let tom = forslag == nil ? [Choice.ingen(o)] : []
    return tom
      + regler.alternativer.map { alternativ in
        let grunner = alternativ.sperret.map { o.regeltekster($0.rawValue, o.tekst.spraak) }
        // The way there comes before the other reasons, which there may be no room for.
        let veien = o.tekst("skjerm.vedtak.veiDit")
        let sperre = (grunner.prefix(1) + [veien] + grunner.dropFirst()).joined(separator: " ")
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
    let harSperrer = sak.map { o.regler($0).alternativer.contains { !$0.tilgjengelig } } ?? false
    let trenger = kreverBeslutter(o)
    return [
      Handling("forhaandsvis", .ctrl("s")),
      Handling("fatt", .ctrl("f"), hindring: hindringForAaFatte(o)),
      Handling("sendTilBeslutter", .ctrl("b"), iBunnlinjen: trenger).bare(hvis: trenger, ellers: "ingenBeslutter"),
      // The choice that is closed tells of the key.
      Handling("gaaTilAev", .ctrl("g"), iBunnlinjen: false).bare(hvis: harSperrer, ellers: "ingenSperre"),
      Handling("lagreUferdig", .ctrl("d")), Handling("hvorfor", .alt("w"), iBunnlinjen: false),
      Handling("slettUtkast", iBunnlinjen: false).bare(hvis: sak?.vedtaksutkast != nil, ellers: "ingenUtkast"),
    ]
  }

  /// The letter must be seen as it is now, and approved as it is now where that is needed.
  private func hindringForAaFatte(_ o: Omgivelser) -> String? {
    guard let utkast = o.sak(id)?.vedtaksutkast, settBrev == utkast.innhold, skjema.endrede.isEmpty else {
      return "seBrevetForst"
    }
    if kreverBeslutter(o), utkast.beslutterprosess?.erGodkjent(for: utkast.innhold) != true { return "ikkeGodkjent" }
    return nil
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
    case "slettUtkast": return [.sporr(id: "vedtak.slett", sletting(o))]
    case "hvorfor": return [.aapne(Hvorforskjerm(.vedtak, sak: id, o))]
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
    case "vedtak.slett":
      etterpaa = .slett
      return [.lagre([SlettVedtaksutkast()], paa: id)]
    default: return []
    }
  }

  // MARK: Storing

  private mutating func lagreUtkast(_ etterpaa: Etterpaa, _ o: Omgivelser) -> [Virkning] {
    if etterpaa != .ingenting, !skjema.sjekkAlt(o) { return [] }
    self.etterpaa = etterpaa
    let utkast = o.sak(id)?.vedtaksutkast
    // What nobody has changed is not stored again, so that an approval stands.
    if utkast?.innhold.innsatsgruppe != nil, skjema.endrede.isEmpty, etterpaa == .forhaandsvis { return visBrevet(o) }
    let start: [any Brukstilfelle] = utkast == nil ? [OpprettVedtaksutkast()] : []
    let venter: Bool = if case .hosBeslutter = utkast?.beslutterprosess { true } else { false }
    let send: [any Brukstilfelle] = etterpaa == .sendTilBeslutter && !venter ? [SendTilBeslutter()] : []
    return [.lagre(start + [oppdatering(utkast)] + send, paa: id)]
  }

  private func oppdatering(_ utkast: Vedtak?) -> OppdaterVedtaksutkast {
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
    inn.onskeavslag = Onskeavslag(onske: skjema.tekst("avslaattOnske"), grunn: skjema.tekst("avslagsgrunn"))
    inn.kilder = skjema.flervalg("kilder").compactMap { Vedtakskilde.Art(rawValue: $0) }.map { art in
      let tekst = utkast?.innhold.kilder.first { $0.art == art }?.tekst ?? ""
      return Vedtakskilde(art: art, tekst: art == .annet ? skjema.tekst("egenKilde") : tekst)
    }
    return inn
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    defer { etterpaa = .ingenting }
    switch etterpaa {
    case .fatt: return [.kladdFerdig, .videre(id), .melding(o.tekst("skjerm.vedtak.fattet"), .success)]
    case .slett: return [.kladdFerdig, .lukk, .melding(o.tekst("skjerm.vedtak.slettet"), .success)]
    case .sendTilBeslutter: return [.kladdFerdig, .lukk, .melding(o.tekst("skjerm.vedtak.sendt"), .success)]
    case .ingenting: return [.kladdFerdig, .lukk, .melding(o.tekst("skjerm.vedtak.lagretUferdig"), .success)]
    case .forhaandsvis:
      skjema.lagret(lagrede(o), o)
      return [.kladdFerdig] + visBrevet(o)
    }
  }

  /// The letter, when it says all it must.
  private mutating func visBrevet(_ o: Omgivelser) -> [Virkning] {
    guard let naa = o.sak(id), let utkast = naa.vedtaksutkast else { return [] }
    do throws(Vedtaksfeil) {
      try o.regler(naa).krevFerdig(utkast)
    } catch {
      return skjema.sett(.fag(error), o) ? [] : [.melding(error.melding(o), .danger)]
    }
    settBrev = utkast.innhold
    return [.aapne(Dokumentskjerm(.vedtaksbrev(utkast.id), sak: id, o))]
  }
}

extension Fagfeil {
  fileprivate func melding(_ o: Omgivelser) -> String { Utforfeil.fag(self).melding(o.tekst) }
}
