/// One thing to choose.
public struct Choice: Hashable, Sendable {
  /// What is stored.
  public var id: String
  /// What is shown.
  public var title: String
  /// Other names it is found by.
  public var aliases: [String]
  /// What it means; shown for the choice under the cursor.
  public var definition: String
  /// Why it cannot be chosen now; `nil` when it can.
  public var unavailable: String?

  public init(
    id: String, title: String, aliases: [String] = [], definition: String = "", unavailable: String? = nil
  ) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.definition = definition
    self.unavailable = unavailable
  }
}
