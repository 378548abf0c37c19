import Fagmodell

extension Saksbehandling {
  /// The person's case that holds the entity `id` (a decision, a plan); the case itself when `id` is a case or an
  /// identity number. Looks through the cases without opening any for a person.
  public func finnSak(medDel id: String) throws(Utforfeil) -> SakId {
    guard let ulid = Ulid(id) else { return try finn(id) }
    let rader = try lagerkall { () throws(Lagerfeil) in try lager.rader(.bruker) }
    if rader.contains(where: { $0.sak.ulid == ulid }) { return SakId(ulid) }
    for rad in rader {
      let bilde = try lagerkall { () throws(Lagerfeil) in try lager.hent(rad.sak) }
      if bilde?.poster.contains(where: { $0.id == ulid && $0.innhold != nil }) == true { return rad.sak }
    }
    throw .lager(.finnesIkke(SakId(ulid)))
  }
}
