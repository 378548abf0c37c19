import Fagmodell

/// «Alt vi har om deg»: everything stored about one person in plain words, who has opened the case, and what has
/// happened in it (P04, T12). Two things are told of and not shown: a draft decision, which is nobody's yet, and notes
/// of a talk that have not been shared.
public enum Innsynsutskrift {
  /// - Parameters:
  ///   - innsyn: the audit log of this case.
  ///   - historikk: the events of this case.
  public static func lag(
    sak: Brukersak, innsyn: [Innsyn], historikk: [Historikkpost], ramme: Brevramme
  ) -> Dokument {
    let utskrift = Utskrift(sak: sak, ramme: ramme)
    return ramme.dokument(tittel: ramme.tekst("innsyn.tittel"), hode: ramme.hode(sak)) { b in
      b.avsnitt("innsyn.inn")
      b.avsnitt("innsyn.andre")
      utskrift.person(&b)
      utskrift.ytelser(&b)
      utskrift.kontakt(&b)
      utskrift.behovsvurderinger(&b)
      utskrift.arbeidsevnevurderinger(&b)
      utskrift.vedtak(&b)
      utskrift.planer(&b)
      utskrift.oppfolging(&b)
      utskrift.plikter(&b)
      utskrift.tiltakOgLivslop(&b)
      utskrift.logg(innsyn.filter { $0.sak == sak.id }, &b)
      utskrift.historikk(historikk, &b)
    }
  }

  /// One case being told; each part of it is in a file of its own.
  struct Utskrift {
    let sak: Brukersak
    let ramme: Brevramme

    var tekst: Tekstkatalog { ramme.tekst }
    var datoer: Datovisning { ramme.datoer }

    /// A heading, and the sentence that there is nothing when there is nothing.
    func del(_ nokkel: String, erTom: Bool, _ b: inout Dokumentbygger) {
      b.overskrift(nokkel)
      if erTom { b.avsnitt("innsyn.ingenting") }
    }

    func jaNei(_ svar: Bool) -> String { tekst(svar ? "innsyn.ja" : "innsyn.nei") }

    func logg(_ innsyn: [Innsyn], _ b: inout Dokumentbygger) {
      del("innsyn.del.innsyn", erTom: innsyn.isEmpty, &b)
      b.liste(
        innsyn.map { rad in
          let grunn = rad.grunn.map(Fritekst.linje) ?? ""
          return tekst(
            grunn.isEmpty ? "innsyn.innsynslogg" : "innsyn.innsynsloggGrunn",
            ["tid": datoer.tidspunkt(rad.tid), "navn": ramme.navn(rad.av), "hva": tekst.kode(rad.art), "grunn": grunn])
        })
    }

    func historikk(_ poster: [Historikkpost], _ b: inout Dokumentbygger) {
      del("innsyn.del.historikk", erTom: poster.isEmpty, &b)
      let setninger = Historikk.setninger(poster, sak: sak, ansatte: ramme.ansatte, tekst: tekst)
      b.liste(
        setninger.map { tekst("historikk.medDato", ["dato": datoer.lang($0.dato), "setning": $0.tekst]) })
    }
  }
}
