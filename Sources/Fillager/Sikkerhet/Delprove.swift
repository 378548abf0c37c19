import Glibc
import Saksgang

/// Tries out whether the disk under a folder keeps the promises the store is built on, before any case is trusted to it.
/// Some mounts (FAT, some FUSE and SMB set-ups, NFS without locking) take the calls and do something else.
enum Delprove {
  /// Leaves nothing behind. Throws `.usikker` with `LAAS_BARE_LOKAL`, `TILLEGG_VIRKER_IKKE` or `LAAS_VIRKER_IKKE`.
  static func prov(rot: Filtak, sti: String, _ fil: any FileSystem) throws(Lagerfeil) {
    // On one machine such locks work, so trying them out would not show it.
    if try fil.montering(rot)?.laaserBareLokalt == true { throw .usikker(sti: sti, aarsak: "LAAS_BARE_LOKAL") }
    do throws(Lagerfeil) {
      let mappe = try fil.aapneMappe(Lageroppsett.karantene, i: rot)
      try fil.bruk(mappe) { (mappe) throws(Lagerfeil) in try prov(mappe, sti: sti, fil) }
    } catch .fullDisk, .skrivebeskyttet {
      // Reading must work on a full or read-only disk; writing will say so itself.
      return
    } catch  where error.er(EACCES, EPERM, ENOENT) {
      return
    } catch {
      throw error
    }
  }

  private static func prov(_ mappe: Filtak, sti: String, _ fil: any FileSystem) throws(Lagerfeil) {
    let navn = Segmentnavn.midlertidig(0)
    let skriver = try fil.opprett(navn, i: mappe, modus: 0o600)
    do throws(Lagerfeil) {
      try fil.bruk(skriver) { (skriver) throws(Lagerfeil) in
        let annen = try fil.aapne(navn, i: mappe, .leggTil)
        try fil.bruk(annen) { (annen) throws(Lagerfeil) in
          try provTillegg(skriver, annen, sti, fil)
          try provLaas(skriver, annen, sti, fil)
        }
      }
    } catch {
      try? fil.fjern(navn, i: mappe)
      throw error
    }
    try fil.fjern(navn, i: mappe)
  }

  /// Two descriptors write by turns; every byte must be there, in order.
  private static func provTillegg(
    _ en: Filtak, _ to: Filtak, _ sti: String, _ fil: any FileSystem
  ) throws(Lagerfeil) {
    for (tak, tekst) in [(en, "a1\n"), (to, "b2\n"), (en, "c3\n")] { _ = try fil.skriv(tak, Array(tekst.utf8)) }
    guard try fil.les(to, fra: 0, antall: 64) == Array("a1\nb2\nc3\n".utf8) else {
      throw .usikker(sti: sti, aarsak: "TILLEGG_VIRKER_IKKE")
    }
  }

  /// While one holds the lock the other must not get it.
  private static func provLaas(_ en: Filtak, _ to: Filtak, _ sti: String, _ fil: any FileSystem) throws(Lagerfeil) {
    guard try fil.laas(en, frist: 0) else { throw .usikker(sti: sti, aarsak: "LAAS_VIRKER_IKKE") }
    if try fil.laas(to, frist: 0) { throw .usikker(sti: sti, aarsak: "LAAS_VIRKER_IKKE") }
  }
}
