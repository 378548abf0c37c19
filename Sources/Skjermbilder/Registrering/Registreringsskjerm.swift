import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// Registers a person, or goes on with one that is half-done: number and surname first, the rest as far as one gets.
public struct Registreringsskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.registrering
  public let sak: SakId?
  public let steg: Steg? = .registrering
  var skjema: Skjema
  /// People registered already who look alike, while it is asked whether it is one of them.
  private var liknende: [SakId] = []
  /// Whether the registration that waits for the answer was finished.
  private var venterFerdig = false

  /// - Parameter forslag: what was typed in the search: digits go to the number, letters to the name.
  public init(forslag: String, _ o: Omgivelser) {
    sak = nil
    let sifre = forslag.filter { $0 != " " }
    var skrevet: [String: [String]] = [:]
    if !sifre.isEmpty, sifre.allSatisfy(\.isNumber) {
      skrevet["identitetsnummer"] = [forslag]
    } else if !forslag.isEmpty {
      let ord = forslag.split(separator: " ")
      skrevet["etternavn"] = [ord.last.map(String.init) ?? ""]
      skrevet["fornavn"] = [ord.dropLast().joined(separator: " ")]
    }
    skjema = Skjema(
      "registrering", Registreringsskjerm.felter(ny: true, visFodselsdato: false, tips: [], o),
      verdier: ["brevspraak": [Spraak.bokmaal.rawValue], "tolk": [Tolkebehov.ingen.rawValue]], forslag: skrevet, o)
    sjekkNummer(o)
  }

  public init(_ id: SakId, _ o: Omgivelser) {
    sak = id
    skjema = Skjema(
      "registrering", Registreringsskjerm.felter(ny: false, visFodselsdato: false, tips: [], o),
      verdier: Registreringsskjerm.lagrede(id, o), o)
    sporPaaNytt(o)
  }

  private static func lagrede(_ id: SakId?, _ o: Omgivelser) -> [String: [String]] {
    id.flatMap { o.sak($0) }.map { Registreringsverdier($0, o).verdier } ?? [:]
  }

  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] {
    Registreringsskjerm.felter(
      ny: sak == nil, visFodselsdato: skjema.har("fodselsdato"), tips: tips(o), o)
  }

  // MARK: Early signs

  /// The day of birth, as stored, as written, or as the number tells.
  private func fodt(_ o: Omgivelser) -> Dato? {
    sak.flatMap { o.sak($0) }?.bruker.fodselsdato ?? skjema.dato("fodselsdato", o)
      ?? (try? RegistrerBruker.kontroller(skjema.tekst("identitetsnummer"), i: o.lagertype))?.fodselsdato
  }

  /// What to ask a young person about while they are here, and what the rules give them (O05): special needs come to
  /// light at the first talk, not by a mark on the card afterwards.
  private func tips(_ o: Omgivelser) -> [Skjemafelt] {
    guard let fodt = fodt(o), fodt <= o.idag, fodt.fylteAar(paa: o.idag) < 30 else { return [] }
    let fakta = Fakta(fodselsdato: fodt)
    let ordninger = Ungdomsordninger.vurder(fakta, dato: o.idag, pakke: o.pakke).filter { $0.gjelder != false }
    let regler = ordninger.compactMap { ordning in
      o.pakke.regler(.ungdom).first { $0.ungdom?.ordning == ordning.ordning }?.tekst(o.tekst.spraak)
    }.map { regel in regel.firstRange(of: ". ").map { String(regel[..<$0.lowerBound]) + "." } ?? regel }
    let sluttet = skjema.ja("avbruttVideregaaende") == true
    let verdier = ["alder": "\(fodt.fylteAar(paa: o.idag))"]
    return [Skjemafelt("ung", .merknad("… " + o.tekst("skjerm.registrering.ung", verdier)))]
      + (sluttet ? [Skjemafelt("frafall", .merknad("… " + o.tekst("skjerm.registrering.frafall")))] : [])
      + regler.prefix(1).map { Skjemafelt("ungdomsregel", .merknad("§ " + $0)) }
  }

  mutating func endret(_ felt: String, _ o: Omgivelser) {
    if felt == "avbruttVideregaaende" { sporPaaNytt(o) }
  }

  func lagrede(_ o: Omgivelser) -> [String: [String]] { Registreringsskjerm.lagrede(sak, o) }

  /// - Parameter tips: what to ask about, from what is known so far.
  private static func felter(ny: Bool, visFodselsdato: Bool, tips: [Skjemafelt], _ o: Omgivelser) -> [Skjemafelt] {
    let hvem: [Skjemafelt] =
      ny
      ? [Skjemafelt("identitetsnummer", .tekst, paakrevd: true)]
        + (visFodselsdato ? [Skjemafelt("fodselsdato", .dato, paakrevd: true)] : []) : []
    return hvem + [
      Skjemafelt("fornavn", .tekst), Skjemafelt("etternavn", .tekst, paakrevd: true),
      Skjemafelt("telefon", .tekst), Skjemafelt("epost", .tekst), Skjemafelt("kommune", .tekst),
      Skjemafelt("omSituasjon", .overskrift),
    ] + tips + [
      Skjemafelt("arbeidsstatus", .valg(Choice.koder(Arbeidsstatus.self, o, utenSvar: true))),
      Skjemafelt("utdanning", .valg(Choice.koder(Utdanningsnivaa.self, o, utenSvar: true))),
      Skjemafelt("avbruttVideregaaende", .jaNei),
      Skjemafelt("jobbonske", .langtekst(rader: 2, grense: Feltgrense.maal)),
      Skjemafelt("erfaring", .langtekst(rader: 2, grense: Feltgrense.beskrivelse)),
      Skjemafelt("ytelser", .flervalg(Choice.koder(Ytelse.self, o))),
      Skjemafelt("ytelserVurderes", .flervalg(Choice.koder(Ytelse.self, o))),
      Skjemafelt("omSpraak", .overskrift),
      Skjemafelt("brevspraak", .valg(Choice.koder(Spraak.self, o))),
      Skjemafelt("tolk", .valg(Choice.koder(Tolkebehov.self, o))),
      Skjemafelt("morsmaal", .tekst),
      Skjemafelt("omAndre", .overskrift),
      Skjemafelt("adresse", .tekst), Skjemafelt("barn", .tekst),
      Skjemafelt("samarbeidsrolle", .valg(Choice.koder(Samarbeidsrolle.self, o, utenSvar: true))),
      Skjemafelt("samarbeidsnavn", .tekst), Skjemafelt("kanDele", .jaNei),
    ]
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    [Handling("ferdig", .ctrl("s")), Handling("lagreUferdig", .ctrl("d"))]
  }

  mutating func forlatt(_ felt: String, _ o: Omgivelser) {
    if felt == "identitetsnummer" { sjekkNummer(o) }
    if felt == "fodselsdato" { sporPaaNytt(o) }
  }

  public mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) {
    skjema.gjenopprett(kladd, o)
    sjekkNummer(o)
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "ferdig": return lagre(ferdig: true, o)
    case "lagreUferdig": return lagre(ferdig: false, o)
    default: return []
    }
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] { lagre(ferdig: true, o) }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    guard case .feilet(let feil) = nytt, case .fag(let fag) = feil,
      case .liknerRegistrert(let rader)? = fag as? Registreringsfeil
    else { return mottaSkjema(nytt, o) }
    liknende = rader.map(\.sak)
    return [.sporr(id: "registrering.likner", sporsmaal(feil, rader, o))]
  }

  /// The people one may go to, and going on with somebody new.
  private func sporsmaal(_ feil: Utforfeil, _ rader: [Brukerrad], _ o: Omgivelser) -> Modal {
    Modal(
      title: o.tekst("skjerm.registrering.liknerTittel"), text: feil.melding(o.tekst),
      buttons: rader.map(\.navn.fullt) + [o.tekst("skjerm.registrering.liknerNy"), o.tekst("skall.tilbake")])
  }

  mutating func svar(_ id: String, _ valg: Int?, _ o: Omgivelser) -> [Virkning] {
    guard id == "registrering.likner", let valg else { return [] }
    if liknende.indices.contains(valg) { return [.kladdFerdig, .lukk, .aapneSak(liknende[valg])] }
    return valg == liknende.count ? lagre(ferdig: venterFerdig, bekreftetNy: true, o) : []
  }

  /// Checked as soon as the field is left: a wrong digit is cheapest to mend with the card still on the desk.
  private mutating func sjekkNummer(_ o: Omgivelser) {
    let tekst = skjema.tekst("identitetsnummer")
    guard sak == nil, !tekst.isEmpty else { return }
    if let feil = nummerfeil(o) { skjema.merkFeil(feil, paa: "identitetsnummer", o) }
    let lest = try? RegistrerBruker.kontroller(tekst, i: o.lagertype)
    let trengerDato = lest.map { $0.fodselsdato == nil } ?? false
    let haddeDato = skjema.har("fodselsdato")
    skjema.bytt(Registreringsskjerm.felter(ny: true, visFodselsdato: trengerDato, tips: tips(o), o), o)
    if trengerDato, !haddeDato, skjema.form.focused?.id == "fornavn" { skjema.flytt(til: "fodselsdato") }
  }

  /// What is wrong with the number; nil when nothing is, or there is none.
  private func nummerfeil(_ o: Omgivelser) -> Utforfeil? {
    let tekst = skjema.tekst("identitetsnummer")
    guard sak == nil, !tekst.isEmpty else { return nil }
    do throws(Registreringsfeil) {
      _ = try RegistrerBruker.kontroller(tekst, i: o.lagertype)
      return nil
    } catch { return .fag(error) }
  }

  private mutating func lagre(ferdig: Bool, bekreftetNy: Bool? = nil, _ o: Omgivelser) -> [Virkning] {
    venterFerdig = ferdig
    let erUtfylt = skjema.sjekkAlt(o)
    if let feil = nummerfeil(o) {
      skjema.settFeil("identitetsnummer", feil.melding(o.tekst), o)
      return []
    }
    guard erUtfylt else { return [] }
    let verdier = Registreringsinnspill(skjema, sak.flatMap { o.sak($0) }, o)
    if let feil = verdier.ugyldigBarn {
      skjema.settFeil("barn", o.tekst("skjerm.registrering.ugyldigBarn", ["tekst": feil]), o)
      return []
    }
    if let sak, let naa = o.sak(sak) {
      return [
        .lagre([OppdaterBruker(opplysninger: verdier.opplysninger, ferdig: ferdig)] + verdier.ytelser(naa, o), paa: sak)
      ]
    }
    let tilfelle = RegistrerBruker(
      identitetsnummer: skjema.tekst("identitetsnummer"), fodselsdato: skjema.dato("fodselsdato", o),
      opplysninger: verdier.opplysninger, ferdig: ferdig, bekreftetNy: bekreftetNy)
    return [.opprett(tilfelle, ogSaa: verdier.ytelser(nil, o))]
  }

  /// A finished registration goes straight on to the needs assessment; the person's page lies behind it.
  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    guard let naa = o.sak(utfall.sak), naa.bruker.registrering == .fullfort else {
      let side: [Virkning] = sak == nil ? [.erstatt(med: Brukerskjerm(utfall.sak))] : [.lukk]
      return [.kladdFerdig] + side + [.melding(o.tekst("skjerm.registrering.lagretUferdig"), .success)]
    }
    guard naa.sisteBehovskonklusjon == nil else {
      return [.kladdFerdig, .lukk, .melding(o.tekst("skjerm.registrering.lagret"), .success)]
    }
    return [.kladdFerdig, .videre(naa.id), .melding(o.tekst("skjerm.registrering.ferdig"), .success)]
  }

  public func forklaring(_ o: Omgivelser) -> String? {
    skjema.forklaring(o) ?? o.tekst("skjerm.registrering.forklaring")
  }
}
