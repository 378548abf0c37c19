/// A text being written: its characters, the cursor, a selection, and every step back. Knows nothing of rows or
/// screens; fields and editors are two views of it.
public struct EditBuffer: Hashable, Sendable {
  /// Steps that can be undone; older ones are forgotten.
  static let longestHistory = 1000

  public private(set) var characters: [Character]
  /// Between characters: 0 is before the first.
  public private(set) var cursor: Int
  /// The other end of the selection.
  public private(set) var anchor: Int?
  /// Counts changes to the text.
  private(set) var revision = 0
  private(set) var lastChange: TextChange?
  private var done: [TextChange] = []
  private var undone: [TextChange] = []
  /// Whether the next typed character starts a step of its own.
  private var isSealed = true

  /// A text with the cursor at its end.
  public init(_ text: String = "") {
    characters = Array(EditBuffer.normalised(text))
    cursor = characters.count
  }

  /// The text as a string.
  public var text: String { String(characters) }
  /// Whether there is a step to take back.
  public var canUndo: Bool { !done.isEmpty }
  /// Whether there is an undone step.
  public var canRedo: Bool { !undone.isEmpty }

  /// The selected characters; `nil` when none are.
  public var selection: Range<Int>? {
    guard let anchor, anchor != cursor else { return nil }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  // MARK: Moving

  /// Moves the cursor, keeping one end of the selection in place when `selecting`.
  public mutating func move(to position: Int, selecting: Bool = false) {
    anchor = selecting ? anchor ?? cursor : nil
    cursor = max(0, min(position, characters.count))
    isSealed = true
  }

  /// Selects everything.
  public mutating func selectAll() {
    anchor = 0
    cursor = characters.count
    isSealed = true
  }

  /// The start of the word before `position`.
  public func wordStart(before position: Int) -> Int {
    var index = position
    while index > 0, !characters[index - 1].isWordPart { index -= 1 }
    while index > 0, characters[index - 1].isWordPart { index -= 1 }
    return index
  }

  /// The end of the word after `position`.
  public func wordEnd(after position: Int) -> Int {
    var index = position
    while index < characters.count, !characters[index].isWordPart { index += 1 }
    while index < characters.count, characters[index].isWordPart { index += 1 }
    return index
  }

  // MARK: Changing

  /// Inserts text in place of the selection. A combining mark joins the character before the cursor.
  public mutating func insert(_ text: String) {
    let added = EditBuffer.normalised(text)
    guard !added.isEmpty else { return }
    let range = selection ?? cursor..<cursor
    if range.isEmpty, range.lowerBound > 0, let first = added.first {
      let joined = String(characters[range.lowerBound - 1]) + String(first)
      if joined.count == 1 {
        return replace(range.lowerBound - 1..<range.lowerBound, with: Array(joined + added.dropFirst()))
      }
    }
    replace(range, with: Array(added))
  }

  /// Deletes the selection, or else what lies between the cursor and `position`. Returns whether anything was there.
  public mutating func delete(to position: Int) -> Bool {
    let end = max(0, min(position, characters.count))
    let range = selection ?? min(cursor, end)..<max(cursor, end)
    guard !range.isEmpty else { return false }
    replace(range, with: [])
    return true
  }

  /// Takes the last step back; returns whether there was one.
  public mutating func undo() -> Bool {
    guard let change = done.popLast() else { return false }
    apply(change.reversed)
    cursor = change.cursorBefore
    undone.append(change)
    isSealed = true
    return true
  }

  /// Does the last undone step again; returns whether there was one.
  public mutating func redo() -> Bool {
    guard let change = undone.popLast() else { return false }
    apply(change)
    done.append(change)
    isSealed = true
    return true
  }

  private mutating func replace(_ range: Range<Int>, with inserted: [Character]) {
    let change = TextChange(
      position: range.lowerBound, removed: Array(characters[range]), inserted: inserted, cursorBefore: cursor)
    apply(change)
    undone = []
    if isSealed || done.isEmpty || !done[done.count - 1].absorb(change) { done.append(change) }
    if done.count > EditBuffer.longestHistory { done.removeFirst() }
    isSealed = false
  }

  private mutating func apply(_ change: TextChange) {
    characters.replaceSubrange(change.position..<change.position + change.removed.count, with: change.inserted)
    cursor = change.position + change.inserted.count
    anchor = nil
    revision += 1
    lastChange = change
  }

  /// One kind of line end, so that a row never ends in an invisible character; a tab is a space, and what else a
  /// terminal would act on is not text.
  private static func normalised(_ text: String) -> String {
    let isControl: (Unicode.Scalar) -> Bool = { $0.properties.generalCategory == .control && $0 != "\n" }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    let lines = String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 == "\t" ? " " : $0 })
    return String(String.UnicodeScalarView(lines.unicodeScalars.filter { !isControl($0) }))
  }
}

extension Character {
  /// Whether word movement passes over the character as part of a word.
  var isWordPart: Bool { isLetter || isNumber }
}
