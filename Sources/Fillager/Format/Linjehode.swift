import Fagmodell
import Saksgang

/// The head of a line: all of it but the payload. It holds no personal data of anyone the store is about, so one
/// person can be erased without breaking the chain.
struct Linjehode: Equatable, Sendable {
  /// One sak touched by the line.
  struct Berort: Equatable, Sendable {
    let sak: SakId
    /// The revision the line takes the sak to.
    let revisjon: Int
    /// SHA-256 of the raw bytes of the sak's element in `o`.
    let digest: Sjekksum
  }

  /// What the first line of a segment says about the one before.
  struct Segment: Equatable, Sendable {
    let nummer: Int
    let forrige: Int
    /// How many bytes of the previous segment count; what stands after them never happened.
    let gyldigeByte: Int
    let aarsak: String
  }

  let versjon: Int
  let sekvens: Int
  let nokkel: Ulid
  let art: Linjeart
  /// `p`: the link of the line before.
  let forrige: Sjekksum
  let berorte: [Berort]
  let segment: Segment?
  /// Where the payload's `,"o":` starts, from the start of the line: the link is the digest of the bytes before it.
  let lengde: Int
  /// Where the time (between its quotes) and the writer (a JSON value) stand, from the start of the line; empty in a
  /// head that was not read from one.
  var tid = 0..<0
  var av = 0..<0
}
