import Fagmodell

/// One employer in a list.
public struct Arbeidsgiverrad: Hashable, Sendable {
  public let sak: SakId
  public let revisjon: Int
  public let orgnummer: Orgnummer
  public let navn: String
  public let bransje: String
  public let veileder: String
  public let sisteKontakt: Dato?
  /// The next contact or question that is due.
  public let nesteDato: Dato?
  public let aapenForInkludering: Bool
  /// Vacancies that were not closed or filled when the row was made.
  public let aapneStillinger: Int

  /// Positions in `Indeksrad.felt`. Only ever added to at the end.
  private enum Felt: Int, CaseIterable {
    case nummer, navn, sok, bransje, veileder, sisteKontakt, nesteDato, inkludering, aapneStillinger
  }

  /// Nil when the row is not of an employer, or of a version with fewer fields.
  public init?(_ rad: Indeksrad) {
    guard rad.art == .arbeidsgiver, rad.felt.count >= Felt.allCases.count else { return nil }
    func felt(_ f: Felt) -> String { rad.felt[f.rawValue] }
    guard let nummer = Orgnummer(felt(.nummer)) else { return nil }
    sak = rad.sak
    revisjon = rad.revisjon
    orgnummer = nummer
    navn = felt(.navn)
    bransje = felt(.bransje)
    veileder = felt(.veileder)
    sisteKontakt = Dato(iso: felt(.sisteKontakt))
    nesteDato = Dato(iso: felt(.nesteDato))
    aapenForInkludering = felt(.inkludering) == "1"
    aapneStillinger = Int(felt(.aapneStillinger)) ?? 0
  }

  static func felt(_ bilde: Saksbilde) -> [String] {
    guard let sak = (try? AapenArbeidsgiversak(bilde))?.sak else { return [] }
    let a = sak.arbeidsgiver
    let neste = sak.logg.last?.neste.map { [$0] } ?? []
    let sporres = sak.aapneTilvisninger.compactMap(\.sporres)
    return Felt.allCases.map { felt in
      switch felt {
      case .nummer: a.orgnummer.sifre
      case .navn: a.navn
      case .sok: Sokefolding.fold(a.navn)
      case .bransje: a.bransje
      case .veileder: a.veileder
      case .sisteKontakt: sak.sisteKontakt?.description ?? ""
      case .nesteDato: (neste + sporres).min()?.description ?? ""
      case .inkludering: a.aapenForInkludering ? "1" : "0"
      case .aapneStillinger: String(sak.stillinger.count { $0.lukket == nil && $0.besatt < $0.antall })
      }
    }
  }
}
