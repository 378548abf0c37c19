/// How the program ends, after sysexits. Scripts depend on these; they never change meaning.
enum Avslutningskode: Int32 {
  case ok = 0
  /// A check found faults.
  case funn = 1
  case bruk = 64
  case data = 65
  /// Input or resources are missing.
  case manglerInndata = 66
  case utilgjengelig = 69
  case intern = 70
  case kanIkkeOpprette = 73
  case io = 74
  /// A conflict; trying again may work.
  case konflikt = 75
  case ingenTilgang = 77
}
