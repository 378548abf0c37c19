import Fagmodell
import Saksgang
import TerminalKit

/// The case's own life: who follows up, where the person lives, the end and a new beginning, and what is registered
/// beside it all. Each is a short form.
struct Livslopsforing: Foring {
  enum Art: String, CaseIterable {
    case tildeling, flytting, flyttesvar, avslutning, gjenapning, adressevern, ytelse, ytelseslutt, klage, klageutfall

    var navn: Skjermnavn { Skjermnavn(rawValue: rawValue)! }
  }

  var navn: Skjermnavn { art.navn }
  let sak: SakId?
  let gjelder: String?
  var styrende: Set<String> { art == .flyttesvar ? ["mottatt"] : art == .flytting ? ["bytterKontor"] : [] }
  private let id: SakId
  private let art: Art
  /// The benefit that ends.
  private let ytelsen: Ytelse?

  init(_ art: Art, _ id: SakId, ytelse: Ytelse? = nil) {
    self.art = art
    self.id = id
    sak = id
    ytelsen = ytelse
    gjelder = ytelse?.rawValue
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    switch art {
    case .tildeling:
      let bytte = saken(o)?.bruker.veileder != nil
      return [.felles("veileder", .valg(Choice.ansatte(o)), paakrevd: true), .grunn("begrunnelse", paakrevd: bytte)]
        + (bytte ? [Skjemafelt("overlevering", .langtekst(rader: 3, grense: Feltgrense.beskrivelse))] : [])
    case .flytting: return flytting(svar)
    case .flyttesvar:
      let mottatt = svar?.ja("mottatt")
      return [Skjemafelt("mottatt", .jaNei, paakrevd: true)]
        + (mottatt == true ? [Skjemafelt("mottaker", .tekst, paakrevd: true)] : [])
        + (mottatt == false ? [.grunn("grunn")] : [])
    case .avslutning:
      return hindringer(o) + [
        Skjemafelt("aarsak", .valg([.ingen(o)] + Choice.koder(Avslutningsaarsak.self, o)), paakrevd: true),
        .grunn("begrunnelse"),
      ]
    case .gjenapning: return [.grunn("begrunnelse"), .felles("veileder", .valg(Choice.ansatte(o)), paakrevd: true)]
    case .adressevern:
      return [
        Skjemafelt("adressebeskyttelse", .valg(Choice.koder(Adressebeskyttelse.self, o)), paakrevd: true),
        Skjemafelt("merker", .flervalg(Choice.koder(Brukermerke.self, o))),
      ]
    case .ytelse:
      return [
        .felles("ytelse", .valg([.ingen(o)] + Choice.koder(Ytelse.self, o)), paakrevd: true),
        Skjemafelt("status", .valg(Choice.koder(Ytelsesstatus.self, o)), paakrevd: true), .felles("fra", .dato),
        .felles("til", .dato), Skjemafelt("prosent", .tall),
      ]
    case .ytelseslutt:
      return [
        Skjemafelt("hva", .merknad(ytelsen.map { o.kode($0) } ?? "")), .felles("til", .dato, paakrevd: true),
      ]
    case .klage: return klage(o)
    case .klageutfall:
      return [
        Skjemafelt("resultat", .valg([.ingen(o)] + Choice.koder(Klageutfall.Resultat.self, o)), paakrevd: true),
        Skjemafelt("instans", .valg([.ingen(o)] + Choice.koder(Klageutfall.Instans.self, o)), paakrevd: true),
        .felles("dato", .dato, paakrevd: true), .grunn("begrunnelse"),
      ]
    }
  }

  private func flytting(_ svar: Skjema?) -> [Skjemafelt] {
    let bytter = svar?.ja("bytterKontor") == true
    return [
      Skjemafelt("kommune", .tekst, paakrevd: true), Skjemafelt("bytterKontor", .jaNei, paakrevd: true),
    ]
      + (bytter
        ? [
          Skjemafelt("tilEnhet", .tekst, paakrevd: true),
          Skjemafelt("overlevering", .langtekst(rader: 5, grense: Feltgrense.fritekst), paakrevd: true),
        ] : [])
  }

  /// What must be settled first, said before anything is typed.
  private func hindringer(_ o: Omgivelser) -> [Skjemafelt] {
    let hindringer = saken(o)?.hindringerForAvslutning(paa: o.idag) ?? []
    guard !hindringer.isEmpty else { return [] }
    let hva = hindringer.map { o.kode($0) }.joined(separator: ", ")
    return [Skjemafelt("hindringer", .merknad("! " + o.tekst("skjerm.avslutning.hindringer", ["hva": hva])))]
  }

  private func klage(_ o: Omgivelser) -> [Skjemafelt] {
    let frist = saken(o)?.sisteVedtak?.fatting.flatMap { o.klagefrist($0.dato) }
    let merknad = frist.map { o.tekst("skjerm.klage.frist", ["dato": o.datoer.full($0)]) }
    return (merknad.map { [Skjemafelt("fristen", .merknad($0))] } ?? []) + [
      Skjemafelt("tekst", .langtekst(rader: 5, grense: Feltgrense.fritekst), paakrevd: true),
      .felles("mottatt", .dato, paakrevd: true), Skjemafelt("vedtakMottatt", .dato),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    let idag = [o.datoer.tall(o.idag)]
    switch art {
    case .tildeling, .gjenapning: return ["veileder": [o.ansatt.ident]]
    case .flytting: return ["kommune": [saken(o)?.bruker.kommune ?? ""]]
    case .adressevern:
      return [
        "adressebeskyttelse": [saken(o)?.bruker.adressebeskyttelse.rawValue ?? ""], "merker": merker(saken(o)?.bruker),
      ]
    case .ytelse: return ["status": [Ytelsesstatus.mottar.rawValue]]
    case .ytelseslutt: return ["til": idag]
    case .klage: return ["mottatt": idag]
    case .klageutfall: return ["dato": idag]
    case .flyttesvar, .avslutning: return [:]
    }
  }

  func feil(_ svar: Skjema, _ o: Omgivelser) -> (felt: String, nokkel: String)? {
    let felt = art == .flyttesvar ? "mottatt" : art == .flytting ? "bytterKontor" : nil
    return felt.flatMap { svar.ja($0) == nil ? ($0, "skjema.svarJaNei") : nil }
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    tilfelle(svar, o).map { [.lagre(nyeMerker(svar, o) + [$0], paa: id)] } ?? []
  }

  private func merker(_ bruker: Bruker?) -> [String] {
    Brukermerke.allCases.filter { bruker?.merker.contains($0) == true }.map(\.rawValue)
  }

  /// Before the address: whoever may not see the person afterwards has said all of it by then.
  private func nyeMerker(_ svar: Skjema, _ o: Omgivelser) -> [any Brukstilfelle] {
    guard art == .adressevern, Set(svar.flervalg("merker")) != Set(merker(saken(o)?.bruker)) else { return [] }
    var inn = Brukeropplysninger()
    inn.merker = svar.flervalg("merker").compactMap { Brukermerke(rawValue: $0) }
    return [OppdaterBruker(opplysninger: inn)]
  }

  private func tilfelle(_ svar: Skjema, _ o: Omgivelser) -> (any Brukstilfelle)? {
    switch art {
    case .tildeling:
      return TildelVeileder(
        veileder: svar.valg("veileder"), begrunnelse: svar.valgfri("begrunnelse"),
        overlevering: svar.valgfri("overlevering"))
    case .flytting:
      return FlyttBruker(
        tilEnhet: svar.valgfri("tilEnhet"), kommune: svar.tekst("kommune"), overlevering: svar.valgfri("overlevering"))
    case .flyttesvar:
      return SvarFlytting(
        mottatt: svar.ja("mottatt") == true, mottaker: svar.valgfri("mottaker"), grunn: svar.valgfri("grunn"))
    case .avslutning:
      return svar.kode("aarsak").map { AvsluttOppfolging(aarsak: $0, begrunnelse: svar.tekst("begrunnelse")) }
    case .gjenapning: return GjenapneOppfolging(begrunnelse: svar.tekst("begrunnelse"), veileder: svar.valg("veileder"))
    case .adressevern: return svar.kode("adressebeskyttelse").map { SettAdressebeskyttelse(adressebeskyttelse: $0) }
    case .ytelse:
      guard let ytelse: Ytelse = svar.kode("ytelse"), let status: Ytelsesstatus = svar.kode("status") else {
        return nil
      }
      return RegistrerYtelse(
        ytelse: ytelse, status: status, fra: svar.dato("fra", o), til: svar.dato("til", o),
        prosent: svar.tall("prosent"))
    case .ytelseslutt: return ytelsen.map { AvsluttYtelse(ytelse: $0, til: svar.dato("til", o)) }
    case .klage:
      return RegistrerKlage(
        mottatt: svar.dato("mottatt", o), vedtakMottatt: svar.dato("vedtakMottatt", o), tekst: svar.tekst("tekst"))
    case .klageutfall:
      guard let resultat: Klageutfall.Resultat = svar.kode("resultat"),
        let instans: Klageutfall.Instans = svar.kode("instans")
      else { return nil }
      return RegistrerKlageutfall(
        resultat: resultat, instans: instans, dato: svar.dato("dato", o), begrunnelse: svar.tekst("begrunnelse"))
    }
  }
}
