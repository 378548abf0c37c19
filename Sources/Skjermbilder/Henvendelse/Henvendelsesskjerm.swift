import Fagmodell
import Saksgang
import TerminalKit

/// One contact at the desk in as few keys as it takes: what it was about, and how it ended.
public struct Henvendelsesskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.henvendelse
  public let sak: SakId?
  private let id: SakId
  var skjema: Skjema

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    // What was said when the person came to the counter is not asked again.
    let ankomst = o.sak(id)?.ankomst(paa: o.idag)
    var verdier = ["kanal": [Kanal.oppmote.rawValue], "planlagt": [Answer.no.rawValue]]
    if let ankomst {
      verdier["grunn"] = [ankomst.grunn.rawValue]
      if ankomst.time != nil { verdier["planlagt"] = [Answer.yes.rawValue] }
    }
    skjema = Skjema("henvendelse", Henvendelsesskjerm.felter(nil, o), verdier: verdier, o)
    if ankomst != nil { skjema.flytt(til: "utfall") }
  }

  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] { Henvendelsesskjerm.felter(skjema.kode("utfall"), o) }

  /// What one can do by oneself is asked where the cursor would have gone on.
  mutating func endret(_ felt: String, _ o: Omgivelser) {
    guard felt == "utfall" else { return }
    let hadde = skjema.har("selvbetjening")
    sporPaaNytt(o)
    if !hadde, skjema.har("selvbetjening") { skjema.flytt(til: "selvbetjening") }
  }

  public mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) {
    skjema.gjenopprett(kladd, o)
    sporPaaNytt(o)
    skjema.gjenopprett(kladd, o)
  }

  /// - Parameter valgt: how it ended; who was shown to do it by themselves was shown something.
  private static func felter(_ valgt: Henvendelsesutfall?, _ o: Omgivelser) -> [Skjemafelt] {
    let selv = Selvbetjening.tilgjengelig(paa: o.idag).map {
      Choice(
        id: $0.rawValue, title: o.kode($0), definition: o.tekst("brev.selvbetjening.hvor.\($0.rawValue)"))
    }
    let utfall = Henvendelsesutfall.allCases.map {
      Choice(id: $0.rawValue, title: o.kode($0), definition: o.tekst("skjerm.henvendelse.utfall.\($0.rawValue)"))
    }
    return [
      Skjemafelt("grunn", .valg([.ingen(o)] + Choice.koder(Henvendelsesgrunn.self, o)), paakrevd: true),
      Skjemafelt("utfall", .valg([.ingen(o)] + utfall), paakrevd: true),
    ]
      + (valgt == .selvbetjening ? [Skjemafelt("selvbetjening", .valg([.ingen(o)] + selv), paakrevd: true)] : []) + [
        Skjemafelt("kanal", .valg(Choice.koder(Kanal.self, o)), paakrevd: true), Skjemafelt("planlagt", .jaNei),
        Skjemafelt("notat", .langtekst(rader: 3, grense: Feltgrense.beskrivelse)),
      ]
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] { [Handling("lagre", .ctrl("s"))] }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    handling == "lagre" ? fullfor(o) : []
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o), let grunn: Henvendelsesgrunn = skjema.kode("grunn"),
      let utfall: Henvendelsesutfall = skjema.kode("utfall")
    else { return [] }
    let henvendelse = RegistrerHenvendelse(
      kanal: skjema.kode("kanal") ?? .oppmote, grunn: grunn, planlagt: skjema.ja("planlagt") == true, utfall: utfall,
      notat: skjema.tekst("notat"), selvbetjening: skjema.kode("selvbetjening"))
    return [.lagre([henvendelse], paa: id)]
  }

  /// A contact that starts follow-up goes straight on to the next step.
  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    let startet = skjema.kode("utfall", Henvendelsesutfall.self) == .startet
    return [.kladdFerdig, startet ? .videre(id) : .lukk]
      + [.melding(o.tekst("skjerm.henvendelse.lagret"), .success)]
  }
}
