/// A terminal in memory: bytes in, a grid of cells out. It understands what ncurses sends for `xterm-256color`,
/// `screen-256color`, `tmux-256color`, `linux` and `vt220`, keeps account of every mode a program has switched on,
/// and collects the answers that a real terminal would send back.
///
/// A value: `let before = robot.screen` is a picture that later bytes do not change.
public struct VtScreen: Sendable {
  public private(set) var columns: Int
  public private(set) var rows: Int
  public internal(set) var cursor = VtCursor()
  /// Titles, clipboards, links and the like, in the order they came: the whole text of each OSC.
  public internal(set) var commands: [String] = []
  /// Device control strings, PM, APC and SOS.
  public internal(set) var deviceStrings: [String] = []
  /// Sequences that this terminal does not know, written with `ESC` in words.
  public internal(set) var unknown: [String] = []
  public internal(set) var bells = 0

  var grid: [[VtCell]]
  var other: (grid: [[VtCell]], saved: VtCursor?)?
  var saved: VtCursor?
  var top = 0
  var bottom: Int
  var tabs: Set<Int>
  var privateModes: Set<Int> = [7, 25]
  var ansiModes: Set<Int> = []
  var hasKeypadMode = false
  var lastPrinted: Unicode.Scalar = " "
  var replies: [UInt8] = []
  private var parser = VtParser()

  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    bottom = rows - 1
    grid = VtScreen.emptyGrid(columns, rows)
    tabs = VtScreen.standardTabs(columns)
  }

  static func emptyGrid(_ columns: Int, _ rows: Int) -> [[VtCell]] {
    Array(repeating: Array(repeating: VtCell.blank(VtStyle()), count: columns), count: rows)
  }

  static func standardTabs(_ columns: Int) -> Set<Int> { Set(stride(from: 8, to: columns, by: 8)) }

  /// Takes bytes as they come from the program, cut anywhere.
  public mutating func feed(_ bytes: [UInt8]) {
    var machine = parser
    var tokens: [VtToken] = []
    machine.feed(bytes) { tokens.append($0) }
    parser = machine
    for token in tokens { perform(token) }
  }

  public mutating func feed(_ text: String) { feed(Array(text.utf8)) }

  /// The bytes a real terminal would send to the program now; asking empties them.
  public mutating func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  /// As xterm does it: lines fall off at the top when the cursor would be left below the screen.
  public mutating func resize(columns newColumns: Int, rows newRows: Int) {
    let dropped = max(0, cursor.y - newRows + 1)
    grid = VtScreen.fitted(grid, newColumns, newRows, dropping: dropped)
    if let stored = other { other = (VtScreen.fitted(stored.grid, newColumns, newRows, dropping: 0), stored.saved) }
    columns = newColumns
    rows = newRows
    top = 0
    bottom = rows - 1
    tabs = VtScreen.standardTabs(columns)
    cursor.y = max(0, min(rows - 1, cursor.y - dropped))
    cursor.x = min(columns - 1, cursor.x)
    cursor.isWrapPending = false
  }

  private static func fitted(_ old: [[VtCell]], _ columns: Int, _ rows: Int, dropping: Int) -> [[VtCell]] {
    var new = emptyGrid(columns, rows)
    for (y, line) in old.dropFirst(dropping).prefix(rows).enumerated() {
      new[y].replaceSubrange(0..<min(columns, line.count), with: line.prefix(columns))
    }
    return new
  }
}

/// Where the next character goes, and how it will look.
public struct VtCursor: Hashable, Sendable {
  public internal(set) var x = 0
  public internal(set) var y = 0
  public internal(set) var style = VtStyle()
  /// A character was put in the last column; the next one goes to the next line.
  public internal(set) var isWrapPending = false
  /// `B` ASCII, `0` line drawing, `U` the code page of the Linux console.
  var charsets: [UInt8] = [0x42, 0x42]
  var shiftedOut = false
  var usesOrigin = false

  var charset: UInt8 { charsets[shiftedOut ? 1 : 0] }
}
