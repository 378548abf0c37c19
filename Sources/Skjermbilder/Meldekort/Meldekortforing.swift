import Fagmodell
import Saksgang
import TerminalKit

/// One report, as the person handed it in.
struct Meldekortforing: Foring {
  let navn = Skjermnavn.meldekortforing
  let sak: SakId?
  let gjelder: String?
  private let id: SakId
  private let ytelse: Ytelse
  private let fra: Dato

  init(_ ytelse: Ytelse, _ fra: Dato, sak: SakId) {
    self.sak = sak
    id = sak
    self.ytelse = ytelse
    self.fra = fra
    gjelder = "\(ytelse.rawValue)_\(fra)"
  }

  /// From the name of its draft.
  init?(_ gjelder: String, sak: SakId) {
    let deler = gjelder.split(separator: "_").map(String.init)
    guard let siste = deler.last, let fra = Dato(iso: siste),
      let ytelse = Ytelse(rawValue: deler.dropLast().joined(separator: "_"))
    else { return nil }
    self.init(ytelse, fra, sak: sak)
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let hva = o.tekst("skjerm.meldekortforing.periode", ["ytelse": o.kode(ytelse), "dato": o.datoer.tall(fra)])
    return [
      Skjemafelt("periode", .merknad(hva)), .felles("mottatt", .dato, paakrevd: true), Skjemafelt("timer", .tekst),
      Skjemafelt("fravaersdager", .tall),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { ["mottatt": [o.datoer.tall(o.idag)]] }
  func feltnavn(_ felt: String) -> String { felt == "periodeFra" || felt == "ytelse" ? "mottatt" : felt }

  func feil(_ svar: Skjema, _ o: Omgivelser) -> (felt: String, nokkel: String)? {
    svar.valgfri("timer") != nil && svar.desimal("timer") == nil ? ("timer", "skjema.ugyldigTall") : nil
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let kort = RegistrerMeldekort(
      ytelse: ytelse, mottatt: svar.dato("mottatt", o), periodeFra: fra, timer: svar.desimal("timer"),
      fravaersdager: svar.tall("fravaersdager"))
    return [.lagre([kort], paa: id)]
  }
}
