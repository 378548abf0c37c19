import Fagmodell
import Saksgang

/// Takes back what was stored last, in training only: the case becomes as it was, and the history says so. Real cases
/// are corrected by new entries, never taken back.
public enum Kursangring {
  /// - Parameters:
  ///   - foer: the case as it was before the last thing was stored.
  ///   - av: ident of the one who takes it back.
  /// - Returns: the case's new revision.
  public static func angre(
    til foer: Saksbilde, i lager: any Lager, nokkel: Ulid, tid: Tidspunkt, av: String
  ) throws(Lagerfeil) -> Int {
    guard lager.type == .ovelse else { throw .skrivebeskyttet(aarsak: lager.type.rawValue) }
    guard let naa = try lager.hent(foer.id) else { throw .finnesIkke(foer.id) }
    let endring = Sakendring(
      sak: foer.id, art: foer.art, forventetRevisjon: naa.revisjon,
      hendelser: [Hendelse(type: Hendelsestype.angretIOvelse.rawValue)], poster: poster(fra: naa, til: foer))
    let kvittering = try lager.utfor(Transaksjon(nokkel: nokkel, tid: tid, av: av, endringer: [endring]))
    return kvittering.revisjoner[foer.id] ?? naa.revisjon + 1
  }

  /// What is different goes back to what it was; what has come since goes away.
  private static func poster(fra naa: Saksbilde, til foer: Saksbilde) -> [Post] {
    func samme(_ a: Post, _ b: Post) -> Bool { a.type == b.type && a.id == b.id }
    let tilbake = foer.poster.filter { post in !naa.poster.contains { $0 == post } }
    let bort = naa.poster.filter { post in post.innhold != nil && !foer.poster.contains { samme($0, post) } }
    return tilbake + bort.map { Post(type: $0.type, id: $0.id, innhold: nil) }
  }
}
