import CNcurses
import TerminalKit

/// The mouse, where it was asked for.
enum MouseReader {
  // Five bits per button: released 1, pressed 2, clicked 4, double-clicked 8. The C macros are casts.
  private static func bits(_ button: Int, _ action: mmask_t) -> mmask_t { action << mmask_t((button - 1) * 5) }

  static func start() {
    // A press and a release that arrive together, as over a slow line, become one click in ncurses.
    mousemask(bits(1, 1) | bits(1, 2) | bits(1, 4) | bits(1, 8) | bits(4, 2) | bits(5, 2), nil)
    mouseinterval(0)
  }

  static func stop() { mousemask(0, nil) }

  static func next() -> Event? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let point = Point(x: Int(event.x), y: Int(event.y))
    let kinds: [(mmask_t, Mouse.Kind)] = [
      (bits(4, 2), .wheelUp), (bits(5, 2), .wheelDown), (bits(1, 8), .doubleClick), (bits(1, 2), .press),
      (bits(1, 4), .press), (bits(1, 1), .release),
    ]
    return kinds.first { event.bstate & $0.0 != 0 }.map { .mouse(Mouse($0.1, at: point)) }
  }
}
