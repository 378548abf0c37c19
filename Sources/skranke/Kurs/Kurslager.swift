import Fagmodell
import Fillager
import Kurs
import Saksgang

/// The training store of an attempt: a store of its own, with its own state, so that nothing of it touches the user's
/// office.
enum Kurslager {
  static func opprett(i mappe: String, _ o: Oppkobling) throws(Programfeil) -> Fillager {
    let naa = o.klokke.naa
    try medLagerfeil { () throws(Lagerfeil) in
      try Lagerdrift.opprett(
        mappe: kontor(i: mappe), type: .ovelse, id: o.ider.ny(naa), tid: naa, innstillinger(mappe, o))
    }
    return try aapne(i: mappe, o)
  }

  static func aapne(i mappe: String, _ o: Oppkobling) throws(Programfeil) -> Fillager {
    try medLagerfeil { () throws(Lagerfeil) in try Fillager(mappe: kontor(i: mappe), innstillinger(mappe, o)) }
  }

  static func kontor(i mappe: String) -> String { mappe + "/kontor" }
  static func tilstand(i mappe: String) -> String { mappe + "/tilstand" }

  private static func innstillinger(_ mappe: String, _ o: Oppkobling) -> Innstillinger {
    var innstillinger = o.innstillinger
    innstillinger.bufferMappe = nil
    innstillinger.tilstandsMappe = tilstand(i: mappe)
    return innstillinger
  }

  static func programfeil(_ feil: any Error) -> Programfeil {
    switch feil {
    case let feil as Kursfeil: Programfeil(feil)
    case Demofeil.innhold(let feil): Programfeil(feil)
    default: Demolager.programfeil(feil)
    }
  }
}

extension Programfeil {
  /// A course file that cannot be used: the file, the line and what is wrong.
  init(_ feil: Kursfeil) {
    self.init(feil.kode, feil.aarsak == .manglerFil ? .manglerInndata : .data, feil.argumenter)
  }
}
