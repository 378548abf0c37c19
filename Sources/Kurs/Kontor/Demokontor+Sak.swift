import Fagmodell
import Saksgang

extension Demokontor {
  /// One figure's case as it stands on the day, told without a store: for those who only read it.
  public func sak(_ id: String) throws(Kursfeil) -> Brukersak {
    guard let (nr, figur) = figurer.first(where: { $0.figur.id == id }) else {
      throw Kursfeil(.ukjentOrd, fil: "kurs/figurer", detalj: id)
    }
    let oppsett = innhold.oppsett
    guard let pakke = pakker.pakke(oppsett.kontor.pakke) else {
      throw Kursfeil(.feilInnhold, fil: "kurs/kontor.json", sted: "kontor.pakke", detalj: oppsett.kontor.pakke)
    }
    let verden = Demoverden(kontor: oppsett.kontor, ansatte: oppsett.ansatte, pakke: pakke, idag: idag)
    var befolkning = Befolkning(innhold, verden, lagertype: .ovelse, fro: fro)
    let endringer = try befolkning.figur(figur, nr: nr).flatMap(\.endringer)
    guard let sak = endringer.first?.sak, let lest = Demokontor.fold(sak, endringer.flatMap(\.poster)) else {
      throw Kursfeil(.avvist, fil: figur.fil)
    }
    return lest
  }

  /// The newest word on each entity.
  private static func fold(_ sak: SakId, _ poster: [Post]) -> Brukersak? {
    var rekkefolge: [Ulid] = []
    var siste: [Ulid: Post] = [:]
    for post in poster {
      if siste.updateValue(post, forKey: post.id) == nil { rekkefolge.append(post.id) }
    }
    let deler = try? rekkefolge.compactMap { siste[$0] }.compactMap { (post) throws -> Saksdel? in
      guard let innhold = post.innhold, let art = Saksdel.Art(rawValue: post.type) else { return nil }
      return try Saksdel(art, id: post.id, innhold: innhold)
    }
    return deler.flatMap { Brukersak(id: sak, deler: $0) }
  }
}
