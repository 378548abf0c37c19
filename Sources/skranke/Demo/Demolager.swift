import Fagmodell
import Fillager
import Kurs
import Saksgang
import Skjermbilder

/// A throw-away store of invented people in a folder of its own, gone when the demonstration ends.
struct Demolager {
  private let o: Oppkobling
  private let mappe: Demomappe
  /// Moved by the script.
  let klokke: Demoklokke
  /// Ident of the one who sits at the desk.
  let veileder: String

  /// How many people the office has when nobody says.
  private static let vanligAntall = 48

  /// - Parameter antall: nil for the office as it ships.
  init(_ o: Oppkobling, fro: UInt64 = 1, antall: Int? = nil) throws(Programfeil) {
    self.o = o
    let mappe = try Demomappe(under: o.miljo["TMPDIR"] ?? "/tmp")
    self.mappe = mappe
    let klokke = Demoklokke(o.klokke)
    self.klokke = klokke
    do {
      let naa = klokke.naa
      let innstillinger = Demolager.innstillinger(o, mappe, for: "")
      try Lagerdrift.opprett(mappe: Demolager.sti(mappe), type: .demo, id: o.ider.ny(naa), tid: naa, innstillinger)
      let innhold = try Kursinnhold.les { o.innhold.les($0) }
      let kontor = Demokontor(
        innhold, pakker: try o.pakker(), idag: klokke.idag, fro: fro, antall: antall ?? Demolager.vanligAntall,
        arbeidslag: Traader())
      veileder = try kontor.bygg(i: Fillager(mappe: Demolager.sti(mappe), innstillinger)).veileder
    } catch {
      mappe.slett()
      throw Demolager.programfeil(error)
    }
  }

  /// The console of a member of staff, on a machine of its own at the same store: what it knows of the store and its
  /// drafts lie in a folder of its own, and are found again when it is opened anew.
  ///
  /// - Parameter omvisning: what is to be remembered when the tour has been seen; nil shows none.
  func konsoll(for ident: String, omvisning: (() -> Void)? = nil) throws(Programfeil) -> Konsoll {
    let innstillinger = Demolager.innstillinger(o, mappe, for: ident)
    let lager = try medLagerfeil { () throws(Lagerfeil) in
      try Fillager(mappe: Demolager.sti(mappe), innstillinger)
    }
    var oppsett = try Konsolloppkobling(o).oppsett(
      lager, ident: ident, tilstand: innstillinger.tilstandsMappe, klokke: klokke)
    oppsett.huskOmvisning = omvisning
    return try medUtforfeil { () throws(Utforfeil) in try Konsoll(oppsett) }
  }

  private static func sti(_ mappe: Demomappe) -> String { mappe.sti + "/kontor" }

  private static func innstillinger(_ o: Oppkobling, _ mappe: Demomappe, for ident: String) -> Innstillinger {
    var innstillinger = o.innstillinger
    innstillinger.bufferMappe = nil
    innstillinger.tilstandsMappe = "\(mappe.sti)/tilstand\(ident)"
    return innstillinger
  }

  func slett() { mappe.slett() }

  static func programfeil(_ feil: any Error) -> Programfeil {
    switch feil {
    case let feil as Programfeil: feil
    case let feil as Lagerfeil: Programfeil(feil)
    case let feil as Utforfeil: Programfeil(feil)
    case Demofeil.utforing(let feil): Programfeil(feil)
    case Demofeil.ekteLager: Programfeil("kjoring.demoIEkte", .bruk)
    default: Programfeil("kjoring.ugyldigKurs", .manglerInndata, ["feil": "\(feil)"])
    }
  }
}
