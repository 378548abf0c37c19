import ArgumentParser
import Fagmodell
import Fillager
import Saksgang

/// `kopier`: a copy of the store that is itself a store.
struct Kopier: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "kopier", abstract: "Ta en sikkerhetskopi av lageret.",
    discussion: "Kan gjøres mens andre arbeider. Kopien blir sjekket. Målet må ikke finnes fra før.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("Mappen kopien skal ligge i.", valueName: "mål"))
  var maal: String

  func utfor(_ o: Oppkobling) throws {
    let rapport = try medKopifeil(maal) { () throws(Lagerfeil) in
      try Sikkerhetskopi.kopier(fra: o.lagermappe, til: maal, o.innstillinger)
    }
    try rapport.skriv(o, funn: rapport.funn)
    if rapport.funn.contains(where: { $0.alvor == .skade }) { throw Avslutt(kode: .funn) }
  }
}

/// `gjenopprett`: a store from a copy.
struct Gjenopprett: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "gjenopprett", abstract: "Gjenopprett lageret fra en sikkerhetskopi.",
    discussion: "Kopien blir sjekket først. Lagermappen må ikke finnes fra før: flytt den gamle til side.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("Mappen med kopien.", valueName: "kopi"))
  var kopi: String

  func utfor(_ o: Oppkobling) throws {
    let naa = o.klokke.naa
    let rapport = try medKopifeil(o.lagermappe) { () throws(Lagerfeil) in
      try Sikkerhetskopi.gjenopprett(
        kopi: kopi, til: o.lagermappe, nokkel: o.ider.ny(naa), tid: naa, av: o.oppgittIdent ?? "", o.innstillinger)
    }
    try rapport.skriv(o, funn: rapport.funn)
  }
}

/// A copy is never laid over anything.
private func medKopifeil<T>(_ maal: String, _ kall: () throws(Lagerfeil) -> T) throws(Programfeil) -> T {
  do { return try kall() } catch .usikker(let sti, "IKKE_TOM") {
    throw Programfeil("kjoring.finnesAlt", .kanIkkeOpprette, ["sti": sti])
  } catch .io("mkdirat", let errno, let sti) {
    throw Programfeil(
      errno == 17 ? "kjoring.finnesAlt" : "kjoring.kanIkkeOpprette", .kanIkkeOpprette,
      ["sti": sti.isEmpty ? maal : sti, "kall": "mkdirat", "errno": String(errno)])
  } catch { throw Programfeil(error) }
}
