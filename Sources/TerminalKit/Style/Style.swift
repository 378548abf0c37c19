/// What a cell means, and attributes on top of what the theme gives that meaning.
public struct Style: Hashable, Sendable {
  /// What the text means.
  public var role: Role
  /// Drawn on top of what the theme gives the role.
  public var attributes: Attributes

  public init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  /// The same meaning with more attributes.
  public func adding(_ more: Attributes) -> Style { Style(role, attributes.union(more)) }

  /// The roles as styles without more attributes.
  public static let normal = Style(.normal)
  public static let muted = Style(.muted)
  public static let accent = Style(.accent)
  public static let heading = Style(.heading)
  public static let success = Style(.success)
  public static let warning = Style(.warning)
  public static let danger = Style(.danger)
  public static let selection = Style(.selection)
  public static let band = Style(.band)
  public static let alarmBand = Style(.alarmBand)
  public static let fieldActive = Style(.fieldActive)
  public static let fieldInactive = Style(.fieldInactive)
  public static let key = Style(.key)
  public static let link = Style(.link)
  public static let marked = Style(.marked)
  public static let line = Style(.line)
}
