/// Somebody has come to the counter and waits for their turn (B07), and what became of the wait.
public struct Ankomst: Hashable, Codable, Sendable {
  public let id: Id<Ankomst>
  public let kom: Tidspunkt
  public let grunn: Henvendelsesgrunn
  public let spor: Skrankespor
  /// The appointment the person came for; nil for those who dropped in.
  public let time: Id<Timeavtale>?
  /// Staff ident of the one who wrote it down.
  public let av: String
  public var tilstand: Tilstand

  public enum Tilstand: Hashable, Codable, Sendable {
    case venter
    case kalt(tid: Tidspunkt, av: String)
    /// The contact is written down.
    case ferdig(tid: Tidspunkt)
    /// Left, or was not there when called.
    case borte(tid: Tidspunkt)
  }

  public init(
    id: Id<Ankomst>, kom: Tidspunkt, grunn: Henvendelsesgrunn, spor: Skrankespor, time: Id<Timeavtale>? = nil,
    av: String, tilstand: Tilstand = .venter
  ) {
    self.id = id
    self.kom = kom
    self.grunn = grunn
    self.spor = spor
    self.time = time
    self.av = av
    self.tilstand = tilstand
  }

  /// Waits, or is with the one who called.
  public var erAapen: Bool {
    switch tilstand {
    case .venter, .kalt: true
    case .ferdig, .borte: false
    }
  }
}

/// The two lanes at the counter (O06): those who soon manage by themselves are helped quickly, so that there is time for
/// the others.
public enum Skrankespor: String, CaseIterable, Codable, Sendable {
  case hurtig = "HURTIG"
  case vanlig = "VANLIG"
}

extension Brukersak {
  /// Where the person stands at the counter this day; nil when they are not there. Who came on another day and was
  /// forgotten does not wait any more.
  public func ankomst(paa dato: Dato) -> Ankomst? {
    ankomster.last { $0.erAapen && Norsktid($0.kom).dato == dato }
  }
}
