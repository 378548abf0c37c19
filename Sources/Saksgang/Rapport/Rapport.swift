import Fagmodell

/// Counts over the office's people in a period. Nobody can be found in them: a count under five is not told, and neither
/// is what would give it away.
public struct Rapport: Hashable, Sendable {
  /// Which report. Codes are the words of the command line.
  public enum Art: String, CaseIterable, Sendable {
    /// What the state and the municipality steer by, beside each other.
    case maalekort
    case stat, kommune, ungdom
  }

  /// What is counted. Frozen codes; the heading is the catalogue's.
  public enum Tema: String, CaseIterable, Sendable {
    case steg = "STEG"
    case innsatsgruppe = "INNSATSGRUPPE"
    /// What happened in the period.
    case hendt = "HENDT"
    case frister = "FRISTER"
    case statligYtelse = "STATLIG_YTELSE"
    case kommunalYtelse = "KOMMUNAL_YTELSE"
    case alder = "ALDER"
    case kontakt = "KONTAKT"
    /// How people were in touch with us.
    case kanal = "KANAL"
    /// Who waits for our first answer, and for one we owe.
    case ventetid = "VENTETID"
    /// The scheme that has a target, and the follow-up beside it.
    case ungdomsmaal = "UNGDOMSMAAL"
    case ungdomssteg = "UNGDOMSSTEG"
    case svarMoteOk = "SVAR_MOTE_OK"
    case svarForventning = "SVAR_FORVENTNING"
    case svarRespekt = "SVAR_RESPEKT"
  }

  public struct Rad: Hashable, Sendable {
    /// A code of the theme: a step, a group, an age band.
    public let kode: String
    /// Nil when it is not told.
    public let antall: Int?
  }

  public struct Avsnitt: Hashable, Sendable {
    public let tema: Tema
    public let rader: [Rad]
    /// Of all rows, where they do not overlap; nil otherwise and where it is under five.
    public let sum: Int?
  }

  /// Fewer than this are not told (T13).
  public static let minst = Tilbakemeldingskasse.minsteGruppe

  public let art: Art
  public let fra: Dato
  public let til: Dato
  public let avsnitt: [Avsnitt]
}

extension Rapport.Avsnitt {
  /// - Parameter deler: the rows are parts of one whole, so that a hidden one could be found from the sum: then the
  ///   smallest of the others is hidden with it.
  init(_ tema: Rapport.Tema, _ antall: [(kode: String, antall: Int)], deler: Bool) {
    self.tema = tema
    var skjult = Set(antall.indices.filter { (1..<Rapport.minst).contains(antall[$0].antall) })
    if deler, skjult.count == 1,
      let neste = antall.indices.filter({ !skjult.contains($0) && antall[$0].antall > 0 })
        .min(by: { antall[$0].antall < antall[$1].antall })
    {
      skjult.insert(neste)
    }
    rader = antall.indices.map {
      Rapport.Rad(kode: antall[$0].kode, antall: skjult.contains($0) ? nil : antall[$0].antall)
    }
    let alle = antall.reduce(0) { $0 + $1.antall }
    sum = deler && (alle == 0 || alle >= Rapport.minst) ? alle : nil
  }
}
