import CNcurses
import TerminalKit

/// Draws frames into an ncurses window. Only cells that differ from the last frame are touched; which bytes that
/// takes, and whether the screen is scrolled instead, is left to ncurses.
struct Painter {
  private let window: UnsafeMutablePointer<WINDOW>
  private let utf8: Bool
  private var table: ColourTable
  private var shown: Frame?

  init(window: UnsafeMutablePointer<WINDOW>, utf8: Bool, table: ColourTable) {
    self.window = window
    self.utf8 = utf8
    self.table = table
  }

  mutating func use(_ theme: Theme) {
    table.use(theme)
    shown = nil
  }

  /// The next frame is drawn whole.
  mutating func forget() {
    shown = nil
    clearok(window, true)
  }

  mutating func draw(_ frame: Frame) {
    guard frame != shown else { return }
    for run in changes(frame.buffer) { draw(run) }
    shown = frame
    place(frame.cursor)
  }

  private mutating func changes(_ new: Buffer) -> [Run] {
    if let shown, shown.buffer.size == new.size { return shown.buffer.diff(to: new) }
    werase(window)
    return Buffer(size: Size(width: 0, height: 0)).diff(to: new)
  }

  private mutating func draw(_ run: Run) {
    wmove(window, Int32(run.start.y), Int32(run.start.x))
    for cell in run.cells where cell.width > 0 || !utf8 { draw(utf8 ? cell : cell.ascii) }
  }

  private mutating func draw(_ cell: Cell) {
    let look = table.look(cell.style)
    var text = (wchar_t(bitPattern: cell.base.value), wchar_t(0), wchar_t(0), wchar_t(0), wchar_t(0), wchar_t(0))
    withUnsafeMutableBytes(of: &text) { bytes in
      let scalars = bytes.bindMemory(to: wchar_t.self)
      for (index, mark) in cell.marks.enumerated() { scalars[index + 1] = wchar_t(bitPattern: mark.value) }
      var complex = cchar_t()
      guard setcchar(&complex, scalars.baseAddress, look.attributes, look.pair, nil) == OK else { return }
      // The answer for the last cell is ERR, because the cursor cannot move on; the cell is drawn all the same.
      wadd_wch(window, &complex)
    }
  }

  private func place(_ cursor: Point?) {
    if let cursor {
      wmove(window, Int32(cursor.y), Int32(cursor.x))
      curs_set(1)
    } else {
      curs_set(0)
    }
    wrefresh(window)
  }
}
