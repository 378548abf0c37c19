import Fagmodell

extension Rapport {
  /// The report to read or print. On the scorecard the themes stand by who steers on them.
  public func dokument(_ tekst: Tekstkatalog, kontor: String, laget: Dato) -> Dokument {
    var ut = Dokumentbygger(tekst)
    for eier in Eier.rekkefolge {
      let egne = avsnitt.filter { $0.tema.eier == eier }
      if art == .maalekort, !egne.isEmpty { ut.overskrift(tekst: tekst("kode.Eier.\(eier.rawValue)")) }
      for avsnitt in egne {
        ut.overskrift(avsnitt.tema.overskrift, nivaa: art == .maalekort ? 3 : 2)
        ut.tabell(opplysninger: avsnitt.opplysninger(tekst))
      }
    }
    return Dokument(
      spraak: tekst.spraak, tittel: tekst("rapport.tittel.\(art.rawValue)"),
      hode: [
        .init(tekst("rapport.kontor"), kontor), .init(tekst("rapport.periode"), "\(fra) – \(til)"),
        .init(tekst("rapport.laget"), laget.description),
      ],
      blokker: ut.blokker, fot: tekst("rapport.fot", ["minst": String(Rapport.minst)]))
  }

  /// Rows for a spreadsheet: theme, code, name, count. A count that is not told is an empty cell.
  public func tabell(_ tekst: Tekstkatalog) -> [[String]] {
    let hode = ["tema", "kode", "navn", "antall"]
    return [hode]
      + avsnitt.flatMap { avsnitt in
        avsnitt.rader.map { rad in
          [avsnitt.tema.rawValue, rad.kode, avsnitt.navn(rad.kode, tekst), rad.antall.map(String.init) ?? ""]
        }
      }
  }

  public var json: Json {
    [
      "rapport": .tekst(art.rawValue), "fra": .tekst(fra.description), "til": .tekst(til.description),
      "avsnitt": .liste(
        avsnitt.map { avsnitt in
          [
            "tema": .tekst(avsnitt.tema.rawValue), "sum": avsnitt.sum.map { .heltall(Int64($0)) } ?? .null,
            "rader": .liste(
              avsnitt.rader.map {
                ["kode": .tekst($0.kode), "antall": $0.antall.map { .heltall(Int64($0)) } ?? .null]
              }),
          ]
        }),
    ]
  }
}

extension Rapport.Avsnitt {
  fileprivate func opplysninger(_ tekst: Tekstkatalog) -> [Dokument.Opplysning] {
    let faerre = tekst("rapport.faerre", ["minst": String(Rapport.minst)])
    let linjer = rader.map { Dokument.Opplysning(navn($0.kode, tekst), $0.antall.map(String.init) ?? faerre) }
    return sum.map { linjer + [.init(tekst("rapport.sum"), String($0))] } ?? linjer
  }

  /// The name of a row: of the theme's own where there is one, else of the code as everywhere.
  fileprivate func navn(_ kode: String, _ tekst: Tekstkatalog) -> String {
    for nokkel in ["rapport.rad.\(tema.rawValue).\(kode)"] + tema.kodetyper.map({ "kode.\($0).\(kode)" })
    where tekst.har(nokkel) { return tekst(nokkel) }
    return kode
  }
}

extension Rapport.Tema {
  /// Text key of the heading; of an answer it is the question as it was asked.
  fileprivate var overskrift: String {
    switch self {
    case .svarMoteOk: "skjerm.tilbakemelding.sporsmaal.moteOk"
    case .svarForventning: "skjerm.tilbakemelding.sporsmaal.lostForventning"
    case .svarRespekt: "skjerm.tilbakemelding.sporsmaal.respekt"
    case .steg, .innsatsgruppe, .hendt, .frister, .statligYtelse, .kommunalYtelse, .alder, .kontakt, .ungdomssteg,
      .kanal, .ventetid, .ungdomsmaal:
      "rapport.tema.\(rawValue)"
    }
  }

  /// The tables of names its codes may be in.
  fileprivate var kodetyper: [String] {
    switch self {
    case .steg, .ungdomssteg: ["Steg"]
    case .innsatsgruppe: ["Innsatsgruppe"]
    case .statligYtelse, .kommunalYtelse: ["Ytelse"]
    case .kanal: ["Kanal"]
    case .hendt, .frister, .alder, .kontakt, .ventetid, .ungdomsmaal, .svarMoteOk, .svarForventning, .svarRespekt: []
    }
  }
}

extension Eier {
  fileprivate static let rekkefolge: [Eier] = [.stat, .kommune, .felles]
}
