/// What must be weighed before a kvalifiseringsprogram is stopped for absence (I18).
public enum KvpStanstema: String, CaseIterable, Codable, Sendable {
  case tidIProgrammet = "TID_I_PROGRAMMET"
  case nytte = "NYTTE"
  case framgang = "FRAMGANG"
  case motivasjon = "MOTIVASJON"
  case hyppighet = "HYPPIGHET"
  case aarsaker = "AARSAKER"
}
