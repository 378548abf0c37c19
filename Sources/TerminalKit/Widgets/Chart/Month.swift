/// A month of the Gregorian calendar, for drawing; the caller keeps its own dates.
public struct Month: Hashable, Sendable, Comparable {
  /// The year, as written.
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// A month outside 1 to 12 is counted on into the years around: month 13 is January of the next year.
  public init(year: Int, month: Int) {
    let index = year * 12 + month - 1
    self.year = index >= 0 ? index / 12 : (index - 11) / 12
    self.month = index - self.year * 12 + 1
  }

  /// The month so many months later, or earlier when negative.
  public func adding(_ months: Int) -> Month { Month(year: year, month: month + months) }

  /// How many days it has.
  public var days: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The weekday of the first: 0 is Monday, 6 is Sunday.
  public var firstWeekday: Int {
    // Days before this month since a Monday; March comes first, so that the leap day ends the year.
    let march = (month + 9) % 12
    let years = year - march / 10
    func floored(_ divisor: Int) -> Int { years >= 0 ? years / divisor : (years - divisor + 1) / divisor }
    let days = 365 * years + floored(4) - floored(100) + floored(400) + (march * 306 + 5) / 10
    return ((days + 2) % 7 + 7) % 7
  }

  /// Earlier months come first.
  public static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }
}
