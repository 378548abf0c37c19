import Glibc

/// Whether characters outside ASCII reach the reader as they are, for programs that write without a screen.
public func terminalShowsUtf8(_ encoding: TerminalOptions.Encoding) -> Bool { Locale.start(encoding) }

/// The character set of the process. Only `LC_CTYPE` is touched: the rest would change how numbers are read.
enum Locale {
  /// Sets up decoding of typed characters and says whether the terminal shows UTF-8. Decoding is always UTF-8, because
  /// a locale that is not installed fails without a word and would drop every letter outside ASCII.
  static func start(_ encoding: TerminalOptions.Encoding) -> Bool {
    let installed = setlocale(LC_CTYPE, "") != nil && isUtf8(String(cString: nl_langinfo(Int32(CODESET))))
    if !installed { setlocale(LC_CTYPE, "C.UTF-8") }
    switch encoding {
    case .utf8: return true
    case .ascii: return false
    case .byLocale: return installed || isUtf8(wanted)
    }
  }

  /// The name the user asked for, whether it is installed or not.
  private static var wanted: String {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = Environment[name], !value.isEmpty { return value }
    }
    return ""
  }

  private static func isUtf8(_ name: String) -> Bool {
    let codeset = name.lowercased().prefix { $0 != "@" }
    return codeset.hasSuffix("utf-8") || codeset.hasSuffix("utf8")
  }
}
