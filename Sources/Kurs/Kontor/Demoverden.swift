import Fagmodell
import Regelverk

/// The office a story happens in: its staff and its rules.
struct Demoverden: Sendable {
  let kontor: Kontor
  let ansatte: [Ansatt]
  let pakke: Regelpakke
  let idag: Dato

  /// Those who follow people up.
  var veiledere: [Ansatt] { ansatte.filter { $0.aktiv && $0.roller.contains(.veileder) } }

  func ansatt(_ ident: String) -> Ansatt? { ansatte.first { $0.ident == ident } }

  /// Someone with the role who is not `unntatt`: the second reader is never the one who wrote the draft.
  func ansatt(med rolle: Rolle, unntatt: String) -> Ansatt? {
    ansatte.first { $0.roller.contains(rolle) && $0.ident != unntatt && $0.aktiv }
  }
}
