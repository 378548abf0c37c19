extension Key {
  /// The key's name in key scripts, footers and configuration: `Enter`, `Ctrl-P`, `Alt-x`, `Shift-Left`, `F1`, `a`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .ctrl(" "): "Ctrl-Space"
    case .ctrl(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + (character == " " ? "Space" : String(character))
    case .function(let number): "F\(number)"
    case .modified(let modifiers, let key): modifiers.prefix + key.name
    default: Key.names.first { $0.key == self }?.name ?? ""
    }
  }

  /// What a veileder reads: the name from `names` when there is one (`["Space": "Mellomrom"]`), else the key's own.
  public func displayName(_ names: [String: String] = [:]) -> String {
    if let translated = names[name] { return translated }
    if case .modified(let modifiers, let key) = self { return modifiers.prefix + key.displayName(names) }
    return name
  }

  /// The key with this name; letters after `Ctrl-` may be in either case. `nil` when no key has the name.
  public init?(name: String) {
    if name == "Space" {
      self = .character(" ")
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if let plain = Key.names.first(where: { $0.name == name }) {
      self = plain.key
    } else if name.first == "F", let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else if let key = Key.held(name) {
      self = key
    } else {
      return nil
    }
  }

  private static func held(_ name: String) -> Key? {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let (prefix, modifier) = Modifiers.prefixes.first(where: { rest.hasPrefix($0.0) }), rest.count > prefix.count
    {
      rest = rest.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    guard !modifiers.isEmpty, let key = Key(name: String(rest)) else { return nil }
    switch (key, modifiers) {
    case (.character(let character), .ctrl): return .ctrl(character.lowercased().first ?? character)
    case (.character(let character), .alt): return .alt(character)
    case (.character, _): return nil
    default: return .modified(modifiers, key)
    }
  }

  private static let names: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
  ]
}

extension Modifiers {
  static let prefixes: [(String, Modifiers)] = [("Ctrl-", .ctrl), ("Alt-", .alt), ("Shift-", .shift)]

  var prefix: String { Modifiers.prefixes.filter { contains($0.1) }.map(\.0).joined() }
}
