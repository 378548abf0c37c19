import Fagmodell
import FoundationEssentials
import Regelverk
import Testing

/// Every numbered point of the rule register is in a pack or listed as left out with its reason.
struct RegisterTests {
  /// Point and what it is about.
  static let register: [(punkt: String, tittel: String)] = {
    let fil = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Data/register.tsv")
    let tekst = FileManager.default.contents(atPath: fil.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return tekst.split(separator: "\n").map { linje in
      let deler = linje.split(separator: "\t").map(String.init)
      return (deler[0], deler[1])
    }
  }()

  static var punkter: Set<String> { Set(register.map(\.punkt)) }

  /// How many points are applied somewhere, only shown, and left out.
  static var telling: (punkter: Int, iPakke: Int, bareVist: Int, utelatt: Int) {
    let brukes = Set(Pakker.alle.alle.flatMap(\.regler).flatMap(\.punkter))
    let vises = Set(Pakker.alle.alle.flatMap(\.ubekreftet).flatMap(\.punkter))
    return (
      register.count, brukes.count, vises.subtracting(brukes).count, Pakker.alle.utelatt.count
    )
  }

  @Test func `every point is covered or left out with a reason, and none is both or unknown`() {
    let samling = Pakker.alle
    let iPakker = Set(samling.alle.flatMap { $0.regler + $0.ubekreftet }.flatMap(\.punkter))
    let utelatt = Set(samling.utelatt.map(\.punkt))
    #expect(Self.register.count > 180 && Self.punkter.count == Self.register.count)
    #expect(Self.punkter.subtracting(iPakker).subtracting(utelatt).sorted() == [])
    #expect(iPakker.union(utelatt).subtracting(Self.punkter).sorted() == [])
    #expect(iPakker.intersection(utelatt).sorted() == [])
    #expect(utelatt.count == samling.utelatt.count)
    let telling = Self.telling
    #expect(telling.iPakke + telling.bareVist + telling.utelatt == telling.punkter)
    let regler = samling.alle.map {
      "\($0.id.rawValue): \($0.regler.count) rules, \($0.ubekreftet.count) not confirmed"
    }
    print(
      "Register: \(telling.punkter) points, \(telling.iPakke) in packs, \(telling.bareVist) shown but not confirmed, "
        + "\(telling.utelatt) left out. " + regler.joined(separator: "; "))
  }

  /// Numbers no function reads, with the reason.
  static let ubrukte: [String: String] = [
    "UNGDOMSPROGRAM_YTELSE": "paid by the state, outside the console",
    "AAP_VELFERDSPERMISJON": "days are judged by the veileder; the console keeps no calendar of absence",
    "OVERGANGSSTONAD_ARBEIDSSOKER": "travel time and share of a job are judged by the veileder",
    "SYK_MAKSDATO_ANDRE.dager67til70": "paid by the state, outside the console",
    "KVP_TIMER.jobbProsent": "judged when the programme is made",
  ]

  @Test func `every number of a pack is read by a rule function, or stands with the reason why not`() throws {
    let kilder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Regelverk")
    var tekst = ""
    for fil in try FileManager.default.subpathsOfDirectory(atPath: kilder.path)
    where fil.hasSuffix(".swift") {
      let bytes = FileManager.default.contents(atPath: "\(kilder.path)/\(fil)") ?? Data()
      tekst += String(decoding: bytes, as: UTF8.self)
    }
    #expect(!tekst.isEmpty)
    var mangler: Set<String> = []
    var brukteUnntak: Set<String> = []
    for regel in Pakker.alle.alle.flatMap(\.regler) {
      guard case .tall(let tall) = regel.innhold else { continue }
      for navn in tall.keys {
        let unntak = [regel.id, "\(regel.id).\(navn)"].first { Self.ubrukte[$0] != nil }
        if let unntak { brukteUnntak.insert(unntak) }
        let lest = tekst.contains("\"\(regel.id)\"") && tekst.contains("\"\(navn)\"") || regel.tema == .profilering
        if !lest, unntak == nil { mangler.insert("\(regel.id).\(navn)") }
      }
    }
    #expect(mangler.sorted() == [])
    #expect(brukteUnntak == Set(Self.ubrukte.keys))
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
