import Fagmodell
import Innhold
import Saksgang
import Testing

@Suite struct TekstTests {
  private func katalog(_ spraak: Spraak) throws -> Tekstkatalog {
    let innhold = Innhold(mappe: Kontoret.pakkerot + "/Resources")
    let mappe = "tekster/\(spraak.rawValue)"
    let deler = innhold.filer(i: mappe, endelse: "json").map { fil in
      (navn: String(fil.dropLast(5)), bytes: innhold.les("\(mappe)/\(fil)") ?? [])
    }
    return try Tekstkatalog.les(deler, spraak: spraak)
  }

  private func nokler<A: Feilaarsak>(_ type: A.Type) -> [String] {
    A.allCases.map { "feil.oppfolging.\(A.del).\($0.rawValue)" }
  }

  private var alle: [String] {
    nokler(Timeaarsak.self) + nokler(Beskjedaarsak.self) + nokler(Tilbakemeldingsaarsak.self)
      + nokler(Bruddaarsak.self) + nokler(Meldekortaarsak.self) + nokler(Sykefravaersaarsak.self)
      + nokler(Tiltaksaarsak.self) + nokler(Arbeidsgiveraarsak.self) + nokler(Livslopsaarsak.self)
      + nokler(Skrankeaarsak.self) + nokler(Avtaleaarsak.self) + nokler(Sjekkaarsak.self)
  }

  @Test(arguments: Spraak.allCases) func `every refusal has a sentence, and every sentence a refusal`(
    _ spraak: Spraak
  ) throws {
    let katalog = try katalog(spraak)
    #expect(alle.filter { !katalog.har($0) } == [])
    #expect(Set(katalog.nokler.filter { $0.hasPrefix("feil.oppfolging.") }) == Set(alle))
  }

  @Test(arguments: Spraak.allCases) func `every event can be told in the history`(_ spraak: Spraak) throws {
    let katalog = try katalog(spraak)
    #expect(Hendelsestype.allCases.filter { !katalog.har("historikk.\($0.rawValue)") } == [])
  }

  @Test(arguments: Spraak.allCases) func `every kind of entity has a name`(_ spraak: Spraak) throws {
    let katalog = try katalog(spraak)
    #expect(Saksdel.Art.allCases.filter { !katalog.har("kode.Saksdel.Art.\($0.rawValue)") } == [])
  }

  @Test func `every refusal's code is its own`() {
    #expect(Set(alle).count == alle.count)
  }
}
