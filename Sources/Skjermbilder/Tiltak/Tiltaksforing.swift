import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// Applies for a measure, from the catalogue or from a step in the plan, and says why just this one.
struct Soknadsforing: Foring {
  let navn = Skjermnavn.tiltakssoknad
  let sak: SakId?
  let gjelder: String?
  private let id: SakId
  private let steg: Aktivitet?

  /// - Parameter steg: the step in the plan it comes from.
  init(_ id: SakId, fra steg: Aktivitet? = nil) {
    self.id = id
    sak = id
    self.steg = steg
    gjelder = steg?.id.description
  }

  private var del: Tiltaksdel? { if case .tiltak(let del) = steg?.detaljer { del } else { nil } }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let valg = saken(o).map { Tiltaksvalg.alle($0, o) } ?? []
    return [
      Skjemafelt("kode", .valg(valg), paakrevd: true),
      Skjemafelt("hvorfor", .langtekst(rader: 3, grense: Feltgrense.maal), paakrevd: true),
      Skjemafelt("arrangor", .tekst),
      Skjemafelt("gjennomforing", .valg(Choice.koder(Gjennomforing.self, o, utenSvar: true))),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    guard let del else { return [:] }
    let kode = Tiltaksgrunnlag(del.kode, paa: o.idag, pakke: o.pakke)?.tiltak.kode ?? ""
    return [
      "kode": [kode], "hvorfor": [del.hvorfor], "arrangor": [del.arrangor],
      "gjennomforing": [del.gjennomforing.rawValue],
    ]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    var inn = SokTiltak(
      aktivitet: steg.map { Aktivitetsvalg($0.id) }, kode: svar.valg("kode"), hvorfor: svar.tekst("hvorfor"))
    inn.arrangor = svar.valgfri("arrangor")
    inn.gjennomforing = svar.kode("gjennomforing")
    return [.lagre([inn], paa: id)]
  }
}

/// What happens with an application: awarded, refused, started, ended.
struct Tiltakssteg: Foring {
  /// Which step; the raw value is the action's id.
  enum Art: String, CaseIterable {
    case innvilgTiltak, avslaaTiltak, startTiltak, avsluttTiltak

    var navn: Skjermnavn {
      switch self {
      case .innvilgTiltak: .tiltaksinnvilgelse
      case .avslaaTiltak: .tiltaksavslag
      case .startTiltak: .tiltaksstart
      case .avsluttTiltak: .tiltaksslutt
      }
    }
  }

  var navn: Skjermnavn { art.navn }
  let sak: SakId?
  let gjelder: String?
  let styrende: Set = ["fra", "til", "utfall"]
  private let id: SakId
  private let art: Art
  private let tiltak: Tiltakssak

  init(_ art: Art, _ tiltak: Tiltakssak, sak: SakId) {
    self.art = art
    self.tiltak = tiltak
    self.sak = sak
    id = sak
    gjelder = tiltak.id.description
  }

  private func sisteDag(_ svar: Skjema?, _ o: Omgivelser) -> Dato? {
    guard let sak = saken(o), let grunnlag = Tiltaksgrunnlag(tiltak.kode, paa: o.idag, pakke: o.pakke) else {
      return nil
    }
    return grunnlag.sisteDag(fra: svar?.dato("fra", o) ?? o.idag, arbeidsevne: sak.arbeidsevne)
  }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let hva = [Skjemafelt("tiltaket", .merknad("\(Tiltaksvalg.navn(tiltak.kode, o)): \(tiltak.hvorfor)"))]
    switch art {
    case .innvilgTiltak: return hva + innvilgelse(svar, o)
    case .avslaaTiltak: return hva + [.grunn("begrunnelse")]
    case .startTiltak: return hva + [.felles("dato", .dato, paakrevd: true)]
    case .avsluttTiltak:
      let utfall: Tiltaksutfall? = svar?.kode("utfall")
      let valg = Tiltaksutfall.allCases.filter { ($0 == .ikkeStartet) == erIkkeStartet }
        .map { Choice(id: $0.rawValue, title: o.kode($0)) }
      return hva + [
        Skjemafelt("utfall", .valg([.ingen(o)] + valg), paakrevd: true), .felles("dato", .dato, paakrevd: true),
        Skjemafelt(
          "kommentar", .langtekst(rader: 2, grense: Feltgrense.linje), paakrevd: utfall?.erAvbrudd == true),
      ]
    }
  }

  private var erIkkeStartet: Bool { if case .innvilget = tiltak.tilstand { true } else { false } }

  /// The remarks of the rules stand beside the dates: advice that is stored with the award.
  private func innvilgelse(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let siste = sisteDag(svar, o)
    let forLangt = siste.flatMap { siste in svar?.dato("til", o).map { $0 > siste } } ?? false
    return raad(o)
      + (siste.map {
        [Skjemafelt("siste", .merknad(o.tekst("skjerm.tiltaksinnvilgelse.siste", ["dato": o.datoer.lang($0)])))]
      } ?? []) + [
        .felles("fra", .dato, paakrevd: true), .felles("til", .dato, paakrevd: siste != nil),
      ]
      + (forLangt
        ? [Skjemafelt("forlengelse", .langtekst(rader: 2, grense: Feltgrense.maal), paakrevd: true)] : [])
      + [.grunn("begrunnelse", paakrevd: false)]
  }

  private func raad(_ o: Omgivelser) -> [Skjemafelt] {
    guard let sak = saken(o) else { return [] }
    let raad = Tiltaksraad.vurder(Fakta(sak, paa: o.idag), dato: o.idag, pakke: o.pakke)
    let merknader = raad.first { $0.kode == tiltak.kode }?.merknader ?? []
    return merknader.enumerated().map { nummer, merknad in
      Skjemafelt("merknad\(nummer)", .merknad("! " + o.regeltekster(merknad.rawValue, o.tekst.spraak)))
    }
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    let idag = [o.datoer.tall(o.idag)]
    switch art {
    case .innvilgTiltak: return ["fra": idag, "til": [sisteDag(nil, o).map { o.datoer.tall($0) } ?? ""]]
    case .startTiltak: return ["dato": [o.datoer.tall(max(o.idag, tiltak.vedtak?.fra ?? o.idag))]]
    case .avsluttTiltak: return ["dato": idag]
    case .avslaaTiltak: return [:]
    }
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let dato = svar.dato("dato", o)
    let tilfelle: any Brukstilfelle
    switch art {
    case .innvilgTiltak:
      var inn = InnvilgTiltak(
        tiltak: tiltak.id, fra: svar.dato("fra", o) ?? o.idag, til: svar.dato("til", o),
        begrunnelse: svar.valgfri("begrunnelse"))
      inn.forlengelse = svar.valgfri("forlengelse")
      tilfelle = inn
    case .avslaaTiltak: tilfelle = AvslaaTiltak(tiltak: tiltak.id, begrunnelse: svar.tekst("begrunnelse"))
    case .startTiltak: tilfelle = StartTiltak(tiltak: tiltak.id, dato: dato)
    case .avsluttTiltak:
      guard let utfall: Tiltaksutfall = svar.kode("utfall") else { return [] }
      tilfelle = AvsluttTiltak(tiltak: tiltak.id, dato: dato, utfall: utfall, kommentar: svar.valgfri("kommentar"))
    }
    return [.lagre([tilfelle], paa: id)]
  }
}
