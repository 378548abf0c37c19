import Fagmodell
import Saksgang
import Testhjelp
import Testing

@testable import Kurs

/// The files under `Resources/kurs`: every word in them is used, and mistakes in them are told with file and place.
@Suite struct InnholdTests {
  @Test func `every field of every step belongs to its command`() throws {
    let innhold = try Kurssett.kurs()
    let alle =
      innhold.figurer.flatMap { f in f.steg.map { (f.fil, $0) } }
      + innhold.livslop.flatMap { l in l.steg.map { (l.fil, $0) } }
    #expect(alle.count > 250)
    for (fil, steg) in alle {
      let kjente = felt(steg.kommando)
      for navn in steg.med.felt where navn != "..." {
        #expect(kjente.contains(navn), "\(fil) \(steg.sted) \(steg.kommando): \(navn)")
      }
    }
  }

  private func felt(_ kommando: String) -> Set<String> { Kommandotabell.standard[kommando].map(felt(i:)) ?? [] }

  private func felt(i kommando: Saksgang.Kommando) -> Set<String> {
    let json = kommando.skjema.json
    let grener = [json] + (json["oneOf"]?.liste ?? []) + (json["anyOf"]?.liste ?? [])
    return Set(grener.flatMap { $0["properties"]?.objekt?.keys.map { $0 } ?? [] })
  }

  private func les(_ fil: String, _ innhold: String) throws {
    _ = try Kursinnhold.les { navn in navn == fil ? Array(innhold.utf8) : Kurssett.innhold.les(navn) }
  }

  @Test func `a mistake in a figure names the file and the step`() throws {
    let fil = "kurs/figurer/drop-in.json"
    let hode = #""om": "Noen som er her for testen.", "kjonn": "KVINNE", "fodt": "@idag-30a", "opplysninger": {"#
    let navn = #""fornavn": "Eva", "etternavn": "Lia"}, "#
    func feil(_ steg: String) -> Kursfeil? {
      do throws(Kursfeil) {
        let kurs = try Kursinnhold.les { navnet in
          navnet == fil ? Array("{\(hode)\(navn)\"steg\": [\(steg)]}".utf8) : Kurssett.innhold.les(navnet)
        }
        let pakker = try! Kurssett.pakker()
        do throws(Demofeil) {
          _ = try Demokontor(kurs, pakker: pakker, idag: Kurssett.idag, bareFigurer: ["drop-in"]).bygg(i: Minnelager())
        } catch { if case .innhold(let feil) = error { return feil } }
        return nil
      } catch { return error }
    }
    #expect(feil(#"{"gjor": "registrerBruker", "haster": 1}"#)?.aarsak == .ukjentFelt)
    #expect(feil(#"{"dag": "@idag-3x", "gjor": "registrerBruker"}"#)?.aarsak == .ugyldigDato)
    #expect(feil(#""ukjent.blokk""#)?.aarsak == .ukjentOrd)
    let start = #"{"gjor": "registrerBruker", "med": {"identitetsnummer": "$nummer", "...": "$start"}}"#
    #expect(feil(start) == nil)
    #expect(feil(start + #", {"gjor": "flyttTilMaanen"}"#)?.aarsak == .ukjentKommando)
    #expect(feil(start + #", {"gjor": "oppdaterBruker", "med": {"jobbonske": "{finnes.ikke}"}}"#)?.aarsak == .ukjentOrd)
    let avvist = feil(start + #", {"gjor": "fattVedtak"}"#)
    #expect(avvist?.aarsak == .avvist && avvist?.fil == fil && avvist?.sted == "steg[1]")
    #expect(feil(start + #", {"som": "Z000000", "gjor": "startBehovsvurdering"}"#)?.aarsak == .ukjentAnsatt)
  }

  @Test func `a file that is missing or no JSON is named`() {
    #expect(throws: Kursfeil.self) { try les("kurs/navn.json", "{") }
    do throws(Kursfeil) { _ = try Kursinnhold.les { _ in nil } } catch {
      #expect(error.aarsak == .manglerFil && error.fil == "kurs/kontor.json")
    }
  }

  @Test func `dates are told relative to today`() {
    let idag = "2026-03-31".dato
    func dato(_ tekst: String) -> String? { Datouttrykk(tekst)?.dato { _ in idag }?.description }
    #expect(dato("@idag") == "2026-03-31")
    #expect(dato("@idag-25d") == "2026-03-06")
    #expect(dato("@dag+6m") == "2026-09-30")
    #expect(dato("@idag-18a-40d") == "2008-02-20")
    #expect(dato("@idag+2u") == "2026-04-14")
    for feil in ["idag", "@igaar", "@idag+", "@idag+2", "@idag+2x", "@idag 2d", "@"] { #expect(dato(feil) == nil) }
  }

  @Test func `texts in stories have no unfilled places`() throws {
    for t in try Kurssett.vanlig.get().lager.transaksjoner {
      for post in t.endringer[0].poster {
        let tekst = JsonWriter.tekst(post.innhold ?? .null)
        #expect(!tekst.contains("{\\") && !tekst.contains("⟦") && !tekst.contains("\"$") && !tekst.contains("\"@"))
        #expect(tekst.firstMatch(of: try Regex("\\{[a-zæøå.]+\\*?\\}")) == nil, "\(tekst)")
      }
    }
  }
}
