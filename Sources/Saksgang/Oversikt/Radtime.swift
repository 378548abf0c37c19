import Fagmodell

/// An appointment in a list row: when, how long, and whom the person meets. What it is about stays in the case.
public struct Radtime: Hashable, Sendable {
  public let dato: Dato
  /// `HH:MM`.
  public let klokkeslett: String
  /// Minutes.
  public let varighet: Int
  public let veileder: String

  init(_ time: Timeavtale) {
    dato = time.dato
    klokkeslett = time.klokkeslett
    varighet = time.varighet
    veileder = time.veileder
  }

  /// `2016-06-08 13:30 45 K100001`.
  var kode: String { "\(dato) \(klokkeslett) \(varighet) \(veileder)" }

  init?(_ kode: String) {
    let deler = kode.split(separator: " ", maxSplits: 3).map(String.init)
    guard deler.count == 4, let dato = Dato(iso: deler[0]), let varighet = Int(deler[2]) else { return nil }
    self.dato = dato
    klokkeslett = deler[1]
    self.varighet = varighet
    veileder = deler[3]
  }
}
