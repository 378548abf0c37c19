import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// The text tables behind letters and prints.
@Suite struct TekstTests {
  private static func nokler<K: CaseIterable & RawRepresentable>(_: K.Type) -> [String] where K.RawValue == String {
    K.allCases.map { Tekstkatalog.kodenokkel($0) }
  }

  private static let vurdering =
    nokler(Aevformaal.self) + nokler(Behovsutfall.self) + nokler(Profilelement.self) + nokler(Arbeidsevne.self)
    + nokler(Vedtakskilde.Art.self) + nokler(Innsatsgruppe.self) + nokler(Hovedmaal.self) + nokler(Steg.self)
  private static let person =
    nokler(Samarbeidsrolle.self) + nokler(Arbeidsstatus.self) + nokler(Tolkebehov.self) + nokler(Norsknivaa.self)
    + nokler(Saksdel.Art.self) + nokler(Brukermerke.self) + nokler(Adressebeskyttelse.self)
    + nokler(Heltidsonske.self) + nokler(Utdanningsnivaa.self) + nokler(Registreringsfelt.self)
    + nokler(Registreringsstatus.self) + nokler(Spraak.self) + nokler(Ytelse.self) + nokler(Ytelsesstatus.self)
  private static let oppfolging =
    nokler(Ansvarlig.self) + nokler(Aktivitetsstatus.self) + nokler(Planmaal.Art.self) + nokler(Aktivitetstype.self)
    + nokler(Fagmodell.Gjennomforing.self) + nokler(Tiltakssoknad.self) + nokler(Eier.self) + nokler(Rolle.self)
    + nokler(Saertilgang.self) + nokler(Oppmote.self) + nokler(Kanal.self) + nokler(Henvendelsesgrunn.self)
    + nokler(Henvendelsesutfall.self) + nokler(Selvbetjening.self) + nokler(Skrankespor.self)
  private static let andre =
    nokler(Fullstendighet.Punkt.self) + nokler(Forhaandsorientering.Maate.self) + nokler(Aktivitetsunntak.self)
    + nokler(Reaksjon.self) + nokler(Bruddtype.self)
    + nokler(Innsyn.Art.self)
    + nokler(Lagertype.self) + nokler(Pliktkode.self) + nokler(Egenvurderingssporsmaal.self)
  private static let livslop =
    nokler(Avslutningsaarsak.self) + nokler(Bedriftstema.self) + nokler(Kvpfravaer.self) + nokler(Motepart.self)
    + nokler(Rettbart.self) + nokler(Stillingskilde.self) + nokler(Sykefravaersutfall.self) + nokler(Tilbakesvar.self)
    + nokler(Tilbakemeldingssvar.self) + nokler(Tiltaksutfall.self) + nokler(Tilvisningsresultat.self)
    + nokler(Unntaksgrunn.self) + nokler(Unntaksplikt.self) + nokler(Arbeidsgiverdel.Art.self)
    + nokler(Jobbsokmaate.self) + nokler(Jobbsokutfall.self)
    + nokler(Introduksjonsprogram.Status.self) + nokler(ReellArbeidssoker.Krav.self)
    + nokler(ReellArbeidssoker.Unntak.self) + nokler(ReellArbeidssoker.Tilstand.self)
    + nokler(Klageutfall.Resultat.self) + nokler(Klageutfall.Instans.self) + nokler(Stedstype.self)
    + nokler(Tilbud.Art.self)

  @Test func `every code people meet has a name in all languages`() {
    let alle = Self.vurdering + Self.person + Self.oppfolging + Self.andre + Self.livslop
    #expect(alle.contains("kode.Planmaal.Art.JOBB"))
    for tekst in Tekster.alle { #expect(alle.filter { !tekst.har($0) } == [], "\(tekst.spraak)") }
  }

  @Test func `every letter text that follows a code exists in all languages`() {
    let nokler =
      Innsatsgruppe.allCases.flatMap { ["brev.gruppe.\($0.rawValue)", "brev.videre.\($0.rawValue)"] }
      + Hovedmaal.allCases.map { "brev.hovedmaal.\($0.rawValue)" }
      + Arbeidsevne.allCases.map { "brev.arbeidsevne.\($0.rawValue)" }
      + Vedtakskilde.Art.allCases.filter { $0 != .annet }.map { "brev.kilde.\($0.rawValue)" }
      + Selvbetjening.allCases.map { "brev.selvbetjening.hvor.\($0.rawValue)" }
      + Ansvarlig.allCases.map { "plan.ansvarlig.\($0.rawValue)" }
      + Eier.allCases.map { "brev.fullmakt.\($0.rawValue)" }
      + Egenvurderingssporsmaal.allCases.map { "egenvurdering.sporsmaal.\($0.rawValue)" }
    for tekst in Tekster.alle { #expect(nokler.filter { !tekst.har($0) } == [], "\(tekst.spraak)") }
  }

  @Test func `the three languages have the same keys, places and forms`() {
    for tekst in [Tekster.nn, Tekster.en] {
      #expect(Set(tekst.nokler).symmetricDifference(Tekster.nb.nokler).sorted() == [])
      for nokkel in Tekster.nb.nokler {
        #expect(Lix.steder(tekst(nokkel)) == Lix.steder(Tekster.nb(nokkel)), "\(tekst.spraak) \(nokkel)")
        #expect(
          tekst(nokkel).count { $0 == "|" } == Tekster.nb(nokkel).count { $0 == "|" }, "\(tekst.spraak) \(nokkel)")
      }
    }
  }

  /// `kode` holds names of codes, a word or two each.
  static let lesbare = ["brev", "plan", "innsyn", "historikk", "egenvurdering", "rapport", "feil"]

  @Test func `every print takes its words from the parts that are measured`() throws {
    let mappe = Program.packageFolder + "/Sources"
    var deler: Set<String> = []
    // The console fills in what the letters are about.
    let filer = Filer.alleFiler(under: mappe + "/Saksgang/Brev").map { "Saksgang/Brev/\($0)" }
    for fil in filer + ["Skjermbilder/Dokument/Dokumentinnhold.swift"] {
      let kilde = String(decoding: Filer.les("\(mappe)/\(fil)") ?? [], as: UTF8.self)
      // What stands between quotes and has a dot but no space is a key; its first word is the part.
      for bit in kilde.split(separator: "\"", omittingEmptySubsequences: false).enumerated() where bit.offset % 2 == 1 {
        let ledd = bit.element.split(separator: ".", omittingEmptySubsequences: false)
        let erNokkel = ledd.count > 1 && !ledd[0].isEmpty && ledd[0].allSatisfy { $0.isLetter && $0.isLowercase }
        if erNokkel, ledd[1].first?.isLetter == true { deler.insert(String(ledd[0])) }
      }
    }
    #expect(deler.contains("brev") && deler.contains("innsyn"))
    #expect(deler.subtracting(TekstTests.lesbare) == ["kode"])
  }

  @Test(arguments: lesbare, Tekster.alle.indices)
  func `fixed texts are easy to read`(_ del: String, _ nr: Int) {
    let tekst = Tekster.alle[nr]
    let tekster = tekst.nokler.filter { $0.hasPrefix(del + ".") }.sorted().map { tekst($0) }
    let lix = Lix(tekster).verdi
    #expect(lix < 40, "\(del) in \(tekst.spraak.rawValue) has LIX \(lix)")
    if del == "feil" { return }
    for lang in tekster where Lix([lang]).ord >= 15 { #expect(Lix([lang]).verdi < 40, "\(lang)") }
  }
}
