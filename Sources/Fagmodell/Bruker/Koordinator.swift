/// The one who holds the threads where several bodies help at once (N09).
public struct Koordinator: Hashable, Codable, Sendable {
  public let navn: String
  /// The body they belong to.
  public let hos: Ansvarlig

  public init(navn: String, hos: Ansvarlig) {
    self.navn = navn
    self.hos = hos
  }
}

extension Brukersak {
  /// How many bodies, or themes with a barrier, make several needs at once. The program's own measure, to see who may
  /// be sent from door to door; no rule follows from it.
  static let sammensattFra = 3

  /// Whether the person needs help with several things at once, or from several bodies at once.
  public var harSammensatteBehov: Bool {
    let temaer = (aapenArbeidsevnevurdering ?? arbeidsevnevurderinger.last)?.profil ?? behovsvurderinger.last?.temaer
    let barrierer = temaer.map { profil in profil.utfylte.count { !profil[$0].barriere.isEmpty } } ?? 0
    let instanser = plan.map { plan in
      Set(aktiviteter(i: plan).filter { !$0.status.erEndelig && $0.ansvarlig != .bruker }.map(\.ansvarlig)).count
    }
    return barrierer >= Brukersak.sammensattFra || (instanser ?? 0) >= Brukersak.sammensattFra
  }
}
