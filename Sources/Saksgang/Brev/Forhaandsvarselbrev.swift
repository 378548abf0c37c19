import Fagmodell

/// The notice before a decision that may go against the person: what we consider, why, under which rule, and how and
/// by when to answer. Nothing is decided yet, and the letter says so first.
public struct Forhaandsvarselbrev: Hashable, Sendable {
  /// What we consider, to follow «Vi vurderer å»: `stanse dagpengene dine`.
  public let hva: String
  /// What has happened, in plain words.
  public let grunn: String
  /// The provision, as `folketrygdloven § 4-20`.
  public let hjemmel: String
  /// What may happen to the person.
  public let folge: String
  /// The last day to answer.
  public let svarfrist: Dato
  /// The staff member who signs.
  public let av: String

  public init(hva: String, grunn: String, hjemmel: String, folge: String, svarfrist: Dato, av: String) {
    self.hva = hva
    self.grunn = grunn
    self.hjemmel = hjemmel
    self.folge = folge
    self.svarfrist = svarfrist
    self.av = av
  }

  public func brev(sak: Brukersak, ramme: Brevramme) -> Dokument {
    let tekst = ramme.tekst
    let kontor = Fritekst.linje(ramme.kontor.navn)
    let tittel = tekst("brev.varsel.tittel", ["hva": Fritekst.linje(hva)])
    return ramme.dokument(tittel: tittel, hode: ramme.hode(sak)) { b in
      if tekst.spraak == .engelsk { b.avsnitt("brev.oversettelse") }
      b.avsnitt("brev.varsel.inn")
      b.del("brev.varsel.grunn", grunn, nivaa: 2)
      b.avsnitt("brev.varsel.regel", ["hjemmel": Fritekst.linje(hjemmel)])
      b.del("brev.varsel.folge", folge, nivaa: 2)
      b.overskrift("brev.varsel.svar")
      b.avsnitt("brev.varsel.frist", ["dato": ramme.datoer.full(svarfrist), "kontor": kontor])
      b.avsnitt("brev.varsel.fortell")
      b.liste((1...3).map { tekst("brev.varsel.fortelling.\($0)") })
      b.avsnitt("brev.varsel.etter")
      b.overskrift("brev.innsyn.overskrift")
      b.avsnitt("brev.innsyn.tekst")
      b.overskrift("brev.kontakt.overskrift")
      b.avsnitt("brev.kontakt.tekst", ["kontor": kontor])
      b.legg(.underskrift(ramme.underskrift(av)))
    }
  }
}
