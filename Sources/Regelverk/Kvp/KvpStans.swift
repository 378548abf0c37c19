import Fagmodell

/// The structured assessment before a stop, and the programme's outer dates.
public enum KvpStans {
  /// The headings not yet weighed, in their order; a decision with any left is not ready.
  public static func gjenstaar(_ vurdert: Set<KvpStanstema>) -> [KvpStanstema] {
    KvpStanstema.allCases.filter { !vurdert.contains($0) }
  }

  /// The last ordinary day and the last day with extension for a programme that starts on `start` (sosialtjenesteloven
  /// § 32). A start on 1 March 2016 ends on 28 February 2018: two full years.
  public static func sluttdatoer(start: Dato, pakke: Regelpakke) -> (ordinaer: Dato, forlenget: Dato)? {
    guard let regel = pakke.regel("KVP_LENGDE", paa: start), let maaneder = regel.tall("maaneder"),
      let forlengelse = regel.tall("forlengelseMaaneder")
    else { return nil }
    return (start.pluss(maaneder: Int(maaneder)) - 1, start.pluss(maaneder: Int(maaneder + forlengelse)) - 1)
  }
}
