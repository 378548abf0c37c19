/// The text in a field, and where the user is in it.
public struct TextFieldState: Hashable, Sendable {
  public private(set) var buffer: EditBuffer
  public private(set) var scroll = Scroll()
  /// Characters the field takes; more are refused.
  public var limit: Int

  public init(_ text: String = "", limit: Int = 1000) {
    buffer = EditBuffer(TextFieldState.flat(text))
    self.limit = limit
  }

  /// The text. Setting it starts anew: nothing can be undone.
  public var text: String {
    get { buffer.text }
    set { buffer = EditBuffer(TextFieldState.flat(newValue)) }
  }

  /// Tells how many columns there are room for.
  public mutating func layout(width: Int) {
    scroll.layout(extent: width, showing: column, of: columns)
  }

  /// Columns the text takes with the cursor behind it, and the one the cursor is in.
  private var columns: Int { TextField.columns(buffer.characters, buffer.characters.count) + 1 }
  private var column: Int { TextField.columns(buffer.characters, buffer.cursor) }

  /// Characters, deleting, moving, selecting, undo; Enter submits. Up, Down, Tab and Esc are for others.
  public mutating func handle(_ key: Key) -> Response {
    defer { scroll.follow(column, of: columns) }
    switch key {
    case .enter: return .submitted
    case .home: buffer.move(to: 0)
    case .end: buffer.move(to: buffer.characters.count)
    case .modified(.shift, .home): buffer.move(to: 0, selecting: true)
    case .modified(.shift, .end): buffer.move(to: buffer.characters.count, selecting: true)
    case .ctrl("u"): return buffer.delete(to: 0) ? .changed : .moved
    case .ctrl("k"): return buffer.delete(to: buffer.characters.count) ? .changed : .moved
    case .character(let character): return type(String(character))
    default: return buffer.handleCommon(key)
    }
    return .moved
  }

  /// Inserts pasted text; line ends become spaces, and what is beyond the limit is left out.
  public mutating func paste(_ text: String) -> Response {
    defer { scroll.follow(column, of: columns) }
    return type(TextFieldState.flat(text))
  }

  private mutating func type(_ text: String) -> Response {
    let room = limit - buffer.characters.count + (buffer.selection?.count ?? 0)
    guard room > 0 else { return .moved }
    buffer.insert(String(text.prefix(room)))
    return .changed
  }

  private static func flat(_ text: String) -> String {
    guard text.contains(where: \.isNewline) else { return text }
    return String(text.map { $0.isNewline ? " " : $0 })
  }
}
