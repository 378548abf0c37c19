import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// The pages that go to others than the person alone, and the one to take home.
@Suite struct AvtaleTests {
  @Test(arguments: Tekster.alle.indices)
  func `the agreement between three says who does what and whom to call, with room for three names`(_ nr: Int) {
    let tekst = Tekster.alle[nr]
    let ark = Avtaleark.lag(sak: Eksempel.sak(), avtale: Oppfolgingen.avtale, ramme: Eksempel.ramme(tekst))
    Fasit.sjekk(ark.tekst(), mot: "avtale-\(tekst.spraak.rawValue).txt")
  }

  @Test(arguments: Tekster.alle.indices)
  func `the agreement is one page, also when every field is full`(_ nr: Int) {
    let ord = String(repeating: "Møter hver dag klokka åtte og sier fra. ", count: 20)
    var avtale = Oppfolgingen.avtale
    for sti in [\Avtaleinnhold.maal, \.brukerGjor, \.arbeidsgiverGjor, \.navGjor] {
      avtale.innhold[keyPath: sti] = String(ord.prefix(Feltgrense.avtale))
    }
    avtale.tilstand = .utkast
    let ark = Avtaleark.lag(sak: Eksempel.sak(), avtale: avtale, ramme: Eksempel.ramme(Tekster.alle[nr])).tekst()
    #expect(ark.count { $0 == "\n" } <= 66, "an A4 page has 66 lines")
  }

  @Test func `the workplace is told no number, no address, no benefit and no group`() {
    let sak = Eksempel.sak()
    let ark = Avtaleark.lag(sak: sak, avtale: Oppfolgingen.avtale, ramme: Eksempel.ramme()).tekst()
    let bruker = sak.bruker
    let hemmelig =
      [bruker.identitetsnummer.visning, bruker.identitetsnummer.sifre, bruker.kontakt.adresse, bruker.kontakt.telefon]
      + sak.ytelser.map { Tekster.nb.kode($0.ytelse) }
      + sak.vedtak.compactMap { $0.innhold.innsatsgruppe.map { Tekster.nb.kode($0) } }
    for ord in hemmelig where !ord.isEmpty { #expect(!ark.contains(ord), "\(ord)") }
    #expect(ark.contains(bruker.navn.fullt) && ark.contains("Ida Moen"))
  }

  @Test(arguments: Tekster.alle.indices)
  func `what one can do by oneself is a page to take home, each thing with where it is found`(_ nr: Int) {
    let tekst = Tekster.alle[nr]
    Fasit.sjekk(
      Selvbetjeningsark.lag(ramme: Eksempel.ramme(tekst)).tekst(), mot: "selvbetjening-\(tekst.spraak.rawValue).txt")
  }

  @Test(arguments: Tekster.alle.indices)
  func `a wish that is refused stands with its reason in the letter and in the plan`(_ nr: Int) throws {
    let tekst = Tekster.alle[nr]
    var sak = Eksempel.sak()
    var plan = try #require(sak.plan)
    let utenAvslag = Planutskrift.lag(sak: sak, plan: plan, ramme: Eksempel.ramme(tekst)).tekst()
    #expect(!utenAvslag.contains(tekst("plan.avslaattOnske")))
    plan.onskeavslag = Onskeavslag(onske: "Studere i Spania", grunn: "Skolen er ikke godkjent her.")
    sak.anvend(.plan(plan))
    var vedtak = try #require(sak.gjeldendeVedtak)
    vedtak.innhold.onskeavslag = Onskeavslag(onske: "Bil", grunn: "Bussen går hver halvtime.")
    let brev = Vedtaksbrev.lag(sak: sak, vedtak: vedtak, ramme: Eksempel.ramme(tekst)).tekst()
    let ark = Planutskrift.lag(sak: sak, plan: plan, ramme: Eksempel.ramme(tekst)).tekst()
    for (ut, del, ord) in [
      (brev, "brev.vedtak", ["| Bil", "Bussen går hver halvtime."]),
      (ark, "plan", ["| Studere i Spania", "Skolen er ikke godkjent her."]),
    ] {
      for ord in ord + [tekst("\(del).avslaattOnske"), tekst("\(del).avslagsgrunn")] {
        #expect(ut.contains(ord), "\(ord)")
      }
    }
  }
}
