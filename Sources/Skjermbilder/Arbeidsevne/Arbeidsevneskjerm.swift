import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// The arbeidsevnevurdering on one page: the person's own assessment, the resource profile of seven elements, what an
/// occupation asks for, and the conclusion with the person's comment.
public struct Arbeidsevneskjerm: Skjemaskjerm {
  public let navn = Skjermnavn.arbeidsevne
  public let sak: SakId?
  public let steg: Steg? = .arbeidsevne
  private let id: SakId
  var skjema: Skjema
  /// The working clock when the measured time was stored last (E10).
  private var maaltFra: Int64

  /// The questions the veileder may write answers to; the turned-round screen asks them all.
  private static let sporsmaal = [Egenvurderingssporsmaal.onske, .styrker, .hverdag, .hjelp].map(\.rawValue)

  public init(_ id: SakId, _ o: Omgivelser) {
    self.id = id
    sak = id
    maaltFra = o.arbeidsms
    let verdier = Arbeidsevneskjerm.lagrede(id, o)
    let felter = Arbeidsevneskjerm.felter(id, nil, maalt: 1, o) { verdier[$0]?.first?.isEmpty == false }
    skjema = Skjema("arbeidsevne", felter, verdier: verdier, o)
    sporPaaNytt(o)
  }

  func lagrede(_ o: Omgivelser) -> [String: [String]] { Arbeidsevneskjerm.lagrede(id, o) }

  /// The person's answers have been stored from the turned-round screen: the questions go.
  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] {
    Arbeidsevneskjerm.felter(id, skjema, maalt: maalt(o), o) { [skjema] in !skjema.tekst($0).isEmpty }
  }

  /// The balance is told where the conclusion is written, and follows what is written above.
  mutating func forlatt(_ felt: String, _ o: Omgivelser) { sporPaaNytt(o) }

  mutating func endret(_ felt: String, _ o: Omgivelser) {
    if (Arbeidsevneskjerm.ellerEgenvurdering + [Arbeidsevneskjerm.barriere]).contains(felt) { sporPaaNytt(o) }
  }

  /// Minutes of work with the assessment open since it was stored last; what is begun counts.
  private func maalt(_ o: Omgivelser) -> Int { Int(max(0, o.arbeidsms - maaltFra) / 60_000) + 1 }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    // Some of it is stored, and the time with it.
    if case .sak(_, avMeg: true) = nytt { maaltFra = o.arbeidsms }
    return mottaSkjema(nytt, o)
  }

  /// What working life asks for is told as a resource or as a barrier; one of them must be there.
  private static let barriere = "barriere.\(Profilelement.arbeidsliv.rawValue)"
  /// The person's own assessment is an answer to one of the questions, or the reason why there is none.
  private static let ellerEgenvurdering = sporsmaal.dropFirst().map { "svar.\($0)" } + ["ikkeGitt"]

  func feltnavn(_ felt: String) -> String { felt == "egenvurdering" ? "svar.\(Arbeidsevneskjerm.sporsmaal[0])" : felt }

  private static func aapen(_ id: SakId, _ o: Omgivelser) -> Arbeidsevnevurdering? {
    o.sak(id)?.aapenArbeidsevnevurdering
  }

  private static func lagrede(_ id: SakId, _ o: Omgivelser) -> [String: [String]] {
    var verdier: [String: [String]] = [:]
    guard let sak = o.sak(id) else { return [:] }
    let profil =
      sak.aapenArbeidsevnevurdering?.profil ?? sak.arbeidsevnevurderinger.last?.profil
      ?? sak.behovsvurderinger.last?.temaer ?? Ressursprofil()
    for element in Profilelement.allCases { Profilfelter.verdier(element, profil[element], &verdier) }
    if let krav = (sak.aapenArbeidsevnevurdering ?? sak.arbeidsevnevurderinger.last)?.yrkeskrav.last {
      verdier["yrke"] = [krav.yrke]
      verdier["krav"] = [krav.krav]
      verdier["vurdering"] = [krav.vurdering]
    }
    return verdier
  }

  /// - Parameters:
  ///   - skjema: what is written so far, for the balance; nil while the form is made.
  ///   - maalt: minutes of work since it was stored last.
  ///   - erFylt: whether a field has an answer.
  private static func felter(
    _ id: SakId, _ skjema: Skjema?, maalt: Int, _ o: Omgivelser, erFylt: (String) -> Bool
  ) -> [Skjemafelt] {
    let lang = Skjemafelt.Art.langtekst(rader: 3, grense: Feltgrense.beskrivelse)
    let profil = Profilelement.allCases.flatMap {
      Profilfelter.felter($0, paakrevd: $0 == .arbeidsliv && !erFylt(barriere))
    }
    return egenvurdering(id, o, paakrevd: !ellerEgenvurdering.contains(where: erFylt)) + profil + [
      Skjemafelt("omYrke", .overskrift), Skjemafelt("yrke", .yrke, paakrevd: true),
      Skjemafelt("krav", lang, paakrevd: true), Skjemafelt("vurdering", lang, paakrevd: true),
      Skjemafelt("omKonklusjon", .overskrift),
    ] + balanse(skjema, o) + andrelesning(id, o) + [
      Skjemafelt("arbeidsevne", .valg(konklusjoner(o)), paakrevd: true),
      Skjemafelt("begrunnelse", lang, paakrevd: true), Skjemafelt("brukersKommentar", lang, paakrevd: true),
      Skjemafelt("uenighet", .langtekst(rader: 2, grense: Feltgrense.beskrivelse)),
      Skjemafelt("maalt", .merknad(brukt(id, maalt, o))), Skjemafelt("minutter", .tall),
    ]
  }

  /// How long it has taken so far, as measured; another number is written below it when that is wrong.
  private static func brukt(_ id: SakId, _ maalt: Int, _ o: Omgivelser) -> String {
    let brukt = (aapen(id, o)?.brukt ?? 0) + maalt
    return "… " + o.tekst("skjerm.arbeidsevne.maalt", ["tid": o.datoer.minutter(brukt)])
  }

  /// A nudge when more than half of the words are about health (E09).
  private static func balanse(_ skjema: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    guard let skjema else { return [] }
    let balanse = Vurderingsbalanse(Profilelement.allCases.map { ($0, Profilfelter.innspill($0, skjema)) })
    guard balanse.hint.contains(.mestHelse) else { return [] }
    let tekst = o.tekst("skjerm.arbeidsevne.mestHelse", ["prosent": "\(balanse.helseprosent)"])
    return [Skjemafelt("balanse", .merknad("… " + tekst))]
  }

  /// Who without competence concludes needs a colleague who has read the words as they are now (E12).
  private static func andrelesning(_ id: SakId, _ o: Omgivelser) -> [Skjemafelt] {
    let aev = aapen(id, o)
    if let lest = aev?.andrelesning, aev?.erAndrelest == true {
      let verdier = ["navn": o.navn(lest.av), "dato": o.datoer.tall(lest.dato)]
      return [Skjemafelt("andrelest", .merknad("✓ " + o.tekst("skjerm.arbeidsevne.andrelest", verdier)))]
    }
    if o.ansatt.aevKompetanse { return [] }
    return [Skjemafelt("andrelest", .merknad("! " + o.tekst("skjerm.arbeidsevne.trengerAndreleser")))]
  }

  /// The person's answers; once stored they are locked and no longer asked for.
  private static func egenvurdering(_ id: SakId, _ o: Omgivelser, paakrevd: Bool) -> [Skjemafelt] {
    guard aapen(id, o)?.egenvurdering == nil else {
      return [Skjemafelt("egenvurderingGitt", .overskrift)]
    }
    let svar = Skjemafelt.Art.langtekst(rader: 3, grense: Feltgrense.fritekst)
    return [Skjemafelt("omEgenvurdering", .overskrift)]
      + sporsmaal.flatMap {
        // A whole question does not fit beside its answer.
        [
          Skjemafelt("sporsmaal.\($0)", .overskrift, etikett: "egenvurdering.sporsmaal.\($0)"),
          Skjemafelt("svar.\($0)", svar, paakrevd: paakrevd && $0 == sporsmaal[0], etikett: "skjema.svar"),
        ]
      }
      + [Skjemafelt("ikkeGitt", .tekst)]
  }

  private static func konklusjoner(_ o: Omgivelser) -> [Choice] {
    [.ingen(o)]
      + Arbeidsevne.allCases.filter { $0 != .ikkeVurdert }.map {
        Choice(id: $0.rawValue, title: o.kode($0), definition: o.tekst("skjerm.arbeidsevne.konklusjon.\($0.rawValue)"))
      }
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let erLaast = Arbeidsevneskjerm.aapen(id, o)?.egenvurdering != nil
    return [
      Handling("ferdig", .ctrl("s")), Handling("lagreUferdig", .ctrl("d")),
      Handling("snu", .ctrl("t")).bare(hvis: !erLaast, ellers: "egenvurderingLaast"),
      Handling("andreles", iBunnlinjen: false).bare(hvis: kanAndrelese(o), ellers: "kanIkkeAndrelese"),
    ]
  }

  private func kanAndrelese(_ o: Omgivelser) -> Bool {
    o.ansatt.aevKompetanse && Arbeidsevneskjerm.aapen(id, o).map { $0.av != o.ansatt.ident } ?? false
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "andreles": [.lagre([AndrelesArbeidsevne()], paa: id)]
    case "ferdig": fullfor(o)
    case "lagreUferdig": [.lagre(underveis(o), paa: id)]
    case "snu": [.aapne(Snuddskjerm(id, o))]
    default: []
    }
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o), let arbeidsevne: Arbeidsevne = skjema.kode("arbeidsevne") else { return [] }
    let uenighet = skjema.tekst("uenighet")
    let konklusjon = KonkluderArbeidsevne(
      arbeidsevne: arbeidsevne, begrunnelse: skjema.tekst("begrunnelse"),
      brukersKommentar: skjema.tekst("brukersKommentar"), uenighet: uenighet.isEmpty ? nil : uenighet,
      minutter: skjema.tall("minutter"))
    return [.lagre(underveis(o) + [konklusjon], paa: id)]
  }

  /// Everything but the conclusion, as far as it is filled in.
  private func underveis(_ o: Omgivelser) -> [any Brukstilfelle] {
    let aapen = Arbeidsevneskjerm.aapen(id, o)
    var tilfeller: [any Brukstilfelle] = []
    if aapen == nil {
      tilfeller.append(StartArbeidsevnevurdering(formaal: Arbeidsevneskjerm.formaal(id, o)))
    }
    let temaer = Profilelement.allCases.map { Profilfelter.innspill($0, skjema) }
    tilfeller.append(LagreRessursprofil(temaer: temaer, minutter: maalt(o)))
    if aapen?.egenvurdering == nil, let egen = egenvurdering { tilfeller.append(egen) }
    if !skjema.tekst("yrke").isEmpty, !skjema.tekst("krav").isEmpty, !skjema.tekst("vurdering").isEmpty {
      tilfeller.append(
        LeggTilYrkeskrav(
          yrke: skjema.tekst("yrke"), styrk: skjema.yrke("yrke", o)?.kode, krav: skjema.tekst("krav"),
          vurdering: skjema.tekst("vurdering")))
    }
    return tilfeller
  }

  private var egenvurdering: LagreEgenvurdering? {
    let svar = Arbeidsevneskjerm.sporsmaal.map { ($0, skjema.tekst("svar.\($0)")) }.filter { !$0.1.isEmpty }
    if !svar.isEmpty { return LagreEgenvurdering(svar: Dictionary(uniqueKeysWithValues: svar)) }
    let grunn = skjema.tekst("ikkeGitt")
    return grunn.isEmpty ? nil : LagreEgenvurdering(ikkeGitt: grunn)
  }

  /// Benefits that make the assessment mandatory are purposes of it too.
  private static func formaal(_ id: SakId, _ o: Omgivelser) -> [Aevformaal] {
    o.sak(id)?.lopendeYtelser(paa: o.idag).compactMap {
      switch $0.ytelse {
      case .aap: .aap
      case .uforetrygd: .uforetrygd
      case .kvalifiseringsstonad: .kvp
      case .sosialhjelp: .sosialhjelp
      default: nil
      }
    } ?? []
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] {
    guard let naa = o.sak(id), naa.aapenArbeidsevnevurdering == nil else {
      return [.kladdFerdig, .lukk, .melding(o.tekst("skjerm.arbeidsevne.lagretUferdig"), .success)]
    }
    return [.kladdFerdig, .videre(id), .melding(o.tekst("skjerm.arbeidsevne.ferdig"), .success)]
  }
}
