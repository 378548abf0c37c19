/// Keys as text, for tests, demonstrations and training: `<Down><Enter>Kari<Ctrl-P>`. What stands outside `<…>` is
/// typed as it is; `<lt>` is a `<`.
public enum KeyScript {
  /// Why a script cannot be read.
  public enum Failure: Error, Hashable, Sendable {
    /// No key has this name.
    case unknownKey(String)
    /// A `<` without its `>`.
    case unclosed
  }

  /// The keys of a script.
  public static func keys(_ script: String) throws(Failure) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(script)
    while let character = rest.popFirst() {
      guard character == "<" else {
        keys.append(typed(character))
        continue
      }
      guard let close = rest.firstIndex(of: ">") else { throw .unclosed }
      keys.append(try named(String(rest[..<close])))
      rest = rest[rest.index(after: close)...]
    }
    return keys
  }

  /// The script that gives these keys.
  public static func script(_ keys: [Key]) -> String {
    keys.map { key in
      switch key {
      case .character("<"): "<lt>"
      case .character(let character): String(character)
      case .alt("<"): "<Alt-lt>"
      case .alt(">"): "<Alt-gt>"
      case .ctrl("<"): "<Ctrl-lt>"
      case .ctrl(">"): "<Ctrl-gt>"
      default: "<\(key.name)>"
      }
    }.joined()
  }

  private static func typed(_ character: Character) -> Key {
    switch character {
    case "\n", "\r", "\r\n": .enter
    case "\t": .tab
    default: .character(character)
    }
  }

  private static func named(_ name: String) throws(Failure) -> Key {
    let plain: String =
      switch name {
      case "lt": "<"
      case _ where name.hasSuffix("-lt"): name.dropLast(2) + "<"
      case _ where name.hasSuffix("-gt"): name.dropLast(2) + ">"
      default: name
      }
    guard let key = Key(name: plain) else { throw .unknownKey(name) }
    return key
  }
}
