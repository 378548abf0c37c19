import Fagmodell

extension Onskeavslag {
  /// Cleaned words; nil without a wish. A refusal is never without its reason.
  func renset() throws(Feltfeil) -> Onskeavslag? {
    let rent = try felt(onske, "avslaattOnske", maks: Feltgrense.maal)
    if rent.isEmpty { return nil }
    return Onskeavslag(
      onske: rent, grunn: try felt(grunn, "avslagsgrunn", maks: Feltgrense.beskrivelse, paakrevd: true))
  }
}
