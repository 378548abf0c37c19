/// The steps of a breach case, in their order. A case never starts at the sanction (I23).
public enum Bruddsteg: String, CaseIterable, Codable, Sendable {
  /// Try to reach the person and hear why.
  case kontaktforsok = "KONTAKTFORSOK"
  case forhaandsvarsel = "FORHAANDSVARSEL"
  /// Wait for the person's statement, or for the time to answer to run out.
  case uttalelse = "UTTALELSE"
  /// Weigh whether there was a reasonable ground.
  case rimeligGrunn = "RIMELIG_GRUNN"
  case vedtak = "VEDTAK"
  /// Payment again once the duty is met.
  case gjenopptak = "GJENOPPTAK"
  case avsluttet = "AVSLUTTET"
}
