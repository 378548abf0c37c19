import Fagmodell

/// Calls a dialogue meeting, or stores that it was held or cancelled. Meetings 4 and 5 may follow a leave that has ended,
/// while the person still has an employer (J08).
public struct RegistrerDialogmote: Brukstilfelle {
  public static let navn = "registrerDialogmote"
  /// Absent: a new one.
  public var mote: Id<Dialogmote>?
  /// 1–5; needed for a new one.
  public var nummer: Int?
  public var dato: Dato?
  /// Who asked for it; NAV when absent.
  public var initiativ: Motepart?
  public var deltakere: [Motepart]?
  /// True when the meeting has been held.
  public var avholdt: Bool?
  /// Whether the person is likely to return to their own employer; needed when meeting 2 was held (J07).
  public var tilbake: Tilbakesvar?
  public var notat: String?
  /// Why it was cancelled.
  public var avlyst: String?

  public init(mote: Id<Dialogmote>? = nil, nummer: Int? = nil, dato: Dato? = nil) {
    self.mote = mote
    self.nummer = nummer
    self.dato = dato
  }

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Sykefravaersfeil) -> Beslutning {
    var (ny, fravaer) = try finn(sak, k)
    guard ny.tilstand == .innkalt else { throw .nei(.moteFerdig) }
    if let dato { ny.dato = dato }
    ny.initiativ = initiativ ?? ny.initiativ
    if let deltakere { ny.deltakere = Set(deltakere) }
    if ny.dato < fravaer.fra { throw .felt(.sluttForStart("dato")) }
    if let avlyst {
      ny.tilstand = .avlyst(grunn: try Sykefravaersfeil.krevd(avlyst, "avlyst", maks: Feltgrense.maal))
    } else if avholdt == true {
      if ny.dato > k.idag { throw .felt(.fremtid("dato")) }
      if ny.nummer == 2, tilbake == nil { throw .nei(.manglerTilbakesvar) }
      ny.tilstand = .avholdt(tilbake: tilbake, notat: try Sykefravaersfeil.tekst(notat, "notat"))
      // A leave that has ended stays as it ended; the meeting itself holds the answer.
      if fravaer.slutt != nil { return Beslutning(.dialogmoteRegistrert, [.dialogmote(ny)]) }
      fravaer.tilbakeTilArbeidsgiver = tilbake ?? fravaer.tilbakeTilArbeidsgiver
      return Beslutning(.dialogmoteRegistrert, [.dialogmote(ny), .sykefravaer(fravaer)])
    } else {
      _ = try Sykefravaersfeil.kommende(ny.dato, "dato", k)
    }
    return Beslutning(.dialogmoteRegistrert, [.dialogmote(ny)])
  }

  private func finn(_ sak: Brukersak, _ k: Kontekst) throws(Sykefravaersfeil) -> (Dialogmote, Sykefravaer) {
    if let mote {
      guard let funnet = sak.dialogmoter.first(where: { $0.id == mote }),
        let fravaer = sak.sykefravaer.first(where: { $0.id == funnet.sykefravaer })
      else { throw .nei(.ukjentMote) }
      return (funnet, fravaer)
    }
    guard let nummer else { throw .felt(.paakrevd("nummer")) }
    guard (1...5).contains(nummer) else { throw .felt(.utenfor("nummer", fra: 1, til: 5)) }
    guard let fravaer = sak.aapentSykefravaer ?? (nummer >= 4 ? sak.sykefravaer.last : nil) else {
      throw .nei(.ingenAapent)
    }
    let finnes = sak.dialogmoter.contains {
      if case .avlyst = $0.tilstand { return false }
      return $0.sykefravaer == fravaer.id && $0.nummer == nummer
    }
    if finnes { throw .nei(.moteFinnes) }
    guard let dato else { throw .felt(.paakrevd("dato")) }
    return (
      Dialogmote(id: k.nyId(), sykefravaer: fravaer.id, nummer: nummer, dato: dato, initiativ: initiativ ?? .nav),
      fravaer
    )
  }
}
