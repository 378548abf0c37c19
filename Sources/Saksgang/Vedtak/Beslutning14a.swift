import Fagmodell
import Regelverk

/// Asks for a second reader.
public struct SendTilBeslutter: Brukstilfelle {
  public static let navn = "sendTilBeslutter"

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Vedtaksfeil) -> Beslutning {
    var utkast = try sak.eget(utkastFor: k)
    try Regelgrunnlag(sak, k).krevFerdig(utkast)
    guard let gruppe = utkast.innhold.innsatsgruppe, Regelgrunnlag(sak, k).kreverBeslutter(gruppe) else {
      throw .kreverIkkeBeslutter
    }
    if case .hosBeslutter = utkast.beslutterprosess { throw .alleredeSendt }
    utkast.tilstand = .utkast(.hosBeslutter(beslutter: utkast.beslutterprosess?.beslutter))
    return Beslutning(.sendtTilBeslutter, [.vedtak(utkast)])
  }
}

/// Takes the draft as second reader, or takes it over from another.
public struct BliBeslutter: Brukstilfelle {
  public static let navn = "bliBeslutter"

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Vedtaksfeil) -> Beslutning {
    var utkast = try sak.utkast()
    if utkast.ansvarlig == k.ansatt.ident { throw .egenBeslutter }
    if !k.ansatt.roller.contains(.beslutter) { throw .manglerRolleBeslutter }
    guard case .hosBeslutter = utkast.beslutterprosess else { throw .ikkeSendtTilBeslutter }
    utkast.tilstand = .utkast(.hosBeslutter(beslutter: k.ansatt.ident))
    return Beslutning(.blittBeslutter, [.vedtak(utkast)])
  }
}

/// Sends the draft back with a comment.
public struct ReturnerVedtak: Brukstilfelle {
  public static let navn = "returnerVedtak"
  public var kommentar: String

  public init(kommentar: String) { self.kommentar = kommentar }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Vedtaksfeil) -> Beslutning {
    var utkast = try sak.utkast()
    guard case .hosBeslutter(let beslutter) = utkast.beslutterprosess else { throw .ikkeSendtTilBeslutter }
    guard beslutter == k.ansatt.ident else { throw .ikkeBeslutter }
    do throws(Feltfeil) {
      let tekst = try felt(kommentar, "kommentar", maks: 1_000, paakrevd: true)
      utkast.tilstand = .utkast(.returnert(beslutter: k.ansatt.ident, kommentar: tekst))
      return Beslutning(.vedtakReturnert, [.vedtak(utkast)], begrunnelse: tekst)
    } catch { throw .felt(error) }
  }
}

/// Approves exactly what the draft says now.
public struct GodkjennVedtak: Brukstilfelle {
  public static let navn = "godkjennVedtak"

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Vedtaksfeil) -> Beslutning {
    var utkast = try sak.utkast()
    if utkast.ansvarlig == k.ansatt.ident { throw .egenBeslutter }
    guard case .hosBeslutter(let beslutter) = utkast.beslutterprosess else { throw .ikkeSendtTilBeslutter }
    guard beslutter == k.ansatt.ident else { throw .ikkeBeslutter }
    utkast.tilstand = .utkast(.godkjent(beslutter: k.ansatt.ident, dato: k.idag, innhold: utkast.innhold))
    return Beslutning(.vedtakGodkjent, [.vedtak(utkast)])
  }
}

/// Makes the decision. From here on it is final; the next one is a new version.
public struct FattVedtak: Brukstilfelle {
  public static let navn = "fattVedtak"

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Vedtaksfeil) -> Beslutning {
    var utkast = try sak.eget(utkastFor: k)
    let regler = Regelgrunnlag(sak, k)
    try regler.krevFerdig(utkast)
    guard let gruppe = utkast.innhold.innsatsgruppe else { throw .manglerInnsatsgruppe }
    let krevd = regler.kreverBeslutter(gruppe)
    if krevd, utkast.beslutterprosess?.erGodkjent(for: utkast.innhold) != true { throw .kreverBeslutter }
    utkast.tilstand = .fattet(
      Fatting(
        dato: k.idag, av: k.ansatt.ident, beslutter: krevd ? utkast.beslutterprosess?.beslutter : nil,
        pakke: k.kontor.pakke, arbeidsevne: sak.arbeidsevne, spor: regler.innsatsspor))
    return Beslutning(.vedtakFattet, [.vedtak(utkast)])
  }
}

/// Registers an appeal against the newest decision.
public struct RegistrerKlage: Brukstilfelle {
  public static let navn = "registrerKlage"
  public static let ogsaaEtterSlutt = true
  public var mottatt: Dato?
  /// The day the letter reached the person; the deadline counts from it. Absent: the day of the decision.
  public var vedtakMottatt: Dato?
  public var tekst: String

  public init(mottatt: Dato? = nil, vedtakMottatt: Dato? = nil, tekst: String) {
    self.mottatt = mottatt
    self.vedtakMottatt = vedtakMottatt
    self.tekst = tekst
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Vedtaksfeil) -> Beslutning {
    guard var vedtak = sak.sisteVedtak, var fatting = vedtak.fatting else { throw .ingenVedtak }
    if fatting.klage != nil { throw .klageFinnes }
    let dag = mottatt ?? k.idag
    if dag > k.idag { throw .felt(.fremtid("mottatt")) }
    if dag < fatting.dato { throw .felt(.sluttForStart("mottatt")) }
    do throws(Feltfeil) {
      let svar = Klagefrist.vurder(
        .oppfolgingsvedtak, fattet: fatting.dato, mottatt: vedtakMottatt ?? fatting.dato, dato: dag, pakke: k.pakke)
      fatting.klage = Klage(
        mottatt: dag, tekst: try felt(tekst, "tekst", maks: Feltgrense.fritekst, paakrevd: true),
        iTide: svar?.erUtlopt != true)
    } catch { throw .felt(error) }
    vedtak.tilstand = .fattet(fatting)
    return Beslutning(.klageRegistrert, [.vedtak(vedtak)])
  }
}
