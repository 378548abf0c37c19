import Fagmodell
import Glibc
import Saksgang

/// The machine's clock. The civil date is the office's: the local time zone's, not UTC's.
struct Systemklokke: Klokke {
  /// A date a person asked for, in training: the day stands still, the hours go.
  let valgtDato: Dato?

  var idag: Dato { valgtDato ?? Systemklokke.lokalDato(sekunder: naatid.tv_sec) }

  var naa: Tidspunkt {
    let tid = naatid
    let ekte = Tidspunkt(millisekunder: Int64(tid.tv_sec) * 1_000 + Int64(tid.tv_nsec) / 1_000_000)
    guard let valgtDato else { return ekte }
    let iDag = ekte.millisekunder - Tidspunkt(ekte.dato, time: 0).millisekunder
    return Tidspunkt(millisekunder: Tidspunkt(valgtDato, time: 0).millisekunder + iDag)
  }

  private var naatid: timespec {
    var tid = timespec()
    clock_gettime(CLOCK_REALTIME, &tid)
    return tid
  }

  private static func lokalDato(sekunder: Int) -> Dato {
    var sekunder = sekunder
    var lokal = tm()
    localtime_r(&sekunder, &lokal)
    let dato = Dato(aar: Int(lokal.tm_year) + 1_900, maaned: Int(lokal.tm_mon) + 1, dag: Int(lokal.tm_mday))
    return dato ?? Dato(dagnummer: 0)
  }
}

/// New ids from the system's random numbers.
struct Systemider: Idkilde {
  func ny(_ tid: Tidspunkt) -> Ulid { Ulid(tid: tid, hoy: .random(in: .min ... .max), lav: .random(in: .min ... .max)) }
}
