import Fagmodell

/// The clock a use case sees. Only the executable reads the machine's clock; tests and demos hand in their own.
public protocol Klokke: Sendable {
  /// The office's civil date.
  var idag: Dato { get }
  var naa: Tidspunkt { get }
}

/// Where new ids come from.
public protocol Idkilde: Sendable {
  func ny(_ tid: Tidspunkt) -> Ulid
}
