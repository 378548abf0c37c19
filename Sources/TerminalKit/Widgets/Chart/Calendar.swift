/// A month to look at and to choose a day in. Weeks begin on Monday.
public struct Calendar: Sendable {
  /// The month in sight and the day under the cursor.
  public struct State: Hashable, Sendable {
    public private(set) var month: Month
    /// From 1.
    public private(set) var day: Int

    public init(month: Month, day: Int) {
      self.month = month
      self.day = max(1, min(day, month.days))
    }

    /// Arrows move by days and weeks, PgUp and PgDn by months, Home and End within the month; Enter submits.
    public mutating func handle(_ key: Key) -> Response {
      switch key {
      case .left, .character("h"): move(-1)
      case .right, .character("l"): move(1)
      case .up, .character("k"): move(-7)
      case .down, .character("j"): move(7)
      case .pageUp: self = State(month: month.adding(-1), day: day)
      case .pageDown: self = State(month: month.adding(1), day: day)
      case .home: day = 1
      case .end: day = month.days
      case .enter: return .submitted
      case .escape: return .cancelled
      default: return .ignored
      }
      return .moved
    }

    private mutating func move(_ days: Int) {
      let wanted = day + days
      if wanted < 1 {
        let before = month.adding(-1)
        self = State(month: before, day: before.days + wanted)
      } else if wanted > month.days {
        self = State(month: month.adding(1), day: wanted - month.days)
      } else {
        day = wanted
      }
    }
  }

  /// Columns and rows the calendar takes.
  public static let size = Size(width: 28, height: 8)

  private let title: String
  private let weekdays: [String]
  private let marks: [Int: Style]
  private let today: Int?

  /// `title` names the month, `weekdays` the days from Monday (two letters fit), `marks` gives days with something on
  /// them a style and a dot, `today` is a day of this month.
  public init(title: String, weekdays: [String], marks: [Int: Style] = [:], today: Int? = nil) {
    self.title = title
    self.weekdays = weekdays
    self.marks = marks
    self.today = today
  }

  /// Draws the month in the upper left of `surface`, with the cursor on the chosen day when `focused`.
  public func draw(_ state: State, on surface: Surface, focused: Bool = true) {
    Label(title, .heading, .center).draw(on: surface.part(Rect(x: 0, y: 0, width: min(28, surface.width), height: 1)))
    for (index, name) in weekdays.prefix(7).enumerated() {
      surface.put(name, x: index * 4 + 1, y: 1, style: .muted, maxWidth: 3)
    }
    for day in 1...state.month.days {
      let place = state.month.firstWeekday + day - 1
      draw(day, x: place % 7 * 4, y: 2 + place / 7, chosen: day == state.day, on: surface, focused: focused)
    }
  }

  /// Today is in brackets, a marked day has a dot, the chosen one is reversed with a `>`.
  private func draw(_ day: Int, x: Int, y: Int, chosen: Bool, on surface: Surface, focused: Bool) {
    let number = day < 10 ? " \(day)" : "\(day)"
    let before = chosen ? ">" : (day == today ? "[" : " ")
    let after = marks[day] != nil ? "•" : (day == today ? "]" : " ")
    let style: Style = chosen && focused ? .selection : marks[day] ?? (day == today ? Style(.accent, .bold) : .normal)
    surface.put(before + number + after, x: x, y: y, style: style)
    if chosen, focused { surface.placeCursor(x: x + 1, y: y) }
  }
}
