import Fagmodell
import Regelverk

/// Those at the counter now: who waits, in the order they are called, lane by lane, and who is in (B07, O06). Made from
/// list rows alone, so that no case is opened.
public struct Skrankeliste: Sendable {
  public struct Innslag: Hashable, Sendable {
    public let rad: Brukerrad
    public let ankomst: Radankomst
    /// Whole minutes since they came.
    public let minutter: Int
    /// Why they stand where they stand.
    public let grunn: Kogrunn
  }

  /// The first in line first.
  public let venter: [Innslag]
  /// Those who are called in and whose contact is not written down yet, the latest to come last.
  public let inne: [Innslag]
  private let valg: Kovalg

  /// - Parameter rader: anyone; who did not come to the counter this day is passed over.
  public init(_ rader: [Brukerrad], naa: Tidspunkt, valg: Kovalg = Kovalg()) {
    self.valg = valg
    let klokka = Norsktid(naa)
    let her = rader.compactMap { rad in
      rad.ankomst.flatMap { Norsktid($0.kom).dato == klokka.dato ? (rad: rad, ankomst: $0) : nil }
    }
    func minutter(_ ankomst: Radankomst) -> Int {
      max(0, Int((naa.millisekunder - ankomst.kom.millisekunder) / 60_000))
    }
    let ventende = her.filter { $0.ankomst.kaltAv == nil }
    let rangert = Korangering.ranger(
      ventende.map { rad, ankomst in
        Korad(
          minutter: minutter(ankomst), minutterTilTimen: ankomst.time.flatMap { klokka.minutter(til: $0) },
          harSammensatteBehov: ankomst.harSammensatteBehov, fodselsdato: rad.fodselsdato)
      }, dato: klokka.dato, valg: valg)
    venter = rangert.map {
      let (rad, ankomst) = ventende[$0.indeks]
      return Innslag(rad: rad, ankomst: ankomst, minutter: minutter(ankomst), grunn: $0.grunn)
    }
    inne = her.filter { $0.ankomst.kaltAv != nil }.sorted { $0.ankomst.kom < $1.ankomst.kom }.map {
      Innslag(rad: $0.rad, ankomst: $0.ankomst, minutter: minutter($0.ankomst), grunn: .rekkefolge)
    }
  }

  /// The same people at another moment.
  public func paa(_ naa: Tidspunkt) -> Skrankeliste { Skrankeliste((venter + inne).map(\.rad), naa: naa, valg: valg) }

  public func venter(i spor: Skrankespor) -> [Innslag] { venter.filter { $0.ankomst.spor == spor } }
}

extension Norsktid {
  /// Minutes from this moment to a time of the same day, negative when it has passed.
  fileprivate func minutter(til klokkeslett: String) -> Int? {
    Norsktid(dato, klokkeslett: klokkeslett).map { ($0.time - time) * 60 + $0.minutt - minutt }
  }
}
