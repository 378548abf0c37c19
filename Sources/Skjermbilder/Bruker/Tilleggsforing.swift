import Fagmodell
import Saksgang
import TerminalKit

/// What is asked only of some: when the place in working life began, work in the last year, the introductory programme,
/// mobility, and who holds the threads. Beside the registration, so that it costs the simple case no key.
struct Tilleggsforing: Saksforing {
  let navn = Skjermnavn.tillegg
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    tidligere(o) + [
      Skjemafelt("arbeidsstatus", .valg(Choice.koder(Arbeidsstatus.self, o, utenSvar: true))),
      Skjemafelt("arbeidsstatusFra", .dato), Skjemafelt("maanederIArbeid", .tall),
      Skjemafelt("arbeidsgiver", .tekst),
      Skjemafelt("norsknivaa", .valg(Choice.koder(Norsknivaa.self, o, utenSvar: true))),
      Skjemafelt("heltid", .valg(Choice.koder(Heltidsonske.self, o, utenSvar: true))),
      Skjemafelt("omraade", .tekst), Skjemafelt("mobilitetInformert", .dato),
      Skjemafelt("rettigheterInformert", .dato),
      Skjemafelt("omKoordinator", .overskrift), Skjemafelt("koordinator", .tekst),
      Skjemafelt("koordinatorHos", .valg(Choice.koder(Ansvarlig.self, o))),
      Skjemafelt("omIntroduksjon", .overskrift),
      Skjemafelt("introduksjon", .valg(Choice.koder(Introduksjonsprogram.Status.self, o, utenSvar: true))),
      Skjemafelt("introduksjonFra", .dato), Skjemafelt("introduksjonTil", .dato),
      Skjemafelt("kompetanseKartlagt", .jaNei),
    ]
  }

  /// The places in working life from before, as they are changed by a new one.
  private func tidligere(_ o: Omgivelser) -> [Skjemafelt] {
    (saken(o)?.bruker.tidligereStatuser ?? []).enumerated().map { plass, periode in
      let fra = periode.fra.map { o.datoer.tall($0) } ?? ""
      let rad = "\(o.kode(periode.status))  \(fra)–\(o.datoer.tall(periode.til))"
      return Skjemafelt("tidligere\(plass)", .merknad(rad))
    }
  }

  func lagrede(_ o: Omgivelser) -> [String: [String]] {
    guard let b = saken(o)?.bruker else { return [:] }
    func dag(_ dato: Dato?) -> [String] { [dato.map { o.datoer.tall($0) } ?? ""] }
    let program = b.introduksjonsprogram
    var verdier = [
      "arbeidsstatus": [b.arbeidsstatus?.rawValue ?? ""], "arbeidsstatusFra": dag(b.arbeidsstatusFra),
      "maanederIArbeid": [b.maanederIArbeid?.gjelder(paa: o.idag).map { "\($0)" } ?? ""],
      "arbeidsgiver": [b.arbeidsgiver ?? ""], "norsknivaa": [b.spraak.norsknivaa?.rawValue ?? ""],
      "heltid": [b.jobbonske.heltid?.rawValue ?? ""],
      "omraade": [b.jobbonske.omraade], "mobilitetInformert": dag(b.mobilitetInformert),
      "rettigheterInformert": dag(b.rettigheterInformert),
      "koordinator": [b.koordinator?.navn ?? ""],
      "koordinatorHos": [(b.koordinator?.hos ?? .navStat).rawValue],
      "introduksjon": [program?.status.rawValue ?? ""], "introduksjonFra": dag(program?.fra),
      "introduksjonTil": dag(program?.til),
    ]
    if let kartlagt = program?.kompetanseKartlagt { verdier["kompetanseKartlagt"] = [kartlagt ? "yes" : "no"] }
    return verdier
  }

  func feil(_ svar: Skjema, _ o: Omgivelser) -> (felt: String, nokkel: String)? {
    let utenStatus = svar.valg("introduksjon").isEmpty
    let harDager = !svar.tekst("introduksjonFra").isEmpty || !svar.tekst("introduksjonTil").isEmpty
    return utenStatus && harDager ? ("introduksjon", "skjerm.tillegg.velgStatus") : nil
  }

  func feltnavn(_ felt: String) -> String { felt == "introduksjonsprogram" ? "introduksjonTil" : felt }

  /// Only what is filled in is sent, and a first day only when it is another than the one stored: a day that stands
  /// there belongs to the status from before.
  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let naa = saken(o)?.bruker else { return [] }
    var inn = Brukeropplysninger()
    inn.arbeidsstatus = svar.kode("arbeidsstatus")
    inn.arbeidsstatusFra = svar.dato("arbeidsstatusFra", o).flatMap { $0 == naa.arbeidsstatusFra ? nil : $0 }
    inn.maanederIArbeid = svar.tall("maanederIArbeid")
    inn.arbeidsgiver = svar.tekst("arbeidsgiver")
    inn.norsknivaa = svar.kode("norsknivaa")
    inn.heltid = svar.kode("heltid")
    inn.omraade = svar.tekst("omraade")
    inn.rettigheterInformert = svar.dato("rettigheterInformert", o)
    inn.mobilitetInformert = svar.dato("mobilitetInformert", o)
    inn.koordinator = Koordinator(navn: svar.tekst("koordinator"), hos: svar.kode("koordinatorHos") ?? .navStat)
    inn.introduksjonsprogram = svar.kode("introduksjon").map { status in
      Introduksjonsprogram(
        status: status, fra: svar.dato("introduksjonFra", o), til: svar.dato("introduksjonTil", o),
        kompetanseKartlagt: svar.ja("kompetanseKartlagt"))
    }
    return [.lagre([OppdaterBruker(opplysninger: inn)], paa: id)]
  }
}

/// The points a genuine job-seeker says yes to, and what excuses from one.
struct Reellforing: Saksforing {
  let navn = Skjermnavn.reell
  let id: SakId

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("hva", .overskrift),
      Skjemafelt("bekreftet", .flervalg(Choice.koder(ReellArbeidssoker.Krav.self, o))),
      Skjemafelt("unntak", .flervalg(Choice.koder(ReellArbeidssoker.Unntak.self, o))),
      Skjemafelt("merknad", .langtekst(rader: 3, grense: Feltgrense.beskrivelse)),
    ]
  }

  func lagrede(_ o: Omgivelser) -> [String: [String]] {
    guard let reell = saken(o)?.bruker.reellArbeidssoker else { return [:] }
    return [
      "bekreftet": ReellArbeidssoker.Krav.allCases.filter(reell.bekreftet.contains).map(\.rawValue),
      "unntak": ReellArbeidssoker.Unntak.allCases.filter(reell.unntak.contains).map(\.rawValue),
      "merknad": [reell.merknad],
    ]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let inn = VurderReellArbeidssoker(
      bekreftet: svar.flervalg("bekreftet").compactMap { ReellArbeidssoker.Krav(rawValue: $0) },
      unntak: svar.flervalg("unntak").compactMap { ReellArbeidssoker.Unntak(rawValue: $0) },
      merknad: svar.valgfri("merknad"))
    return [.lagre([inn], paa: id)]
  }
}
