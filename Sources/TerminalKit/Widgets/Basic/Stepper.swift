/// Where in a walk we are: `✓ 1 Registrering ▸ ● 2 Behovsvurdering ▸ ○ 3 Arbeidsevne`. A step that does not apply is
/// struck, with the reason where there is room.
public struct Stepper: Sendable {
  /// How far a step has come.
  public enum Status: Hashable, Sendable {
    case done, current, todo
    /// Does not apply, and why.
    case struck(reason: String)
  }

  /// One step of the walk.
  public struct Item: Hashable, Sendable {
    /// The step's name.
    public var title: String
    /// How far it has come.
    public var status: Status

    public init(_ title: String, _ status: Status) {
      self.title = title
      self.status = status
    }
  }

  private let items: [Item]

  public init(_ items: [Item]) { self.items = items }

  /// Draws one row: with reasons, without them, or with numbers only for all but the current step, as the width allows.
  public func draw(on surface: Surface) {
    let forms = [line(reasons: true, titles: true), line(reasons: false, titles: true)]
    let fitting = forms.first { $0.width <= surface.width } ?? line(reasons: false, titles: false)
    surface.put(fitting.clipped(to: surface.width), x: 0, y: 0)
  }

  private func line(reasons: Bool, titles: Bool) -> Line {
    var spans: [Span] = []
    for (index, item) in items.enumerated() {
      if index > 0 { spans.append(Span(" ▸ ", .muted)) }
      let title = titles || item.status == .current ? " " + item.title : ""
      spans.append(Span("\(Stepper.sign(item.status)) \(index + 1)\(title)", Stepper.style(item.status)))
      if reasons, case .struck(let reason) = item.status, !reason.isEmpty {
        spans.append(Span(" (\(reason))", .muted))
      }
    }
    return Line(spans)
  }

  private static func sign(_ status: Status) -> String {
    switch status {
    case .done: "✓"
    case .current: "●"
    case .todo: "○"
    case .struck: "×"
    }
  }

  private static func style(_ status: Status) -> Style {
    switch status {
    case .done: .success
    case .current: Style(.accent, [.bold])
    case .todo: .normal
    case .struck: .muted
    }
  }
}
