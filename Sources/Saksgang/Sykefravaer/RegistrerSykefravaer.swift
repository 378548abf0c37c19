import Fagmodell

/// Opens a sick leave, or stores news about the one that runs: a new degree, activity, the plan or the statement that
/// came. Absent parts stay.
public struct RegistrerSykefravaer: Brukstilfelle {
  public static let navn = "registrerSykefravaer"
  /// First day of absence; needed for a new one.
  public var fra: Dato?
  /// 1–100; needed for a new one.
  public var prosent: Int?
  /// The day a new degree counts from; today when absent.
  public var gradFra: Dato?
  public var harArbeidsgiver: Bool?
  public var iAktivitet: Bool?
  public var oppfolgingsplanMottatt: Dato?
  public var legeerklaeringMottatt: Dato?
  public var tilbakeTilArbeidsgiver: Tilbakesvar?

  public init(fra: Dato? = nil, prosent: Int? = nil, gradFra: Dato? = nil) {
    self.fra = fra
    self.prosent = prosent
    self.gradFra = gradFra
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Sykefravaersfeil) -> Beslutning {
    if let prosent, !(1...100).contains(prosent) { throw .felt(.utenfor("prosent", fra: 1, til: 100)) }
    var ny: Sykefravaer
    if let aapent = sak.aapentSykefravaer {
      if let fra, fra != aapent.fra { throw .nei(.alleredeAapent) }
      ny = aapent
      try settGrad(&ny, k)
    } else {
      ny = try opprett(sak, k)
    }
    ny.harArbeidsgiver = harArbeidsgiver ?? ny.harArbeidsgiver
    ny.iAktivitet = iAktivitet ?? ny.iAktivitet
    ny.tilbakeTilArbeidsgiver = tilbakeTilArbeidsgiver ?? ny.tilbakeTilArbeidsgiver
    ny.oppfolgingsplanMottatt =
      try mottatt(oppfolgingsplanMottatt, "oppfolgingsplanMottatt", ny, k)
      ?? ny.oppfolgingsplanMottatt
    ny.legeerklaeringMottatt =
      try mottatt(legeerklaeringMottatt, "legeerklaeringMottatt", ny, k)
      ?? ny.legeerklaeringMottatt
    return Beslutning(.sykefravaerRegistrert, [.sykefravaer(ny)])
  }

  private func opprett(_ sak: Brukersak, _ k: Kontekst) throws(Sykefravaersfeil) -> Sykefravaer {
    guard let fra else { throw .felt(.paakrevd("fra")) }
    guard let prosent else { throw .felt(.paakrevd("prosent")) }
    _ = try Sykefravaersfeil.dag(fra, "fra", k)
    if sak.sykefravaer.contains(where: { $0.slutt.map { fra <= $0.til } ?? true }) { throw .nei(.overlapper) }
    return Sykefravaer(id: k.nyId(), fra: fra, grader: [Sykmeldingsgrad(fra: fra, prosent: prosent)])
  }

  private func settGrad(_ fravaer: inout Sykefravaer, _ k: Kontekst) throws(Sykefravaersfeil) {
    guard let prosent else { return }
    let dag = gradFra ?? k.idag
    guard let siste = fravaer.grader.last else { return }
    if siste.prosent == prosent { return }
    if dag < siste.fra { throw .nei(.gradForTidlig) }
    if dag == siste.fra { fravaer.grader.removeLast() }
    fravaer.grader.append(Sykmeldingsgrad(fra: dag, prosent: prosent))
  }

  private func mottatt(
    _ dato: Dato?, _ navn: String, _ fravaer: Sykefravaer, _ k: Kontekst
  ) throws(Sykefravaersfeil) -> Dato? {
    guard let dato else { return nil }
    if dato < fravaer.fra { throw .felt(.sluttForStart(navn)) }
    return try Sykefravaersfeil.dag(dato, navn, k)
  }
}

/// Ends the sick leave and says where the person went.
public struct AvsluttSykefravaer: Brukstilfelle {
  public static let navn = "avsluttSykefravaer"
  /// Last day of the leave; today when absent.
  public var til: Dato?
  public var utfall: Sykefravaersutfall

  public init(til: Dato? = nil, utfall: Sykefravaersutfall) {
    self.til = til
    self.utfall = utfall
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Sykefravaersfeil) -> Beslutning {
    guard var fravaer = sak.aapentSykefravaer else { throw .nei(.ingenAapent) }
    let dag = try Sykefravaersfeil.dag(til, "til", k)
    if dag < (fravaer.grader.last?.fra ?? fravaer.fra) { throw .felt(.sluttForStart("til")) }
    fravaer.slutt = Sykefravaersslutt(til: dag, utfall: utfall, av: k.ansatt.ident)
    return Beslutning(.sykefravaerAvsluttet, [.sykefravaer(fravaer)])
  }
}

extension Sykefravaer {
  /// Whether the leave runs on `dato`; first and last day count.
  public func loper(paa dato: Dato) -> Bool { dato >= fra && (slutt.map { dato <= $0.til } ?? true) }
}
