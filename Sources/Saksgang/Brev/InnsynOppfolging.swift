import Fagmodell

/// Appointments, messages, reminders and what the person has reported. A kind the person has nothing of is left out.
extension Innsynsutskrift.Utskrift {
  typealias Rader = [(nokkel: String, verdi: String?)]

  /// A heading and one table for each entity; nothing at all when there are none.
  func liste<T>(
    _ nokkel: String, _ alle: [T], _ b: inout Dokumentbygger, _ en: (T) -> (tittel: String, rader: Rader)
  ) {
    if alle.isEmpty { return }
    b.overskrift(nokkel)
    for del in alle {
      let (tittel, rader) = en(del)
      b.overskrift(tekst: tittel, nivaa: 3)
      b.tabell(rader)
    }
  }

  /// A day and what goes with it.
  func dag(_ dato: Dato, _ ord: String = "") -> String {
    let ren = Fritekst.linje(ord)
    return ren.isEmpty
      ? datoer.lang(dato) : tekst("innsyn.medDato", ["dato": datoer.lang(dato), "tekst": ren])
  }

  /// Hours with at most one decimal.
  func tall(_ verdi: Double) -> String {
    let tideler = Int((verdi * 10).rounded())
    return tideler % 10 == 0
      ? String(tideler / 10) : "\(tideler / 10)\(tekst("innsyn.desimaltegn"))\(abs(tideler % 10))"
  }

  func oppfolging(_ b: inout Dokumentbygger) {
    liste("innsyn.del.timer", sak.timeavtaler, &b) { (datoer.full($0.dato), time($0)) }
    liste("innsyn.del.beskjeder", sak.beskjeder, &b) { (datoer.full($0.sendt), beskjed($0)) }
    liste("innsyn.del.huskelapper", sak.huskelapper, &b) { lapp in
      (
        datoer.full(lapp.endret),
        [
          ("innsyn.felt.notat", lapp.tekst), ("innsyn.felt.frist", lapp.frist.map(datoer.lang)),
          ("innsyn.felt.ferdig", lapp.ferdig.map(datoer.lang)), ("innsyn.felt.av", ramme.navn(lapp.av)),
        ]
      )
    }
    liste("innsyn.del.meldekort", sak.meldekort, &b) { kort in
      (
        "\(tekst.kode(kort.ytelse)), \(datoer.periode(kort.fra, kort.til))",
        [
          ("innsyn.felt.frist", datoer.lang(kort.frist)), ("innsyn.felt.mottatt", datoer.lang(kort.mottatt)),
          ("innsyn.felt.timer", kort.timer.map(tall)),
          ("innsyn.felt.fravaersdager", kort.fravaersdager.map { String($0) }),
        ]
      )
    }
    liste("innsyn.del.kvp", sak.kvpuker, &b) { (uke($0.uke), kvp($0)) }
  }

  private func uke(_ mandag: Dato) -> String {
    tekst("innsyn.uke", ["uke": datoer.ukeMedAar(mandag), "dato": datoer.lang(mandag)])
  }

  private func time(_ time: Timeavtale) -> Rader {
    let grunn: String? = if case .gyldigGrunn(_, let grunn) = time.tilstand { grunn } else { nil }
    return [
      ("innsyn.felt.klokkeslett", "\(time.klokkeslett), \(datoer.minutter(time.varighet))"),
      ("innsyn.felt.kanal", tekst.kode(time.kanal)), ("innsyn.felt.sted", time.sted),
      ("innsyn.felt.stedstype", time.stedstype.map { tekst.kode($0) }),
      ("innsyn.felt.formaal", time.formaal), ("brev.innkalling.hvem", ramme.navn(time.veileder)),
      ("innsyn.felt.oppmote", time.oppmote.map { tekst.kode($0) }), ("innsyn.felt.begrunnelse", grunn),
    ]
  }

  private func beskjed(_ beskjed: Beskjed) -> Rader {
    [
      ("innsyn.felt.notat", beskjed.tekst), ("innsyn.felt.mottaker", ramme.navn(beskjed.til)),
      ("innsyn.felt.frist", datoer.lang(beskjed.svarfrist)), ("innsyn.felt.av", ramme.navn(beskjed.av)),
      ("innsyn.felt.svar", beskjed.svar.map { dag($0.dato, "\($0.tekst) (\(ramme.navn($0.av)))") }),
    ]
  }

  private func kvp(_ uke: Kvpuke) -> Rader {
    [
      ("innsyn.felt.planlagteTimer", tall(uke.planlagt)), ("innsyn.felt.gyldigFravaer", tall(uke.gyldigFravaer)),
      ("innsyn.felt.grunn", uke.fravaersgrunn.map { tekst.kode($0) }),
      ("innsyn.felt.ugyldigFravaer", tall(uke.ugyldigFravaer)),
    ]
  }
}
