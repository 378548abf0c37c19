import Fagmodell

/// Notes how the appeal ended and who decided it (T09). A later note is another instance's and takes the former's place.
public struct RegistrerKlageutfall: Brukstilfelle {
  public static let navn = "registrerKlageutfall"
  public static let ogsaaEtterSlutt = true
  public var resultat: Klageutfall.Resultat
  public var instans: Klageutfall.Instans
  /// Absent: today.
  public var dato: Dato?
  public var begrunnelse: String

  public init(
    resultat: Klageutfall.Resultat, instans: Klageutfall.Instans, dato: Dato? = nil, begrunnelse: String
  ) {
    self.resultat = resultat
    self.instans = instans
    self.dato = dato
    self.begrunnelse = begrunnelse
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Vedtaksfeil) -> Beslutning {
    // The appeal may be about a decision that is history by now.
    guard var vedtak = sak.vedtak.last(where: { $0.fatting?.klage != nil }), var fatting = vedtak.fatting,
      var klage = fatting.klage
    else { throw .ingenKlage }
    let dag = dato ?? k.idag
    if dag > k.idag { throw .felt(.fremtid("dato")) }
    if dag < klage.mottatt { throw .felt(.sluttForStart("dato")) }
    do throws(Feltfeil) {
      klage.utfall = Klageutfall(
        dato: dag, resultat: resultat, instans: instans,
        begrunnelse: try felt(begrunnelse, "begrunnelse", maks: Feltgrense.fritekst, paakrevd: true),
        av: k.ansatt.ident)
    } catch { throw .felt(error) }
    fatting.klage = klage
    vedtak.tilstand = .fattet(fatting)
    return Beslutning(.klageAvgjort, [.vedtak(vedtak)])
  }
}
