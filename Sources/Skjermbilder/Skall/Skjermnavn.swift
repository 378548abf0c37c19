/// Screens a person can be in; the raw value is the first part of the screen's text keys and the name of its draft.
public enum Skjermnavn: String, CaseIterable, Sendable {
  case skranke, henvendelse, registrering, bruker, behovsvurdering, arbeidsevne, vedtak, beslutter, retur
  case plan, planmaal, aktivitet, plangodkjenning, dokument, samtale, snudd, konflikt, hvorfor, kladder, sitat
}
