import CSodium
import Glibc

/// People's cases must not end up in a core file when the program crashes, nor be read out of its memory by another
/// program of the same user.
public enum Minnevern {
  /// For a program that is about to open a store: no core files, here or in what it starts, and no tracing. Best effort
  /// by nature: root can still do both.
  public static func lukk() {
    var ingen = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &ingen)
    _ = csodium_lukk_minnet()
  }

  /// For a program that stays open all day beside others: what reading the index needed goes back to the machine. Left to
  /// itself the C library keeps it, since it has once been large.
  public static func giTilbake() { _ = csodium_gi_tilbake_minnet() }

  /// For the same program, once it is up: what only the start needed goes back, the code of it too.
  public static func slippStarten() { csodium_slipp_starten() }

  /// Whether `lukk` has had its effect.
  public static var erLukket: Bool {
    var grense = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &grense)
    return grense.rlim_cur == 0 && grense.rlim_max == 0 && csodium_minnet_er_aapent() == 0
  }
}
