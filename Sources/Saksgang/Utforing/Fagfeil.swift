/// Why a use case said no. Every use case has its own enum of reasons; what they share is a stable text key, the field
/// it belongs beside, and values for the text.
public protocol Fagfeil: Error, Sendable {
  /// Stable key as `registrering.kontrollsiffer`; the sentence is `feil.<kode>` in the text tables.
  var kode: String { get }
  /// The input field the message belongs beside; nil when it is about the whole.
  var felt: String? { get }
  var argumenter: [String: String] { get }
}

extension Fagfeil {
  public var argumenter: [String: String] { [:] }
}
