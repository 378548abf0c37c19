import Fagmodell
import Regelverk
import Saksgang

extension Omgivelser {
  /// The duties the rules find for a case today, as lines in the plan (G05).
  func plikter(_ sak: Brukersak, _ katalog: Tekstkatalog? = nil) -> [Pliktlinje] {
    Plikter.vurder(Fakta(sak, paa: idag), dato: idag, pakke: pakke).map { Pliktlinje($0, tekst: katalog ?? tekst) }
  }
}
