import Fagmodell
import Saksgang

@testable import Skjermbilder

/// Two people at one person's registration.
enum Konflikter {
  /// Kari has typed in wish and phone; Bo has stored another wish and another municipality.
  static func begge(varsles: Bool = false) throws -> (benk: Benk, sak: SakId) {
    let benk = try Benk(varsles: varsles)
    let sak = try benk.kontor.registrert()
    try benk.fra("<Enter>r")
    try benk.trykk("<Tab><Tab><Ctrl-U>")
    try benk.svar("40 00 00 00", "<Tab><Tab><Tab><Tab><Tab><Tab>")
    benk.skriv(" eller butikk")
    var bos = Brukeropplysninger()
    bos.jobbonske = "Jobb på kontor"
    bos.kommune = "0219"
    _ = try benk.kontor.bo.utfor(OppdaterBruker(opplysninger: bos), paa: sak)
    return (benk, sak)
  }

  /// The view of both sides.
  @Sendable static func aapen() throws -> Benk {
    let (benk, _) = try begge()
    benk.send(.wake)
    try benk.trykk("<Ctrl-S>")
    return benk
  }
}
