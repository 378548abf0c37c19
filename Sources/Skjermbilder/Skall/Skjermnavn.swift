/// Screens a person can be in; the raw value is the first part of the screen's text keys.
public enum Skjermnavn: String, CaseIterable, Sendable {
  case skranke, registrering, behovsvurdering, arbeidsevnevurdering, vedtak, plan, bruker
}
