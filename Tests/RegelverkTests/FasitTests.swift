import Fagmodell
import Regelverk
import Testing

/// The approved documents under `Fasit/`: one a rule group.
@Suite(.serialized) struct FasitTests {
  static let dag16 = "2016-06-01".dato

  static func dokument(_ fil: String, _ tittel: String, _ innledning: String, _ temaer: [Tema]) -> Fasitdokument {
    var dokument = Fasitdokument(fil, tittel: tittel, innledning: innledning)
    for pakke in [Pakker.g2016, Pakker.g2026] { for tema in temaer { dokument.regler(tema, pakke) } }
    return dokument
  }

  /// What only the proposal pack holds.
  static func forslag(_ dokument: inout Fasitdokument, _ tema: Tema) {
    let endret = Pakker.f2016.regler(tema).filter { !Pakker.g2016.versjoner(av: $0.id).contains($0) }
    if endret.isEmpty { return }
    dokument.overskrift("Foreslått i 2016, ikke gjeldende")
    for regel in endret { dokument.avsnitt("**\(regel.id)** (\(regel.hjemmelvisning)): \(regel.tekst.nb)") }
  }

  @Test func `the assessment, the groups and the cases' rules are as approved`() {
    var dok = Self.dokument(
      "01-vurdering-og-innsats.md", "Vurdering, innsatsgrupper og saksbehandling",
      "Retten til vurdering gjelder alle. Ingen regel her spør om ytelse, statsborgerskap, kjønn eller alder, unntatt kravet om arbeidsevnevurdering, som følger av tre ytelser.",
      [.rettighet, .aev, .innsats, .klage, .saksbehandling])
    dok.overskrift("Eksempler: krav om arbeidsevnevurdering")
    dok.tabell(
      ["Ytelse", "2016", "2026"],
      Ytelse.allCases.map { ytelse in
        let fakta = Fakta(ytelser: [Ytelsesfakta(ytelse, .vurderes)])
        return [ytelse.rawValue]
          + [Pakker.g2016, Pakker.g2026].map { pakke in
            ord(Arbeidsevnekrav.vurder(fakta, dato: Self.dag16, pakke: pakke).paakrevd)
          }
      })
    dok.overskrift("Eksempler: hvilke grupper som kan velges")
    for pakke in [Pakker.g2016, Pakker.g2026] {
      let tilfeller: [(String, Arbeidsevne, Int?)] = [
        ("ikke vurdert, ingen AEV", .ikkeVurdert, nil), ("ikke nedsatt, AEV i dag", .ikkeNedsatt, 0),
        ("nedsatt, AEV i dag", .nedsatt, 0), ("nedsatt, AEV i morgen", .nedsatt, 1),
        ("varig nedsatt, AEV i dag", .varigNedsatt, 0),
      ]
      let grupper = Innsatsvalg.vurder(Fakta(), dato: Self.dag16, pakke: pakke).map(\.gruppe.rawValue)
      dok.tabell(
        ["Arbeidsevne"] + grupper,
        tilfeller.map { navn, evne, dager in
          let fakta = Fakta(arbeidsevne: evne, aevFullfort: dager.map { .kjent(Self.dag16 + $0) } ?? .ingen)
          return [navn]
            + Innsatsvalg.vurder(fakta, dato: Self.dag16, pakke: pakke).map {
              $0.tilgjengelig ? "ja" : $0.sperret.map { pakke.tekst($0.rawValue) }.joined(separator: " ")
            }
        })
    }
    dok.overskrift("Eksempler: klagefrist når brevet kom 1. juni 2016")
    dok.tabell(
      ["Område", "Siste dag 2016", "Siste dag 2026", "Videre til Trygderetten"],
      Klageomraade.allCases.map { omraade in
        let svar = [Pakker.g2016, Pakker.g2026].map {
          Klagefrist.vurder(omraade, fattet: Self.dag16, mottatt: Self.dag16, dato: Self.dag16, pakke: $0)
        }
        return [omraade.rawValue] + svar.map { ord($0?.frist) } + [ord(svar[1]?.ankeTilTrygderetten)]
      })
    dok.kontroller()
  }

  @Test func `the youth schemes are as approved`() {
    var dok = Self.dokument(
      "02-ungdom.md", "Ungdom",
      "Under 20, 25 og 30 år betyr at bursdagen ikke er nådd på dagen det spørres for. Siste dag i en frist er med.",
      [.ungdom])
    Self.forslag(&dok, .ungdom)
    dok.overskrift("Eksempler: aldersgrensene 1. juni 2016")
    dok.tabell(
      ["Født", "Alder", "Under 20", "20–24", "20–29"],
      ["1996-06-02", "1996-06-01", "1991-06-02", "1991-06-01", "1986-06-02", "1986-06-01"].map { fodt in
        let fakta = Fakta(
          fodselsdato: fodt.dato, arbeidsstatus: .ledig, harArbeidEllerSkoleplass: false,
          behovKonkludert: .kjent("2016-05-20".dato), arbeidsevne: .nedsatt)
        return [fodt, String(fakta.alder(paa: Self.dag16)!)]
          + Ungdomsordninger.vurder(fakta, dato: Self.dag16, pakke: Pakker.g2016).map { ord($0.gjelder) }
      })
    dok.overskrift("Eksempler: én måned fra konkludert behov (20–24 år)")
    dok.tabell(
      ["Konkludert", "Spurt", "Plan godkjent", "Siste dag", "Brutt"],
      UngdomTests.frister.map { konkludert, dag, plan, _, _ in
        var fakta = UngdomTests.alleVilkaar
        fakta.fodselsdato = "1994-01-15".dato
        fakta.behovKonkludert = .kjent(konkludert.dato)
        fakta.planGodkjent = plan
        let svar = UngdomTests.svar(.garanti20til24, fakta, dag)
        let godkjent = plan == .ukjent ? "ukjent" : plan.verdi.map(\.description) ?? "ingen plan"
        return [konkludert, dag, godkjent, ord(svar?.frist), ord(svar?.brutt)]
      })
    dok.overskrift("Eksempler: åtte uker fra registrering (ungdomsgarantien)")
    dok.tabell(
      ["Registrert", "Spurt", "Siste dag", "Brutt uten plan"],
      [("2026-03-02", "2026-04-27"), ("2026-03-02", "2026-04-28"), ("2026-12-31", "2027-02-25")].map {
        registrert, dag in
        let fakta = Fakta(
          fodselsdato: "2005-01-15".dato, registrert: registrert.dato, behovKonkludert: .kjent(registrert.dato),
          planGodkjent: .ingen)
        let svar = UngdomTests.svar(.ungdomsgaranti2023, fakta, dag, Pakker.g2026)
        return [registrert, dag, ord(svar?.frist), ord(svar?.brutt)]
      })
    dok.kontroller()
  }

  @Test func `duties, breaches and ladders are as approved`() {
    var dok = Self.dokument(
      "03-plikter-og-brudd.md", "Aktivitetsplikter, brudd og reaksjoner",
      "Plikter følger av ytelser som betales ut. Uføretrygd har ingen aktivitetsplikt. Reaksjonen er det loven åpner for; om den brukes, avgjør et menneske etter kontakt, varsel og vurdering av rimelig grunn.",
      [.plikt, .brudd])
    Self.forslag(&dok, .plikt)
    Self.forslag(&dok, .brudd)
    dok.overskrift("Hver ytelse, hver plikt")
    var rader: [[String]] = []
    for ytelse in Ytelse.allCases {
      for pakke in Pakker.alle.alle {
        let plikter = PlikterTests.plikter(PlikterTests.ytelse(ytelse), Self.dag16, pakke)
        if plikter.isEmpty { rader.append([ytelse.rawValue, pakke.id.rawValue, "ingen", "–", "–", "–"]) }
        for plikt in plikter {
          rader.append([
            ytelse.rawValue, pakke.id.rawValue, plikt.kode.rawValue, plikt.styrke.rawValue,
            plikt.varselKreves ? "ja" : "nei",
            (plikt.reaksjon + plikt.reaksjonVidere).map(\.rawValue).joined(separator: " → "),
          ])
        }
      }
    }
    dok.tabell(["Ytelse", "Pakke", "Plikt", "Kan eller skal", "Forhåndsvarsel", "Reaksjon"], rader)
    dok.overskrift("Eksempler: åtte uker, sykmeldt fra 11. april 2016 (siste dag 6. juni)")
    dok.tabell(
      ["Spurt", "I aktivitet", "Grad", "Unntak", "Oppfylt"],
      PlikterTests.fravaerene.map { rad in
        let plikt = PlikterTests.plikter(Fakta(sykefravaer: rad.fravaer), rad.dag.dato).first
        let unntak = rad.fravaer.unntak == .ukjent ? "ukjent" : rad.fravaer.unntak.verdi?.rawValue ?? "ingen"
        return [
          rad.dag, ord(rad.fravaer.iAktivitet), rad.fravaer.grad.map(String.init) ?? "ukjent", unntak,
          ord(plikt?.oppfylt),
        ]
      })
    dok.overskrift("Eksempler: fra barnet fyller ett år (overgangsstønad)")
    dok.tabell(
      ["Barnet født", "Stønad fra", "Plikt fra"],
      PlikterTests.barn.map { fodt, fra, _ in
        let fakta = Fakta(
          ytelser: [Ytelsesfakta(.overgangsstonad, .mottar, fra: fra?.dato)], yngsteBarnFodt: fodt?.dato)
        return [fodt ?? "ukjent", fra ?? "ukjent", ord(PlikterTests.plikter(fakta).first?.fra)]
      })
    Self.bruddeksempler(&dok)
    dok.kontroller()
  }

  /// How often a breach repeats, how old it may be, and which step it leads to.
  private static func bruddeksempler(_ dok: inout Fasitdokument) {
    dok.overskrift("Eksempler: gjentakelser")
    dok.tabell(
      ["Pakke", "Ytelse", "Brudd", "Dato", "Gang", "Reaksjon", "Lengde"],
      BruddTests.trapper.flatMap { trapp in
        BruddTests.svar(trapp.brudd, "2026-12-31", Pakker.alle[trapp.pakke]).map {
          [
            trapp.pakke.rawValue, trapp.ytelse.rawValue, trapp.type.rawValue, ord($0.dato), String($0.gjentak),
            $0.reaksjon.rawValue,
            ord($0.varighet),
          ]
        }
      })
    dok.overskrift("Eksempler: hvor gammelt et brudd kan være")
    dok.tabell(
      ["Pakke", "Ytelse", "Brudd", "Dato", "Lønn til", "Vedtak", "Spurt", "Siste dag", "For gammelt", "Reaksjon"],
      BruddTests.aldere.map { rad in
        let svar = BruddTests.svar([rad.brudd], rad.spurt, Pakker.alle[rad.pakke]).first
        return [
          rad.pakke.rawValue, rad.brudd.ytelse.rawValue, rad.brudd.type.rawValue, ord(rad.brudd.dato),
          ord(rad.brudd.lonnSlutt), ord(rad.brudd.vedtak.verdi), rad.spurt, ord(svar?.seneste), ord(svar?.forGammelt),
          svar?.reaksjon.rawValue ?? "–",
        ]
      })
    dok.overskrift("Eksempler: strengere trinn krever vedtak (dagpenger 2026, nytt brudd 1. mai 2026)")
    dok.tabell(
      ["Tidligere brudd", "Nytt brudd", "Gang", "Trinn", "Lengde"],
      BruddTests.tidligere.map { rad in
        let svar = BruddTests.svar(rad.brudd, "2026-05-01", Pakker.g2026).last
        let foer = rad.tidligere.map { type, vedtak in
          let naar = vedtak == .ukjent ? "ukjent om vedtak" : vedtak.verdi.map { "vedtak \($0)" } ?? "ikke vedtak"
          return "\(type.rawValue) (\(naar))"
        }
        return [
          foer.isEmpty ? "ingen" : foer.joined(separator: ", "), rad.type.rawValue, svar.map { "\($0.gjentak)" } ?? "–",
          svar.map { "\($0.trinn)" } ?? "–", ord(svar?.varighet),
        ]
      })
  }

  @Test func `the sick-leave timeline is as approved`() {
    var dok = Self.dokument(
      "04-sykefravaer.md", "Sykefravær", "Fristene regnes i hele uker fra første fraværsdag. Siste dag er med.",
      [.sykefravaer])
    Self.forslag(&dok, .sykefravaer)
    dok.overskrift("Eksempel: sykmeldt fra mandag 11. april 2016")
    for pakke in [Pakker.g2016, Pakker.g2026] {
      let svar = SykefravaerTests.frister(Sykefravaersfakta(fra: "2016-04-11".dato), "2016-06-07", pakke)
      dok.avsnitt("\(pakke.navn.nb), spurt 7. juni 2016:")
      dok.tabell(
        ["Steg", "Hvem", "Vindu fra", "Siste dag", "Passert", "Bare påminnelse"],
        svar.map { [$0.kode, $0.hvem.rawValue, ord($0.fra), ord($0.frist), ord($0.passert), ord($0.erPaaminnelse)] })
    }
    dok.kontroller()
  }

  @Test func `the KVP rules are as approved`() {
    var dok = Self.dokument(
      "05-kvalifiseringsprogram.md", "Kvalifiseringsprogrammet",
      "Trekk regnes time for time og aldri mer enn det som var planlagt.", [.kvp])
    dok.overskrift("Eksempler: trekk i timer")
    dok.tabell(
      ["Planlagt", "Ugyldig fravær", "Trekk", "Betales", "Prosent"],
      KvpTests.trekk.map { planlagt, fravaer, _, _, _ in
        let svar = Kvptrekk.beregn(
          KvpFakta(planlagteTimer: planlagt, ugyldigFravaerTimer: fravaer), dato: Self.dag16, pakke: Pakker.g2016)
        return [
          planlagt.map { "\($0)" } ?? "ukjent", "\(fravaer)", svar.map { "\($0.trekkTimer)" } ?? "–",
          svar.map { "\($0.betalteTimer)" } ?? "–",
          svar.map { "\($0.trekkProsent)" } ?? "–",
        ]
      })
    dok.overskrift("Eksempler: fravær uten trekk 2026")
    dok.tabell(
      ["Startet", "Egenmeldinger", "Barn", "Kronisk syke", "Alene", "Født", "Kvoter 1. juni 2026"],
      KvpTests.kvoter.map { rad in
        let svar = Kvpkvoter.vurder(rad.fakta, dato: KvpTests.dag26, pakke: Pakker.g2026).map { kvote in
          let fra = kvote.fra.map { " fra \($0)" } ?? ""
          let mistes = kvote.kanMistes == true ? ", kan mistes" : ""
          return "\(kvote.kode.rawValue) \(kvote.dager.map(String.init) ?? "ukjent")\(fra)\(mistes)"
        }
        let kvp = rad.fakta.kvp
        return [
          ord(kvp?.startet), kvp?.egenmeldinger.map(String.init) ?? "ukjent", kvp?.barn.map(String.init) ?? "ukjent",
          kvp?.barnKronisk.map(String.init) ?? "ukjent", ord(kvp?.aleneomsorg), ord(rad.fakta.fodselsdato),
          svar.joined(separator: "; "),
        ]
      })
    dok.overskrift("Eksempler: stønad 2026")
    dok.tabell(
      ["Født", "Spurt", "Grunnbeløp", "Andel", "I året", "Per dag"],
      KvpTests.stonader.map { fodt, dag, g, _, _, _ in
        let fakta = Fakta(fodselsdato: fodt?.dato, kvp: KvpFakta(grunnbelop: g))
        let svar = Kvpstonad.beregn(fakta, dato: dag.dato, pakke: Pakker.g2026)
        return [
          fodt ?? "ukjent", dag, g.map { "\($0)" } ?? "ukjent", svar?.andel.rawValue ?? "–",
          svar?.aar.map { "\($0)" } ?? "–", svar?.dag.map { "\($0)" } ?? "–",
        ]
      })
    dok.avsnitt(
      "Før programmet kan stanses, skal alle disse være vurdert: "
        + KvpStanstema.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    dok.kontroller()
  }

  @Test func `periods and age limits are as approved`() {
    var dok = Fasitdokument(
      "08-perioder-og-aldersgrenser.md", tittel: "Perioder og aldersgrenser",
      innledning:
        "Siste dag er med. En periode som varer, teller den første dagen; en frist gjør det ikke. Der pakken ikke har tallet, står det en strek."
    )
    dok.overskrift("Perioder")
    dok.tabell(
      ["Periode", "Fra", "Siste dag 2016", "Siste dag 2026"],
      PeriodeTests.perioder.map { periode, fra, _, _ in
        [periode.rawValue, fra]
          + [Pakker.g2016, Pakker.g2026].map { ord(periode.siste(fra: fra.dato, pakke: $0)) }
      })
    dok.overskrift("Aldersgrenser")
    dok.tabell(
      ["Grense", "Født", "Pakke", "Første dag", "Siste dag"],
      PeriodeTests.aldre.map { grense, fodt, pakke, _, _ in
        let svar = grense.dager(fodselsdato: fodt.dato, pakke: Pakker.alle[pakke], paa: "2026-06-01".dato)
        return [grense.rawValue, fodt, pakke.rawValue, ord(svar?.fra), ord(svar?.til)]
      })
    dok.kontroller()
  }

  @Test func `every point of the register stands with its rule or its reason`() {
    var dok = Fasitdokument(
      "09-register.md", tittel: "Registeret punkt for punkt",
      innledning:
        "Hvert punkt i del A til F står i en pakke eller er utelatt med en grunn. O1 er profileringen, som er med fordi den er støtte i den første samtalen."
    )
    dok.tabell(
      ["Punkt", "Hva", "2016", "Foreslått 2016", "2026", "Utelatt"],
      RegisterTests.register.map { punkt, tittel in
        let utelatt = Pakker.alle.utelatt.first { $0.punkt == punkt }
        return [punkt, tittel]
          + Pakker.alle.alle.map { pakke in
            let brukes = pakke.regler.filter { $0.punkter.contains(punkt) }.map(\.id)
            let vises = pakke.ubekreftet.filter { $0.punkter.contains(punkt) }.map { "\($0.id) (ikke bekreftet)" }
            let alle = (brukes + vises).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return alle.isEmpty ? "–" : alle.joined(separator: " ")
          } + [utelatt.map { "\($0.grunn.rawValue): \($0.forklaring.nb)" } ?? "–"]
      })
    let telling = RegisterTests.telling
    dok.avsnitt(
      "\(telling.punkter) punkter: \(telling.iPakke) i en pakke, \(telling.bareVist) bare vist fordi de ikke er bekreftet, \(telling.utelatt) utelatt."
    )
    dok.kontroller()
  }

  @Test func `the measures catalogue is as approved`() {
    var dok = Self.dokument(
      "06-tiltak.md", "Tiltak og kommunale tjenester", "Katalogen er råd. Den gir ingen rett og nekter ingen noe.",
      [.tiltak])
    Self.forslag(&dok, .tiltak)
    dok.overskrift("Eksempler: aldersgrenser")
    dok.tabell(
      ["Tiltak", "Pakke", "Født", "Spurt", "Aktuelt", "Merknad"],
      TiltakTests.aldre.map { rad in
        let fakta = Fakta(
          fodselsdato: rad.fodt.dato, behovKonkludert: .kjent(Self.dag16), arbeidsevne: .nedsatt,
          aevFullfort: .kjent("2016-01-01".dato),
          ytelser: [])
        let svar = TiltakTests.raad(rad.kode, fakta, rad.dag.dato, Pakker.alle[rad.pakke])
        let merknader = (svar?.merknader ?? []).map { Pakker.g2016.tekst($0.rawValue) }.joined(separator: " ")
        return [rad.kode, rad.pakke.rawValue, rad.fodt, rad.dag, ord(svar?.aktuelt), merknader]
      })
    dok.overskrift("Eksempler: lengste varighet")
    dok.tabell(
      ["Tiltak", "Pakke", "Vanlig", "Nedsatt arbeidsevne"],
      TiltakTests.varigheter.map { kode, pakke, _, _, _ in
        let dag = pakke == .gjeldende2026 ? "2026-09-15".dato : Self.dag16
        let lengder = [Arbeidsevne.ikkeNedsatt, .nedsatt].map { evne -> String in
          let svar = TiltakTests.raad(kode, Fakta(arbeidsevne: evne), dag, Pakker.alle[pakke])
          return svar?.maksMaaneder.map { "\($0) måneder" } ?? svar?.maksUker.map { "\($0) uker" } ?? "etter behov"
        }
        return [kode, pakke.rawValue] + lengder
      })
    dok.kontroller()
  }

  @Test func `identity control and profiling are as approved`() {
    var dok = Self.dokument(
      "07-identitet-og-profilering.md", "Identitetsnummer og profilering",
      "Numrene i eksemplene er syntetiske. Fødselsdato og kjønn er egne felt hos brukeren og leses bare av nummeret når feltene mangler.",
      [.identitet, .profilering])
    Self.forslag(&dok, .profilering)
    dok.overskrift("Eksempler: nummer")
    dok.tabell(
      ["Nummer", "Gyldig", "Type", "Syntetisk", "Født", "Feil", "Med kontroll fra 2032"],
      (IdentitetTests.gyldige.map(\.sifre) + IdentitetTests.fra2032 + IdentitetTests.avviste.map(\.0)).map { sifre in
        let svar = Identitetskontroll.kontroller(sifre)
        return [
          sifre.isEmpty ? "(tomt)" : sifre, ord(svar.gyldig), svar.type?.rawValue ?? "–",
          svar.syntetisk?.rawValue ?? "–",
          ord(svar.fodselsdato), svar.feil?.rawValue ?? "–",
          ord(Identitetskontroll.kontroller(sifre, godta2032: true).gyldig),
        ]
      })
    dok.overskrift("Eksempler: profilering når kontoret har slått den på")
    dok.tabell(
      ["Alder", "Måneder i arbeid", "Utdanning", "Andre forhold", "Spor", "Grunner"],
      KvalitetTests.profiler.map { fakta, _, _ in
        let svar = Profilering.vurder(fakta, aktivert: true, dato: Self.dag16, pakke: Pakker.g2026)
        return [
          fakta.alder.map(String.init) ?? "ukjent", fakta.maanederIArbeidSisteAar.map(String.init) ?? "ukjent",
          ord(fakta.harFullfortUtdanning), ord(fakta.andreForhold), svar?.spor.rawValue ?? "–",
          (svar?.grunner ?? []).map { Pakker.g2016.tekst($0.rawValue) }.joined(separator: " "),
        ]
      })
    dok.kontroller()
  }

  @Test func `the overview of packs, differences and what is left out is as approved`() {
    var dok = Fasitdokument(
      "00-oversikt.md", tittel: "Regelpakkene i oversikt",
      innledning:
        "Dokumentene i denne mappen skrives av testene fra reglene som kjører. En regel som endres, endrer en tekst her."
    )
    dok.overskrift("Pakker")
    dok.tabell(
      ["Pakke", "Navn", "Status", "Regler", "Sannsynlige", "Ikke bekreftet", "Kontroll"],
      Pakker.alle.oversikt().map {
        [
          $0.id.rawValue, $0.navn, $0.status.rawValue, String($0.regler), String($0.sannsynlige), String($0.ubekreftet),
          $0.kontrolltekst,
        ]
      })
    for (fra, til) in [(Pakkekode.gjeldende2016, Pakkekode.gjeldende2026), (.gjeldende2016, .foreslatt2016)] {
      let forskjell = Pakker.alle.forskjell(fra, til)
      dok.overskrift("Hva som endres fra \(fra.rawValue) til \(til.rawValue)")
      dok.tabell(
        ["Punkt", "Endring", "Regler"],
        forskjell.hovedpunkter.map { [$0.kode, $0.tekst, $0.regler.joined(separator: " ")] })
      dok.avsnitt("Hver regel:")
      dok.tabell(
        ["Regel", "Endring", "Felt"],
        forskjell.regler.map { endring in
          [
            endring.regel, endring.slag.rawValue,
            endring.felter.map { "\($0.felt): \($0.fra ?? "–") → \($0.til ?? "–")" }.joined(separator: "<br>"),
          ]
        })
    }
    dok.overskrift("Utelatt")
    dok.tabell(
      ["Punkt", "Grunn", "Forklaring"], Pakker.alle.utelatt.map { [$0.punkt, $0.grunn.rawValue, $0.forklaring.nb] })
    let ubekreftet = Pakker.alle.alle.flatMap { pakke in
      pakke.ubekreftet.map { [pakke.id.rawValue, $0.id, $0.tekst.nb] }
    }
    dok.overskrift("Ikke bekreftet: vises, brukes ikke")
    dok.tabell(["Pakke", "Regel", "Tekst"], ubekreftet)
    dok.kontroller()
  }
}
