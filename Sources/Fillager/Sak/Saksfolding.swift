import Fagmodell
import Saksgang

/// Folds a sak's elements, oldest first, into the picture of it as it is now.
struct Saksfolding {
  private struct Nokkel: Hashable {
    let type: String
    let id: Ulid
  }

  private let sak: SakId
  private var art: Sakart?
  private var revisjon = 0
  private var plasser: [Nokkel: Int] = [:]
  private var poster: [Post?] = []
  private var historikk: [Historikkpost] = []

  init(sak: SakId) { self.sak = sak }

  /// Goes on from a picture made before.
  init(fra bilde: Saksbilde) {
    sak = bilde.id
    art = bilde.art
    revisjon = bilde.revisjon
    historikk = bilde.historikk
    for post in bilde.poster { sett(post) }
  }

  mutating func legg(_ element: Elementkoding.Element, revisjon: Int, tid: Tidspunkt, av: String) {
    art = element.art ?? art
    self.revisjon = revisjon
    for hendelse in element.hendelser {
      historikk.append(Historikkpost(revisjon: revisjon, tid: tid, av: av, hendelse: hendelse))
    }
    for post in element.poster { sett(post) }
  }

  private mutating func sett(_ post: Post) {
    let nokkel = Nokkel(type: post.type, id: post.id)
    let verdi: Post? = post.innhold == nil ? nil : post
    if let plass = plasser[nokkel] {
      poster[plass] = verdi
      if verdi == nil { plasser[nokkel] = nil }
    } else if verdi != nil {
      plasser[nokkel] = poster.count
      poster.append(verdi)
    }
  }

  /// Nil when no element told what kind of sak it is.
  var bilde: Saksbilde? {
    guard let art else { return nil }
    return Saksbilde(id: sak, art: art, revisjon: revisjon, poster: poster.compactMap { $0 }, historikk: historikk)
  }
}
