import Fagmodell
import Saksgang

/// An invented person: who they are, before anything has happened at the office.
public struct Oppdiktet: Hashable, Sendable {
  public let navn: Navn
  public let kjonn: Kjonn
  public let fodselsdato: Dato
  /// Always synthetic (month + 80).
  public let nummer: Identitetsnummer
  public let spraak: Spraakbehov
  public let kontakt: Kontaktinfo
  public let kommune: String
  public let utdanning: Utdanning
  /// The youngest children's birth dates.
  public let barn: [Dato]
}

extension Oppdiktet {
  /// What is told in the first minutes at the counter.
  var start: Brukeropplysninger {
    var o = Brukeropplysninger()
    o.fornavn = navn.fornavn
    o.etternavn = navn.etternavn
    o.telefon = kontakt.telefon
    o.brevspraak = spraak.brev
    if let morsmaal = spraak.morsmaal { o.morsmaal = morsmaal }
    o.norsknivaa = spraak.norsknivaa
    o.tolk = spraak.tolk
    return o
  }

  /// The rest of a registration, but for what the story says (situation, wish, experience).
  var resten: Brukeropplysninger {
    var o = Brukeropplysninger()
    o.epost = kontakt.epost
    o.adresse = kontakt.adresse
    o.kommune = kommune
    o.utdanning = utdanning.nivaa
    o.avbruttVideregaaende = utdanning.avbruttVideregaaende
    o.barn = barn.isEmpty ? nil : barn
    return o
  }
}
