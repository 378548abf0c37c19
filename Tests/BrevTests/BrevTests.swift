import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// The letters and prints, as people read them.
@Suite struct BrevTests {
  @Test(arguments: Tekster.alle.indices)
  func `a decision that is made becomes a letter with the five points, grounds, sources and rights`(_ nr: Int) {
    let tekst = Tekster.alle[nr]
    let brev = Vedtaksbrev.lag(sak: Eksempel.sak(), vedtak: Eksempel.vedtak, ramme: Eksempel.ramme(tekst))
    Fasit.sjekk(brev.tekst(), mot: "vedtaksbrev-\(tekst.spraak.rawValue).txt")
  }

  @Test func `the letter is a page of marked-up text in its own language`() {
    let brev = Vedtaksbrev.lag(sak: Eksempel.sak(), vedtak: Eksempel.vedtak, ramme: Eksempel.ramme())
    Fasit.sjekk(brev.html, mot: "vedtaksbrev-nb.html.txt")
  }

  @Test func `a draft is marked as one and names the second reader only for what was approved`() {
    let godkjent = Eksempel.utkast(.litenMulighetTilAaJobbe) {
      .godkjent(beslutter: "B200002", dato: Eksempel.idag, innhold: $0)
    }
    var endret = godkjent
    endret.innhold.begrunnelse += " Endret etterpå."
    let brev = [godkjent, endret].map { Vedtaksbrev.lag(sak: Eksempel.sak(), vedtak: $0, ramme: Eksempel.ramme()) }
    #expect(brev.allSatisfy { $0.merke == Tekster.nb("brev.utkast") })
    #expect(brev[0].tekst().contains("Bo Ås har også lest"))
    #expect(!brev[1].tekst().contains("Bo Ås har også lest"))
    Fasit.sjekk(brev[0].tekst(), mot: "vedtaksutkast-nb.txt")
  }

  @Test(arguments: Tekster.alle.indices)
  func `a plan is printed with the wish first, steps in order of time and the duties`(_ nr: Int) {
    let tekst = Tekster.alle[nr]
    let utskrift = Planutskrift.lag(
      sak: Eksempel.sak(), plan: Eksempel.plan, plikter: Eksempel.plikter, ramme: Eksempel.ramme(tekst))
    Fasit.sjekk(utskrift.tekst(), mot: "plan-\(tekst.spraak.rawValue).txt")
  }

  @Test func `an empty sheet for the person's own assessment has room to write`() {
    let ark = Egenvurderingsark.tomt(sak: Eksempel.sak(), ramme: Eksempel.ramme(), linjer: 2)
    Fasit.sjekk(ark.tekst(), mot: "egenvurderingsark-nb.txt")
  }
}
