import Fagmodell

/// Makes identity numbers of invented people for training, demonstrations and tests: month + 80, never a real person.
public enum SyntetiskNummer {
  /// The number of an invented person born on `fodselsdato`. `lopenummer` counts from 0 through the individual digits
  /// of the right century; odd gives a man, even a woman. Nil when the digits are never given out (one in about
  /// eleven), when the run is used up, or when the birth year is outside 1854…2039.
  public static func lag(fodselsdato: Dato, lopenummer: Int) -> Identitetsnummer? {
    let (aar, maaned, dag) = fodselsdato.deler
    guard let serie = serie(aar), lopenummer >= 0, lopenummer < serie.count else { return nil }
    let individ = serie.lowerBound + lopenummer
    let ni =
      [dag / 10, dag % 10, (maaned + 80) / 10, (maaned + 80) % 10, aar / 10 % 10, aar % 10]
      + [individ / 100, individ / 10 % 10, individ % 10]
    guard let (k1, k2) = Kontrollsifre.lag(ni) else { return nil }
    return Identitetsnummer((ni + [k1, k2]).map(String.init).joined())
  }

  /// The first usable number from `lopenummer` on.
  public static func neste(fodselsdato: Dato, fra lopenummer: Int) -> Identitetsnummer? {
    for nummer in lopenummer..<(lopenummer + 100) {
      if let funnet = lag(fodselsdato: fodselsdato, lopenummer: nummer) { return funnet }
    }
    return nil
  }

  /// The individual digits used for a birth year; where two runs exist the longer one. They start even.
  private static func serie(_ aar: Int) -> Range<Int>? {
    switch aar {
    case 1854...1899: 500..<750
    case 1900...1999: 0..<500
    case 2000...2039: 500..<1000
    default: nil
    }
  }
}
