/// Select graphic rendition.
extension VtScreen {
  mutating func setStyle(_ parameters: [[Int?]]) {
    guard !parameters.isEmpty else { return cursor.style = VtStyle() }
    var i = 0
    while i < parameters.count {
      let code = parameters[i].first.flatMap(\.self) ?? 0
      if code == 38 || code == 48 || code == 58 {
        i += extendedColor(code, parameters, at: i)
      } else {
        setStyle(code, parts: parameters[i])
        i += 1
      }
    }
  }

  private mutating func setStyle(_ code: Int, parts: [Int?]) {
    switch code {
    case 0: cursor.style = VtStyle()
    case 1...9: setAttribute(code, parts)
    case 21: cursor.style.attributes.insert(.underline)
    case 22: cursor.style.attributes.subtract([.bold, .dim])
    case 23: cursor.style.attributes.remove(.italic)
    case 24: cursor.style.attributes.remove(.underline)
    case 25: cursor.style.attributes.remove(.blink)
    case 27: cursor.style.attributes.remove(.reverse)
    case 28: cursor.style.attributes.remove(.hidden)
    case 29: cursor.style.attributes.remove(.strikethrough)
    case 30...37: cursor.style.foreground = .palette(UInt8(code - 30))
    case 39: cursor.style.foreground = .standard
    case 40...47: cursor.style.background = .palette(UInt8(code - 40))
    case 49: cursor.style.background = .standard
    case 90...97: cursor.style.foreground = .palette(UInt8(code - 82))
    case 100...107: cursor.style.background = .palette(UInt8(code - 92))
    default: break
    }
  }

  private mutating func setAttribute(_ code: Int, _ parts: [Int?]) {
    let attributes: [VtAttributes] = [
      .bold, .dim, .italic, .underline, .blink, .blink, .reverse, .hidden, .strikethrough,
    ]
    if code == 4, parts.count > 1, parts[1] == 0 {
      cursor.style.attributes.remove(.underline)  // 4:0
    } else {
      cursor.style.attributes.insert(attributes[code - 1])
    }
  }

  /// `38;5;n`, `38;2;r;g;b`, `38:5:n`, `38:2::r:g:b` and `38:2:r:g:b`; returns how many parameters were used.
  private mutating func extendedColor(_ code: Int, _ parameters: [[Int?]], at i: Int) -> Int {
    let inside = parameters[i].count > 1
    let parts =
      inside ? parameters[i].dropFirst().map { $0 ?? 0 } : parameters[(i + 1)...].map { $0.first.flatMap(\.self) ?? 0 }
    var used = 1
    var color: VtColor?
    if parts.first == 5, parts.count > 1 {
      color = .palette(UInt8(clamping: parts[1]))
      used = 3
    } else if parts.first == 2, parts.count > 3 {
      let rgb = inside && parts.count > 4 ? parts[2...4] : parts[1...3]
      let bytes = rgb.map { UInt8(clamping: $0) }
      color = .rgb(bytes[0], bytes[1], bytes[2])
      used = 5
    }
    if let color, code == 38 { cursor.style.foreground = color }
    if let color, code == 48 { cursor.style.background = color }
    return inside ? 1 : used
  }
}
