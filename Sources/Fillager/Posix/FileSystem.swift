import Saksgang

/// An open file or folder. Names below it are looked up from it, never from the root of the machine.
public struct Filtak: Hashable, Sendable {
  public let nummer: Int32
  /// For messages: the path or name it was opened by.
  public let sti: String

  public init(nummer: Int32, sti: String) {
    self.nummer = nummer
    self.sti = sti
  }
}

/// What a file is opened for. None of them creates it.
public enum Filbruk: Hashable, Sendable {
  case les
  /// Every write lands at the end.
  case leggTil
  /// The lock file: written never, opened for writing because a write lock needs it.
  case laas
}

/// What `fstat` says, as far as the store cares.
public struct Filegenskaper: Hashable, Sendable {
  public enum Slag: Hashable, Sendable { case fil, mappe, lenke, annet }
  public let slag: Slag
  public let storrelse: Int
  /// Bytes the disk has set aside for it, which may be more than it holds.
  public let tildelt: Int
  /// Permission bits with set-id and sticky, `0o7777`.
  public let modus: UInt32
  public let eier: UInt32
  public let gruppe: UInt32
  public let lenker: Int
  public let inode: UInt64
  public let enhet: UInt64
  /// Nanoseconds since 1970 of the last change of content.
  public let endret: Int64

  /// - Parameter tildelt: nil where room is no question.
  public init(
    slag: Slag, storrelse: Int, tildelt: Int? = nil, modus: UInt32, eier: UInt32, gruppe: UInt32, lenker: Int,
    inode: UInt64, enhet: UInt64, endret: Int64
  ) {
    self.slag = slag
    self.storrelse = storrelse
    self.tildelt = tildelt ?? .max
    self.modus = modus
    self.eier = eier
    self.gruppe = gruppe
    self.lenker = lenker
    self.inode = inode
    self.enhet = enhet
    self.endret = endret
  }
}

/// Every system call the store makes goes through here, so that tests can fail, cut and reorder each of them.
///
/// A failed call throws `Lagerfeil.io` with its errno, except that a full disk or quota is `.fullDisk`. Opening, reading
/// and closing may be asked for by several threads at once.
public protocol FileSystem: Sendable {
  /// Follows no link in the last component.
  func aapneMappe(_ sti: String) throws(Lagerfeil) -> Filtak
  func aapneMappe(_ navn: String, i mappe: Filtak) throws(Lagerfeil) -> Filtak
  func lagMappe(_ navn: String, i mappe: Filtak, modus: UInt32) throws(Lagerfeil)
  /// Opens an existing regular file, following no link.
  func aapne(_ navn: String, i mappe: Filtak, _ bruk: Filbruk) throws(Lagerfeil) -> Filtak
  /// Makes a file that must not exist, for reading and appending, with exactly `modus`.
  func opprett(_ navn: String, i mappe: Filtak, modus: UInt32) throws(Lagerfeil) -> Filtak
  func egenskaper(_ fil: Filtak) throws(Lagerfeil) -> Filegenskaper
  /// Of the name itself, not of what a link points to; nil when there is none.
  func egenskaper(_ navn: String, i mappe: Filtak) throws(Lagerfeil) -> Filegenskaper?
  /// Of a whole path, links in parents followed; nil when there is none.
  func egenskaper(sti: String) throws(Lagerfeil) -> Filegenskaper?
  /// The absolute path with every link in it resolved; `.ikkeLager` when there is nothing there.
  func ekteSti(_ sti: String) throws(Lagerfeil) -> String
  /// Up to `antall` bytes; fewer only at the end of the file.
  func les(_ fil: Filtak, fra: Int, antall: Int) throws(Lagerfeil) -> [UInt8]
  /// ONE write. Returns how many bytes went in, which may be fewer than asked.
  func skriv(_ fil: Filtak, _ bytes: [UInt8]) throws(Lagerfeil) -> Int
  /// fdatasync.
  func synkData(_ fil: Filtak) throws(Lagerfeil)
  /// fsync, of a file or a folder.
  func synkAlt(_ fil: Filtak) throws(Lagerfeil)
  func lenk(_ fra: String, til: String, i mappe: Filtak) throws(Lagerfeil)
  func omdop(_ fra: String, til: String, i mappe: Filtak) throws(Lagerfeil)
  func fjern(_ navn: String, i mappe: Filtak) throws(Lagerfeil)
  /// Without `.` and `..`, in no promised order.
  func navn(i mappe: Filtak) throws(Lagerfeil) -> [String]
  func settModus(_ fil: Filtak, _ modus: UInt32) throws(Lagerfeil)
  /// Takes the exclusive lock of an open lock file; false when `frist` milliseconds went by without it.
  func laas(_ fil: Filtak, frist: Int) throws(Lagerfeil) -> Bool
  /// Locks one byte far beyond the end of a file that is open for appending, until it is closed: a network disk that has
  /// lost our locks meanwhile then refuses our writes.
  func gjerd(_ fil: Filtak) throws(Lagerfeil)
  /// Sets room aside in an open file for what will be written from byte `fra` on; what it holds is as before. Where the
  /// disk cannot, nothing happens: it makes writing faster and nothing else.
  func settAv(_ fil: Filtak, fra: Int, antall: Int)
  /// How the disk that `fil` is on was mounted; nil where that cannot be known.
  func montering(_ fil: Filtak) throws(Lagerfeil) -> Montering?
  /// Closes, and so unlocks.
  func lukk(_ fil: Filtak) throws(Lagerfeil)
  /// Free bytes for ordinary users where `fil` is.
  func ledigPlass(_ fil: Filtak) throws(Lagerfeil) -> Int
}

/// A disk that is not the machine's own has neither mounts, leases nor room to set aside.
extension FileSystem {
  public func settAv(_ fil: Filtak, fra: Int, antall: Int) {}
  public func gjerd(_ fil: Filtak) throws(Lagerfeil) {}
  public func montering(_ fil: Filtak) throws(Lagerfeil) -> Montering? { nil }
}
