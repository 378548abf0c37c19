/// Control sequences.
extension VtScreen {
  mutating func control(_ sequence: VtSequence) {
    switch (sequence.prefix, sequence.intermediates.first) {
    case (0, nil): plain(sequence)
    case (0x3F, nil): privateSequence(sequence)
    case (0, 0x21) where sequence.final == 0x70: softReset()
    case (_, 0x24) where sequence.final == 0x70: reportMode(sequence)
    case (0, 0x20) where sequence.final == 0x71: break  // the cursor's shape
    case (0x3E, nil): secondary(sequence)
    default: note(sequence)
    }
  }

  private mutating func plain(_ sequence: VtSequence) {
    if moveCursor(sequence) || edit(sequence) { return }
    let n = sequence.value(0)
    switch Character(Unicode.Scalar(sequence.final)) {
    case "m": setStyle(sequence.parameters)
    case "r": setRegion(n, sequence.value(1, rows))
    case "h": for p in sequence.parameters { if let mode = p[0] { ansiModes.insert(mode) } }
    case "l": for p in sequence.parameters { if let mode = p[0] { ansiModes.remove(mode) } }
    case "g": if sequence.value(0, 0) == 3 { tabs = [] } else { tabs.remove(cursor.x) }
    case "s": saved = cursor
    case "u": restoreCursor()
    case "c": reply("\u{1B}[?62;22c")
    case "n": report(n)
    case "t": if n == 18 { reply("\u{1B}[8;\(rows);\(columns)t") }
    case "b": for _ in 0..<min(n, 65_535) { print(lastPrinted) }
    default: note(sequence)
    }
  }

  private mutating func moveCursor(_ sequence: VtSequence) -> Bool {
    let n = sequence.value(0)
    switch Character(Unicode.Scalar(sequence.final)) {
    case "A": move(x: cursor.x, y: max(cursor.y - n, cursor.y >= top ? top : 0))
    case "B", "e": move(x: cursor.x, y: min(cursor.y + n, cursor.y <= bottom ? bottom : rows - 1))
    case "C", "a": move(x: cursor.x + n, y: cursor.y)
    case "D": move(x: cursor.x - n, y: cursor.y)
    case "E": move(x: 0, y: min(cursor.y + n, cursor.y <= bottom ? bottom : rows - 1))
    case "F": move(x: 0, y: max(cursor.y - n, cursor.y >= top ? top : 0))
    case "G", "`": move(x: n - 1, y: cursor.y)
    case "H", "f": place(row: n, column: sequence.value(1))
    case "d": place(row: n, column: cursor.x + 1)
    case "I": for _ in 0..<n { move(x: nextTab(), y: cursor.y) }
    case "Z": for _ in 0..<n { move(x: previousTab(), y: cursor.y) }
    default: return false
    }
    return true
  }

  private mutating func edit(_ sequence: VtSequence) -> Bool {
    let n = sequence.value(0)
    switch Character(Unicode.Scalar(sequence.final)) {
    case "J": eraseInDisplay(sequence.value(0, 0))
    case "K": eraseInLine(sequence.value(0, 0))
    case "L": insertLines(n)
    case "M": deleteLines(n)
    case "P": deleteCells(n)
    case "@": insertCells(n)
    case "X":
      cursor.isWrapPending = false
      eraseCells(cursor.x..<cursor.x + n, row: cursor.y)
    case "S": scrollUp(n, from: top)
    case "T": scrollDown(n, from: top)
    default: return false
    }
    return true
  }

  /// Row and column from 1, counted from the region's top in origin mode.
  private mutating func place(row: Int, column: Int) {
    guard privateModes.contains(6) else { return move(x: column - 1, y: row - 1) }
    move(x: column - 1, y: min(bottom, top + row - 1))
  }

  private mutating func setRegion(_ first: Int, _ last: Int) {
    let lower = min(last, rows) - 1
    guard first - 1 < lower else { return }
    top = first - 1
    bottom = lower
    place(row: 1, column: 1)
  }

  // MARK: Private modes

  private mutating func privateSequence(_ sequence: VtSequence) {
    switch Character(Unicode.Scalar(sequence.final)) {
    case "h": for p in sequence.parameters { if let mode = p[0] { setMode(mode, true) } }
    case "l": for p in sequence.parameters { if let mode = p[0] { setMode(mode, false) } }
    case "J": eraseInDisplay(sequence.value(0, 0))
    case "K": eraseInLine(sequence.value(0, 0))
    case "n": if sequence.value(0) == 6 { reply("\u{1B}[?\(cursor.y + 1);\(cursor.x + 1)R") }
    case "c", "s", "r", "u", "m": break  // Linux cursor shape; saved modes; keyboard protocols
    default: note(sequence)
    }
  }

  private mutating func setMode(_ mode: Int, _ isOn: Bool) {
    if isOn { privateModes.insert(mode) } else { privateModes.remove(mode) }
    switch mode {
    case 6: place(row: 1, column: 1)
    case 47, 1047: switchScreen(isOn)
    case 1048: if isOn { saved = cursor } else { restoreCursor() }
    case 1049:
      if isOn { saved = cursor }
      switchScreen(isOn)
      if !isOn { restoreCursor() }
    default: break
    }
  }

  /// The alternate screen is empty whenever it comes on; what was on it is gone when it goes off.
  private mutating func switchScreen(_ isOn: Bool) {
    if isOn, other == nil {
      other = (grid, saved)
      grid = VtScreen.emptyGrid(columns, rows)
    } else if !isOn, let stored = other {
      grid = stored.grid
      saved = stored.saved ?? saved
      other = nil
    }
  }

  private mutating func softReset() {
    cursor.style = VtStyle()
    cursor.charsets = [0x42, 0x42]
    cursor.shiftedOut = false
    top = 0
    bottom = rows - 1
    saved = nil
    ansiModes = []
    hasKeypadMode = false
    privateModes.subtract([1, 6])
    privateModes.formUnion([7, 25])
  }

  // MARK: Answers

  private mutating func report(_ what: Int) {
    switch what {
    case 5: reply("\u{1B}[0n")
    case 6: reply("\u{1B}[\(cursor.y + 1);\(cursor.x + 1)R")
    default: break
    }
  }

  private mutating func reportMode(_ sequence: VtSequence) {
    let mode = sequence.value(0, 0)
    let state = sequence.prefix == 0x3F ? (privateModes.contains(mode) ? 1 : 2) : 0
    reply("\u{1B}[\(sequence.prefix == 0x3F ? "?" : "")\(mode);\(state)$y")
  }

  private mutating func secondary(_ sequence: VtSequence) {
    switch Character(Unicode.Scalar(sequence.final)) {
    case "c": reply("\u{1B}[>41;390;0c")
    case "q": reply("\u{1B}P>|VtScreen\u{1B}\\")
    default: break  // keyboard modifiers and the like
    }
  }

  private mutating func note(_ sequence: VtSequence) {
    let prefix = sequence.prefix == 0 ? "" : String(Character(Unicode.Scalar(sequence.prefix)))
    let parameters = sequence.parameters.map { part in
      part.map { number in number.map { "\($0)" } ?? "" }.joined(separator: ":")
    }
    let end = String(decoding: sequence.intermediates + [sequence.final], as: UTF8.self)
    note("ESC [" + prefix + parameters.joined(separator: ";") + end)
  }
}
