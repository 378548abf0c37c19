import Fagmodell
import Regelverk

extension Rapport {
  /// - Parameters:
  ///   - rader: everyone the office follows or has followed; a count tells of no one, so access is not asked for.
  ///   - svar: the months' counts of answers.
  public init(
    _ art: Art, fra: Dato, til: Dato, rader: [Brukerrad], svar: [Tilbakemeldinger], pakke: Regelpakke
  ) {
    let grunnlag = Rapportgrunnlag(fra: fra, til: til, rader: rader, svar: svar, pakke: pakke)
    self.art = art
    self.fra = fra
    self.til = til
    avsnitt = art.temaer.map(grunnlag.avsnitt)
  }
}

extension Rapport.Art {
  var temaer: [Rapport.Tema] {
    switch self {
    case .maalekort:
      [
        .innsatsgruppe, .hendt, .ventetid, .statligYtelse, .kommunalYtelse, .alder, .kontakt, .kanal, .svarMoteOk,
        .svarForventning, .svarRespekt,
      ]
    case .stat: [.steg, .innsatsgruppe, .hendt, .frister, .ventetid, .statligYtelse]
    case .kommune: [.kommunalYtelse, .alder, .kontakt]
    case .ungdom: [.alder, .ungdomssteg, .ungdomsmaal, .frister]
    }
  }
}

extension Rapport.Tema {
  /// Whose concern it is on the scorecard; nil where both are meant.
  public var eier: Eier {
    switch self {
    case .steg, .innsatsgruppe, .hendt, .frister, .statligYtelse: .stat
    case .kommunalYtelse, .alder, .kontakt, .ungdomssteg, .ungdomsmaal: .kommune
    case .kanal, .ventetid, .svarMoteOk, .svarForventning, .svarRespekt: .felles
    }
  }
}

/// What a report is counted from.
private struct Rapportgrunnlag {
  let fra: Dato
  let til: Dato
  let rader: [Brukerrad]
  let svar: [Tilbakemeldinger]
  let pakke: Regelpakke
  /// What the office's own screen shows, counted on the period's last day.
  let tall: Kontortall

  init(fra: Dato, til: Dato, rader: [Brukerrad], svar: [Tilbakemeldinger], pakke: Regelpakke) {
    self.fra = fra
    self.til = til
    self.rader = rader
    self.svar = svar
    self.pakke = pakke
    tall = Kontortall(rader, paa: til, pakke: pakke)
  }

  private var aktive: [Brukerrad] { tall.aktive }

  func avsnitt(_ tema: Rapport.Tema) -> Rapport.Avsnitt {
    switch tema {
    case .steg:
      fordel(tema, aktive) {
        $0.steg.rawValue
      } paa: {
        Steg.allCases.map(\.rawValue)
      }
    case .innsatsgruppe:
      fordel(tema, aktive) {
        $0.innsatsgruppe?.rawValue ?? "INGEN"
      } paa: {
        Set(aktive.compactMap(\.innsatsgruppe?.rawValue)).sorted() + ["INGEN"]
      }
    case .hendt: Rapport.Avsnitt(tema, hendt, deler: false)
    case .frister: Rapport.Avsnitt(tema, frister, deler: false)
    case .statligYtelse: ytelser(tema, .stat)
    case .kommunalYtelse: ytelser(tema, .kommune)
    case .alder: fordel(tema, aktive, alder) { ["UNDER_20", "20_24", "25_29", "30_OG_OVER"] }
    case .kontakt: fordel(tema, aktive, kontakt) { ["SISTE_30", "SISTE_90", "ELDRE", "INGEN"] }
    case .ungdomssteg:
      fordel(tema, aktive.filter { $0.fodselsdato.fylteAar(paa: til) < 30 }) {
        $0.steg.rawValue
      } paa: {
        Steg.allCases.map(\.rawValue)
      }
    case .kanal:
      Rapport.Avsnitt(tema, tall.kontakter(fra: fra, til: til).telling, deler: false)
    case .ventetid:
      Rapport.Avsnitt(
        tema, [("VENTER", tall.ventetid.venter), ("UBESVART", tall.ventetid.ubesvart)], deler: false)
    case .ungdomsmaal: Rapport.Avsnitt(tema, ungdomsmaal, deler: false)
    case .svarMoteOk: svar(tema, \.moteOk)
    case .svarForventning: svar(tema, \.lostForventning)
    case .svarRespekt: svar(tema, \.respekt)
    }
  }

  private func fordel(
    _ tema: Rapport.Tema, _ rader: [Brukerrad], _ kode: (Brukerrad) -> String, paa koder: () -> [String]
  ) -> Rapport.Avsnitt {
    var antall: [String: Int] = [:]
    for rad in rader { antall[kode(rad), default: 0] += 1 }
    return Rapport.Avsnitt(tema, koder().map { ($0, antall[$0] ?? 0) }, deler: true)
  }

  private var hendt: [(kode: String, antall: Int)] {
    func iPerioden(_ dato: Dato?) -> Bool { dato.map { (fra...til).contains($0) } ?? false }
    return [
      ("REGISTRERT", rader.count { iPerioden($0.registrert) }),
      ("BEHOV_KONKLUDERT", rader.count { iPerioden($0.behovKonkludert) }),
      ("PLAN_GODKJENT", rader.count { iPerioden($0.planGodkjent) }),
      ("AVSLUTTET", rader.count { iPerioden($0.avsluttet) }),
    ]
  }

  /// People with a deadline of the law that has passed on the last day.
  private var frister: [(kode: String, antall: Int)] {
    let innslag = Arbeidsliste(aktive, dato: til, pakke: pakke).innslag
    return [Arbeidsliste.Grunnkode.ungdomsfrist, .bruddsvar].map { kode in
      (kode.rawValue, innslag.count { $0.grunner.contains { $0.kode == kode && $0.dato.map { $0 < til } ?? false } })
    }
  }

  /// None where the pack has no scheme with a target.
  private var ungdomsmaal: [(kode: String, antall: Int)] {
    guard let maal = tall.unge.first else { return [] }
    return [
      ("I_MAALGRUPPEN", maal.iMaalgruppen), ("MED_PLAN", maal.medGodkjentPlan), ("UTEN_KONTAKT", maal.utenKontakt),
    ]
  }

  private func ytelser(_ tema: Rapport.Tema, _ eier: Eier) -> Rapport.Avsnitt {
    let egne = Ytelse.allCases.filter { $0.eier == eier }
    return Rapport.Avsnitt(
      tema, egne.map { ytelse in (ytelse.rawValue, aktive.count { $0.ytelser.contains(ytelse) }) }, deler: false)
  }

  private func alder(_ rad: Brukerrad) -> String {
    switch rad.fodselsdato.fylteAar(paa: til) {
    case ..<20: "UNDER_20"
    case ..<25: "20_24"
    case ..<30: "25_29"
    default: "30_OG_OVER"
    }
  }

  private func kontakt(_ rad: Brukerrad) -> String {
    guard let siste = rad.sisteKontakt else { return "INGEN" }
    return til - siste <= 30 ? "SISTE_30" : til - siste <= 90 ? "SISTE_90" : "ELDRE"
  }

  private func svar(_ tema: Rapport.Tema, _ sporsmaal: KeyPath<Tilbakemeldinger, Svartelling>) -> Rapport.Avsnitt {
    // A month that is partly in the period counts whole: no days are kept.
    let tellinger = svar.filter { $0.maaned <= til && $0.maaned + Dato.dager(i: $0.maaned.maaned, $0.maaned.aar) > fra }
      .map { $0[keyPath: sporsmaal] }
    let sum = { (felt: KeyPath<Svartelling, Int>) in tellinger.reduce(0) { $0 + $1[keyPath: felt] } }
    return Rapport.Avsnitt(
      tema, [("JA", sum(\.ja)), ("DELVIS", sum(\.delvis)), ("NEI", sum(\.nei))], deler: true)
  }
}

extension [Kanal: Int] {
  /// Every channel in its order, also those nobody used.
  fileprivate var telling: [(kode: String, antall: Int)] { Kanal.allCases.map { ($0.rawValue, self[$0] ?? 0) } }
}
