/// Which register of invented people a number belongs to.
public enum Syntetiskkilde: String, CaseIterable, Codable, Sendable {
  /// Month + 80: the tax administration's test population, never a real person.
  case skatt = "SKATT"
  /// Month + 40: NAV's test people. An H-nummer looks the same, so this one is not proof to an outsider.
  case nav = "NAV"
  /// Month + 60: a synthetic NPID.
  case npid = "NPID"
}
