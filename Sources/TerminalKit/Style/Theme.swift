/// The looks of every role. All themes leave the terminal's own background alone, so that they work on dark and on
/// light terminals, and none gives meaning by colour alone: selection and bands are reversed, danger is bold.
public struct Theme: Hashable, Sendable {
  /// How many colours the terminal must have for the theme: 0, 8 or 256.
  public let colours: Int
  private var paints: [Paint]

  /// A theme in which every role that `paints` leaves out looks as normal text.
  public init(colours: Int, _ paints: [Role: Paint]) {
    self.colours = colours
    self.paints = Role.allCases.map { paints[$0] ?? Paint() }
  }

  /// The look of `role`.
  public subscript(role: Role) -> Paint {
    get { paints[Int(role.rawValue)] }
    set { paints[Int(role.rawValue)] = newValue }
  }

  /// Calm: one accent colour. The shades have about the same contrast against black and against white.
  public static let standard = coloured(256, accent: 32, muted: 243, success: 29, warning: 166, danger: 161)

  /// The same idea with the eight colours every colour terminal has; yellow and cyan vanish on white, so they are out.
  public static let eightColours: Theme = {
    var theme = coloured(8, accent: 4, muted: nil, success: 2, warning: 5, danger: 1)
    theme[.muted] = Paint(nil, on: nil, .dim)
    return theme
  }()

  /// No colours at all: for `NO_COLOR`, old terminals and paper.
  public static let monochrome = Theme(
    colours: 0, plain(muted: .dim, danger: [.bold, .reverse], fieldActive: .underline))

  /// No colours and nothing dimmed: the terminal's own strongest contrast everywhere.
  public static let highContrast = Theme(
    colours: 0, plain(muted: [], danger: [.bold, .reverse], fieldActive: [.bold, .underline]))

  private static func coloured(
    _ colours: Int, accent: UInt8, muted: UInt8?, success: UInt8, warning: UInt8, danger: UInt8
  ) -> Theme {
    Theme(
      colours: colours,
      [
        .muted: Paint(muted), .line: Paint(muted), .accent: Paint(accent), .heading: Paint(nil, on: nil, .bold),
        .success: Paint(success), .warning: Paint(warning, on: nil, .bold), .danger: Paint(danger, on: nil, .bold),
        .selection: Paint(nil, on: nil, .reverse), .band: Paint(nil, on: nil, .reverse),
        .alarmBand: Paint(danger, on: nil, [.reverse, .bold]), .fieldActive: Paint(accent, on: nil, .underline),
        .fieldInactive: Paint(nil, on: nil, .underline), .key: Paint(accent, on: nil, .bold),
        .link: Paint(accent, on: nil, .underline), .marked: Paint(accent, on: nil, .reverse),
      ])
  }

  private static func plain(muted: Attributes, danger: Attributes, fieldActive: Attributes) -> [Role: Paint] {
    [
      .muted: Paint(nil, on: nil, muted), .accent: Paint(nil, on: nil, .bold), .heading: Paint(nil, on: nil, .bold),
      .warning: Paint(nil, on: nil, .bold), .danger: Paint(nil, on: nil, danger),
      .selection: Paint(nil, on: nil, .reverse), .band: Paint(nil, on: nil, .reverse),
      .alarmBand: Paint(nil, on: nil, [.reverse, .bold]), .fieldActive: Paint(nil, on: nil, fieldActive),
      .fieldInactive: Paint(nil, on: nil, .underline), .key: Paint(nil, on: nil, .bold),
      .link: Paint(nil, on: nil, .underline), .marked: Paint(nil, on: nil, .reverse),
    ]
  }
}
