/// What the bytes of a program mean, before anything happens to a screen.
enum VtToken: Hashable {
  case text(Unicode.Scalar)
  /// A C0 control.
  case control(UInt8)
  /// `ESC` + intermediates + final.
  case escape(intermediates: [UInt8], final: UInt8)
  case csi(VtSequence)
  /// The whole of an operating system command, as `0;title`.
  case osc(String)
  /// The whole of a device control string (or of PM, APC, SOS).
  case dcs(String)
}

/// A control sequence. Parameters are kept with their colon-separated parts: `38:5:12` is one parameter of three.
struct VtSequence: Hashable {
  /// `?`, `>`, `=`, `<`, or 0 when there is none.
  var prefix: UInt8 = 0
  var parameters: [[Int?]] = []
  var intermediates: [UInt8] = []
  var final: UInt8 = 0

  /// Parameter number `index`, or `standard` when it is missing or zero.
  func value(_ index: Int, _ standard: Int = 1) -> Int {
    guard index < parameters.count, let number = parameters[index].first ?? nil, number > 0 else { return standard }
    return number
  }
}

/// A byte machine after Paul Williams' state diagram, with UTF-8 in the ground state. Bytes may be cut anywhere.
struct VtParser {
  private enum State { case ground, escape, csi, string(isOsc: Bool), stringEscape(isOsc: Bool) }

  private var state = State.ground
  private var intermediates: [UInt8] = []
  private var sequence = VtSequence()
  private var isMalformed = false
  private var string: [UInt8] = []
  private var utf8: [UInt8] = []
  private var utf8Needed = 0

  /// Whether a sequence or a character is cut in the middle.
  var isMidway: Bool {
    if case .ground = state { return utf8Needed > 0 }
    return true
  }

  mutating func feed(_ bytes: some Sequence<UInt8>, _ handle: (VtToken) -> Void) {
    for byte in bytes { take(byte, handle) }
  }

  private mutating func take(_ byte: UInt8, _ handle: (VtToken) -> Void) {
    switch state {
    case .ground: ground(byte, handle)
    case .escape: escape(byte, handle)
    case .csi: csi(byte, handle)
    case .string(let isOsc): inString(byte, isOsc, handle)
    case .stringEscape(let isOsc):
      endString(isOsc, handle)
      if byte != 0x5C {
        startEscape()
        escape(byte, handle)
      }
    }
  }

  // MARK: Ground

  private mutating func ground(_ byte: UInt8, _ handle: (VtToken) -> Void) {
    if utf8Needed > 0 {
      if byte & 0xC0 == 0x80 { return continueUtf8(byte, handle) }
      utf8Needed = 0
      handle(.text("\u{FFFD}"))
    }
    switch byte {
    case 0x1B: startEscape()
    case 0x00..<0x20, 0x7F: handle(.control(byte))
    case 0x20..<0x7F: handle(.text(Unicode.Scalar(byte)))
    case 0xC2..<0xE0: startUtf8(byte, 1)
    case 0xE0..<0xF0: startUtf8(byte, 2)
    case 0xF0..<0xF5: startUtf8(byte, 3)
    default: handle(.text("\u{FFFD}"))
    }
  }

  private mutating func startUtf8(_ byte: UInt8, _ needed: Int) {
    utf8 = [byte]
    utf8Needed = needed
  }

  private mutating func continueUtf8(_ byte: UInt8, _ handle: (VtToken) -> Void) {
    utf8.append(byte)
    utf8Needed -= 1
    guard utf8Needed == 0 else { return }
    var decoder = UTF8()
    var iterator = utf8.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return handle(.text("\u{FFFD}")) }
    // C1 controls do not arrive as UTF-8 from a well-behaved program; a terminal ignores them.
    if !(0x80...0x9F).contains(scalar.value) { handle(.text(scalar)) }
  }

  // MARK: Escapes

  private mutating func startEscape() {
    state = .escape
    intermediates = []
  }

  private mutating func escape(_ byte: UInt8, _ handle: (VtToken) -> Void) {
    switch byte {
    case 0x1B: startEscape()
    case 0x18, 0x1A: state = .ground
    case 0x00..<0x20: handle(.control(byte))
    case 0x20..<0x30: intermediates.append(byte)
    case 0x5B where intermediates.isEmpty:
      state = .csi
      sequence = VtSequence()
      isMalformed = false
    case 0x5D where intermediates.isEmpty: startString(isOsc: true)
    case 0x50, 0x58, 0x5E, 0x5F:
      if intermediates.isEmpty { startString(isOsc: false) } else { finishEscape(byte, handle) }
    default: finishEscape(byte, handle)
    }
  }

  private mutating func finishEscape(_ byte: UInt8, _ handle: (VtToken) -> Void) {
    state = .ground
    handle(.escape(intermediates: intermediates, final: byte))
  }

  private mutating func csi(_ byte: UInt8, _ handle: (VtToken) -> Void) {
    switch byte {
    case 0x1B: startEscape()
    case 0x18, 0x1A: state = .ground
    case 0x00..<0x20: handle(.control(byte))
    case 0x30...0x3B: parameterByte(byte)
    case 0x3C...0x3F:
      if sequence.parameters.isEmpty { sequence.prefix = byte } else { isMalformed = true }
    case 0x20..<0x30: sequence.intermediates.append(byte)
    case 0x40..<0x7F:
      state = .ground
      sequence.final = byte
      if !isMalformed { handle(.csi(sequence)) }
    default: break
    }
  }

  private mutating func parameterByte(_ byte: UInt8) {
    if sequence.parameters.isEmpty { sequence.parameters = [[nil]] }
    let last = sequence.parameters.count - 1
    switch byte {
    case 0x3B: sequence.parameters.append([nil])
    case 0x3A: sequence.parameters[last].append(nil)
    default:
      let part = sequence.parameters[last].count - 1
      let soFar = sequence.parameters[last][part] ?? 0
      sequence.parameters[last][part] = min(65_535, soFar * 10 + Int(byte - 0x30))
    }
  }

  // MARK: Strings

  private mutating func startString(isOsc: Bool) {
    state = .string(isOsc: isOsc)
    string = []
  }

  private mutating func inString(_ byte: UInt8, _ isOsc: Bool, _ handle: (VtToken) -> Void) {
    switch byte {
    case 0x1B: state = .stringEscape(isOsc: isOsc)
    case 0x07 where isOsc: endString(isOsc, handle)
    case 0x18, 0x1A: state = .ground
    default: string.append(byte)
    }
  }

  private mutating func endString(_ isOsc: Bool, _ handle: (VtToken) -> Void) {
    state = .ground
    let text = String(decoding: string, as: UTF8.self)
    handle(isOsc ? .osc(text) : .dcs(text))
  }
}
