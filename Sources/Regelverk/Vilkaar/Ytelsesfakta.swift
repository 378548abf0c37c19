import Fagmodell

/// One benefit as the rules see it.
public struct Ytelsesfakta: Hashable, Codable, Sendable {
  public var ytelse: Ytelse
  public var status: Ytelsesstatus?
  public var fra: Dato?
  public var til: Dato?

  public init(_ ytelse: Ytelse, _ status: Ytelsesstatus? = nil, fra: Dato? = nil, til: Dato? = nil) {
    self.ytelse = ytelse
    self.status = status
    self.fra = fra
    self.til = til
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case ytelse, status, fra, til }

  /// Whether the benefit has ended before `dato`; its last day still counts.
  public func erAvsluttet(paa dato: Dato) -> Bool { til.map { $0 < dato } ?? false }

  /// Whether the benefit is received on `dato`: duties follow payment, not a claim. Nil when the status is unknown.
  public func mottas(paa dato: Dato) -> Bool? {
    if erAvsluttet(paa: dato) || fra.map({ $0 > dato }) == true { return false }
    return status.map { $0 == .mottar }
  }
}
