import TerminalKit

/// Where the console and the panel of an exercise stand. Beside each other where the console keeps its 80 columns; else
/// the panel covers the console while it has the keyboard, and leaves one line that says how to reach it.
public struct Kursramme: Hashable, Sendable {
  public let konsoll: Rect
  public let panel: Rect?
  /// The line at the foot, where the panel is out of sight.
  public let stripe: Rect?

  private static let konsollbredde = 80
  private static let minstePanel = 36
  private static let storstePanel = 56

  /// - Parameters:
  ///   - aapent: the panel has the keyboard.
  ///   - heleSkjermen: what it shows needs all the room there is.
  public init(_ size: Size, aapent: Bool, heleSkjermen: Bool = false) {
    let til = size.width - Kursramme.konsollbredde
    if til >= Kursramme.minstePanel {
      let bredde = min(til, Kursramme.storstePanel)
      konsoll = Rect(x: 0, y: 0, width: size.width - bredde, height: size.height)
      panel =
        heleSkjermen ? Rect(size) : Rect(x: konsoll.endX, y: 0, width: bredde, height: size.height)
      stripe = nil
    } else {
      konsoll = Rect(x: 0, y: 0, width: size.width, height: max(0, size.height - 1))
      panel = aapent ? Rect(size) : nil
      stripe = aapent ? nil : Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    }
  }
}
