import Fagmodell
import Saksgang
import TerminalKit

/// A message to a colleague about the person.
struct Beskjedforing: Saksforing {
  let navn = Skjermnavn.beskjed
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("tekst", .langtekst(rader: 4, grense: Feltgrense.beskrivelse), paakrevd: true),
      Skjemafelt("til", .valg(Choice.ansatte(o)), paakrevd: true), Skjemafelt("svarfrist", .dato),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { ["til": [saken(o)?.bruker.veileder ?? o.ansatt.ident]] }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let beskjed = SendBeskjed(
      tekst: svar.tekst("tekst"), til: svar.valg("til"), svarfrist: svar.dato("svarfrist", o))
    return [.lagre([beskjed], paa: id)]
  }
}

/// What the person was told.
struct Svarforing: Saksforing {
  let navn = Skjermnavn.beskjedsvar
  let id: SakId
  let beskjed: Beskjed

  var gjelder: String? { beskjed.id.description }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("sporsmaal", .merknad("«\(beskjed.tekst)»")),
      Skjemafelt("svar", .langtekst(rader: 4, grense: Feltgrense.beskrivelse), paakrevd: true),
    ]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    [.lagre([SvarBeskjed(beskjed: beskjed.id, svar: svar.tekst("svar"))], paa: id)]
  }
}

/// The veileder's own reminder on the case; an empty text takes it away.
struct Huskelappforing: Saksforing {
  let navn = Skjermnavn.huskelapp
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [Skjemafelt("tekst", .langtekst(rader: 2, grense: 200)), Skjemafelt("frist", .dato)]
  }

  func lagrede(_ o: Omgivelser) -> [String: [String]] {
    let lapp = saken(o)?.aapenHuskelapp
    return ["tekst": [lapp?.tekst ?? ""], "frist": [lapp?.frist.map { o.datoer.tall($0) } ?? ""]]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    [.lagre([SettHuskelapp(tekst: svar.tekst("tekst"), frist: svar.dato("frist", o))], paa: id)]
  }
}
