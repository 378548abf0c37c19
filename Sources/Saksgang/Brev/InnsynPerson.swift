import Fagmodell

extension Innsynsutskrift.Utskrift {
  func person(_ b: inout Dokumentbygger) {
    del("innsyn.del.person", erTom: false, &b)
    b.tabell(hvem + spraakOgSituasjon + onskerOgMerker)
    if !sak.bruker.barn.isEmpty {
      b.overskrift("innsyn.del.barn", nivaa: 3)
      b.liste(sak.bruker.barn.map { tekst("innsyn.barn.fodt", ["dato": datoer.lang($0)]) })
    }
    if !sak.bruker.samarbeidsparter.isEmpty {
      b.overskrift("innsyn.del.parter", nivaa: 3)
      b.liste(sak.bruker.samarbeidsparter.map(part))
    }
    tidligere(&b)
    hoppetOver(&b)
    reellArbeidssoker(&b)
  }

  private typealias Rad = (nokkel: String, verdi: String?)

  private var hvem: [Rad] {
    let p = sak.bruker
    return [
      ("innsyn.person.navn", Fritekst.linje(p.navn.fullt)), ("innsyn.person.nummer", p.identitetsnummer.visning),
      ("innsyn.person.fodt", datoer.lang(p.fodselsdato)), ("innsyn.person.telefon", p.kontakt.telefon),
      ("innsyn.person.epost", p.kontakt.epost), ("innsyn.person.adresse", p.kontakt.adresse),
      ("innsyn.person.beskyttelse", tekst.kode(p.adressebeskyttelse)), ("innsyn.person.kommune", p.kommune),
      ("innsyn.person.registrert", datoer.lang(p.registrert)),
      ("innsyn.person.registrering", tekst.kode(p.registrering)),
      ("innsyn.person.veileder", p.veileder.map(ramme.navn)),
    ]
  }

  private var spraakOgSituasjon: [Rad] {
    let p = sak.bruker
    return [
      ("innsyn.person.brevspraak", tekst.kode(p.spraak.brev)),
      ("innsyn.person.morsmaal", p.spraak.morsmaal.map(morsmaal)),
      ("innsyn.person.tolk", tekst.kode(p.spraak.tolk)),
      ("innsyn.person.norsk", p.spraak.norsknivaa.map { tekst.kode($0) }),
      ("innsyn.person.status", p.arbeidsstatus.map { tekst.kode($0) }),
      ("innsyn.person.statusFra", p.arbeidsstatusFra.map(datoer.lang)),
      ("innsyn.person.maanederIArbeid", p.maanederIArbeid.map { dag($0.oppgitt, String($0.antall)) }),
      ("innsyn.person.arbeidsgiver", p.arbeidsgiver),
      ("innsyn.person.utdanning", p.utdanning.map { tekst.kode($0.nivaa) }),
      ("innsyn.person.utdanningOm", p.utdanning?.beskrivelse),
      ("innsyn.person.avbrutt", p.utdanning.map { jaNei($0.avbruttVideregaaende) }),
    ]
  }

  /// The name of a language; its code when we have none.
  private func morsmaal(_ kode: String) -> String {
    let nokkel = "kode.Morsmaal.\(kode)"
    return tekst.har(nokkel) ? tekst(nokkel) : kode
  }

  private var onskerOgMerker: [Rad] {
    let p = sak.bruker
    let merker = Brukermerke.allCases.filter(p.merker.contains).map { tekst.kode($0) }
    return [
      ("innsyn.person.jobbonske", p.jobbonske.tekst),
      ("innsyn.person.heltid", p.jobbonske.heltid.map { tekst.kode($0) }),
      ("innsyn.person.omraade", p.jobbonske.omraade), ("innsyn.person.erfaring", p.erfaring),
      ("innsyn.person.mobilitet", p.mobilitetInformert.map(datoer.lang)),
      ("innsyn.person.rettigheter", p.rettigheterInformert.map(datoer.lang)),
      ("innsyn.person.introduksjon", p.introduksjonsprogram.map(introduksjon)),
      ("innsyn.person.kompetanse", p.introduksjonsprogram?.kompetanseKartlagt.map(jaNei)),
      ("innsyn.person.koordinator", p.koordinator.map { "\($0.navn) (\(tekst.kode($0.hos)))" }),
      ("innsyn.person.merker", merker.joined(separator: ", ")),
    ]
  }

  private func introduksjon(_ program: Introduksjonsprogram) -> String {
    let dager = program.fra.map { datoer.periode($0, program.til) } ?? program.til.map(datoer.lang)
    return [tekst.kode(program.status), dager].compactMap { $0 }.joined(separator: ", ")
  }

  /// The places in working life and the veiledere from before.
  private func tidligere(_ b: inout Dokumentbygger) {
    if let statuser = sak.bruker.tidligereStatuser {
      b.overskrift("innsyn.del.statuser", nivaa: 3)
      b.liste(statuser.map { "\(tekst.kode($0.status)), \(tidsrom($0.fra, $0.til))" })
    }
    if let veiledere = sak.bruker.tidligereVeiledere {
      b.overskrift("innsyn.del.veiledere", nivaa: 3)
      b.liste(
        veiledere.map { v in
          let hvem = "\(ramme.navn(v.veileder)), \(tidsrom(v.fra, v.til))"
          return [hvem, Fritekst.linje(v.begrunnelse), v.overlevering.map(Fritekst.linje) ?? ""]
            .filter { !$0.isEmpty }.joined(separator: ". ")
        })
    }
  }

  private func tidsrom(_ fra: Dato?, _ til: Dato) -> String {
    fra.map { datoer.periode($0, til) } ?? tekst("innsyn.tilDag", ["dato": datoer.lang(til)])
  }

  private func reellArbeidssoker(_ b: inout Dokumentbygger) {
    guard let reell = sak.bruker.reellArbeidssoker else { return }
    func navn<K: RawRepresentable & CaseIterable & Hashable>(_ koder: Set<K>) -> String where K.RawValue == String {
      K.allCases.filter(koder.contains).map { tekst.kode($0) }.joined(separator: "\n")
    }
    b.overskrift("innsyn.del.reell", nivaa: 3)
    b.tabell([
      ("innsyn.felt.status", tekst.kode(reell.tilstand)), ("innsyn.reell.bekreftet", navn(reell.bekreftet)),
      ("innsyn.reell.unntak", navn(reell.unntak)), ("innsyn.felt.notat", reell.merknad),
      ("innsyn.felt.av", dag(reell.vurdert, ramme.navn(reell.av))),
    ])
  }

  /// What of the checklist we did not ask of this person, and why.
  private func hoppetOver(_ b: inout Dokumentbygger) {
    guard let hopp = sak.bruker.hoppetOver else { return }
    b.overskrift("innsyn.del.hoppetOver", nivaa: 3)
    b.liste(
      hopp.map { h in
        let navn =
          Registreringsfelt(rawValue: h.punkt).map { tekst.kode($0) }
          ?? Fullstendighet.Punkt(rawValue: h.punkt).map { tekst.kode($0) } ?? h.punkt
        return dag(h.dato, "\(navn). \(Fritekst.linje(h.grunn)) (\(ramme.navn(h.av)))")
      })
  }

  private func ankomst(_ ankomst: Ankomst) -> Rader {
    let slutt: Rader =
      switch ankomst.tilstand {
      case .venter: []
      case .kalt(let tid, let av): [("innsyn.felt.kalt", "\(datoer.tidspunkt(tid)), \(ramme.navn(av))")]
      case .ferdig(let tid): [("innsyn.felt.ferdig", datoer.tidspunkt(tid))]
      case .borte(let tid): [("innsyn.felt.borte", datoer.tidspunkt(tid))]
      }
    return [
      ("innsyn.felt.grunn", tekst.kode(ankomst.grunn)), ("innsyn.felt.spor", tekst.kode(ankomst.spor)),
      (
        "innsyn.felt.klokkeslett",
        ankomst.time.flatMap { id in sak.timeavtaler.first { $0.id == id } }.map(\.klokkeslett)
      ), ("innsyn.felt.av", ramme.navn(ankomst.av)),
    ] + slutt
  }

  private func part(_ part: Samarbeidspart) -> String {
    let felt = [
      "rolle": tekst.kode(part.rolle), "navn": Fritekst.linje(part.navn), "telefon": Fritekst.linje(part.telefon),
    ]
    return tekst(part.kanDele ? "innsyn.part.kanDele" : "innsyn.part.kanIkkeDele", felt)
  }

  func ytelser(_ b: inout Dokumentbygger) {
    del("innsyn.del.ytelser", erTom: sak.ytelser.isEmpty, &b)
    for ytelse in sak.ytelser {
      b.overskrift(tekst: tekst.kode(ytelse.ytelse), nivaa: 3)
      b.tabell([
        ("innsyn.felt.status", tekst.kode(ytelse.status)), ("innsyn.felt.fra", ytelse.fra.map(datoer.lang)),
        ("innsyn.felt.til", ytelse.til.map(datoer.lang)), ("innsyn.felt.prosent", ytelse.prosent.map { String($0) }),
      ])
    }
  }

  func kontakt(_ b: inout Dokumentbygger) {
    del("innsyn.del.henvendelser", erTom: sak.henvendelser.isEmpty, &b)
    for h in sak.henvendelser {
      b.overskrift(tekst: datoer.full(h.dato), nivaa: 3)
      b.tabell([
        ("innsyn.felt.kanal", tekst.kode(h.kanal)), ("innsyn.felt.grunn", tekst.kode(h.grunn)),
        ("innsyn.felt.planlagt", jaNei(h.planlagt)), ("innsyn.felt.utfall", tekst.kode(h.utfall)),
        ("innsyn.felt.selvbetjening", h.selvbetjening.map { tekst.kode($0) }),
        ("innsyn.felt.notat", h.notat), ("innsyn.felt.av", ramme.navn(h.av)),
      ])
    }
    liste("innsyn.del.ankomster", sak.ankomster, &b) { (datoer.tidspunkt($0.kom), ankomst($0)) }
    del("innsyn.del.samtaler", erTom: sak.samtaler.isEmpty, &b)
    for s in sak.samtaler {
      b.overskrift(tekst: datoer.full(s.dato), nivaa: 3)
      b.tabell([
        ("innsyn.felt.kanal", tekst.kode(s.kanal)), ("innsyn.felt.oppmote", tekst.kode(s.moett)),
        ("innsyn.felt.notat", s.notat), ("innsyn.felt.av", ramme.navn(s.av)),
      ])
    }
  }
}
