import Fagmodell
import Saksgang
import TerminalKit

/// The decision in a breach case: was there a reasonable ground? Without one it is weighed under three headings before
/// any reaction, and stopping a programme asks six questions more.
struct Avgjorelsesforing: Foring {
  let navn = Skjermnavn.bruddavgjorelse
  let sak: SakId?
  let gjelder: String?
  let styrende: Set = ["rimeligGrunn", "reaksjon"]
  private let id: SakId
  private let brudd: Brudd

  private static let program = ["tidIProgrammet", "nytte", "framgang", "motivasjon", "hyppighet", "aarsaker"]
  private static let overskrifter = ["arbeidsmarked", "helse", "funksjonsevne"]

  init(_ brudd: Brudd, sak: SakId) {
    self.brudd = brudd
    self.sak = sak
    id = sak
    gjelder = brudd.id.description
  }

  private func grunnlag(_ o: Omgivelser) -> Bruddgrunnlag? {
    saken(o).flatMap { Bruddgrunnlag(brudd, i: $0, pakke: o.pakke, paa: o.idag) }
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let rimelig = svar?.ja("rimeligGrunn")
    var felter = regel(o) + [Skjemafelt("rimeligGrunn", .jaNei, paakrevd: true)]
    if rimelig == false { felter += vurdering(svar, o) }
    return felter + [.grunn("begrunnelse")]
  }

  /// What the decision rests on, and whose it is.
  private func regel(_ o: Omgivelser) -> [Skjemafelt] {
    guard let grunnlag = grunnlag(o) else { return [] }
    var tekst = "\(grunnlag.hjemmel). "
    tekst += o.tekst("skjerm.bruddavgjorelse.nummer", ["antall": "\(grunnlag.nummer)"])
    if brudd.ytelse.eier == .stat { tekst += " " + o.tekst("skjerm.bruddliste.innstilling") }
    let uttalelser = brudd.uttalelser.map { "«\($0.tekst)»" }.joined(separator: " ")
    let sagt = uttalelser.isEmpty ? o.tekst("skjerm.bruddavgjorelse.ingenUttalelse") : uttalelser
    return [Skjemafelt("regel", .merknad(tekst)), Skjemafelt("uttalelser", .merknad(sagt))]
  }

  private func vurdering(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let reaksjon: Reaksjon? = svar?.kode("reaksjon")
    let maskinell = reaksjon?.erAutomatisk == true
    let kort = Skjemafelt.Art.langtekst(rader: 2, grense: Feltgrense.beskrivelse)
    var felter = Avgjorelsesforing.overskrifter.map { Skjemafelt($0, kort, paakrevd: !maskinell) }
    felter.append(Skjemafelt("reaksjon", .valg(reaksjoner(o)), paakrevd: true))
    if let reaksjon, reaksjon != .ingen { felter.append(.felles("fra", .dato, paakrevd: true)) }
    if reaksjon == .avsluttetProgram {
      felter += Avgjorelsesforing.program.map { Skjemafelt($0, kort, paakrevd: true) }
    }
    return felter
  }

  /// The reactions the rules open, the mildest first; one that is not legal yet says why.
  private func reaksjoner(_ o: Omgivelser) -> [Choice] {
    guard let grunnlag = grunnlag(o) else { return [] }
    let hindring = grunnlag.hindring(for: .avgjorMedReaksjon, i: brudd, paa: o.idag)
    let sperre = hindring.map { o.tekst("hindring.brudd.\($0.rawValue)") }
    return [.ingen(o), Choice(id: Reaksjon.ingen.rawValue, title: o.tekst("skjerm.bruddavgjorelse.ingenReaksjon"))]
      + grunnlag.reaksjoner.map { trinn in
        let varer = trinn.varighet.map { $0.etter(o.idag) - 1 }
        let til = varer.map { o.tekst("skjerm.bruddavgjorelse.varerTil", ["dato": o.datoer.lang($0)]) }
        let fri = trinn.reaksjon.erAutomatisk && !grunnlag.varselKreves
        return Choice(
          id: trinn.reaksjon.rawValue, title: o.kode(trinn.reaksjon),
          definition: til ?? o.tekst("skjerm.bruddavgjorelse.varerTilMott"), unavailable: fri ? nil : sperre)
      }
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { ["fra": [o.datoer.tall(o.idag)]] }

  func feil(_ svar: Skjema, _ o: Omgivelser) -> (felt: String, nokkel: String)? {
    svar.ja("rimeligGrunn") == nil ? ("rimeligGrunn", "skjema.svarJaNei") : nil
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let rimelig = svar.ja("rimeligGrunn") == true
    var inn = AvgjorBrudd(brudd: brudd.id, rimeligGrunn: rimelig, begrunnelse: svar.tekst("begrunnelse"))
    if !rimelig {
      inn.reaksjon = svar.kode("reaksjon")
      inn.fra = svar.dato("fra", o)
      inn.arbeidsmarked = svar.tekst("arbeidsmarked")
      inn.helse = svar.tekst("helse")
      inn.funksjonsevne = svar.tekst("funksjonsevne")
    }
    if inn.reaksjon == .avsluttetProgram {
      inn.program = Programvurdering(
        tidIProgrammet: svar.tekst("tidIProgrammet"), nytte: svar.tekst("nytte"), framgang: svar.tekst("framgang"),
        motivasjon: svar.tekst("motivasjon"), hyppighet: svar.tekst("hyppighet"), aarsaker: svar.tekst("aarsaker"))
    }
    return [.lagre([inn], paa: id)]
  }
}
