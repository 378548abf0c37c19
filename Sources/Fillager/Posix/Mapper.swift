import Glibc
import Saksgang

/// Paths and the folders in them.
enum Mapper {
  /// Makes the folders of a path that are missing, for the owner only; the path without links comes back.
  static func lag(_ sti: String, _ fil: any FileSystem) throws(Lagerfeil) -> String {
    do throws(Lagerfeil) {
      return try fil.ekteSti(sti)
    } catch .ikkeLager where sti != "/" && sti != "." {
      let (over, navn) = try del(sti)
      let ekte = try lag(over, fil)
      let forelder = try fil.aapneMappe(ekte)
      defer { try? fil.lukk(forelder) }
      try lagHvisMangler(navn, i: forelder, fil)
      return (ekte == "/" ? "" : ekte) + "/" + navn
    } catch {
      throw error
    }
  }

  static func del(_ mappe: String) throws(Lagerfeil) -> (over: String, navn: String) {
    let deler = mappe.split(separator: "/")
    guard let navn = deler.last, navn != ".", navn != ".." else { throw .ikkeLager(sti: mappe) }
    let over = deler.dropLast().joined(separator: "/")
    return (mappe.hasPrefix("/") ? "/" + over : over.isEmpty ? "." : over, String(navn))
  }

  static func lagHvisMangler(
    _ navn: String, i mappe: Filtak, modus: UInt32 = 0o700, _ fil: any FileSystem
  ) throws(Lagerfeil) {
    do throws(Lagerfeil) {
      try fil.lagMappe(navn, i: mappe, modus: modus)
    } catch  where error.er(EEXIST) {
      return
    } catch {
      throw error
    }
  }

  /// A user's own folder for one store outside the store, made when it is missing.
  static func aapneEgen(_ sti: String, lager: String, _ fil: any FileSystem) throws(Lagerfeil) -> Filtak {
    let over = try fil.aapneMappe(try lag(sti, fil))
    defer { try? fil.lukk(over) }
    try lagHvisMangler(lager, i: over, fil)
    return try fil.aapneMappe(lager, i: over)
  }
}
