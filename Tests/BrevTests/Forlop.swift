import Fagmodell
import Saksgang
import Testhjelp

/// What happened in the example case, and who looked into it.
enum Forlop {
  static let historikk: [Historikkpost] = [
    post("2016-05-02", 8, "K100001", .brukerRegistrert), post("2016-05-02", 8, "K100001", .henvendelseRegistrert),
    post("2016-05-02", 9, "K100001", .behovsvurderingStartet),
    post("2016-05-02", 9, "K100001", .behovsvurderingBesvart),
    post("2016-05-02", 9, "K100001", .behovsvurderingBesvart),
    post("2016-05-24", 10, "B200002", .vedtakReturnert, grunn: "Skriv mer om målet"),
    post("2016-05-27", 10, "K100001", .vedtakFattet, gjelder: 22),
    post("2016-06-01", 7, "K100001", .planmaalSatt), post("2016-06-01", 7, "K100001", .aktivitetLagtTil, gjelder: 42),
    post("2016-06-01", 8, "K100001", .aktivitetAvtalt, gjelder: 41),
    post("2016-06-01", 8, "K100001", .vedtakFattet, gjelder: 22),
    post("2016-06-01", 9, "K100001", .planGodkjent, gjelder: 30),
    // Just after midnight in Norway: the next day there, though not in UTC.
    post("2016-06-01", 23, "X900009", .aktivitetEndret, gjelder: 77),
  ]

  static let innsyn: [Innsyn] = [
    Innsyn(tid: Tidspunkt("2016-05-02".dato, time: 8), av: "K100001", art: .aapnet, sak: Eksempel.sakId),
    Innsyn(
      tid: Tidspunkt("2016-05-24".dato, time: 9, minutt: 5), av: "B200002", art: .fulltNummer, sak: Eksempel.sakId,
      grunn: "Beslutter"),
  ]

  static func post(
    _ dag: String, _ time: Int, _ av: String, _ type: Hendelsestype, gjelder: UInt64? = nil, grunn: String? = nil
  ) -> Historikkpost {
    let id: Ulid? = gjelder.map { (Eksempel.id($0) as Id<Aktivitet>).ulid }
    return Historikkpost(
      revisjon: 1, tid: Tidspunkt(dag.dato, time: time), av: av,
      hendelse: Hendelse(type: type.rawValue, gjelder: id, begrunnelse: grunn))
  }
}
