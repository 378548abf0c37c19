import Fagmodell
import Saksgang
import TerminalKit

/// Books a meeting: day, time and what it is for; the rest is filled in.
struct Timeforing: Saksforing {
  let navn = Skjermnavn.time
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      .felles("dato", .dato, paakrevd: true), .felles("klokkeslett", .tekst, paakrevd: true),
      Skjemafelt("formaal", .tekst, paakrevd: true), .kanal(o), .felles("sted", .tekst),
      .felles("varighet", .tall, paakrevd: true), .felles("veileder", .valg(Choice.ansatte(o)), paakrevd: true),
      Skjemafelt("stedstype", .valg(Choice.koder(Stedstype.self, o, utenSvar: true))),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    [
      "kanal": [Kanal.oppmote.rawValue], "varighet": ["30"], "sted": [o.kontor.navn],
      "veileder": [saken(o)?.bruker.veileder ?? o.ansatt.ident],
    ]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let dato = svar.dato("dato", o) else { return [] }
    let time = BookTime(
      dato: dato, klokkeslett: Aktivitetsverdier.klokkeslett(svar.tekst("klokkeslett")),
      varighet: svar.tall("varighet"), kanal: svar.kode("kanal"), sted: svar.valgfri("sted"),
      formaal: svar.tekst("formaal"), veileder: svar.valg("veileder"), stedstype: svar.kode("stedstype"))
    return [.lagre([time], paa: id)]
  }
}

/// Why the person could not come, told before the day or after it.
struct Avbudsforing: Saksforing {
  let navn = Skjermnavn.avbud
  let id: SakId
  let time: Id<Timeavtale>

  var gjelder: String? { time.description }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] { [.grunn("grunn")] }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    [.lagre([RegistrerOppmote(time: time, utfall: .gyldigGrunn, grunn: svar.tekst("grunn"))], paa: id)]
  }
}
