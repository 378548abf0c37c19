import Fagmodell
import Regelverk

/// The bridge from a stored case to the rules: what we know, as facts, and the rules' answers as the use cases and
/// screens need them.
public struct Regelgrunnlag: Sendable {
  public let fakta: Fakta
  private let sak: Brukersak
  private let dato: Dato
  private let pakke: Regelpakke

  public init(_ sak: Brukersak, _ k: Kontekst) { self.init(sak, dato: k.idag, pakke: k.pakke) }

  public init(_ sak: Brukersak, dato: Dato, pakke: Regelpakke) {
    self.sak = sak
    self.dato = dato
    self.pakke = pakke
    fakta = Fakta(sak, paa: dato)
  }

  // MARK: Arbeidsevnevurdering

  /// Whether an arbeidsevnevurdering is mandatory, by which rules, and the trace to store.
  public var arbeidsevnekrav: (paakrevd: Bool, grunner: [Arbeidsevnekravresultat.Grunn], spor: [Json]) {
    var logg = Sporlogg()
    let resultat = Arbeidsevnekrav.vurder(fakta, dato: dato, pakke: pakke, logg: &logg)
    return (resultat.paakrevd == true, resultat.grunner, Regelgrunnlag.json(logg.spor))
  }

  // MARK: Innsatsgruppe

  public var alternativer: [Innsatsalternativ] { Innsatsvalg.vurder(fakta, dato: dato, pakke: pakke) }

  var innsatsspor: [Json] {
    var logg = Sporlogg()
    _ = Innsatsvalg.vurder(fakta, dato: dato, pakke: pakke, logg: &logg)
    return Regelgrunnlag.json(logg.spor)
  }

  public func hovedmaal(for gruppe: Innsatsgruppe) -> [Hovedmaal] { alternativ(gruppe)?.hovedmaal ?? [] }
  public func kreverBeslutter(_ gruppe: Innsatsgruppe) -> Bool { alternativ(gruppe)?.kreverBeslutter ?? true }

  private func alternativ(_ gruppe: Innsatsgruppe) -> Innsatsalternativ? {
    alternativer.first { $0.gruppe == gruppe }
  }

  func krevAapen(_ gruppe: Innsatsgruppe) throws(Vedtaksfeil) {
    guard let alternativ = alternativ(gruppe) else { throw .felt(.ukjentVerdi("innsatsgruppe")) }
    if !alternativ.tilgjengelig { throw .gruppeSperret(alternativ.sperret.map(\.rawValue)) }
  }

  /// Everything a decision must have before it is read by a second reader or made.
  public func krevFerdig(_ utkast: Vedtak) throws(Vedtaksfeil) {
    let innhold = utkast.innhold
    guard let gruppe = innhold.innsatsgruppe else { throw .manglerInnsatsgruppe }
    try krevAapen(gruppe)
    let tillatt = hovedmaal(for: gruppe)
    if !tillatt.isEmpty {
      guard let maal = innhold.hovedmaal else { throw .manglerHovedmaal }
      if !tillatt.contains(maal) { throw .hovedmaalIkkeTillatt }
    }
    if innhold.kilder.isEmpty { throw .manglerKilde }
    for (navn, tekst) in [
      ("muligheter", innhold.muligheter), ("maal", innhold.maal), ("behov", innhold.behov),
      ("bistand", innhold.bistand), ("begrunnelse", innhold.begrunnelse),
    ] where tekst.isEmpty { throw .felt(.paakrevd(navn)) }
    if let forslag = utkast.forslag, forslag != gruppe, innhold.avvik.isEmpty { throw .manglerAvviksgrunn }
    if kreverIkkeOrdinaertGrunn(gruppe), innhold.hvorforIkkeOrdinaert.isEmpty { throw .manglerIkkeOrdinaert }
  }

  /// Groups for a lasting reduction must say why measures will not lead to ordinary work (F06).
  public func kreverIkkeOrdinaertGrunn(_ gruppe: Innsatsgruppe) -> Bool {
    Innsatsvalg.regel(gruppe, pakke: pakke, dato: dato)?.arbeidsevne == [.varigNedsatt]
  }

  /// What the assessments point to. A proposal only: the veileder decides, and says why when they decide otherwise.
  public var forslag: Innsatsgruppe? {
    Innsatsforslag.foreslaa(Vurderingsfunn(sak), dato: dato, pakke: pakke).gruppe
  }

  private static func json(_ spor: [Regelspor]) -> [Json] { spor.compactMap { try? JsonEncoder.encode($0) } }
}
