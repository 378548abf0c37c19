import CNcurses
import Glibc
import TerminalKit

/// The real terminal, through ncurses. One at a time; belongs to the thread that made it. `close` gives the terminal
/// back as it was, and so does every way the process can die except SIGKILL.
public final class NcursesTerminal: Terminal {
  public private(set) var size: Size
  public let capabilities: Capabilities
  public var theme: Theme { didSet { if theme != oldValue { painter.use(theme) } } }

  private let options: TerminalOptions
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  private let files: (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)
  private let keys: KeyReader
  private var painter: Painter
  private var errors: ErrorLog?
  private var watched: [Int32] = []
  private var waiting: [Event] = []
  private var isSuspending = false
  private var emptyReads = 0
  private var isOpen = true

  /// Takes over the terminal and shows an empty screen. `theme` is chosen by what the terminal can do when left out.
  public init(_ options: TerminalOptions = TerminalOptions(), theme: Theme? = nil) throws(TerminalFailure) {
    let name = Environment["TERM"] ?? ""
    if Rescue.isArmed { throw .alreadyOpen }
    if options.requiresTerminal, isatty(options.input) != 1 || isatty(options.output) != 1 { throw .notInteractive }
    if name.isEmpty || name == "dumb" { throw .unusableTerminal(name) }
    let utf8 = Locale.start(options.encoding)
    let modes = NcursesTerminal.modes(of: options.input)
    guard let input = fdopen(dup(options.input), "r"), let output = fdopen(dup(options.output), "w") else {
      throw .notInteractive
    }
    if options.ownsProcess { SignalPipe.prepare() }
    guard let screen = newterm(name, output, input), let window = NcursesTerminal.window() else {
      if options.ownsProcess { SignalPipe.close() }
      fclose(input)
      fclose(output)
      throw .unusableTerminal(name)
    }
    let colours = NcursesTerminal.startColours(options)
    let theme = theme ?? NcursesTerminal.theme(for: colours)
    let codes = KeyCodes()
    if options.focusEvents { codes.defineFocus() }
    self.options = options
    self.screen = screen
    self.window = window
    files = (input, output)
    self.theme = theme
    capabilities = Capabilities(colours: colours, utf8: utf8)
    size = NcursesTerminal.size(of: window)
    keys = KeyReader(window: window, input: options.input, codes: codes)
    painter = Painter(window: window, utf8: utf8, table: ColourTable(theme: theme, colours: colours))
    if options.ownsProcess {
      let errors = ErrorLog()
      self.errors = errors
      SignalPipe.open()
      Rescue.arm(
        input: options.input, output: options.output, modes: modes, savedError: errors.saved, log: errors.file)
    }
    switchOn()
  }

  deinit { close() }

  /// Gives the terminal back. May be called more than once.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    switchOff()
    endwin()
    if options.clearsScrollback { RawOutput.write(ControlSequences.clearScrollback, to: options.output) }
    if options.ownsProcess {
      Rescue.disarm()
      SignalPipe.close()
      errors?.close()
    }
    delwin(window)
    delscreen(screen)
    fclose(files.input)
    fclose(files.output)
  }

  /// Wakes the program with `.wake` when `descriptor` (not blocking: a pipe, an inotify) can be read. Its bytes are
  /// read and dropped: it only says that something happened.
  public func watch(_ descriptor: Int32) { watched.append(descriptor) }

  public func present(_ frame: Frame) {
    if isOpen { painter.draw(frame) }
  }

  public func redraw() { painter.forget() }

  public func bell() { beep() }

  public func setTitle(_ title: String) {
    guard NcursesTerminal.hasTitle(Environment["TERM"] ?? "") else { return }
    RawOutput.write(ControlSequences.title(title), to: options.output)
  }

  // MARK: Events

  public func nextEvent(timeout: Int?) -> Event? {
    if isSuspending { suspend() }
    if !waiting.isEmpty { return waiting.removeFirst() }
    let deadline = timeout.map { Clock.milliseconds + $0 }
    while true {
      if options.ownsProcess, let number = SignalPipe.next(), let event = answer(number) { return event }
      if let event = keys.next() {
        emptyReads = 0
        return event
      }
      let left = deadline.map { max(0, $0 - Clock.milliseconds) }
      if let event = wait(left) { return event }
      if left == 0 { return nil }
    }
  }

  /// Sleeps until something can be read; an event when it was not the keyboard.
  private func wait(_ milliseconds: Int?) -> Event? {
    var descriptors = [pollfd(fd: options.input, events: Int16(POLLIN), revents: 0)]
    if options.ownsProcess { descriptors.append(pollfd(fd: SignalPipe.descriptor, events: Int16(POLLIN), revents: 0)) }
    let firstWatched = descriptors.count
    descriptors += watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let ready = poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: milliseconds ?? -1))
    guard ready > 0 else { return nil }
    if descriptors[0].revents != 0, let event = readable(descriptors[0].revents) { return event }
    let woken = descriptors[firstWatched...].filter { $0.revents != 0 }.map(\.fd)
    guard !woken.isEmpty else { return nil }
    for descriptor in woken { drain(descriptor) }
    return .wake
  }

  /// The key that can be read. Input that can be read but holds no key, twice in a row, is at its end; reading on would
  /// spin for ever.
  private func readable(_ revents: Int16) -> Event? {
    if let event = keys.next() {
      emptyReads = 0
      return event
    }
    emptyReads += 1
    return emptyReads >= 2 && revents & Int16(POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0 ? .endOfInput : nil
  }

  /// A descriptor at its end is no longer watched.
  private func drain(_ descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var count = 0
    repeat { count = read(descriptor, &bytes, bytes.count) } while count == bytes.count
    if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { watched.removeAll { $0 == descriptor } }
  }

  private func answer(_ number: Int32) -> Event? {
    switch number {
    case SIGTERM, SIGINT: return .terminate
    case SIGHUP: return .hangup
    case SIGTSTP:
      isSuspending = true
      return .suspended
    case SIGWINCH: return resize()
    case SIGCONT:
      redraw()
      return nil
    default: return nil
    }
  }

  private func resize() -> Event? {
    var room = winsize()
    guard ioctl(options.output, UInt(TIOCGWINSZ), &room) == 0, room.ws_row > 0, room.ws_col > 0 else { return nil }
    resizeterm(Int32(room.ws_row), Int32(room.ws_col))
    size = NcursesTerminal.size(of: window)
    // Also when the size is what it was: a window that was small for a moment has lost what stood outside.
    painter.forget()
    return .resize(size)
  }

  // MARK: Suspend

  public func suspend() {
    isSuspending = false
    switchOff()
    def_prog_mode()
    endwin()
    signal(SIGTSTP, SIG_DFL)
    kill(0, SIGTSTP)
    // The process stands still here until the shell continues it.
    if options.ownsProcess { SignalPipe.catchSignal(SIGTSTP) }
    reset_prog_mode()
    switchOn()
    redraw()
    if let event = resize() { waiting.append(event) }
    waiting.append(.resumed)
  }

  private func switchOn() {
    RawOutput.write(ControlSequences.pasteOn, to: options.output)
    if options.focusEvents { RawOutput.write(ControlSequences.focusOn, to: options.output) }
    if options.mouse { MouseReader.start() }
  }

  private func switchOff() {
    if options.mouse { MouseReader.stop() }
    if options.focusEvents { RawOutput.write(ControlSequences.focusOff, to: options.output) }
    RawOutput.write(ControlSequences.pasteOff, to: options.output)
    curs_set(1)
  }
}
