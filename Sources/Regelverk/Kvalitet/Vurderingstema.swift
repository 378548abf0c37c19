/// The themes an assessment covers, in the order they are asked: work first, health never first (D08, D09).
public enum Vurderingstema: String, CaseIterable, Codable, Sendable {
  case arbeidserfaring = "ARBEIDSERFARING"
  case utdanning = "UTDANNING"
  case interesser = "INTERESSER"
  case personligeForhold = "PERSONLIGE_FORHOLD"
  case sosialeForhold = "SOSIALE_FORHOLD"
  case kravIArbeidslivet = "KRAV_I_ARBEIDSLIVET"
  case helse = "HELSE"
}
