import Fagmodell
import Saksgang

/// A store in memory with the same answers as the real one: the model the file store is compared with, and what tests
/// of use cases and screens run on.
public final class Minnelager: Lager, @unchecked Sendable {
  public let type: Lagertype
  public let id = Ulid("01J00000000000000000000000")!
  public private(set) var innsyn: [Innsyn] = []
  public private(set) var transaksjoner: [Transaksjon] = []
  private var bilder: [SakId: Saksbilde] = [:]
  private var rekkefolge: [SakId] = []
  private var kvitteringer: [Ulid: Kvittering] = [:]
  private let radbygger: Radbygger

  public init(type: Lagertype = .demo, radbygger: @escaping Radbygger = Brukerrad.bygger) {
    self.type = type
    self.radbygger = radbygger
  }

  public func hent(_ sak: SakId) throws(Lagerfeil) -> Saksbilde? { bilder[sak] }

  public func utfor(_ transaksjon: Transaksjon) throws(Lagerfeil) -> Kvittering {
    if let gammel = kvitteringer[transaksjon.nokkel] { return gammel }
    for endring in transaksjon.endringer {
      let funnet = bilder[endring.sak]?.revisjon ?? 0
      guard funnet == endring.forventetRevisjon else {
        throw .konflikt(sak: endring.sak, forventet: endring.forventetRevisjon, funnet: funnet)
      }
    }
    for endring in transaksjon.endringer { anvend(endring, transaksjon) }
    transaksjoner.append(transaksjon)
    let revisjoner = transaksjon.endringer.map { ($0.sak, $0.forventetRevisjon + 1) }
    let kvittering = Kvittering(
      sekvens: transaksjoner.count, revisjoner: Dictionary(revisjoner, uniquingKeysWith: { _, ny in ny }))
    kvitteringer[transaksjon.nokkel] = kvittering
    return kvittering
  }

  private func anvend(_ endring: Sakendring, _ t: Transaksjon) {
    let gammelt = bilder[endring.sak]
    if gammelt == nil { rekkefolge.append(endring.sak) }
    var poster = gammelt?.poster ?? []
    for post in endring.poster {
      let plass = poster.firstIndex { $0.type == post.type && $0.id == post.id }
      switch (plass, post.innhold) {
      case (let plass?, nil): poster.remove(at: plass)
      case (let plass?, _): poster[plass] = post
      case (nil, nil): break
      case (nil, _): poster.append(post)
      }
    }
    let revisjon = endring.forventetRevisjon + 1
    let nye = endring.hendelser.map { Historikkpost(revisjon: revisjon, tid: t.tid, av: t.av, hendelse: $0) }
    bilder[endring.sak] = Saksbilde(
      id: endring.sak, art: endring.art, revisjon: revisjon, poster: poster,
      historikk: (gammelt?.historikk ?? []) + nye)
  }

  public func rader(_ art: Sakart) throws(Lagerfeil) -> [Indeksrad] {
    rekkefolge.compactMap { bilder[$0] }.filter { $0.art == art }.map {
      Indeksrad(sak: $0.id, art: $0.art, revisjon: $0.revisjon, felt: radbygger($0))
    }
  }

  public func oppdater() throws(Lagerfeil) -> Bool { false }
  public func loggfor(_ innsyn: Innsyn) throws(Lagerfeil) { self.innsyn.append(innsyn) }

  public func innsynslogg(sak: SakId?, antall: Int?) throws(Lagerfeil) -> [Innsyn] {
    let valgte = innsyn.filter { sak == nil || $0.sak == sak }
    return antall.map { Array(valgte.suffix($0)) } ?? valgte
  }
}
