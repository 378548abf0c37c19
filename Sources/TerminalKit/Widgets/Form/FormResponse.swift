/// What a form did with a key.
public struct FormResponse: Hashable, Sendable {
  /// As any widget's.
  public var response: Response
  /// The field whose value changed: save the draft.
  public var changed: String?
  /// The field the focus went away from: check it.
  public var left: String?

  public init(_ response: Response, changed: String? = nil, left: String? = nil) {
    self.response = response
    self.changed = changed
    self.left = left
  }
}
