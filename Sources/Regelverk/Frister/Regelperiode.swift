import Fagmodell

/// The periods a rule gives as one number: how long a benefit lasts, when something must have begun.
public enum Regelperiode: String, CaseIterable, Codable, Sendable {
  case forelopigSvar = "FORELOPIG_SVAR"
  case aap = "AAP"
  case aapForlenget = "AAP_FORLENGET"
  /// An award, and the time to the next follow-up.
  case aapVedtak = "AAP_VEDTAK"
  case aapArbeidssoker = "AAP_ARBEIDSSOKER"
  case aapUforeVenter = "AAP_UFORE_VENTER"
  case aapUtland = "AAP_UTLAND"
  /// How long a stop may last before a new claim is needed.
  case aapStans = "AAP_STANS"
  case dagpenger = "DAGPENGER"
  case dagpengerKort = "DAGPENGER_KORT"
  /// When a new period must begin for weeks not yet served to follow along.
  case dagpengerNyPeriode = "DAGPENGER_NY_PERIODE"
  case overgangsstonad = "OVERGANGSSTONAD"
  case overgangsstonadVenting = "OVERGANGSSTONAD_VENTING"
  /// How long a person must be able to work for a new right to sykepenger.
  case sykepengerNyRett = "SYKEPENGER_NY_RETT"
  case oppsigelsesvern = "OPPSIGELSESVERN"
  /// From the claim until the programme must have started.
  case kvpStart = "KVP_START"
  case kvp = "KVP"
  case kvpForlenget = "KVP_FORLENGET"
  case kvpVedtak = "KVP_VEDTAK"
  case kvpAvbrudd = "KVP_AVBRUDD"

  /// The last day of the period that begins on `fra`; nil when the pack gives no number. A length counts its first day:
  /// two years from 1 March 2026 end on 29 February 2028. A deadline does not: six months from a claim on 1 March are met
  /// on 1 September.
  public func siste(fra: Dato, pakke: Regelpakke) -> Dato? {
    guard let regel = pakke.regel(kilde.regel, paa: fra) else { return nil }
    var tall = 0.0
    for navn in kilde.tall {
      guard let verdi = regel.tall(navn) else { return nil }
      tall += verdi
    }
    let slutt = Varighet(Int(tall), kilde.enhet).etter(fra)
    return erFrist ? slutt : slutt - 1
  }

  /// A day by which something must have happened, not a time something lasts.
  private var erFrist: Bool {
    switch self {
    case .forelopigSvar, .aapStans, .dagpengerNyPeriode, .kvpStart: true
    default: false
    }
  }

  /// The rule and the numbers that are added.
  private var kilde: (regel: String, tall: [String], enhet: Varighet.Enhet) {
    switch self {
    case .forelopigSvar: ("FORELOPIG_SVAR", ["maaneder"], .maaneder)
    case .aap: ("AAP_LENGDE", ["maaneder"], .maaneder)
    case .aapForlenget: ("AAP_LENGDE", ["maaneder", "forlengelseMaaneder"], .maaneder)
    case .aapVedtak: ("AAP_OPPFOLGING", ["maaneder"], .maaneder)
    case .aapArbeidssoker: ("AAP_ARBEIDSSOKER", ["maaneder"], .maaneder)
    case .aapUforeVenter: ("AAP_UFORE_VENTER", ["maaneder"], .maaneder)
    case .aapUtland: ("AAP_UTLAND", ["uker"], .uker)
    case .aapStans: ("AAP_NY_SOKNAD", ["uker"], .uker)
    case .dagpenger: ("DAGPENGER_LENGDE", ["uker"], .uker)
    case .dagpengerKort: ("DAGPENGER_LENGDE", ["ukerKort"], .uker)
    case .dagpengerNyPeriode: ("DAGPENGER_UKER_TELLER", ["uker"], .uker)
    case .overgangsstonad: ("OVERGANGSSTONAD_LENGDE", ["maaneder"], .maaneder)
    case .overgangsstonadVenting: ("OVERGANGSSTONAD_LENGDE", ["ventingMaaneder"], .maaneder)
    case .sykepengerNyRett: ("SYK_MAKSDATO_ANDRE", ["uker"], .uker)
    case .oppsigelsesvern: ("SYK_MAKSDATO_ANDRE", ["vernMaaneder"], .maaneder)
    case .kvpStart: ("KVP_LENGDE", ["startMaaneder"], .maaneder)
    case .kvp: ("KVP_LENGDE", ["maaneder"], .maaneder)
    case .kvpForlenget: ("KVP_LENGDE", ["maaneder", "forlengelseMaaneder"], .maaneder)
    case .kvpVedtak: ("KVP_LENGDE", ["vedtakMaaneder"], .maaneder)
    case .kvpAvbrudd: ("KVP_STANS", ["maksAvbruddMaaneder"], .maaneder)
    }
  }
}
