import Fagmodell
import Saksgang

/// Gives the passphrase of a sealed store when it is asked for.
public typealias Passordkilde = @Sendable () throws(Lagerfeil) -> [UInt8]

/// How a process uses a store.
public struct Innstillinger: Sendable {
  /// Who the operating system says we are. Ends up in every line; never taken from the environment or a prompt.
  public struct Identitet: Hashable, Sendable {
    public let uid: UInt32
    public let bruker: String
    public let maskin: String
    /// The groups the process is in, for stores with roles.
    public let grupper: Set<UInt32>

    public init(uid: UInt32, bruker: String, maskin: String, grupper: Set<UInt32> = []) {
      self.uid = uid
      self.grupper = grupper
      self.bruker = bruker
      self.maskin = maskin
    }
  }

  /// `skranke/0.1.0`.
  public var program: String
  public var identitet: Identitet
  /// Where the index may be kept (`~/.cache/skranke`); nil keeps none and every opening reads the whole journal.
  public var bufferMappe: String?
  /// Where the witness may be kept (`~/.local/state/skranke`); nil keeps none and a rolled-back store goes unseen.
  public var tilstandsMappe: String?
  /// Changes when the meaning of the row's fields does, so that an older index is not believed.
  public var radversjon: Int
  public var radbygger: Radbygger
  /// The time of what the store writes of its own accord: a refusal in the access log.
  public var naa: @Sendable () -> Tidspunkt
  /// Where the passphrase of a sealed store comes from; nil opens no sealed store.
  public var passord: Passordkilde?
  /// Milliseconds to wait for another process's commit before `.opptatt`.
  public var laasefrist: Int
  /// Bytes that must stay free on the disk after a commit.
  public var ledigPlass: Int

  /// Whether opening tries out that the disk appends and locks as promised; only tests that break it on purpose say no.
  var provDisk = true
  /// Bytes after which a segment is closed; tests make it small.
  var segmentgrense = Grenser.segment
  /// How older lines are lifted; tests add a step for a version that does not exist.
  var oppkast = Oppkast.steg

  public init(
    program: String, identitet: Identitet = .fraSystemet, bufferMappe: String? = nil, tilstandsMappe: String? = nil,
    radversjon: Int = 1, laasefrist: Int? = nil, ledigPlass: Int? = nil, naa: @escaping @Sendable () -> Tidspunkt,
    radbygger: @escaping Radbygger
  ) {
    self.program = program
    self.identitet = identitet
    self.bufferMappe = bufferMappe
    self.tilstandsMappe = tilstandsMappe
    self.radversjon = radversjon
    self.laasefrist = laasefrist ?? Grenser.laasefrist
    self.ledigPlass = ledigPlass ?? Grenser.ledigPlass
    self.naa = naa
    self.radbygger = radbygger
  }

  func avsender(_ ident: String) -> Linje.Avsender {
    Linje.Avsender(
      ident: ident, bruker: identitet.bruker, uid: Int(identitet.uid), maskin: identitet.maskin, program: program)
  }
}
