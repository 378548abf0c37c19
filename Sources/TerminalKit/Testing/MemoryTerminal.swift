/// A terminal without a screen: events come from a queue, frames are kept. When the queue is empty it reports the end
/// of input, so that a test can never hang.
public final class MemoryTerminal: Terminal {
  public private(set) var size: Size
  /// What programs are told the terminal can do.
  public var capabilities: Capabilities
  /// Kept, and used for nothing.
  public var theme = Theme.standard
  /// Every frame shown, oldest first.
  public private(set) var frames: [Frame] = []
  public private(set) var title = ""
  public private(set) var bells = 0
  public private(set) var redraws = 0
  private var queue: [Event]
  private var next = 0

  public init(
    size: Size = Size(width: 80, height: 24), events: [Event] = [],
    capabilities: Capabilities = Capabilities(colours: 256, utf8: true)
  ) {
    self.size = size
    self.capabilities = capabilities
    queue = events
  }

  /// A terminal at which `script` is typed; see `KeyScript`.
  public convenience init(
    size: Size = Size(width: 80, height: 24), script: String
  ) throws(KeyScript.Failure) {
    self.init(size: size, events: try KeyScript.keys(script).map { .key($0) })
  }

  /// Adds events to the end of the queue.
  public func send(_ events: Event...) { queue += events }

  public func present(_ frame: Frame) { frames.append(frame) }

  public func nextEvent(timeout: Int?) -> Event? {
    guard next < queue.count else { return timeout == 0 ? nil : .endOfInput }
    defer { next += 1 }
    if case .resize(let size) = queue[next] { self.size = size }
    return queue[next]
  }

  public func redraw() { redraws += 1 }
  public func suspend() { queue.insert(.resumed, at: next) }
  public func setTitle(_ title: String) { self.title = title }
  public func bell() { bells += 1 }
}
