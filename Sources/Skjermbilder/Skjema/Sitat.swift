import Fagmodell
import Saksgang

/// Something written about the person before, to put into a text with where it comes from.
struct Sitat: Hashable {
  let dato: Dato
  /// Text key of what it was written in.
  let kilde: String
  let tekst: String

  /// Everything that can be quoted, newest first.
  static func alle(_ sak: Brukersak, _ o: Omgivelser) -> [Sitat] {
    let samtaler = sak.samtaler.map { Sitat(dato: $0.dato, kilde: "skjerm.sitat.kilde.samtale", tekst: $0.notat) }
    let henvendelser = sak.henvendelser.map {
      Sitat(dato: $0.dato, kilde: "skjerm.sitat.kilde.henvendelse", tekst: $0.notat)
    }
    let behov = sak.behovsvurderinger.flatMap { vurdering in
      [
        Sitat(dato: vurdering.startet, kilde: "skjerm.sitat.kilde.brukersSyn", tekst: vurdering.brukersSyn),
        Sitat(
          dato: vurdering.startet, kilde: "skjerm.sitat.kilde.behov", tekst: vurdering.konklusjon?.begrunnelse ?? ""),
      ]
    }
    let aev = sak.arbeidsevnevurderinger.flatMap { vurdering in
      [
        Sitat(dato: vurdering.startet, kilde: "skjerm.sitat.kilde.aev", tekst: vurdering.konklusjon?.begrunnelse ?? ""),
        Sitat(
          dato: vurdering.startet, kilde: "skjerm.sitat.kilde.kommentar",
          tekst: vurdering.konklusjon?.brukersKommentar ?? ""),
      ]
    }
    let alle = (samtaler + henvendelser + behov + aev).filter { !$0.tekst.allSatisfy(\.isWhitespace) }
    // The latest of a day first, as it was written.
    return alle.enumerated().sorted { ($0.element.dato, $0.offset) > ($1.element.dato, $1.offset) }.map(\.element)
  }

  func kilde(_ o: Omgivelser) -> String { o.tekst(kilde, ["dato": o.datoer.tall(dato)]) }

  /// The words with their source, as they are put in.
  func innsatt(_ o: Omgivelser) -> String {
    o.tekst("skjerm.sitat.innsatt", ["tekst": Fritekst.rens(tekst), "kilde": kilde(o)])
  }
}
