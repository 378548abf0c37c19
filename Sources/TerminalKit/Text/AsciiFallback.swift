/// Stand-ins for terminals that cannot show UTF-8: one ASCII character for one, so that no column moves. For the screen
/// only; never for what is stored.
public enum AsciiFallback {
  /// A text in ASCII, character by character; line ends stay.
  public static func text(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { character(for: $0) }))
  }

  /// The ASCII character to show for `scalar`; `?` when there is no good one.
  static func character(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x7F { return scalar }
    return table[scalar] ?? "?"
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (ascii, others) in groups {
      for scalar in others.unicodeScalars { table[scalar] = ascii }
    }
    return table
  }()

  private static let groups: [(Unicode.Scalar, String)] = [
    ("a", "æåàáâãäāăąǎ"), ("A", "ÆÅÀÁÂÃÄĀĂĄǍ"), ("c", "çćĉċč"), ("C", "ÇĆĈĊČ"), ("d", "đďð"), ("D", "ĐĎÐ"),
    ("e", "èéêëēĕėęě"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("g", "ĝğġģǥǧ"), ("G", "ĜĞĠĢǤǦ"), ("h", "ĥħ"), ("H", "ĤĦ"),
    ("i", "ìíîïĩīĭįı"), ("I", "ÌÍÎÏĨĪĬĮİ"), ("j", "ĵ"), ("J", "Ĵ"), ("k", "ķĸǩ"), ("K", "ĶǨ"), ("l", "ĺļľŀł"),
    ("L", "ĹĻĽĿŁ"), ("n", "ñńņňŋ"), ("N", "ÑŃŅŇŊ"), ("o", "øòóôõöōŏőœǿ"), ("O", "ØÒÓÔÕÖŌŎŐŒǾ"), ("r", "ŕŗř"),
    ("R", "ŔŖŘ"), ("s", "śŝşšßș"), ("S", "ŚŜŞŠȘ"), ("t", "ţťŧțþ"), ("T", "ŢŤŦȚÞ"), ("u", "ùúûüũūŭůűų"),
    ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("w", "ŵ"), ("W", "Ŵ"), ("y", "ýÿŷ"), ("Y", "ÝŸŶ"), ("z", "źżžʒǯ"), ("Z", "ŹŻŽƷǮ"),
    ("-", "─━–—‐‑−┄┈═"), ("|", "│┃┆┊║¦"), ("+", "┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬"), ("#", "█▓▒░▇▆■▲▼◆"),
    (":", "▅▄"), (".", "▃▂▁·…◌□○"), ("*", "•●★✓✔"), ("x", "×✗✘☒"), (">", "▸▶»›→↵"), ("<", "◂◀«‹←"), ("^", "↑▴"),
    ("v", "↓▾"), ("'", "‘’´ʼ"), ("\"", "“”„"), ("!", "¡⚠"), (",", "‚"), ("S", "§"), ("~", "≈"),
  ]
}
