import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// Registers a person, or goes on with one that is half-done: number and surname first, the rest as far as one gets.
public struct Registreringsskjerm: Skjerm {
  public let navn = Skjermnavn.registrering
  public let sak: SakId?
  public let steg: Steg? = .registrering
  private var skjema: Skjema

  /// - Parameter forslag: what was typed in the search: digits go to the number, letters to the name.
  public init(forslag: String, _ o: Omgivelser) {
    sak = nil
    let sifre = forslag.filter { $0 != " " }
    var verdier: [String: [String]] = [:]
    if !sifre.isEmpty, sifre.allSatisfy(\.isNumber) {
      verdier["identitetsnummer"] = [forslag]
    } else if !forslag.isEmpty {
      let ord = forslag.split(separator: " ")
      verdier["etternavn"] = [ord.last.map(String.init) ?? ""]
      verdier["fornavn"] = [ord.dropLast().joined(separator: " ")]
    }
    skjema = Skjema("registrering", Registreringsskjerm.felter(ny: true, visFodselsdato: false, o), verdier: verdier, o)
  }

  public init(_ id: SakId, _ o: Omgivelser) {
    sak = id
    let verdier = o.sak(id).map { Registreringsverdier($0, o).verdier } ?? [:]
    skjema = Skjema(
      "registrering", Registreringsskjerm.felter(ny: false, visFodselsdato: false, o), verdier: verdier, o)
  }

  private static func felter(ny: Bool, visFodselsdato: Bool, _ o: Omgivelser) -> [Skjemafelt] {
    let hvem: [Skjemafelt] =
      ny
      ? [Skjemafelt("identitetsnummer", .tekst, paakrevd: true)]
        + (visFodselsdato ? [Skjemafelt("fodselsdato", .dato, paakrevd: true)] : []) : []
    return hvem + [
      Skjemafelt("fornavn", .tekst), Skjemafelt("etternavn", .tekst, paakrevd: true),
      Skjemafelt("telefon", .tekst), Skjemafelt("epost", .tekst), Skjemafelt("kommune", .tekst),
      Skjemafelt("omSituasjon", .overskrift),
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
    [
      Handling("ferdig", .ctrl("s")), Handling("lagreUferdig", .ctrl("d")),
      Handling("nesteFeil", .ctrl("e"), iBunnlinjen: false).bare(
        hvis: !skjema.form.errors.isEmpty, ellers: "ingenFeil"),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    guard let svar = skjema.tast(tast, o) else { return nil }
    if svar.left == "identitetsnummer" { sjekkNummer(o) }
    return svar.response == .submitted ? lagre(ferdig: true, o) : []
  }

  public mutating func lim(_ tekst: String, _ o: Omgivelser) -> [Virkning] {
    skjema.lim(tekst, o)
    return []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "ferdig": return lagre(ferdig: true, o)
    case "lagreUferdig": return lagre(ferdig: false, o)
    default: return []
    }
  }

  /// Checked as soon as the field is left: a wrong digit is cheapest to mend with the card still on the desk.
  private mutating func sjekkNummer(_ o: Omgivelser) {
    let tekst = skjema.tekst("identitetsnummer")
    guard sak == nil, !tekst.isEmpty else { return }
    var trengerDato = false
    do throws(Registreringsfeil) {
      trengerDato = try RegistrerBruker.kontroller(tekst, i: o.lagertype).fodselsdato == nil
    } catch {
      _ = skjema.sett(.fag(error), o)
    }
    skjema.bytt(Registreringsskjerm.felter(ny: true, visFodselsdato: trengerDato, o), o)
  }

  private mutating func lagre(ferdig: Bool, _ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o) else { return [] }
    let verdier = Registreringsinnspill(skjema, o)
    if let feil = verdier.ugyldigBarn {
      skjema.settFeil("barn", o.tekst("skjerm.registrering.ugyldigBarn", ["tekst": feil]), o)
      return []
    }
    if let sak, let naa = o.sak(sak) {
      return [
        .lagre([OppdaterBruker(opplysninger: verdier.opplysninger, ferdig: ferdig)] + verdier.ytelser(naa), paa: sak)
      ]
    }
    let tilfelle = RegistrerBruker(
      identitetsnummer: skjema.tekst("identitetsnummer"), fodselsdato: skjema.dato("fodselsdato", o),
      opplysninger: verdier.opplysninger, ferdig: ferdig)
    return [.opprett(tilfelle, ogSaa: verdier.ytelser(nil))]
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    switch nytt {
    case .lagret(let utfall): return ferdig(utfall, o)
    case .feilet(let feil):
      return skjema.sett(feil, o) ? [] : [.melding(feil.melding(o.tekst), .danger)]
    default: return []
    }
  }

  /// A finished registration goes straight on to the needs assessment; the person's page lies behind it.
  private func ferdig(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    guard let naa = o.sak(utfall.sak), naa.bruker.registrering == .fullfort else {
      return [
        .kladdFerdig, .erstatt(med: Brukerskjerm(utfall.sak)),
        .melding(o.tekst("skjerm.registrering.lagretUferdig"), .success),
      ]
    }
    let videre: [Virkning] = sak == nil ? [.erstatt(med: Brukerskjerm(utfall.sak))] : [.lukk]
    guard naa.sisteBehovskonklusjon == nil else {
      return [.kladdFerdig] + videre + [.melding(o.tekst("skjerm.registrering.lagret"), .success)]
    }
    return [.kladdFerdig] + videre + Veiviser.neste(naa, o) + [
      .melding(o.tekst("skjerm.registrering.ferdig"), .success)
    ]
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) { skjema.layout(size) }
  public func tegn(_ flate: Surface, _ o: Omgivelser) { skjema.tegn(flate) }
  public var kladd: [String: [String]]? { skjema.kladd }
  public mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) { skjema.gjenopprett(kladd, o) }
  public func forklaring(_ o: Omgivelser) -> String? {
    skjema.forklaring(o) ?? o.tekst("skjerm.registrering.forklaring")
  }
}
