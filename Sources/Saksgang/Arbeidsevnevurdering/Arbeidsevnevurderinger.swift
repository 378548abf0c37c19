import Fagmodell

/// Opens an arbeidsevnevurdering; what the needs assessment found comes along (E10).
public struct StartArbeidsevnevurdering: Brukstilfelle {
  public static let navn = "startArbeidsevnevurdering"
  public var formaal: [Aevformaal]?

  public init(formaal: [Aevformaal]? = nil) { self.formaal = formaal }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Arbeidsevnefeil) -> Beslutning {
    if sak.aapenArbeidsevnevurdering != nil { throw .alleredeAapen }
    var maal = Set(formaal ?? [])
    maal.insert(.oppfolging)
    let profil = sak.arbeidsevnevurderinger.last?.profil ?? sak.behovsvurderinger.last?.temaer ?? Ressursprofil()
    let ny = Arbeidsevnevurdering(
      id: k.nyId(), startet: k.idag, av: k.ansatt.ident, formaal: maal, profil: profil,
      yrkeskrav: sak.arbeidsevnevurderinger.last?.yrkeskrav ?? [])
    return Beslutning(.arbeidsevnevurderingStartet, [.arbeidsevnevurdering(ny)])
  }
}

/// Stores the person's own assessment as it was said, or why there is none. Locked from then on (E02, E11).
public struct LagreEgenvurdering: Brukstilfelle {
  public static let navn = "lagreEgenvurdering"
  /// Question key to answer, word for word.
  public var svar: [String: String]?
  public var spraak: Spraak?
  /// Why the person gave none.
  public var ikkeGitt: String?

  public init(svar: [String: String]? = nil, spraak: Spraak? = nil, ikkeGitt: String? = nil) {
    self.svar = svar
    self.spraak = spraak
    self.ikkeGitt = ikkeGitt
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Arbeidsevnefeil) -> Beslutning {
    guard var aev = sak.aapenArbeidsevnevurdering else { throw .ingenAapen }
    if case .gitt = aev.egenvurdering { throw .egenvurderingLaast }
    do throws(Feltfeil) {
      if let svar, svar.values.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        var rene: [String: String] = [:]
        for (nokkel, tekst) in svar { rene[nokkel] = try felt(tekst, "egenvurdering", maks: Feltgrense.fritekst) }
        aev.egenvurdering = .gitt(svar: rene, dato: k.idag, spraak: spraak ?? sak.bruker.spraak.brev)
      } else {
        let grunn = try felt(ikkeGitt, "egenvurdering", maks: Feltgrense.maal, paakrevd: true)
        aev.egenvurdering = .ikkeGitt(grunn: grunn, dato: k.idag)
      }
    } catch { throw .felt(error) }
    return Beslutning(.egenvurderingLagret, [.arbeidsevnevurdering(aev)])
  }
}

/// Stores parts of the resource profile.
public struct LagreRessursprofil: Brukstilfelle {
  public static let navn = "lagreRessursprofil"
  public var temaer: [Temainnspill]
  /// Minutes of work since it was stored last, as measured (E10); they are added up.
  public var minutter: Int?

  public init(temaer: [Temainnspill], minutter: Int? = nil) {
    self.temaer = temaer
    self.minutter = minutter
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Arbeidsevnefeil) -> Beslutning {
    guard var aev = sak.aapenArbeidsevnevurdering else { throw .ingenAapen }
    do throws(Feltfeil) {
      for innspill in temaer { try innspill.anvend(paa: &aev.profil) }
      if let minutter {
        try Arbeidsevnevurdering.kontroller(minutter: minutter)
        aev.brukt = min((aev.brukt ?? 0) + minutter, Arbeidsevnevurdering.flestMinutter)
      }
    } catch { throw .felt(error) }
    return Beslutning(.ressursprofilLagret, [.arbeidsevnevurdering(aev)])
  }
}

/// Adds what one real occupation asks for (E08), or changes it when the occupation is there already.
public struct LeggTilYrkeskrav: Brukstilfelle {
  public static let navn = "leggTilYrkeskrav"
  public var yrke: String
  public var styrk: String?
  public var krav: String
  public var vurdering: String

  public init(yrke: String, styrk: String? = nil, krav: String, vurdering: String) {
    self.yrke = yrke
    self.styrk = styrk
    self.krav = krav
    self.vurdering = vurdering
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Arbeidsevnefeil) -> Beslutning {
    guard var aev = sak.aapenArbeidsevnevurdering else { throw .ingenAapen }
    do throws(Feltfeil) {
      let kode = Fritekst.linje(styrk ?? "")
      guard kode.utf8.count <= 4, kode.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw .ukjentVerdi("styrk")
      }
      let nytt = Yrkeskrav(
        styrk: kode, yrke: try felt(yrke, "yrke", maks: Feltgrense.tittel, paakrevd: true, linje: true),
        krav: try felt(krav, "krav", maks: Feltgrense.beskrivelse, paakrevd: true),
        vurdering: try felt(vurdering, "vurdering", maks: Feltgrense.beskrivelse, paakrevd: true))
      aev.yrkeskrav.removeAll { $0.yrke == nytt.yrke }
      aev.yrkeskrav.append(nytt)
    } catch { throw .felt(error) }
    return Beslutning(.yrkeskravLagtTil, [.arbeidsevnevurdering(aev)])
  }
}

/// A colleague with AEV competence reads the assessment before it is concluded by one without (E12).
public struct AndrelesArbeidsevne: Brukstilfelle {
  public static let navn = "andrelesArbeidsevne"

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Arbeidsevnefeil) -> Beslutning {
    guard var aev = sak.aapenArbeidsevnevurdering else { throw .ingenAapen }
    if !k.ansatt.aevKompetanse { throw .manglerKompetanse }
    if aev.av == k.ansatt.ident { throw .egenAndrelesning }
    try aev.krevHel()
    aev.andrelesning = Andrelesning(dato: k.idag, av: k.ansatt.ident, leste: aev)
    return Beslutning(.arbeidsevneAndrelest, [.arbeidsevnevurdering(aev)])
  }
}

/// Concludes on work capacity. Needs the person's own assessment (or why there is none), the demands of working life
/// and of at least one occupation, and the person's comment (E02–E04, E08, E11).
public struct KonkluderArbeidsevne: Brukstilfelle {
  public static let navn = "konkluderArbeidsevne"
  public var arbeidsevne: Arbeidsevne
  public var begrunnelse: String
  public var brukersKommentar: String
  public var uenighet: String?
  /// How long it took in all, in minutes; absent: as measured.
  public var minutter: Int?

  public init(
    arbeidsevne: Arbeidsevne, begrunnelse: String, brukersKommentar: String, uenighet: String? = nil,
    minutter: Int? = nil
  ) {
    self.minutter = minutter
    self.arbeidsevne = arbeidsevne
    self.begrunnelse = begrunnelse
    self.brukersKommentar = brukersKommentar
    self.uenighet = uenighet
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Arbeidsevnefeil) -> Beslutning {
    guard var aev = sak.aapenArbeidsevnevurdering else { throw .ingenAapen }
    if !k.ansatt.aevKompetanse, !aev.erAndrelest { throw .manglerKompetanse }
    try aev.krevHel()
    if arbeidsevne == .ikkeVurdert { throw .ikkeVurdert }
    do throws(Feltfeil) {
      let uenig = try felt(uenighet, "uenighet", maks: Feltgrense.beskrivelse)
      if let minutter { try Arbeidsevnevurdering.kontroller(minutter: minutter) }
      aev.tilstand = .konkludert(
        Arbeidsevnevurdering.Konklusjon(
          dato: k.idag, av: k.ansatt.ident, arbeidsevne: arbeidsevne,
          begrunnelse: try felt(begrunnelse, "begrunnelse", maks: Feltgrense.fritekst, paakrevd: true),
          brukersKommentar: try felt(
            brukersKommentar, "brukersKommentar", maks: Feltgrense.beskrivelse, paakrevd: true),
          uenighet: uenig.isEmpty ? nil : uenig, spor: Regelgrunnlag(sak, k).arbeidsevnekrav.spor,
          minutter: minutter ?? aev.brukt))
    } catch { throw .felt(error) }
    return Beslutning(.arbeidsevneKonkludert, [.arbeidsevnevurdering(aev)])
  }
}

extension Arbeidsevnevurdering {
  /// A hundred hours: more is a slip of the hand.
  fileprivate static let flestMinutter = 6_000

  fileprivate static func kontroller(minutter: Int) throws(Feltfeil) {
    if !(1...flestMinutter).contains(minutter) { throw .utenfor("minutter", fra: 1, til: flestMinutter) }
  }

  /// All that must be there before anyone can conclude or read it as a whole.
  fileprivate func krevHel() throws(Arbeidsevnefeil) {
    if egenvurdering == nil { throw .manglerEgenvurdering }
    if profil[.arbeidsliv].erTomt { throw .manglerArbeidsliv }
    if yrkeskrav.isEmpty { throw .manglerYrkeskrav }
  }
}
