/// The three headings a reasonable ground is weighed under (I24).
public enum Rimeliggrunntema: String, CaseIterable, Codable, Sendable {
  case arbeidsmarked = "ARBEIDSMARKED"
  case helse = "HELSE"
  case nedsattFunksjonsevne = "NEDSATT_FUNKSJONSEVNE"
}
