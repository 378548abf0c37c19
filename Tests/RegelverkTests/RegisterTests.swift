import Fagmodell
import Regelverk
import Testing

/// Every numbered point of the rule register is in a pack or listed as left out with its reason.
struct RegisterTests {
  static let register: [(String, [Int], [String])] = [
    ("A1.", Array(1...14), []), ("A2.", Array(1...3), []), ("A3.", Array(1...7), []), ("A4.", Array(1...13), []),
    ("B", Array(1...11), ["B8b"]), ("C1.", Array(0...13), []), ("C2.", Array(1...12) + Array(20...44), []),
    ("C3.", Array(1...10), []),
    ("D1.", Array(1...18), []), ("D2.", Array(1...15), []), ("D3.", Array(1...4), []),
    ("D4.", Array(1...13), ["D4.4b"]),
    ("E", Array(1...15), ["E4b", "E10b"]), ("F1.", Array(1...4), []), ("F2.", [1], []), ("O", [1], []),
  ]

  static var punkter: Set<String> {
    Set(register.flatMap { del, tall, ekstra in tall.map { "\(del)\($0)" } + ekstra })
  }

  @Test func `every point is covered or left out with a reason, and none is both or unknown`() {
    let samling = Pakker.alle
    let iPakker = Set(samling.alle.flatMap { $0.regler + $0.ubekreftet }.flatMap(\.punkter))
    let utelatt = Set(samling.utelatt.map(\.punkt))
    #expect(Self.punkter.subtracting(iPakker).subtracting(utelatt).sorted() == [])
    #expect(iPakker.union(utelatt).subtracting(Self.punkter).sorted() == [])
    #expect(iPakker.intersection(utelatt).sorted() == [])
    #expect(utelatt.count == samling.utelatt.count)
    let regler = samling.alle.map {
      "\($0.id.rawValue): \($0.regler.count) rules, \($0.ubekreftet.count) not confirmed"
    }
    print(
      "Register: \(Self.punkter.count) points, \(iPakker.count) in packs, \(utelatt.count) left out. "
        + regler.joined(separator: "; "))
  }

  @Test func `every rule has hjemmel, source and control date, and every code a text in three languages`() {
    for pakke in Pakker.alle.alle {
      for regel in pakke.regler + pakke.ubekreftet {
        #expect(!regel.punkter.isEmpty, "\(regel.id)")
        #expect(regel.kontrollert <= "2026-11-21".dato && regel.tekst.nb.hasSuffix("."), "\(regel.id)")
      }
    }
    var koder = Varselkode.allCases.map(\.rawValue) + Innsatssperre.allCases.map(\.rawValue)
    koder += Tiltaksmerknad.allCases.map(\.rawValue) + Innsatsforslag.Grunn.allCases.map(\.rawValue)
    koder += Innsatsforslag.Mangel.allCases.map(\.rawValue) + Profil.Grunn.allCases.map(\.rawValue)
    koder += Profil.Spor.allCases.map(\.rawValue) + Rangeringsgrunn.allCases.map(\.kode)
    koder += Plankvalitet.Maal.allCases.map(\.rawValue) + Plankvalitet.Hint.allCases.map(\.rawValue)
    koder += Vurderingsbalanse.Hint.allCases.map(\.rawValue)
    #expect(Set(Pakker.alle.tekster.koder) == Set(koder))
    for kode in koder {
      let tekster = Spraak.allCases.map { Pakker.alle.tekster(kode, $0) }
      #expect(!tekster.contains(kode) && Set(tekster).count >= 2, "\(kode)")
    }
  }

  @Test func `rule texts are plain`() {
    for pakke in Pakker.alle.alle {
      for regel in pakke.regler {
        #expect(Lesbarhet.maal(regel.tekst.nb).lix < 62, "\(regel.id) \(Lesbarhet.maal(regel.tekst.nb).lix)")
      }
      let snitt = pakke.regler.reduce(0) { $0 + Lesbarhet.maal($1.tekst.nb).lix } / pakke.regler.count
      #expect(snitt < 45, "\(pakke.id) \(snitt)")
    }
  }

  @Test func `the main differences name rules that really differ`() {
    for punkt in Pakker.alle.forskjellspunkter {
      let forskjell = Pakker.alle.forskjell(punkt.fra, punkt.til)
      let endret = Set(forskjell.regler.map(\.regel))
      for regel in punkt.regler { #expect(endret.contains(regel), "\(punkt.kode) \(regel)") }
      #expect(punkt.tekst.nn != nil && punkt.tekst.en != nil)
    }
    let punkter = Pakker.alle.forskjell(.gjeldende2016, .gjeldende2026).hovedpunkter
    #expect(punkter.count == 12 && punkter[0].kode == "INNSATSGRUPPER")
  }

  @Test func `a difference shows new, gone and changed rules with both values`() {
    let forskjell = Pakker.alle.forskjell(.gjeldende2016, .gjeldende2026)
    func endring(_ regel: String) -> Regelendring? { forskjell.regler.first { $0.regel == regel } }
    #expect(endring("UNGDOM_20_24")?.slag == .borte && endring("UNGDOMSGARANTI")?.slag == .ny)
    let lonn = endring("TILTAK_MIDL_LONNSTILSKUDD")
    #expect(lonn?.slag == .endret)
    #expect(
      lonn?.felter.contains(Feltendring(felt: "tiltak.varighetNedsatt", fra: "36 MAANEDER", til: "24 MAANEDER")) == true
    )
    let dagpenger = endring("BRUDD_DAGPENGER_BORTFALL")
    #expect(
      dagpenger?.felter.contains(Feltendring(felt: "brudd.trinn[0].varighet", fra: "12 UKER", til: "18 UKER")) == true)
    #expect(endring("RETT_BEHOVSVURDERING") == nil && endring("AEV_KAN_BRUKES")?.slag == .ikkeBekreftet)
    #expect(Pakker.alle.forskjell(.gjeldende2026, .gjeldende2026).regler.isEmpty)
    let engelsk = Pakker.alle.forskjell(.gjeldende2016, .foreslatt2016, spraak: .engelsk)
    #expect(engelsk.hovedpunkter.count == 6 && engelsk.hovedpunkter[1].tekst.hasPrefix("The municipality"))
    #expect(
      engelsk.regler.filter { $0.slag == .borte }.map(\.regel) == ["UNGDOM_UNDER_20", "UNGDOM_20_24", "UNGDOM_20_29"])
  }

  @Test func `packs and rules can be listed and shown by rule or answer code`() throws {
    let oversikt = Pakker.alle.oversikt()
    #expect(
      oversikt.map(\.id) == Pakkekode.allCases && oversikt.allSatisfy { $0.regler > 80 && $0.sannsynlige < $0.regler })
    #expect(Pakker.alle.oversikt(.engelsk)[0].navn == "Rules in force, spring 2016")
    #expect(Pakker.alle.vis("ARBEIDSTRENING").count == 3 && Pakker.alle.vis("FINNES_IKKE").isEmpty)
    for kode in [
      "SPESIELT_TILPASSET_INNSATS", "GARANTI_20_24", "MELDEKORT_14_DAGER", "OPPFOLGINGSVEDTAK", "AEV_AAP", "BRUDD_KVP",
    ] {
      #expect(!Pakker.alle.vis(kode).isEmpty, "\(kode)")
    }
    #expect(Pakker.alle.vis("MAKSDATO_52_UKER").count == 3)
    let json = try JsonEncoder.encode(Pakker.alle.vis("BRUDD_DAGPENGER_IKKE_MOTT")[2])
    #expect(json["regel"]?["brudd"]?["trinn"]?.liste?.count == 3 && json["brukes"] == true)
    for pakke in Pakker.alle.alle {
      for regel in pakke.regler { #expect(try JsonEncoder.encode(regel)["id"]?.tekst == regel.id) }
    }
    #expect(Pakker.alle.gjeldende(paa: "2025-12-31".dato).id == .gjeldende2016)
    #expect(Pakker.alle.gjeldende(paa: "2026-01-01".dato).id == .gjeldende2026)
  }

  @Test func `asking outside a pack's time is answered with a warning`() {
    for (dag, varsel) in [("2015-12-31", true), ("2016-01-01", false), ("2016-12-31", false), ("2017-01-01", true)] {
      let koder = Regelmotor.vurder(Fakta(), dato: dag.dato, pakke: Pakker.g2016).varsler.map(\.kode)
      #expect(koder.contains("UTENFOR_PAKKENS_TID") == varsel, "\(dag)")
    }
    let varsler = Regelmotor.vurder(Fakta(), dato: "2016-06-01".dato, pakke: Pakker.g2016, spraak: .engelsk).varsler
    #expect(varsler.first { $0.kode == "YTELSER_UKJENT" }?.tekst.hasPrefix("The user's benefits") == true)
  }
}
