import Fagmodell

/// The person's own assessment: an empty sheet to fill in by hand, and the answers as they were given.
public enum Egenvurderingsark {
  /// A sheet with room to write; `linjer` lines under each question.
  public static func tomt(sak: Brukersak, ramme: Brevramme, linjer: Int = 4) -> Dokument {
    let tekst = ramme.tekst
    return ramme.dokument(tittel: tekst("egenvurdering.tittel"), hode: ramme.hode(sak)) { b in
      b.avsnitt("egenvurdering.inn")
      b.avsnitt("egenvurdering.bruk")
      for sporsmaal in Egenvurderingssporsmaal.allCases {
        b.overskrift(tekst: Egenvurderingsark.sporsmaal(sporsmaal.rawValue, tekst))
        if sporsmaal == .helse { b.avsnitt("egenvurdering.ikkeHelse") }
        b.legg(.skrivelinjer(linjer))
      }
      b.overskrift("egenvurdering.tro.sporsmaal")
      b.legg(.avkryssing(["SIKKER", "NOKSAA", "USIKKER", "NEI"].map { tekst("egenvurdering.tro.\($0)") }))
      b.legg(.underskrift([tekst("egenvurdering.underskrift.dato"), tekst("egenvurdering.underskrift.navn")]))
      b.avsnitt("egenvurdering.lever", ["kontor": Fritekst.linje(ramme.kontor.navn)])
    }
  }

  /// The question of a stored answer; an answer to a question we no longer ask shows its code.
  public static func sporsmaal(_ kode: String, _ tekst: Tekstkatalog) -> String {
    Egenvurderingssporsmaal(rawValue: kode).map { tekst("egenvurdering.sporsmaal.\($0.rawValue)") } ?? kode
  }

  /// The answers in the order they were asked, then any others by code.
  static func besvart(_ svar: [String: String]) -> [(kode: String, svar: String)] {
    let kjente = Egenvurderingssporsmaal.allCases.map(\.rawValue)
    let andre = svar.keys.filter { !kjente.contains($0) }.sorted()
    return (kjente + andre).compactMap { kode in svar[kode].flatMap { $0.isEmpty ? nil : (kode, $0) } }
  }
}
