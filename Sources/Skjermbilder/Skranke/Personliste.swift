import Fagmodell
import Regelverk
import Saksgang

/// Everyone in the store as light rows, for search and lists. A value: the shell makes a new one when the store has
/// changed. Rows are interpreted only when they are looked at.
public struct Personliste: Sendable {
  private let rader: [Indeksrad]
  /// Differs when the people do: lists are sorted and searched again only then.
  public let merke: Int

  public init(_ rader: [Indeksrad]) {
    self.rader = rader
    merke = rader.reduce(rader.count) { $0 &* 31 &+ $1.revisjon }
  }

  /// The row of one person.
  func rad(_ sak: SakId) -> Brukerrad? { rader.first { $0.sak == sak }.flatMap { Brukerrad($0) } }

  public var antall: Int { rader.count }

  /// Every row, interpreted; for figures of the whole office.
  var alle: [Brukerrad] { rader.compactMap { Brukerrad($0) } }

  public subscript(plass: Int) -> Brukerrad? { Brukerrad(rader[plass]) }

  /// The case of whoever has this whole identity number, written as digits.
  func sak(medNummer nummer: String) -> SakId? {
    let sifre = Array(nummer.utf8)
    return rader.first { Brukerrad.nummer(i: $0, begynner: sifre) }?.sak
  }

  /// Search among these people, made once for as long as they are the same.
  func soker(for ansatt: Ansatt) -> Brukersok { Brukersok(rader, for: ansatt) }

  /// The people this veileder follows up as places with the first thing that waits: legal deadlines first, then youth,
  /// then those long without activity.
  public func mine(
    _ ident: String, paa dato: Dato, pakke: Regelpakke
  ) -> [(plass: Int, grunn: Arbeidsliste.Grunn?)] {
    var plasser: [SakId: Int] = [:]
    var mine: [Brukerrad] = []
    for plass in rader.indices {
      guard Brukerrad.harVeileder(ident, i: rader[plass]), let rad = self[plass] else { continue }
      plasser[rad.sak] = plass
      mine.append(rad)
    }
    return Arbeidsliste(mine, dato: dato, pakke: pakke).innslag.compactMap { innslag in
      plasser[innslag.rad.sak].map { ($0, innslag.grunner.first) }
    }
  }

  /// Those at the counter. Few of all the rows are interpreted.
  func skranken(_ kontor: Kontor, naa: Tidspunkt) -> Skrankeliste {
    let her = rader.filter { Brukerrad.staarISkranken(i: $0) }.compactMap { Brukerrad($0) }
    return Skrankeliste(her, naa: naa, valg: Kovalg(kontor))
  }

  /// Everyone's appointments of the day nobody has registered the outcome of, by time.
  func timer(paa dato: Dato) -> [(rad: Brukerrad, time: Radtime)] {
    rader.filter { Brukerrad.harTime(paa: dato, i: $0) }.compactMap { Brukerrad($0) }.flatMap { rad in
      rad.timer.filter { $0.dato == dato }.map { (rad, $0) }
    }.sorted { ($0.time.klokkeslett, $0.rad.navn.sortert) < ($1.time.klokkeslett, $1.rad.navn.sortert) }
  }

  /// What stands in this veileder's calendar in the week from `dato`, and what is left over from before, by time.
  public func kalender(_ ident: String, fra dato: Dato) -> [(plass: Int, time: Radtime)] {
    var funnet: [(plass: Int, time: Radtime)] = []
    for plass in rader.indices where Brukerrad.harTime(hos: ident, i: rader[plass]) {
      guard let rad = self[plass] else { continue }
      funnet += rad.timer.filter { $0.veileder == ident && $0.dato <= dato + 7 }.map { (plass, $0) }
    }
    return funnet.sorted {
      ($0.time.dato, $0.time.klokkeslett, $0.plass) < ($1.time.dato, $1.time.klokkeslett, $1.plass)
    }
  }
}
