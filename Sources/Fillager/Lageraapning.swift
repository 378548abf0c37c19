import Glibc
import Saksgang

/// Opening the parts every user of a store needs: its folder and its FORMAT.
enum Lageraapning {
  static func aapneRot(_ sti: String, _ fil: any FileSystem) throws(Lagerfeil) -> Filtak {
    do throws(Lagerfeil) {
      return try fil.aapneMappe(sti)
    } catch  where error.er(ENOENT, ENOTDIR) {
      throw .ikkeLager(sti: sti)
    } catch  where error.er(ELOOP) {
      throw .usikker(sti: sti, aarsak: "LENKE")
    } catch {
      throw error
    }
  }

  static func lesFormat(_ rot: Filtak, _ fil: any FileSystem) throws(Lagerfeil) -> Lagerformat {
    let tak: Filtak
    do throws(Lagerfeil) {
      tak = try fil.aapne(Lagerformat.filnavn, i: rot, .les)
    } catch  where error.er(ENOENT, ENOTDIR) {
      throw .ikkeLager(sti: rot.sti)
    } catch  where error.er(ELOOP) {
      throw .usikker(sti: Lagerformat.filnavn, aarsak: "LENKE")
    } catch {
      throw error
    }
    defer { try? fil.lukk(tak) }
    guard try fil.egenskaper(tak).slag == .fil else { throw .usikker(sti: Lagerformat.filnavn, aarsak: "IKKE_FIL") }
    return try Lagerformat(lest: try fil.les(tak, fra: 0, antall: 4_096))
  }
}
