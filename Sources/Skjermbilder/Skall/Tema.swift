import TerminalKit

/// How the console looks; the raw value is the name in the configuration and on the command line.
public enum Tema: String, CaseIterable, Sendable {
  /// What suits the terminal: colours where it has them.
  case vanlig
  /// No colours, nothing dimmed.
  case kontrast
  /// No colours.
  case ensfarget

  /// Nil leaves the choice to the terminal.
  var theme: Theme? {
    switch self {
    case .vanlig: nil
    case .kontrast: .highContrast
    case .ensfarget: .monochrome
    }
  }

  /// The one after this, going around.
  var neste: Tema {
    switch self {
    case .vanlig: .kontrast
    case .kontrast: .ensfarget
    case .ensfarget: .vanlig
    }
  }
}
