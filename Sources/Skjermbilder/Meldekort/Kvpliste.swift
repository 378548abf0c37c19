import Fagmodell
import Saksgang
import TerminalKit

/// The weeks of the kvalifiseringsprogram with planned hours and absence, the newest first.
struct Kvpliste: Saksliste {
  let navn = Skjermnavn.kvp
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    (saken(o)?.kvpuker ?? []).sorted { $0.uke > $1.uke }.map { uke in
      let timer = ["oppmott": Timevisning.tekst(uke.oppmott), "planlagt": Timevisning.tekst(uke.planlagt)]
      let (tegn, stil): (String, Style) = uke.ugyldigFravaer > 0 ? ("!", .danger) : ("✓", .success)
      var detaljer = Radlinje.felt(
        "skjerm.kvpuke.felt.gyldig",
        uke.gyldigFravaer > 0
          ? "\(Timevisning.tekst(uke.gyldigFravaer)) \(uke.fravaersgrunn.map { o.kode($0) } ?? "")" : "", o)
      detaljer += Radlinje.felt(
        "skjerm.kvp.trekk", uke.reduksjon > 0 ? Timevisning.tekst(uke.reduksjon) : "", o, .warning)
      let linje = Radlinje.linje(tegn, stil, o.datoer.ukeMedAar(uke.uke), o.tekst("skjerm.kvp.timer", timer))
      return Listerad(uke.id.description, linje, detaljer)
    }
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let harKvp = saken(o)?.ytelser.contains { $0.ytelse == .kvalifiseringsstonad && $0.status == .mottar } ?? false
    return [
      Handling("forUke", .character("n")).bare(hvis: harKvp, ellers: "ingenKvp"),
      Handling("rettUke", .enter).bare(hvis: valgt != nil, ellers: "ingenUke"),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "forUke": return [.aapne(Foringsskjerm(Kvpforing(id, uke: nil), o))]
    case "rettUke":
      let uke = saken(o)?.kvpuker.first { $0.id.description == valgt?.id }
      return uke.map { [.aapne(Foringsskjerm(Kvpforing(id, uke: $0.uke), o))] } ?? []
    default: return []
    }
  }
}

/// One week's attendance; an earlier answer is filled in.
struct Kvpforing: Foring {
  let navn = Skjermnavn.kvpuke
  let sak: SakId?
  let gjelder: String?
  let styrende: Set = ["gyldig"]
  private let id: SakId
  private let uke: Dato?

  init(_ id: SakId, uke: Dato?) {
    self.id = id
    sak = id
    self.uke = uke
    gjelder = uke?.description
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let harGyldig = (svar?.desimal("gyldig") ?? 0) > 0
    return [
      Skjemafelt("uke", .dato, paakrevd: true), Skjemafelt("planlagt", .tekst, paakrevd: true),
      Skjemafelt("ugyldig", .tekst), Skjemafelt("gyldig", .tekst),
    ]
      + (harGyldig
        ? [Skjemafelt("fravaersgrunn", .valg([.ingen(o)] + Choice.koder(Kvpfravaer.self, o)), paakrevd: true)] : [])
  }

  func lagrede(_ o: Omgivelser) -> [String: [String]] {
    guard let funnet = saken(o)?.kvpuker.first(where: { $0.uke == uke }) else { return [:] }
    func timer(_ antall: Double) -> [String] { [antall > 0 ? Timevisning.tekst(antall) : ""] }
    return [
      "uke": [o.datoer.tall(funnet.uke)], "planlagt": timer(funnet.planlagt), "gyldig": timer(funnet.gyldigFravaer),
      "ugyldig": timer(funnet.ugyldigFravaer), "fravaersgrunn": [funnet.fravaersgrunn?.rawValue ?? ""],
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    guard uke == nil else { return lagrede(o) }
    let sist = saken(o)?.kvpuker.max { $0.uke < $1.uke }
    return ["uke": [o.datoer.tall(o.idag - 7)], "planlagt": [sist.map { Timevisning.tekst($0.planlagt) } ?? ""]]
  }

  func feltnavn(_ felt: String) -> String {
    switch felt {
    case "planlagteTimer": "planlagt"
    case "ugyldigFravaerTimer": "ugyldig"
    case "gyldigFravaerTimer": "gyldig"
    default: felt
    }
  }

  func feil(_ svar: Skjema, _ o: Omgivelser) -> (felt: String, nokkel: String)? {
    ["planlagt", "gyldig", "ugyldig"].first { svar.valgfri($0) != nil && svar.desimal($0) == nil }
      .map { ($0, "skjema.ugyldigTall") }
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let uken = RegistrerKvpOppmote(
      uke: svar.dato("uke", o), planlagteTimer: svar.desimal("planlagt") ?? 0,
      gyldigFravaerTimer: svar.desimal("gyldig"), fravaersgrunn: svar.kode("fravaersgrunn"),
      ugyldigFravaerTimer: svar.desimal("ugyldig"))
    return [.lagre([uken], paa: id)]
  }
}
