/// What a line is (`k`). Frozen codes.
enum Linjeart: Equatable, Sendable {
  /// A transaction.
  case endring
  /// The first line of a segment.
  case segment
  /// A sak was erased; its data are gone from the lines before.
  case sletting
  /// A note about the store itself: an upgrade, a restore, an accepted loss.
  case merknad
  /// A look into a case (audit journal only).
  case innsyn
  /// Written by a program that knows more than this one.
  case ukjent(String)

  init(kode: String) {
    switch kode {
    case "tx": self = .endring
    case "seg": self = .segment
    case "erase": self = .sletting
    case "note": self = .merknad
    case "innsyn": self = .innsyn
    default: self = .ukjent(kode)
    }
  }

  var kode: String {
    switch self {
    case .endring: "tx"
    case .segment: "seg"
    case .sletting: "erase"
    case .merknad: "note"
    case .innsyn: "innsyn"
    case .ukjent(let kode): kode
    }
  }
}
