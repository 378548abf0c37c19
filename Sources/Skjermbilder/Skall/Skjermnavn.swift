/// Screens a person can be in; the raw value is the first part of the screen's text keys and the name of its draft.
public enum Skjermnavn: String, CaseIterable, Sendable {
  case skranke, registrering, bruker, behovsvurdering, arbeidsevne, vedtak, plan, planmaal, aktivitet, plangodkjenning
  case dokument, samtale, snudd
}
