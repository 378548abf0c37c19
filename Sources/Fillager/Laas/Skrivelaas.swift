import Saksgang

/// The lock of one journal, held. Opened fresh for each commit: an open descriptor left behind would keep it.
struct Skrivelaas {
  static let filnavn = "lock"

  private let fil: any FileSystem
  private let tak: Filtak

  /// Lås. Nil when someone else held it all the time.
  static func ta(
    _ fil: any FileSystem, i mappe: Filtak, frist: Int
  ) throws(Lagerfeil) -> Skrivelaas? {
    let tak = try fil.aapne(filnavn, i: mappe, .laas)
    do throws(Lagerfeil) {
      if try fil.laas(tak, frist: frist) { return Skrivelaas(fil: fil, tak: tak) }
    } catch {
      try? fil.lukk(tak)
      throw error
    }
    try? fil.lukk(tak)
    return nil
  }

  /// Lås opp. Closing is unlocking; a failure to close changes nothing that is already on disk.
  func slipp() { try? fil.lukk(tak) }
}
