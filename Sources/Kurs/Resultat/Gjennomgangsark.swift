import Fagmodell
import Saksgang

/// The debrief on paper and on screen. No score for the whole: each line of the law says whether it is met and why, and
/// where judgement is called for the two views stand side by side.
public enum Gjennomgangsark {
  public static func lag(_ r: Kursresultat, _ tekst: Tekstkatalog) -> Dokument {
    let datoer = Datovisning(tekst)
    let hode: [(String, String)] = [
      ("kurs.ark.deltaker", r.deltaker), ("kurs.ark.forsok", "\(r.forsok)"), ("kurs.ark.dag", datoer.lang(r.dag)),
    ]
    return Dokument(
      spraak: tekst.spraak, tittel: tekst("kurs.ark.tittel", ["oppgave": r.tittel]),
      hode: hode.map { Dokument.Opplysning(tekst($0.0), $0.1) },
      blokker: gjort(r, tekst) + lov(r, tekst) + praksis(r, tekst) + feller(r, tekst) + skjonn(r, tekst)
        + spurt(r, tekst), fot: tekst("kurs.ark.fot"))
  }

  private static func gjort(_ r: Kursresultat, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    let innhold: Dokument.Blokk =
      r.gjort.isEmpty ? .avsnitt(t("kurs.ark.ingentingGjort")) : .liste(r.gjort, ordnet: false)
    return [.overskrift(t("kurs.ark.gjort"), nivaa: 2), innhold]
  }

  private static func lov(_ r: Kursresultat, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    let lov = r.krav.filter(\.erLov)
    if lov.isEmpty { return [] }
    let telling = t("kurs.ark.telling", ["oppfylt": "\(r.lov.oppfylt)", "antall": "\(r.lov.alle)"])
    return [.overskrift(t("kurs.ark.lov"), nivaa: 2), .avsnitt(telling)] + lov.flatMap { linje($0, t) }
  }

  private static func praksis(_ r: Kursresultat, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    let praksis = r.krav.filter { !$0.erLov }
    if praksis.isEmpty { return [] }
    return [.overskrift(t("kurs.ark.praksis"), nivaa: 2)] + praksis.flatMap { linje($0, t) }
  }

  private static func linje(_ krav: Kursresultat.Krav, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    let merke = t(krav.oppfylt ? "kurs.ark.oppfylt" : "kurs.ark.ikkeOppfylt")
    return [
      .overskrift("\(merke) \(krav.tekst)", nivaa: 3),
      .avsnitt("\(krav.forklaring)\n\(t("kurs.ark.grunnlag", ["grunnlag": krav.grunnlag]))"),
    ]
  }

  private static func feller(_ r: Kursresultat, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    if r.feller.isEmpty { return [] }
    return [.overskrift(t("kurs.ark.feller"), nivaa: 2), .liste(r.feller.map(\.tekst), ordnet: false)]
  }

  private static func skjonn(_ r: Kursresultat, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    if r.skjonn.isEmpty { return [] }
    return [.overskrift(t("kurs.ark.skjonn"), nivaa: 2), .avsnitt(t("kurs.ark.skjonnInnledning"))]
      + r.skjonn.flatMap { ett -> [Dokument.Blokk] in
        [
          .avsnitt(ett.sporsmaal), .overskrift(t("kurs.ark.egen"), nivaa: 3),
          ett.egen.isEmpty ? .avsnitt(t("kurs.ark.ingenEgen")) : .sitat(ett.egen),
          .overskrift(t("kurs.ark.erfaren"), nivaa: 3), .sitat(ett.erfaren),
        ]
      }
  }

  private static func spurt(_ r: Kursresultat, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    if r.ikkeSpurt.isEmpty { return [] }
    return [.overskrift(t("kurs.ark.ikkeSpurt"), nivaa: 2), .liste(r.ikkeSpurt, ordnet: false)]
  }
}
