import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// Explanations as lines to read.
struct Hvorfor {
  private let sak: Brukersak
  private let o: Omgivelser
  private var fakta: Fakta { Fakta(sak, paa: o.idag) }

  init(_ sak: Brukersak, _ o: Omgivelser) {
    self.sak = sak
    self.o = o
  }

  func linjer(_ emne: Hvorforskjerm.Emne, bredde: Int) -> [Line] {
    let deler: [(String, [Regelspor])] =
      switch emne {
      case .person: [("neste", []), ("aev", aev)] + lagrede + [("plikter", plikter)]
      case .vedtak: [("innsats", innsats), ("aev", aev)] + lagrede
      case .plan: [("plikter", plikter), ("ungdom", ungdom)]
      }
    let pakke = o.tekst("skjerm.hvorfor.pakke", ["navn": o.pakke.navn(o.tekst.spraak)])
    return [Line(pakke, .muted), Line()] + deler.flatMap { del($0.0, $0.1, bredde: bredde) }
  }

  // MARK: Traces

  private var aev: [Regelspor] {
    var logg = Sporlogg()
    _ = Arbeidsevnekrav.vurder(fakta, dato: o.idag, pakke: o.pakke, logg: &logg)
    return logg.spor
  }

  private var innsats: [Regelspor] {
    var logg = Sporlogg()
    _ = Innsatsvalg.vurder(fakta, dato: o.idag, pakke: o.pakke, logg: &logg)
    return logg.spor
  }

  private var plikter: [Regelspor] {
    var logg = Sporlogg()
    _ = Plikter.vurder(fakta, dato: o.idag, pakke: o.pakke, logg: &logg)
    return logg.spor
  }

  private var ungdom: [Regelspor] {
    var logg = Sporlogg()
    _ = Ungdomsordninger.vurder(fakta, dato: o.idag, pakke: o.pakke, logg: &logg)
    return logg.spor
  }

  /// What was stored with decisions that are made.
  private var lagrede: [(String, [Regelspor])] {
    let behov = sak.sisteBehovskonklusjon?.spor ?? []
    let vedtak = sak.gjeldendeVedtak?.fatting?.spor ?? []
    return [("behovDengang", behov), ("vedtakDengang", vedtak)].map { navn, spor in
      (navn, spor.compactMap { try? JsonDecoder.decode(Regelspor.self, fra: $0) })
    }.filter { !$0.1.isEmpty }
  }

  // MARK: Lines

  private func del(_ navn: String, _ spor: [Regelspor], bredde: Int) -> [Line] {
    if navn == "neste" { return neste(bredde) }
    let tittel = Line(o.tekst("skjerm.hvorfor.del.\(navn)"), .heading)
    if spor.isEmpty { return [tittel, Line("  " + o.tekst("skjerm.hvorfor.ingen"), .muted), Line()] }
    return [tittel] + spor.flatMap { regel($0, bredde: bredde) } + [Line()]
  }

  private func neste(_ bredde: Int) -> [Line] {
    let steg = o.tekst("skjerm.bruker.neste.\(sak.steg.rawValue)")
    return [Line(o.tekst("skjerm.hvorfor.del.neste", ["steg": steg]), .heading)]
      + brutt("skjerm.hvorfor.steg.\(sak.steg.rawValue)", [:], bredde, .normal) + mangler(bredde) + [Line()]
  }

  /// What is missing, step by step along the walk.
  private func mangler(_ bredde: Int) -> [Line] {
    let hele = Fullstendighet(sak, paa: o.idag, pakke: o.pakke)
    return Steg.allCases.flatMap { steg -> [Line] in
      let navn = hele.mangler(i: steg).map { o.tekst($0.nokkel) }.joined(separator: ", ")
      guard !navn.isEmpty else { return [] }
      return brutt("skjerm.hvorfor.mangler", ["steg": o.kode(steg), "felt": navn], bredde, .warning)
    }
  }

  private func regel(_ spor: Regelspor, bredde: Int) -> [Line] {
    let sier = o.pakke.regel(spor.regel, paa: o.idag)?.tekst(o.tekst.spraak) ?? spor.regel
    let kilde = spor.kilde.isEmpty ? spor.regel : spor.kilde
    return WordWrap.lines(svar(spor.ut), width: max(10, bredde - 2)).map { Line("  " + $0, svarstil(spor.ut)) }
      + brutt("skjerm.hvorfor.regel", ["tekst": sier], bredde, .normal)
      + brutt("skjerm.hvorfor.saa", ["inn": inn(spor.inn)], bredde, .muted)
      + brutt("skjerm.hvorfor.hjemmel", ["hjemmel": spor.hjemmel, "kilde": kilde], bredde, .muted) + [Line()]
  }

  private func brutt(_ nokkel: String, _ verdier: [String: String], _ bredde: Int, _ stil: Style) -> [Line] {
    WordWrap.lines(o.tekst(nokkel, verdier), width: max(10, bredde - 4)).map { Line("    " + $0, stil) }
  }

  /// `FRIST 2016-06-20` is a result code with a day; `SPERRET A,B` one with reasons.
  private func svar(_ ut: String) -> String {
    let deler = ut.split(separator: " ").map(String.init)
    return deler.map { ord in
      if let dato = Dato(iso: ord) { return o.datoer.lang(dato) }
      let nokkel = "skjerm.hvorfor.svar.\(ord)"
      if o.tekst.har(nokkel) { return o.tekst(nokkel) }
      return ord.split(separator: ",").map { o.regeltekster(String($0), o.tekst.spraak) }.joined(separator: " ")
    }.joined(separator: " ")
  }

  private func svarstil(_ ut: String) -> Style {
    if ut.hasPrefix("SPERRET") || ut.hasPrefix("PAAKREVD") { return .warning }
    return ut.hasPrefix("IKKE") || ut.hasSuffix("NEI") ? .muted : .success
  }

  private func inn(_ verdier: [String: Json]) -> String {
    if verdier.isEmpty { return o.tekst("skjerm.hvorfor.ingenting") }
    return verdier.sorted { $0.key < $1.key }.map { navn, verdi in
      let nokkel = "skjerm.hvorfor.inn.\(navn)"
      return "\(o.tekst.har(nokkel) ? o.tekst(nokkel) : navn): \(lest(verdi))"
    }.joined(separator: ", ")
  }

  private func lest(_ verdi: Json) -> String {
    switch verdi {
    case .null: o.tekst("skjerm.hvorfor.ukjent")
    case .bool(let b): o.tekst(b ? "skjema.ja" : "skjema.nei")
    case .heltall(let tall): String(tall)
    case .desimal(let tall): String(tall)
    case .tekst(let t): Dato(iso: t).map { o.datoer.lang($0) } ?? kodenavn(t)
    case .liste, .objekt: JsonWriter.tekst(verdi)
    }
  }

  /// Codes among the inputs, by the lists that have them.
  private func kodenavn(_ kode: String) -> String {
    if let ytelse = Ytelse(rawValue: kode) { return o.kode(ytelse) }
    if let evne = Arbeidsevne(rawValue: kode) { return o.kode(evne) }
    if let status = Arbeidsstatus(rawValue: kode) { return o.kode(status) }
    if let gruppe = Innsatsgruppe(rawValue: kode) { return o.kode(gruppe) }
    if let status = Ytelsesstatus(rawValue: kode) { return o.kode(status) }
    return o.regeltekster(kode, o.tekst.spraak)
  }
}
