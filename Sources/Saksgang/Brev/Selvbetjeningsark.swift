import Fagmodell

/// What one can do by oneself and where to find it, to take home (B20).
public enum Selvbetjeningsark {
  public static func lag(ramme: Brevramme) -> Dokument {
    ramme.dokument(tittel: ramme.tekst("brev.selvbetjening.tittel"), hode: []) { b in
      b.avsnitt("brev.selvbetjening.inn")
      for tjeneste in Selvbetjening.tilgjengelig(paa: ramme.idag) {
        b.overskrift(tekst: ramme.tekst.kode(tjeneste), nivaa: 3)
        b.avsnitt("brev.selvbetjening.hvor.\(tjeneste.rawValue)")
      }
      b.avsnitt("brev.selvbetjening.hjelp", ["kontor": Fritekst.linje(ramme.kontor.navn)])
    }
  }
}
