import Fagmodell
import Saksgang
import TerminalKit

/// Somebody around the person: who they are, how to reach them, and whether we may share with them (C20). One that is
/// there is put right or taken away.
struct Partforing: Saksforing {
  let navn = Skjermnavn.part
  let id: SakId
  /// Where in the list the one is who is changed, and who that was; nil for a new one.
  private let plass: Int?
  private let part: Samarbeidspart?

  init(_ id: SakId, plass: Int?, _ o: Omgivelser) {
    self.id = id
    self.plass = plass
    let alle = o.sak(id)?.bruker.samarbeidsparter ?? []
    part = plass.flatMap { alle.indices.contains($0) ? alle[$0] : nil }
  }

  var gjelder: String? { plass.map { "\($0)" } }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("rolle", .valg([.ingen(o)] + Choice.koder(Samarbeidsrolle.self, o)), paakrevd: true),
      Skjemafelt("navn", .tekst, paakrevd: true), Skjemafelt("telefon", .tekst),
      Skjemafelt("kanDele", .jaNei, paakrevd: true),
    ] + (part == nil ? [] : [Skjemafelt("fjernes", .jaNei)])
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    guard let part else { return [:] }
    return [
      "rolle": [part.rolle.rawValue], "navn": [part.navn], "telefon": [part.telefon],
      "kanDele": [(part.kanDele ? Answer.yes : .no).rawValue], "fjernes": [Answer.no.rawValue],
    ]
  }

  /// Whether we may share is never guessed.
  func feil(_ svar: Skjema, _ o: Omgivelser) -> (felt: String, nokkel: String)? {
    svar.ja("kanDele") == nil ? ("kanDele", "skjema.svarJaNei") : nil
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    guard let rolle: Samarbeidsrolle = svar.kode("rolle"), var alle = saken(o)?.bruker.samarbeidsparter else {
      return []
    }
    let ny = Samarbeidspart(
      rolle: rolle, navn: svar.tekst("navn"), telefon: svar.tekst("telefon"), kanDele: svar.ja("kanDele") == true)
    // Somebody else may have changed the list meanwhile: the one who was opened is the one who is changed.
    if let part, let her = alle.firstIndex(of: part) {
      alle.replaceSubrange(her...her, with: svar.ja("fjernes") == true ? [] : [ny])
    } else {
      alle.append(ny)
    }
    var inn = Brukeropplysninger()
    inn.samarbeidsparter = alle
    return [.lagre([OppdaterBruker(opplysninger: inn)], paa: id)]
  }
}
