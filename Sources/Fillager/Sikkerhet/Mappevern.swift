import Saksgang

/// Refuses a store that others could have planted or could read.
enum Mappevern {
  /// Walks every folder above the store: none may be writable by others unless it is sticky, as `/tmp` is, or owned
  /// by someone who is neither root nor us.
  ///
  /// - Returns: the path without the links in it.
  static func sjekk(_ mappe: String, _ fil: any FileSystem, bruker: UInt32) throws(Lagerfeil) -> String {
    let sti = try fil.ekteSti(mappe)
    try sjekkForeldre(til: sti, fil, bruker: bruker)
    return sti
  }

  /// - Parameter sti: absolute, without links.
  static func sjekkForeldre(til sti: String, _ fil: any FileSystem, bruker: UInt32) throws(Lagerfeil) {
    var over = Substring(sti)
    while let skille = over.lastIndex(of: "/") {
      over = over[..<skille]
      let navn = over.isEmpty ? "/" : String(over)
      guard let e = try fil.egenskaper(sti: navn) else { throw .ikkeLager(sti: sti) }
      // Root may stand in anyone's folder: containers mount folders that belong to someone outside.
      guard e.eier == 0 || e.eier == bruker || bruker == 0 else { throw .usikker(sti: navn, aarsak: "FREMMED_EIER") }
      let aapen = e.modus & 0o022 != 0 && e.modus & 0o1000 == 0
      guard !aapen else { throw .usikker(sti: navn, aarsak: "SKRIVBAR_FOR_ANDRE") }
      if over.isEmpty { break }
    }
  }

  /// The store's own folder: no rights for the world; owned by us, or by root or a group's admin in a shared store.
  static func sjekk(
    _ e: Filegenskaper, _ format: Lagerformat, sti: String, bruker: UInt32
  ) throws(Lagerfeil) {
    guard e.slag == .mappe else { throw .ikkeLager(sti: sti) }
    guard e.modus & 0o007 == 0 else { throw .usikker(sti: sti, aarsak: "AAPEN_FOR_ALLE") }
    switch format.tilgang {
    case .eier:
      guard e.eier == bruker || bruker == 0 else { throw .usikker(sti: sti, aarsak: "FREMMED_EIER") }
      guard e.modus & 0o020 == 0 else { throw .usikker(sti: sti, aarsak: "SKRIVBAR_FOR_GRUPPE") }
    case .gruppe:
      guard e.modus & 0o020 == 0 || e.modus & 0o1000 != 0 else { throw .usikker(sti: sti, aarsak: "MANGLER_STICKY") }
    }
  }
}
