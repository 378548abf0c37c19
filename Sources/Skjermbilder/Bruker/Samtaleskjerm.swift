import Fagmodell
import Saksgang
import TerminalKit

/// A note of a talk, for the log.
public struct Samtaleskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.samtale
  public let sak: SakId?
  private let id: SakId
  var skjema: Skjema

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    skjema = Skjema(
      "samtale", Samtaleskjerm.felter(o),
      verdier: [
        "kanal": [Kanal.oppmote.rawValue], "moett": [Oppmote.mott.rawValue], "dato": [o.datoer.tall(o.idag)],
      ], o)
  }

  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] { Samtaleskjerm.felter(o) }

  private static func felter(_ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("notat", .langtekst(rader: 6, grense: Feltgrense.beskrivelse), paakrevd: true),
      Skjemafelt("kanal", .valg(Choice.koder(Kanal.self, o)), paakrevd: true),
      Skjemafelt("moett", .valg(Choice.koder(Oppmote.self, o)), paakrevd: true),
      Skjemafelt("dato", .dato, paakrevd: true),
    ]
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] { [Handling("lagre", .ctrl("s"))] }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    handling == "lagre" ? fullfor(o) : []
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o) else { return [] }
    let samtale = RegistrerSamtale(
      dato: skjema.dato("dato", o), kanal: skjema.kode("kanal") ?? .oppmote, notat: skjema.tekst("notat"),
      moett: skjema.kode("moett"))
    return [.lagre([samtale], paa: id)]
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    [.kladdFerdig, .lukk, .melding(o.tekst("skjerm.samtale.lagret"), .success)]
  }
}
