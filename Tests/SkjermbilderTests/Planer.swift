import Fagmodell
import Saksgang

@testable import Skjermbilder

/// A plan with every kind of status, a hole, and work that waits for treatment.
enum Planer {
  @Sendable static func full(_ k: Kontoret) throws -> SakId {
    let sak = try Scener.planlagt(k)
    func steg(
      _ tittel: String, _ fra: String, _ til: String?, _ ansvarlig: Ansvarlig, _ detaljer: Aktivitetsdetaljer,
      _ status: Aktivitetsstatus? = nil
    ) throws {
      _ = try k.kari.utfor(
        LeggTilAktivitet(
          tittel: tittel, ansvarlig: ansvarlig, fra: fra.dato, til: til?.dato, status: status, detaljer: detaljer),
        paa: sak)
    }
    try steg("Opptrening hos fysioterapeut", "2016-06-01", "2016-07-01", .helse, .behandling(art: "Fysio", sted: "Lia"))
    try steg(
      "Møte om veien videre", "2016-06-03", nil, .navStat,
      .mote(klokkeslett: "10:00", varighet: 45, kanal: .oppmote, sted: "Rom 3", referat: nil))
    try steg(
      "Jobb i butikk på lørdager", "2016-07-20", nil, .arbeidsgiver, .jobb(arbeidsgiver: "Kiwi", heltid: false),
      .forslag)
    try steg("Søke tre jobber i uken", "2016-06-01", "2016-07-10", .bruker, .jobbsoking(antall: 3), .gjennomfores)
    try steg(
      "Praksis på lager", "2016-07-20", "2016-08-20", .navStat,
      .tiltak(Tiltaksdel(kode: "ARBEIDSTRENING", hvorfor: "Prøve arbeidet")), .forslag)
    return sak
  }

  /// The same with jobs sought in two weeks, and proof of what was done in the step of the agreement.
  @Sendable static func sokt(_ k: Kontoret) throws -> SakId {
    let sak = try full(k)
    let avtalen = try k.kari.aapne(sak).sak.aktiviteter.first { $0.type == .jobbsoking }!.id
    try Oppfolginger.gjor(
      k, sak, RegistrerJobbsok(arbeidsgiver: "Øst lager AS", stilling: "Lagermedarbeider", dato: "2016-05-24".dato),
      RegistrerJobbsok(
        arbeidsgiver: "Kafeen", stilling: "Kjøkkenhjelp", dato: "2016-05-30".dato, maate: .samtale, utfall: .intervju),
      RegistrerJobbsok(
        arbeidsgiver: "Butikken", stilling: "Butikkmedarbeider", dato: "2016-05-31".dato, maate: .nettverk,
        utfall: .avslag),
      RegistrerBelegg(aktivitet: Aktivitetsvalg(avtalen), notat: "Viste fram tre søknader"),
      RegistrerBelegg(
        aktivitet: Aktivitetsvalg(avtalen), dato: "2016-05-31".dato, hvem: .arbeidsgiver,
        notat: "Kafeen bekreftet at hun hadde vært innom"))
    return sak
  }
}
