import Fagmodell

/// Books a meeting (B08).
public struct BookTime: Brukstilfelle {
  public static let navn = "bookTime"
  public var dato: Dato
  /// `HH:MM`.
  public var klokkeslett: String
  /// Minutes, 15–450.
  public var varighet: Int?
  public var kanal: Kanal?
  public var sted: String?
  public var formaal: String
  /// Defaults to the person's own veileder.
  public var veileder: String?
  /// What kind of place it is.
  public var stedstype: Stedstype?

  public init(
    dato: Dato, klokkeslett: String, varighet: Int? = nil, kanal: Kanal? = nil, sted: String? = nil, formaal: String,
    veileder: String? = nil, stedstype: Stedstype? = nil
  ) {
    self.dato = dato
    self.klokkeslett = klokkeslett
    self.varighet = varighet
    self.kanal = kanal
    self.sted = sted
    self.formaal = formaal
    self.veileder = veileder
    self.stedstype = stedstype
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Timefeil) -> Beslutning {
    let minutter = varighet ?? 30
    guard (15...450).contains(minutter) else { throw .felt(.utenfor("varighet", fra: 15, til: 450)) }
    let naar = Fritekst.linje(klokkeslett)
    guard Aktivitetsdetaljer.erKlokkeslett(naar) else { throw .felt(.ukjentVerdi("klokkeslett")) }
    let hos = try Timefeil.linje(veileder ?? sak.bruker.veileder, "veileder")
    if hos.isEmpty { throw .nei(.manglerVeileder) }
    let time = Timeavtale(
      id: k.nyId(), dato: try Timefeil.kommende(dato, "dato", k), klokkeslett: naar, varighet: minutter,
      kanal: kanal ?? .oppmote, sted: try Timefeil.linje(sted, "sted"),
      formaal: try Timefeil.linje(formaal, "formaal", paakrevd: true), veileder: hos, bestilt: k.idag,
      stedstype: stedstype)
    if sak.aapneTimer.contains(where: { $0.kolliderer(med: time) }) { throw .nei(.kolliderer) }
    return Beslutning(.timeBestilt, [.timeavtale(time)])
  }
}
