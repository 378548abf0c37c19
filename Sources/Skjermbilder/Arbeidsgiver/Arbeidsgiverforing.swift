import Fagmodell
import Saksgang
import TerminalKit

/// A new employer.
struct Arbeidsgiverforing: Foring {
  let navn = Skjermnavn.arbeidsgiverny
  let sak: SakId? = nil

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("orgnummer", .tekst, paakrevd: true), Skjemafelt("bedriftsnavn", .tekst, paakrevd: true),
      Skjemafelt("bransje", .tekst), Skjemafelt("kommune", .tekst), Skjemafelt("kontakt", .tekst),
      Skjemafelt("kontaktrolle", .tekst), Skjemafelt("kontakttelefon", .tekst), Skjemafelt("iaBedrift", .jaNei),
      Skjemafelt("aapenForInkludering", .jaNei),
    ]
  }

  func feltnavn(_ felt: String) -> String { felt == "kontakter" ? "kontakt" : felt }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    var inn = RegistrerArbeidsgiver(bedriftsnavn: svar.tekst("bedriftsnavn"), orgnummer: svar.tekst("orgnummer"))
    inn.bransje = svar.valgfri("bransje")
    inn.kommune = svar.valgfri("kommune")
    if let navn = svar.valgfri("kontakt") {
      inn.kontakter = [
        Bedriftskontakt(navn: navn, rolle: svar.tekst("kontaktrolle"), telefon: svar.tekst("kontakttelefon"))
      ]
    }
    inn.iaBedrift = svar.ja("iaBedrift")
    inn.aapenForInkludering = svar.ja("aapenForInkludering")
    return [.opprettArbeidsgiver(inn)]
  }

  func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    [.kladdFerdig, .lukk, .aapneArbeidsgiver(utfall.sak), .melding(kvittering(o), .success)]
  }
}

/// A visit or call, and when the next is due.
struct Bedriftsforing: Foring {
  let navn = Skjermnavn.bedriftskontakt
  let sak: SakId? = nil
  let gjelder: String?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    gjelder = id.description
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      .felles("notat", .langtekst(rader: 4, grense: Feltgrense.beskrivelse), paakrevd: true),
      Skjemafelt("tema", .valg(Choice.koder(Bedriftstema.self, o)), paakrevd: true), .kanal(o),
      .felles("dato", .dato, paakrevd: true), Skjemafelt("neste", .dato),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    [
      "tema": [Bedriftstema.rekruttering.rawValue], "kanal": [Kanal.telefon.rawValue],
      "dato": [o.datoer.tall(o.idag)],
    ]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let inn = RegistrerBedriftskontakt(
      dato: svar.dato("dato", o), kanal: svar.kode("kanal") ?? .telefon, tema: svar.kode("tema") ?? .annet,
      notat: svar.tekst("notat"), neste: svar.dato("neste", o))
    return [.lagreHos([inn], arbeidsgiver: id)]
  }
}

/// A vacancy, new or changed.
struct Stillingsforing: Foring {
  let navn = Skjermnavn.stilling
  let sak: SakId? = nil
  let gjelder: String?
  private let id: SakId
  private let gammel: Stilling?

  init(_ id: SakId, _ gammel: Stilling?) {
    self.id = id
    self.gammel = gammel
    gjelder = ([id.description] + (gammel.map { [$0.id.description] } ?? [])).joined(separator: "_")
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("tittel", .tekst, paakrevd: true), .felles("sted", .tekst),
      Skjemafelt("krav", .langtekst(rader: 3, grense: Feltgrense.beskrivelse)),
      Skjemafelt("antall", .tall, paakrevd: true), Skjemafelt("soknadsfrist", .dato),
      Skjemafelt("kilde", .valg(Choice.koder(Stillingskilde.self, o)), paakrevd: true),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    guard let gammel else { return ["antall": ["1"], "kilde": [Stillingskilde.arbeidsgiver.rawValue]] }
    return [
      "tittel": [gammel.tittel], "sted": [gammel.sted], "krav": [gammel.krav], "antall": ["\(gammel.antall)"],
      "soknadsfrist": [gammel.soknadsfrist.map { o.datoer.tall($0) } ?? ""], "kilde": [gammel.kilde.rawValue],
    ]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    var inn = RegistrerStilling(stilling: gammel?.id, tittel: svar.tekst("tittel"), antall: svar.tall("antall"))
    inn.sted = svar.tekst("sted")
    inn.krav = svar.tekst("krav")
    inn.kilde = svar.kode("kilde")
    let frist = svar.dato("soknadsfrist", o)
    inn.soknadsfrist = frist == gammel?.soknadsfrist ? nil : frist
    return [.lagreHos([inn], arbeidsgiver: id)]
  }
}
