/// Tags that change how everyone must treat the case; shown with a shape and a word, never by colour alone.
public enum Brukermerke: String, CaseIterable, Codable, Sendable {
  case skjermet = "SKJERMET"
  case verge = "VERGE"
  case kontorsperre = "KONTORSPERRE"
}

/// Protected address, from open to secret.
public enum Adressebeskyttelse: String, CaseIterable, Codable, Sendable {
  case ugradert = "UGRADERT"
  case fortrolig = "FORTROLIG"
  case strengtFortrolig = "STRENGT_FORTROLIG"
  case strengtFortroligUtland = "STRENGT_FORTROLIG_UTLAND"
}
