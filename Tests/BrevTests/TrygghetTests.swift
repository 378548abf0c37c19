import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// Names and notes can hold anything; nothing of it may steer the terminal, the page or the letter.
@Suite struct TrygghetTests {
  static let vonde: [Navn] = [
    Navn(fornavn: "<script>alert(1)</script>", etternavn: "\"><img src=x onerror=y>"),
    Navn(fornavn: "\u{1B}[2J\u{1B}]0;tittel\u{07}", etternavn: "\u{9B}31m"),
    Navn(fornavn: "Ola\nVedtak: innvilget", etternavn: "\r\nKari"),
    Navn(fornavn: "\u{202E}alO\u{202C}", etternavn: "\u{200B}\u{FEFF}"), Navn(fornavn: "{navn}", etternavn: "{gruppe}"),
    Navn(fornavn: "&amp;", etternavn: "'; DROP"),
  ]

  private func dokumenter(_ navn: Navn) -> [Dokument] {
    let ramme = Brevramme(
      kontor: Kontor(navn: navn.fullt, enhet: "0315", kommuner: []),
      ansatte: [Ansatt(ident: "K100001", navn: navn.fullt)], tekst: Tekster.nb, idag: Eksempel.idag,
      pakke: Regler.g2016)
    var bruker = Eksempel.bruker(navn)
    bruker.kontakt.adresse = navn.fullt
    var sak = Eksempel.sak(bruker)
    var steg = Eksempel.aktiviteter[0]
    (steg.tittel, steg.beskrivelse) = (navn.fullt, navn.fullt)
    sak.anvend(.aktivitet(steg))
    var plan = Eksempel.plan
    plan.onske = navn.fullt
    let varsel = Forhaandsvarselbrev(
      hva: navn.fullt, grunn: navn.fullt, hjemmel: navn.fullt, folge: navn.fullt, svarfrist: Eksempel.idag,
      av: navn.fullt)
    return [
      Vedtaksbrev.lag(sak: sak, vedtak: Eksempel.vedtak, ramme: ramme),
      Planutskrift.lag(sak: sak, plan: plan, ramme: ramme),
      Innsynsutskrift.lag(sak: sak, innsyn: Forlop.innsyn, historikk: Forlop.historikk, ramme: ramme),
      varsel.brev(sak: sak, ramme: ramme), Egenvurderingsark.tomt(sak: sak, ramme: ramme),
    ]
  }

  @Test(arguments: vonde)
  func `plain text holds no control characters, hidden marks or lines that are not ours`(_ navn: Navn) {
    let farlige = Set("\u{1B}\u{9B}\u{07}\r\u{202E}\u{202C}\u{200B}\u{FEFF}".unicodeScalars)
    for dokument in dokumenter(navn) {
      let tekst = dokument.tekst()
      #expect(!tekst.unicodeScalars.contains(where: farlige.contains))
      #expect(tekst.split(separator: "\n").allSatisfy { $0.count <= 72 })
    }
  }

  @Test(arguments: vonde)
  func `a page holds no markup but ours`(_ navn: Navn) {
    for dokument in dokumenter(navn) {
      let html = dokument.html
      #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("\u{1B}"))
      #expect(html.count { $0 == "<" } == html.count { $0 == ">" })
    }
  }

  @Test func `a name with line breaks stays on its own line`() {
    let brev = dokumenter(TrygghetTests.vonde[2])[0].tekst()
    #expect(brev.contains("Navn:          Ola Vedtak: innvilget Kari"))
  }

  @Test func `no line of a name or a wish can pass for one of ours`() {
    for dokument in dokumenter(TrygghetTests.vonde[2]) where dokument.tittel != Tekster.nb("brev.varsel.tittel") {
      let egne = dokument.blokker.contains { if case .avsnitt(let t) = $0 { t.contains("\nVedtak") } else { false } }
      #expect(egne || !dokument.tekst().split(separator: "\n").contains { $0.hasPrefix("Vedtak: innvilget") })
    }
  }

  @Test func `a protected address is never printed in a letter`() {
    var bruker = Eksempel.bruker()
    bruker.adressebeskyttelse = .strengtFortrolig
    let brev = Vedtaksbrev.lag(sak: Eksempel.sak(bruker), vedtak: Eksempel.vedtak, ramme: Eksempel.ramme())
    #expect(!brev.tekst().contains("Lia 4") && !brev.html.contains("Lia 4"))
  }

  static let harde = [
    "Øystein Åsmund Æsøy", "Áŋŋel Čáhppesjohka Šuoššjávri", "Ase\u{0301} A\u{030A}s",
    String(repeating: "Østensjø", count: 13), String(repeating: "漢字", count: 50), "👩‍👩‍👧 Nilsen",
  ]

  @Test(arguments: harde, [40, 72])
  func `hard names are written whole and no line is wider than it may be`(_ navn: String, _ bredde: Int) {
    var bruker = Eksempel.bruker(Navn(fornavn: navn, etternavn: ""))
    bruker.kontakt.adresse = ""
    let tekst = Planutskrift.lag(sak: Eksempel.sak(bruker), plan: Eksempel.plan, ramme: Eksempel.ramme())
      .tekst(bredde: bredde)
    for linje in tekst.split(separator: "\n") {
      #expect(linje.unicodeScalars.reduce(0) { $0 + terminalWidth($1) } <= bredde, "\(linje)")
    }
    let synlig = Fritekst.linje(navn).filter { $0 != " " }
    #expect(tekst.filter { !$0.isWhitespace }.contains(synlig))
  }
}
