/// What a piece of text means. A theme decides how it looks, so that no widget knows a colour.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case normal, muted, accent, heading, success, warning, danger
  /// The row or choice under the cursor.
  case selection
  /// The frame's first and last line.
  case band
  /// A band that must be noticed: an invented store, a demonstration.
  case alarmBand
  case fieldActive, fieldInactive
  /// The name of a key in a footer or a help page.
  case key
  case link
  /// Marked text in an editor.
  case marked
  /// Rules, boxes and dividers.
  case line

  /// One letter per role for attribute maps in golden screens.
  public var letter: Character {
    switch self {
    case .normal: "."
    case .muted: "m"
    case .accent: "a"
    case .heading: "h"
    case .success: "s"
    case .warning: "w"
    case .danger: "d"
    case .selection: "x"
    case .band: "b"
    case .alarmBand: "o"
    case .fieldActive: "f"
    case .fieldInactive: "i"
    case .key: "k"
    case .link: "l"
    case .marked: "v"
    case .line: "-"
    }
  }
}
