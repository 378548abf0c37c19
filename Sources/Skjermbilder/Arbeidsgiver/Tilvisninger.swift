import Fagmodell
import Saksgang
import TerminalKit

/// The vacancies a person has been referred to, and how it went.
struct Tilvisningsliste: Saksliste {
  let navn = Skjermnavn.tilvisninger
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func alle(_ o: Omgivelser) -> [Tilvisning] {
    let alle = saken(o)?.tilvisninger ?? []
    return alle.filter { $0.utfall == nil } + alle.filter { $0.utfall != nil }.reversed()
  }

  private func tilvisning(_ rad: Listerad?, _ o: Omgivelser) -> Tilvisning? {
    alle(o).first { $0.id.description == rad?.id }
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    alle(o).map { t in
      let forsent = t.utfall == nil && (t.sporres.map { $0 <= o.idag } ?? false)
      let (tegn, stil): (String, Style) =
        t.utfall.map { $0.resultat == .fikkJobben ? ("✓", .success) : ("–", .muted) }
        ?? (forsent ? ("!", .danger) : ("○", .accent))
      var detaljer = Radlinje.felt("skjerm.tilvis.felt.sporres", t.sporres.map { o.datoer.full($0) } ?? "", o)
      detaljer += Radlinje.felt("skjerm.felles.felt.notat", t.utfall?.kommentar ?? "", o)
      let utfall = t.utfall.map { "\(o.kode($0.resultat)) \(o.datoer.tall($0.dato))" } ?? ""
      return Listerad(
        t.id.description, Radlinje.linje(tegn, stil, o.datoer.tall(t.dato), t.visning, utfall), detaljer)
    }
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let venter = tilvisning(valgt, o).map { $0.utfall == nil } ?? false
    return [
      Handling("tilvisningsutfall", .enter).bare(hvis: venter, ellers: "ingenTilvisning"),
      Handling("tilvis", .character("n")).bare(
        hvis: !o.arbeidsgivere.ledige(paa: o.idag).isEmpty, ellers: "ingenLedige"),
      Handling("arbeidsgivere", .character("a")),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "tilvis": return [.aapne(Foringsskjerm(Tilvisningsforing(id: id), o))]
    case "arbeidsgivere": return [.aapneArbeidsgivere]
    case "tilvisningsutfall":
      return tilvisning(valgt, o).map { [.aapne(Foringsskjerm(Utfallsforing(id: id, tilvisning: $0), o))] } ?? []
    default: return []
    }
  }
}

/// Refers the person to a vacancy.
struct Tilvisningsforing: Saksforing {
  let navn = Skjermnavn.tilvis
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let valg = o.arbeidsgivere.ledige(paa: o.idag).map { ledig in
      Choice(
        id: ledig.stilling.id.description, title: "\(ledig.stilling.tittel), \(ledig.arbeidsgiver.navn)",
        definition: [ledig.stilling.sted, ledig.stilling.krav].filter { !$0.isEmpty }.joined(separator: ". "))
    }
    return [Skjemafelt("stilling", .valg([.ingen(o)] + valg), paakrevd: true), Skjemafelt("sporres", .dato)]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { ["sporres": [o.datoer.tall(o.idag + 14)]] }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let ledige = o.arbeidsgivere.ledige(paa: o.idag)
    guard let valgt = ledige.first(where: { $0.stilling.id.description == svar.valg("stilling") }) else { return [] }
    let inn = Tilvis(arbeidsgiver: valgt.sak, stilling: valgt.stilling.id, sporres: svar.dato("sporres", o))
    return [.koble(inn, paa: id)]
  }
}

/// How a referral ended.
struct Utfallsforing: Saksforing {
  let navn = Skjermnavn.tilvisningsutfall
  let id: SakId
  let tilvisning: Tilvisning

  var gjelder: String? { tilvisning.id.description }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("hva", .merknad(tilvisning.visning)),
      Skjemafelt("resultat", .valg([.ingen(o)] + Choice.koder(Tilvisningsresultat.self, o)), paakrevd: true),
      .felles("dato", .dato, paakrevd: true), Skjemafelt("kommentar", .langtekst(rader: 2, grense: Feltgrense.maal)),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { ["dato": [o.datoer.tall(o.idag)]] }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let resultat: Tilvisningsresultat = svar.kode("resultat") else { return [] }
    let inn = RegistrerUtfall(
      tilvisning: tilvisning.id, resultat: resultat, dato: svar.dato("dato", o), kommentar: svar.valgfri("kommentar"))
    return [.koble(inn, paa: id)]
  }
}
