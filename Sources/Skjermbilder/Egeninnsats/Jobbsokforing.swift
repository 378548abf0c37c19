import Fagmodell
import Saksgang
import TerminalKit

/// A job the person has sought.
struct Jobbsokforing: Saksforing {
  let navn = Skjermnavn.jobbsok
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("stilling", .tekst, paakrevd: true), Skjemafelt("arbeidsgiver", .tekst, paakrevd: true),
      .felles("dato", .dato, paakrevd: true),
      Skjemafelt("maate", .valg(Choice.koder(Jobbsokmaate.self, o)), paakrevd: true),
      Skjemafelt("utfall", .valg([.ingen(o)] + Choice.koder(Jobbsokutfall.self, o))),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    ["dato": [o.datoer.tall(o.idag)], "maate": [Jobbsokmaate.utlyst.rawValue]]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let inn = RegistrerJobbsok(
      arbeidsgiver: svar.tekst("arbeidsgiver"), stilling: svar.tekst("stilling"), dato: svar.dato("dato", o),
      maate: svar.kode("maate"), utfall: svar.kode("utfall"))
    return [.lagre([inn], paa: id)]
  }
}

/// How it went with a job the person has sought.
struct Jobbsoksvarforing: Saksforing {
  let navn = Skjermnavn.jobbsoksvar
  let id: SakId
  let jobb: Jobbsok

  var gjelder: String? { jobb.id.description }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("hva", .merknad("\(jobb.stilling), \(jobb.arbeidsgiver)")),
      Skjemafelt("utfall", .valg([.ingen(o)] + Choice.koder(Jobbsokutfall.self, o)), paakrevd: true),
      .felles("dato", .dato, paakrevd: true),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    ["utfall": [jobb.svar?.utfall.rawValue ?? ""], "dato": [o.datoer.tall(o.idag)]]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let utfall: Jobbsokutfall = svar.kode("utfall") else { return [] }
    return [.lagre([RegistrerJobbsoksvar(jobbsok: jobb.id, utfall: utfall, dato: svar.dato("dato", o))], paa: id)]
  }
}
