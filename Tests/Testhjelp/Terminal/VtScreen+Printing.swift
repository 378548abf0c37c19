extension VtScreen {
  mutating func perform(_ token: VtToken) {
    switch token {
    case .text(let scalar): print(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .csi(let sequence): control(sequence)
    case .osc(let text): command(text)
    case .dcs(let text): deviceString(text)
    }
  }

  // MARK: Characters

  mutating func print(_ raw: Unicode.Scalar) {
    let scalar = translated(raw)
    let width = terminalWidth(scalar)
    if width == 0 { return combine(scalar) }
    lastPrinted = raw
    if cursor.isWrapPending || cursor.x + width > columns { wrap() }
    guard width <= columns else { return }
    if ansiModes.contains(4) { insertCells(width) }
    put(String(Character(scalar)), width)
    cursor.x += width
    if cursor.x >= columns {
      cursor.x = columns - 1
      cursor.isWrapPending = privateModes.contains(7)
    }
  }

  private mutating func put(_ text: String, _ width: Int) {
    splitWide(at: cursor.x, cursor.y)
    splitWide(at: cursor.x + width, cursor.y)
    grid[cursor.y][cursor.x] = VtCell(text: text, style: cursor.style)
    if width == 2 { grid[cursor.y][cursor.x + 1] = VtCell(text: "", style: cursor.style) }
  }

  /// A wide character that loses one half loses both.
  mutating func splitWide(at x: Int, _ y: Int) {
    guard x > 0, x < columns, grid[y][x].text.isEmpty else { return }
    grid[y][x - 1].text = " "
    grid[y][x].text = " "
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    var x = cursor.isWrapPending ? cursor.x : cursor.x - 1
    if x >= 0, grid[cursor.y][x].text.isEmpty { x -= 1 }
    guard x >= 0 else { return }
    grid[cursor.y][x].text.unicodeScalars.append(scalar)
  }

  private mutating func wrap() {
    guard privateModes.contains(7) else {
      cursor.isWrapPending = false
      return
    }
    cursor.x = 0
    lineFeed()
  }

  private func translated(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard cursor.charset == 0x30, (0x5F...0x7E).contains(scalar.value) else { return scalar }
    return VtScreen.lineDrawing[Int(scalar.value - 0x5F)]
  }

  /// DEC special graphics for the bytes 5F…7E.
  private static let lineDrawing = Array(" ◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars)

  // MARK: Controls

  mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: move(x: cursor.x - 1, y: cursor.y)
    case 0x09: move(x: nextTab(), y: cursor.y)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: move(x: 0, y: cursor.y)
    case 0x0E: cursor.shiftedOut = true
    case 0x0F: cursor.shiftedOut = false
    default: break
    }
  }

  func nextTab() -> Int { tabs.filter { $0 > cursor.x }.min() ?? columns - 1 }
  func previousTab() -> Int { tabs.filter { $0 < cursor.x }.max() ?? 0 }

  /// Down one line in the scrolling region; keeps the column.
  mutating func lineFeed() {
    cursor.isWrapPending = false
    if cursor.y == bottom {
      scrollUp(1, from: top)
    } else if cursor.y < rows - 1 {
      cursor.y += 1
    }
  }

  mutating func reverseLineFeed() {
    cursor.isWrapPending = false
    if cursor.y == top {
      scrollDown(1, from: top)
    } else if cursor.y > 0 {
      cursor.y -= 1
    }
  }

  /// Moves inside the screen and forgets a pending wrap.
  mutating func move(x: Int, y: Int) {
    cursor.x = max(0, min(columns - 1, x))
    cursor.y = max(0, min(rows - 1, y))
    cursor.isWrapPending = false
  }

  // MARK: Escapes

  mutating func escape(_ intermediates: [UInt8], _ final: UInt8) {
    switch (intermediates.first, final) {
    case (0x28, _): cursor.charsets[0] = final
    case (0x29, _): cursor.charsets[1] = final
    case (0x2A, _), (0x2B, _), (0x20, _), (0x25, _): break
    case (0x23, 0x38): fillWithE()
    case (nil, 0x37): saved = cursor
    case (nil, 0x38): restoreCursor()
    case (nil, 0x44): lineFeed()
    case (nil, 0x45):
      cursor.x = 0
      lineFeed()
    case (nil, 0x48): tabs.insert(cursor.x)
    case (nil, 0x4D): reverseLineFeed()
    case (nil, 0x3D): hasKeypadMode = true
    case (nil, 0x3E): hasKeypadMode = false
    case (nil, 0x63): reset()
    case (nil, 0x5C): break
    default: note("ESC " + String(decoding: intermediates + [final], as: UTF8.self))
    }
  }

  mutating func restoreCursor() {
    cursor = saved ?? VtCursor()
    cursor.x = min(columns - 1, cursor.x)
    cursor.y = min(rows - 1, cursor.y)
  }

  private mutating func fillWithE() {
    for y in 0..<rows { grid[y] = Array(repeating: VtCell(text: "E", style: VtStyle()), count: columns) }
    move(x: 0, y: 0)
  }

  private mutating func reset() {
    let (kept, bell) = ((commands, deviceStrings, unknown), bells)
    self = VtScreen(columns: columns, rows: rows)
    (commands, deviceStrings, unknown) = kept
    bells = bell
  }

  mutating func note(_ sequence: String) { unknown.append(sequence) }

  // MARK: Strings

  private mutating func command(_ text: String) {
    commands.append(text)
    switch text {
    case "10;?": reply("\u{1B}]10;rgb:d0d0/d0d0/d0d0\u{1B}\\")
    case "11;?": reply("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\")
    default: break
    }
  }

  private mutating func deviceString(_ text: String) {
    deviceStrings.append(text)
    if text.hasPrefix("+q") { reply("\u{1B}P0+r\u{1B}\\") }
    if text.hasPrefix("$q") { reply("\u{1B}P0$r\u{1B}\\") }
  }

  mutating func reply(_ text: String) { replies += Array(text.utf8) }
}
