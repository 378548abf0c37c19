import Fagmodell

/// The texts of the codes the rules answer with, shared by all packs.
public struct Regeltekster: Sendable {
  private let tekster: [String: Flertekst]
  public static let ingen = Regeltekster(tekster: [:])

  public init(tekster: [String: Flertekst]) { self.tekster = tekster }

  public var koder: [String] { tekster.keys.sorted() }

  /// The text, or the code itself when it has none.
  public func callAsFunction(_ kode: String, _ spraak: Spraak) -> String { tekster[kode]?(spraak) ?? kode }

  /// Reads `{"KODE": {"nb": "…", "nn": "…", "en": "…"}, …}`.
  public static func les(_ bytes: [UInt8], fil: String) throws(Pakkefeil) -> Regeltekster {
    let leser = try Pakkeleser(bytes, fil: fil)
    var tekster: [String: Flertekst] = [:]
    for (kode, json) in leser.rot.objekt ?? [:] {
      try leser.sjekkFelter(json, Flertekst.felter, sti: kode)
      tekster[kode] = try leser.dekod(Flertekst.self, json, sti: kode)
    }
    return Regeltekster(tekster: tekster)
  }
}
