import Fagmodell
import Saksgang

/// One thing the check found. Codes only: the sentences are in the text catalogue.
public struct Sjekkfunn: Hashable, Sendable {
  /// What is wrong. Frozen codes.
  public enum Kode: String, CaseIterable, Sendable {
    /// A line whose bytes do not fit its sum, with good lines after it.
    case skadetLinje = "SKADET_LINJE"
    /// Numbers are missing in the sequence of lines.
    case manglendeLinjer = "MANGLENDE_LINJER"
    /// A whole line that does not follow the one before.
    case bruttKjede = "BRUTT_KJEDE"
    /// Two different lines with one number.
    case forgrening = "FORGRENING"
    case manglendeSegment = "MANGLENDE_SEGMENT"
    case kortSegment = "KORT_SEGMENT"
    /// Bytes at the end that never became a line.
    case ufullfortHale = "UFULLFORT_HALE"
    /// Bytes in a closed segment that a later writer declared void.
    case annullertHale = "ANNULLERT_HALE"
    /// A payload that does not fit its digest, or an erased one without an erasure.
    case feilInnhold = "FEIL_INNHOLD"
    /// A sak whose revisions are not 1, 2, 3 ….
    case revisjonshull = "REVISJONSHULL"
    /// Written by a newer program.
    case nyereLinjer = "NYERE_LINJER"
    case feilRettigheter = "FEIL_RETTIGHETER"
    case fremmedFil = "FREMMED_FIL"
    case manglendeFil = "MANGLENDE_FIL"
    case lenke = "LENKE"
    /// A sak that this program cannot read.
    case uleseligSak = "ULESELIG_SAK"
    /// A clock that has gone back more than five minutes from one line to the next.
    case klokkeTilbake = "KLOKKE_TILBAKE"
    /// Left by an interrupted program; harmless.
    case midlertidigFil = "MIDLERTIDIG_FIL"
    case feilOyeblikksbilde = "FEIL_OYEBLIKKSBILDE"
    /// This user has seen more of the store than there is.
    case tilbakerullet = "TILBAKERULLET"
    /// A sak that was erased still has payloads in the files: the erasure was interrupted.
    case ufullfortSletting = "UFULLFORT_SLETTING"
    /// The roles cannot be read or are not safe.
    case feilRoller = "FEIL_ROLLER"
    /// A sealed store whose payloads were not opened for want of the key.
    case forseglet = "FORSEGLET"
    case ledigPlass = "LITE_LEDIG_PLASS"
  }

  public enum Alvor: String, CaseIterable, Comparable, Sendable {
    case opplysning = "OPPLYSNING"
    case advarsel = "ADVARSEL"
    case skade = "SKADE"

    private var rang: Int { Alvor.allCases.firstIndex(of: self)! }
    public static func < (a: Alvor, b: Alvor) -> Bool { a.rang < b.rang }
  }

  /// What it means for the people who use the store. Frozen codes.
  public enum Konsekvens: String, CaseIterable, Sendable {
    case ingen = "INGEN"
    case endringTapt = "ENDRING_TAPT"
    case endringerTapt = "ENDRINGER_TAPT"
    case innholdKanVareEndret = "INNHOLD_KAN_VARE_ENDRET"
    case sakSkrivebeskyttet = "SAK_SKRIVEBESKYTTET"
    case lagerSkrivebeskyttet = "LAGER_SKRIVEBESKYTTET"
    case lagerKanIkkeAapnes = "LAGER_KAN_IKKE_AAPNES"
    case kanLesesAvAndre = "KAN_LESES_AV_ANDRE"
  }

  /// What to do about it. Frozen codes.
  public enum Neste: String, CaseIterable, Sendable {
    case ingenting = "INGENTING"
    case gjenopprettFraKopi = "GJENOPPRETT_FRA_KOPI"
    case godtaTap = "GODTA_TAP"
    case rettRettigheter = "RETT_RETTIGHETER"
    case oppgraderProgram = "OPPGRADER_PROGRAM"
    case undersok = "UNDERSOK"
    case reparer = "REPARER"
    case slettIgjen = "SLETT_IGJEN"
    case oppgiNokkel = "OPPGI_NOKKEL"
    case frigjorPlass = "FRIGJOR_PLASS"
  }

  public let kode: Kode
  public let alvor: Alvor
  /// Relative to the store's folder.
  public let fil: String
  /// From 1; 0 when it is about the whole file.
  public let linje: Int
  public let byte: Int
  public let sak: SakId?
  public let konsekvens: Konsekvens
  public let neste: Neste

  init(
    _ kode: Kode, _ alvor: Alvor, fil: String, linje: Int = 0, byte: Int = 0, sak: SakId? = nil,
    _ konsekvens: Konsekvens, _ neste: Neste
  ) {
    self.kode = kode
    self.alvor = alvor
    self.fil = fil
    self.linje = linje
    self.byte = byte
    self.sak = sak
    self.konsekvens = konsekvens
    self.neste = neste
  }
}
