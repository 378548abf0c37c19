import Fagmodell
import Regelverk
import Saksgang

/// A case to discuss among colleagues without knowing whose it is (R04). From the case only codes and counts are taken;
/// free text comes from the course file alone, with the name taken out.
public enum Droftingsark {
  /// - Parameters:
  ///   - oppgave: the exercise; nil for a case of the office's own, of which nothing but codes is shown.
  ///   - notat: what the group has written; nil leaves lines to write on.
  public static func lag(
    _ sak: Brukersak, oppgave: Kursoppgave?, notat: Droftingsnotat?, idag: Dato, _ t: Tekstkatalog
  ) -> Dokument {
    let uten = Anonymisering(sak.bruker.navn, erstatning: t("kurs.drofting.personen"))
    var blokker: [Dokument.Blokk] = [.overskrift(t("kurs.drofting.saken"), nivaa: 2)]
    if let oppgave { blokker.append(.avsnitt(uten.tekst(oppgave.oppgave))) }
    blokker.append(.tabell(fakta(sak, idag, t)))
    blokker += steg(sak, t)
    if let oppgave { blokker += sagt(oppgave, uten, t) }
    blokker += sporsmaal(oppgave, uten, t) + gruppens(notat, t)
    return Dokument(
      spraak: t.spraak, tittel: t("kurs.drofting.tittel"), merke: nil, blokker: blokker, fot: t("kurs.drofting.fot"))
  }

  private static func fakta(_ sak: Brukersak, _ idag: Dato, _ t: Tekstkatalog) -> [Dokument.Opplysning] {
    let alder = sak.bruker.fodselsdato.fylteAar(paa: idag) / 5 * 5
    let ytelser = sak.lopendeYtelser(paa: idag).map { t.kode($0.ytelse) }
    let rader: [(String, String?)] = [
      ("alder", t("kurs.drofting.aldersgruppe", ["fra": "\(alder)", "til": "\(alder + 4)"])),
      ("situasjon", sak.bruker.arbeidsstatus.map { t.kode($0) }), ("ytelser", ytelser.joined(separator: ", ")),
      ("behov", sak.sisteBehovskonklusjon.map { t.kode($0.utfall) }),
      ("arbeidsevne", sak.sisteArbeidsevnekonklusjon.map { t.kode($0.arbeidsevne) }),
      ("innsats", (sak.vedtaksutkast ?? sak.gjeldendeVedtak)?.innhold.innsatsgruppe.map { t.kode($0) }),
      ("brudd", sak.brudd.isEmpty ? nil : "\(sak.brudd.count)"),
    ]
    return rader.compactMap { navn, verdi in
      verdi.flatMap { $0.isEmpty ? nil : Dokument.Opplysning(t("kurs.drofting.fakta.\(navn)"), $0) }
    }
  }

  /// The plan's steps by kind: what someone wrote may tell who it is.
  private static func steg(_ sak: Brukersak, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    guard let plan = sak.plan else { return [] }
    let linjer = sak.aktiviteter(i: plan).map {
      t(
        "kurs.drofting.steg",
        ["type": t.kode($0.type), "hvem": t.kode($0.ansvarlig), "status": t.kode($0.status)])
    }
    return linjer.isEmpty ? [] : [.overskrift(t("kurs.drofting.plan"), nivaa: 2), .liste(linjer, ordnet: false)]
  }

  private static func sagt(_ o: Kursoppgave, _ uten: Anonymisering, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    [.overskrift(t("kurs.drofting.sagt"), nivaa: 2)]
      + o.sporsmaal.flatMap { ett -> [Dokument.Blokk] in
        [.overskrift(uten.tekst(ett.tekst), nivaa: 3), .sitat(uten.tekst(ett.svar))]
      }
  }

  private static func sporsmaal(_ o: Kursoppgave?, _ uten: Anonymisering, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    let egne = (o?.skjonn ?? []).map { uten.tekst($0.tekst) }
    let faste = ["ser", "ulikt", "mangler", "neste"].map { t("kurs.drofting.sporsmaal.\($0)") }
    return [.overskrift(t("kurs.drofting.drofte"), nivaa: 2), .liste(egne + faste, ordnet: true)]
  }

  private static func gruppens(_ notat: Droftingsnotat?, _ t: Tekstkatalog) -> [Dokument.Blokk] {
    let tomt: [Dokument.Blokk] = [.skrivelinjer(4)]
    let notater = (notat?.notater ?? []).map(\.tekst)
    let konklusjon = notat?.konklusjon ?? ""
    return [.overskrift(t("kurs.drofting.notater"), nivaa: 2)]
      + (notater.isEmpty ? tomt : [.liste(notater, ordnet: false)])
      + [.overskrift(t("kurs.drofting.konklusjon"), nivaa: 2)]
      + (konklusjon.isEmpty ? [.skrivelinjer(2)] : [.sitat(konklusjon)])
  }
}
