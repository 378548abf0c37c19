import Fagmodell
import Saksgang
import TerminalKit

/// The short steps of a breach case. The decision has a form of its own.
struct Bruddsteg: Foring {
  /// Which step; the raw value is the action's id.
  enum Art: String, CaseIterable {
    case kontaktforsok, sendVarsel, forUttalelse, avgjorBrudd, gjenoppta

    var navn: Skjermnavn {
      switch self {
      case .kontaktforsok: .kontaktforsok
      case .sendVarsel: .varsel
      case .forUttalelse: .uttalelse
      case .avgjorBrudd: .bruddavgjorelse
      case .gjenoppta: .gjenopptak
      }
    }

    func foring(_ brudd: Brudd, sak: SakId) -> any Foring {
      self == .avgjorBrudd ? Avgjorelsesforing(brudd, sak: sak) : Bruddsteg(self, brudd, sak: sak)
    }
  }

  var navn: Skjermnavn { art.navn }
  let sak: SakId?
  let gjelder: String?
  private let id: SakId
  private let art: Art
  private let brudd: Brudd

  init(_ art: Art, _ brudd: Brudd, sak: SakId) {
    self.art = art
    self.brudd = brudd
    self.sak = sak
    id = sak
    gjelder = brudd.id.description
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let dato = Skjemafelt.felles("dato", .dato, paakrevd: true)
    let tekst = Skjemafelt("tekst", .langtekst(rader: 5, grense: Feltgrense.fritekst), paakrevd: true)
    switch art {
    case .kontaktforsok:
      return [
        .kanal(o), Skjemafelt("svar", .jaNei, paakrevd: true), dato,
        .felles("notat", .langtekst(rader: 2, grense: Feltgrense.beskrivelse)),
      ]
    case .sendVarsel:
      return vilkaar(o) + [tekst, Skjemafelt("svarfrist", .dato, paakrevd: true)]
    case .forUttalelse: return [tekst, dato]
    case .gjenoppta: return [dato, .grunn("begrunnelse")]
    case .avgjorBrudd: return []
    }
  }

  /// What the rule says of the notice.
  private func vilkaar(_ o: Omgivelser) -> [Skjemafelt] {
    guard let grunnlag = saken(o).flatMap({ Bruddgrunnlag(brudd, i: $0, pakke: o.pakke, paa: o.idag) }) else {
      return []
    }
    let (forste, siste) = grunnlag.svarfrister(fra: o.idag)
    let frister = ["forste": o.datoer.lang(forste), "siste": siste.map { o.datoer.lang($0) } ?? ""]
    let frist = o.tekst("skjerm.varsel.\(siste == nil ? "tidligst" : "mellom")", frister)
    return [Skjemafelt("vilkaar", .merknad("\(grunnlag.hjemmel). \(frist)"))]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    switch art {
    case .kontaktforsok: return ["kanal": [Kanal.telefon.rawValue], "dato": [o.datoer.tall(o.idag)]]
    case .sendVarsel:
      let grunnlag = saken(o).flatMap { Bruddgrunnlag(brudd, i: $0, pakke: o.pakke, paa: o.idag) }
      let frist = grunnlag?.svarfrist == nil ? nil : grunnlag?.svarfrister(fra: o.idag).forste
      let hva = brudd.beskrivelse.isEmpty ? o.kode(brudd.type) : brudd.beskrivelse
      return ["tekst": ["\(o.datoer.lang(brudd.dato)): \(hva)."], "svarfrist": [frist.map { o.datoer.tall($0) } ?? ""]]
    case .forUttalelse, .gjenoppta: return ["dato": [o.datoer.tall(o.idag)]]
    case .avgjorBrudd: return [:]
    }
  }

  func feil(_ svar: Skjema, _ o: Omgivelser) -> (felt: String, nokkel: String)? {
    art == .kontaktforsok && svar.ja("svar") == nil ? ("svar", "skjema.svarJaNei") : nil
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let dato = svar.dato("dato", o)
    let tilfelle: any Brukstilfelle
    switch art {
    case .kontaktforsok:
      tilfelle = RegistrerKontaktforsok(
        brudd: brudd.id, dato: dato, kanal: svar.kode("kanal") ?? .telefon, svar: svar.ja("svar") == true,
        notat: svar.valgfri("notat"))
    case .sendVarsel:
      tilfelle = SendForhaandsvarsel(
        brudd: brudd.id, tekst: svar.tekst("tekst"), svarfrist: svar.dato("svarfrist", o))
    case .forUttalelse: tilfelle = RegistrerUttalelse(brudd: brudd.id, dato: dato, tekst: svar.tekst("tekst"))
    case .gjenoppta:
      tilfelle = GjenopptaYtelse(brudd: brudd.id, dato: dato, begrunnelse: svar.tekst("begrunnelse"))
    case .avgjorBrudd: return []
    }
    return [.lagre([tilfelle], paa: id)]
  }
}
