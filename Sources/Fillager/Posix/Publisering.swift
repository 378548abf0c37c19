import Glibc
import Saksgang

/// Giving a finished file its name.
enum Publisering {
  /// `link` refuses to replace what is there. Where links do not exist (FAT, SMB) the lock we hold makes `rename`
  /// just as safe.
  static func gi(
    navn: String, til midlertidig: String, i mappe: Filtak, _ fil: any FileSystem
  ) throws(Lagerfeil) {
    do throws(Lagerfeil) {
      try fil.lenk(midlertidig, til: navn, i: mappe)
    } catch  where error.er(EPERM, ENOTSUP, EOPNOTSUPP, EMLINK, ENOSYS) {
      guard try fil.egenskaper(navn, i: mappe) == nil else { throw .io(kall: "link", errno: EEXIST, sti: navn) }
      try fil.omdop(midlertidig, til: navn, i: mappe)
      return
    } catch {
      try? fil.fjern(midlertidig, i: mappe)
      throw error
    }
    // Left behind it does no harm: the next writer sweeps it.
    try? fil.fjern(midlertidig, i: mappe)
  }

  /// Some servers cannot sync a folder and say so; they are tolerated, everything else is a failure.
  static func synk(_ mappe: Filtak, _ fil: any FileSystem) throws(Lagerfeil) {
    do throws(Lagerfeil) {
      try fil.synkAlt(mappe)
    } catch  where error.er(EINVAL, ENOTSUP, EOPNOTSUPP) {
      return
    } catch {
      throw error
    }
  }
}
