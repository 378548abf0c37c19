import Fagmodell

/// A store in front of a store: what is done here is seen here, and reaches the one behind as one transaction by
/// `fullfor`, or never. Made for files of commands that must be stored whole or not at all.
///
/// Used from one thread; looks into cases are logged behind at once, since they have happened whatever comes after.
public final class Samlelager: Lager, @unchecked Sendable {
  public var type: Lagertype { bak.type }
  public var id: Ulid { bak.id }
  private let bak: any Lager
  private let radbygger: Radbygger
  private var endringer: [SakId: Sakendring] = [:]
  private var bilder: [SakId: Saksbilde] = [:]
  private var rekkefolge: [SakId] = []

  /// Rows that have been asked for, kept up to date: a file that registers people asks for all of them at every line.
  private struct Liste {
    var rader: [Indeksrad]
    var plass: [SakId: Int]
    /// What has been changed here since.
    var endret: [SakId]
  }
  private var lister: [Sakart: Liste] = [:]

  public init(foran bak: any Lager, radbygger: @escaping Radbygger = Brukerrad.bygger) {
    self.bak = bak
    self.radbygger = radbygger
  }

  public var erTomt: Bool { rekkefolge.isEmpty }

  public func hent(_ sak: SakId) throws(Lagerfeil) -> Saksbilde? {
    if let bilde = bilder[sak] { return bilde }
    return try bak.hent(sak)
  }

  /// Takes the changes in. All changes of a sak become one, so the revision rises by one however many there are.
  public func utfor(_ t: Transaksjon) throws(Lagerfeil) -> Kvittering {
    for endring in t.endringer {
      let funnet = try hent(endring.sak)?.revisjon ?? 0
      guard funnet == endring.forventetRevisjon else {
        throw .konflikt(sak: endring.sak, forventet: endring.forventetRevisjon, funnet: funnet)
      }
    }
    var revisjoner: [SakId: Int] = [:]
    for endring in t.endringer { revisjoner[endring.sak] = try legg(endring, t) }
    return Kvittering(sekvens: 0, revisjoner: revisjoner)
  }

  private func legg(_ endring: Sakendring, _ t: Transaksjon) throws(Lagerfeil) -> Int {
    let gammelt = try hent(endring.sak)
    let grunn = endringer[endring.sak]?.forventetRevisjon ?? endring.forventetRevisjon
    if endringer[endring.sak] == nil { rekkefolge.append(endring.sak) }
    lister[endring.art]?.endret.append(endring.sak)
    let hendelser = endring.hendelser.map { $0.av(t.av) }
    endringer[endring.sak] = Sakendring(
      sak: endring.sak, art: endring.art, forventetRevisjon: grunn,
      hendelser: (endringer[endring.sak]?.hendelser ?? []) + hendelser,
      poster: Samlelager.flett(endringer[endring.sak]?.poster ?? [], endring.poster, beholdFjernet: true))
    let nye = hendelser.map { Historikkpost(revisjon: grunn + 1, tid: t.tid, av: t.av, hendelse: $0) }
    bilder[endring.sak] = Saksbilde(
      id: endring.sak, art: endring.art, revisjon: grunn + 1,
      poster: Samlelager.flett(gammelt?.poster ?? [], endring.poster, beholdFjernet: false),
      historikk: (gammelt?.historikk ?? []) + nye)
    return grunn + 1
  }

  /// - Parameter beholdFjernet: keep the word that an entity was removed, for a store that may have it.
  private static func flett(_ gamle: [Post], _ nye: [Post], beholdFjernet: Bool) -> [Post] {
    var ut = gamle
    for post in nye {
      let plass = ut.firstIndex { $0.type == post.type && $0.id == post.id }
      if let plass { ut[plass] = post } else { ut.append(post) }
    }
    return beholdFjernet ? ut : ut.filter { $0.innhold != nil }
  }

  public func rader(_ art: Sakart) throws(Lagerfeil) -> [Indeksrad] {
    // Taken out while it is changed, so that nothing is copied.
    var liste: Liste
    if let gammel = lister.removeValue(forKey: art) { liste = gammel } else { liste = try nyListe(art) }
    for sak in liste.endret {
      guard let bilde = bilder[sak] else { continue }
      let rad = Indeksrad(sak: sak, art: art, revisjon: bilde.revisjon, felt: radbygger(bilde))
      if let plass = liste.plass[sak] {
        liste.rader[plass] = rad
      } else {
        liste.plass[sak] = liste.rader.count
        liste.rader.append(rad)
      }
    }
    liste.endret = []
    lister[art] = liste
    return liste.rader
  }

  private func nyListe(_ art: Sakart) throws(Lagerfeil) -> Liste {
    let rader = try bak.rader(art)
    let plass = Dictionary(uniqueKeysWithValues: rader.enumerated().map { ($1.sak, $0) })
    return Liste(rader: rader, plass: plass, endret: rekkefolge.filter { bilder[$0]?.art == art })
  }

  public func oppdater() -> Bool { false }
  public func loggfor(_ innsyn: Innsyn) throws(Lagerfeil) { try bak.loggfor(innsyn) }
  public func innsynslogg(sak: SakId?, antall: Int?) throws(Lagerfeil) -> [Innsyn] {
    try bak.innsynslogg(sak: sak, antall: antall)
  }

  /// Stores everything behind, as one transaction in `av`'s name; who did each thing stands in its event. A sak that
  /// someone else has changed meanwhile stops all of it.
  public func fullfor(nokkel: Ulid, tid: Tidspunkt, av: String) throws(Lagerfeil) {
    if erTomt { return }
    _ = try bak.utfor(Transaksjon(nokkel: nokkel, tid: tid, av: av, endringer: ferdige(av)))
  }

  private func ferdige(_ av: String) -> [Sakendring] {
    rekkefolge.compactMap { endringer[$0] }.map { $0.lagret(av: av) }
  }

  /// As `fullfor`, but in several transactions where one cannot hold it all and the store behind takes many: every sak is
  /// whole in one of them. For saker that do not need each other. When it throws, the first of them may be stored
  /// (`erDelvisLagret`).
  ///
  /// - Parameter nokkel: makes a key for each transaction.
  public func fullforDelt(tid: Tidspunkt, av: String, nokkel: () -> Ulid) throws(Lagerfeil) {
    guard let bak = bak as? any Massemottak, !erTomt else {
      return try fullfor(nokkel: nokkel(), tid: tid, av: av)
    }
    var deler = [ferdige(av)]
    while true {
      do throws(Lagerfeil) {
        try bak.utforMange(deler.map { Transaksjon(nokkel: nokkel(), tid: tid, av: av, endringer: $0) })
        return
      } catch .forStor where deler.contains(where: { $0.count > 1 }) {
        // Too large is found out before anything is written.
        deler = deler.flatMap { del in
          let midt = del.count / 2
          return [Array(del[..<midt]), Array(del[midt...])].filter { !$0.isEmpty }
        }
      } catch {
        throw error
      }
    }
  }

  /// Whether something of what was to be stored has been, after a failure.
  public var erDelvisLagret: Bool {
    bilder.values.contains { bilde in
      let bak = (try? bak.hent(bilde.id)) ?? nil
      return (bak?.revisjon ?? 0) >= bilde.revisjon
    }
  }
}

extension Sakendring {
  /// Events done by the one who stores them need not say so.
  fileprivate func lagret(av ident: String) -> Sakendring {
    Sakendring(
      sak: sak, art: art, forventetRevisjon: forventetRevisjon,
      hendelser: hendelser.map { $0.av == ident ? $0.av(nil) : $0 }, poster: poster)
  }
}
