import Fagmodell
import Regelverk

/// Opens a draft. It starts with what the assessments already say, so that nothing is typed twice (E14).
public struct OpprettVedtaksutkast: Brukstilfelle {
  public static let navn = "opprettVedtaksutkast"

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Vedtaksfeil) -> Beslutning {
    if sak.vedtaksutkast != nil { throw .utkastFinnes }
    if sak.sisteBehovskonklusjon == nil { throw .manglerBehovsvurdering }
    let utkast = Vedtak(
      id: k.nyId(), versjon: (sak.vedtak.map(\.versjon).max() ?? 0) + 1, ansvarlig: k.ansatt.ident,
      innhold: OpprettVedtaksutkast.start(sak), forslag: Regelgrunnlag(sak, k).forslag)
    return Beslutning(.vedtaksutkastOpprettet, [.vedtak(utkast)])
  }

  /// What a new draft says before anyone has written in it.
  public static func start(_ sak: Brukersak) -> Vedtaksinnhold {
    var innhold = Vedtaksinnhold(kilder: sak.gjeldendeVedtak?.innhold.kilder ?? sak.naturligeKilder)
    innhold.maal = sak.bruker.jobbonske.tekst
    innhold.behov = sak.sisteBehovskonklusjon?.begrunnelse ?? ""
    innhold.begrunnelse = sak.sisteArbeidsevnekonklusjon?.begrunnelse ?? ""
    return innhold
  }
}

extension Brukersak {
  /// The sources every decision on this person naturally rests on.
  fileprivate var naturligeKilder: [Vedtakskilde] {
    var kilder: [Vedtakskilde] = [Vedtakskilde(art: .registrering), Vedtakskilde(art: .behovsvurdering)]
    if let aev = arbeidsevnevurderinger.last(where: { $0.konklusjon != nil }) {
      kilder.append(Vedtakskilde(art: .arbeidsevnevurdering))
      if case .gitt = aev.egenvurdering { kilder.append(Vedtakskilde(art: .egenvurdering)) }
    }
    return kilder
  }
}

/// Changes the draft; absent parts stay. An approval already given falls away by itself, since the content differs.
public struct OppdaterVedtaksutkast: Brukstilfelle {
  public static let navn = "oppdaterVedtaksutkast"
  public var innsatsgruppe: Innsatsgruppe?
  public var hovedmaal: Hovedmaal?
  public var muligheter: String?
  public var maal: String?
  public var behov: String?
  public var bistand: String?
  public var begrunnelse: String?
  public var kilder: [Vedtakskilde]?
  public var avvik: String?
  public var hvorforIkkeOrdinaert: String?
  /// A wish that is refused with its reason (B18); an empty wish takes it away.
  public var onskeavslag: Onskeavslag?

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Vedtaksfeil) -> Beslutning {
    var utkast = try sak.eget(utkastFor: k)
    let regler = Regelgrunnlag(sak, k)
    if let innsatsgruppe {
      try regler.krevAapen(innsatsgruppe)
      utkast.innhold.innsatsgruppe = innsatsgruppe
    }
    if let hovedmaal { utkast.innhold.hovedmaal = hovedmaal }
    // A category without a main goal drops it here, so that it never stands in a letter.
    if let gruppe = utkast.innhold.innsatsgruppe, regler.hovedmaal(for: gruppe).isEmpty {
      utkast.innhold.hovedmaal = nil
    }
    // Nor does a category without a second reader keep one waiting.
    if let innsatsgruppe, !regler.kreverBeslutter(innsatsgruppe) { utkast.tilstand = .utkast(.ikkeStartet) }
    do throws(Feltfeil) { try anvendTekster(paa: &utkast.innhold) } catch { throw .felt(error) }
    return Beslutning(.vedtaksutkastOppdatert, [.vedtak(utkast)])
  }

  private func anvendTekster(paa innhold: inout Vedtaksinnhold) throws(Feltfeil) {
    if let muligheter { innhold.muligheter = try felt(muligheter, "muligheter", maks: Feltgrense.fritekst) }
    if let maal { innhold.maal = try felt(maal, "maal", maks: Feltgrense.fritekst) }
    if let behov { innhold.behov = try felt(behov, "behov", maks: Feltgrense.fritekst) }
    if let bistand { innhold.bistand = try felt(bistand, "bistand", maks: Feltgrense.fritekst) }
    if let begrunnelse { innhold.begrunnelse = try felt(begrunnelse, "begrunnelse", maks: Feltgrense.fritekst) }
    if let avvik { innhold.avvik = try felt(avvik, "avvik", maks: Feltgrense.beskrivelse) }
    if let hvorforIkkeOrdinaert {
      innhold.hvorforIkkeOrdinaert = try felt(
        hvorforIkkeOrdinaert, "hvorforIkkeOrdinaert", maks: Feltgrense.beskrivelse)
    }
    if let onskeavslag { innhold.onskeavslag = try onskeavslag.renset() }
    if let kilder {
      innhold.kilder = try kilder.map { (kilde) throws(Feltfeil) in
        Vedtakskilde(
          art: kilde.art,
          tekst: try felt(kilde.tekst, "kilder", maks: Feltgrense.kilde, paakrevd: kilde.art == .annet, linje: true))
      }
    }
  }
}

/// Throws the draft away.
public struct SlettVedtaksutkast: Brukstilfelle {
  public static let navn = "slettVedtaksutkast"

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Vedtaksfeil) -> Beslutning {
    let utkast = try sak.eget(utkastFor: k)
    return Beslutning(.vedtaksutkastSlettet, [], gjelder: utkast.id.ulid, fjernet: [(.vedtak, utkast.id.ulid)])
  }
}

extension Brukersak {
  func utkast() throws(Vedtaksfeil) -> Vedtak {
    guard let utkast = vedtaksutkast else { throw .ingenUtkast }
    return utkast
  }

  /// The draft, when the one who asks answers for it.
  func eget(utkastFor k: Kontekst) throws(Vedtaksfeil) -> Vedtak {
    let utkast = try utkast()
    guard utkast.ansvarlig == k.ansatt.ident else { throw .ikkeAnsvarlig(utkast.ansvarlig) }
    return utkast
  }
}
